import type { Door, Inside } from '../../confidentiality/action.ts'
import type { Reader } from '../../platform/db/index.ts'
import { open, seal } from '../../platform/sealing/index.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'
import { done, type Result, refused } from '../../words/result.ts'
import { addRemark, type RemarkRow, remarksOf } from './store.ts'

/** Something added to an entry, or said against it. Neither changes the entry; both are read with it. */
export type Remark = Omit<RemarkRow, 'sealed'> & { text: string }

/** Adds to an entry, or disputes it: the person's statement travels with the entry from then on. Source: UK GDPR Art 16. */
export function remarkOn(
  door: Door,
  token: string,
  number: RecordNumber,
  entry: Uuid,
  what: Remark['what'],
  text: string,
): Promise<Result<{ id: Uuid }>> {
  return door.change(token, what === 'addition' ? 'entry.add' : 'entry.dispute', number, async (inside) => {
    const id = inside.newId()
    const sealed = seal(inside.key, placeOf(inside.record.id, entry, id), text)
    if (!(await addRemark(inside, entry, { id, what, sealed })))
      return refused('not-found', 'There is no such entry on this record.')
    inside.note({ entry, remark: id })
    return done({ id })
  })
}

/** What was added to an entry and what is disputed of it, oldest first. */
export async function remarksHere(inside: Inside<Reader>, entry: Uuid): Promise<Remark[]> {
  const rows = await remarksOf(inside.db, inside.record.id, entry)
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    text: open(inside.key, placeOf(inside.record.id, entry, row.id), sealed).toString('utf8'),
  }))
}

function placeOf(record: Uuid, entry: Uuid, id: Uuid) {
  return { table: 'record.remark', record, entry: `${entry}/${id}`, version: 1 }
}
