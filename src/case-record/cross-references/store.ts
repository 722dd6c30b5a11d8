import { statement, type Writer } from '../../platform/db/index.ts'
import type { Uuid } from '../../words/ids.ts'

const keep = statement(
  'crossReferences.keep',
  `insert into record.sibling (record_id, entry_id, other_number, name_sealed)
   values ($1, $2, $3, $4)
   on conflict (record_id, entry_id) do update
   set other_number = excluded.other_number, name_sealed = excluded.name_sealed`,
)

const dropAll = statement('crossReferences.dropAll', 'delete from record.sibling where record_id = $1')

export function dropSiblings(db: Writer, record: Uuid): Promise<number> {
  return db.run(dropAll, [record])
}

export function putSibling(
  db: Writer,
  record: Uuid,
  entry: Uuid,
  otherNumber: string | null,
  nameSealed: Buffer,
): Promise<number> {
  return db.run(keep, [record, entry, otherNumber, nameSealed])
}
