import type { Inside } from '../../confidentiality/action.ts'
import { type Reader, statement } from '../../platform/db/index.ts'
import type { ActorRole } from '../../words/actor.ts'
import type { Uuid } from '../../words/ids.ts'

export type RemarkRow = {
  id: Uuid
  what: 'addition' | 'dispute'
  sealed: Buffer
  recorded_at: Date
  recorded_by_name: string
  recorded_by_role: ActorRole
}

const insert = statement(
  'remarks.insert',
  `insert into record.remark (record_id, entry_id, id, what, sealed, recorded_by, recorded_by_name, recorded_by_role)
   select $1, $2, $3, $4, $5, $6, $7, $8
   where exists (select from record.entry where record_id = $1 and id = $2)`,
)
const ofEntry = statement(
  'remarks.ofEntry',
  `select id, what, sealed, recorded_at, recorded_by_name, recorded_by_role
   from record.remark
   where record_id = $1 and entry_id = $2
   order by id
   limit 500`,
)

/** False where the record has no such entry. */
export async function addRemark(
  { db, record, actor }: Inside,
  entry: Uuid,
  r: { id: Uuid; what: RemarkRow['what']; sealed: Buffer },
): Promise<boolean> {
  const values = [record.id, entry, r.id, r.what, r.sealed, actor.accountId, actor.name, actor.role]
  return (await db.run(insert, values)) === 1
}

export function remarksOf(db: Reader, record: Uuid, entry: Uuid): Promise<RemarkRow[]> {
  return db.rows<RemarkRow>(ofEntry, [record, entry])
}
