import { statement, type Writer } from '../../platform/db/index.ts'
import type { SealedDocument } from '../../platform/documents/index.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'

const name = statement('quarantine.name', 'select sec.name_for_quarantine($1, $2) as names')
const put = statement('quarantine.put', 'select sec.quarantine($1, $2, $3, $4, $5, $6, $7, $8) as kept')

/** Names of objects, which the database makes and notes before they are written. It refuses this for a record that one is not inside of. */
export async function nameObjects(db: Writer, number: RecordNumber, howMany: number): Promise<string[]> {
  return (await db.one<{ names: string[] }>(name, [number, howMany])).names
}

export type NewItem = SealedDocument & {
  id: Uuid
  mark: Buffer
  content: Buffer
  sealed: Buffer
  mediaType: string
}

/** False where the same is there already. The database refuses it for a record that one is not inside of. */
export async function putItem(db: Writer, number: RecordNumber, i: NewItem): Promise<boolean> {
  const values = [number, i.id, i.mark, i.content, i.sealed, i.mediaType, i.bytes, JSON.stringify(i.segments)]
  return (await db.one<{ kept: boolean }>(put, values)).kept
}
