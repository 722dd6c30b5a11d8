import type { Reader, Writer } from '../../platform/db/index.ts'
import { statement } from '../../platform/db/index.ts'
import type { Uuid } from '../../words/ids.ts'

export type StoredEvent = { id: Uuid; at: Date; class: string; leaf: string; sealed: Buffer }
export type StoredLeaf = Omit<StoredEvent, 'sealed'>

const addToRecord = statement(
  'audit.addToRecord',
  `insert into audit.event (record_id, id, at, class, leaf, sealed)
   values ($1, $2, $3, $4, $5, $6)`,
)
const addToAuthority = statement(
  'audit.addToAuthority',
  `insert into audit.authority_event (id, at, class, leaf, sealed)
   values ($1, $2, $3, $4, $5)`,
)
const ofRecord = statement('audit.ofRecord', 'select * from audit.of_record($1, $2, $3)')
const leaves = statement(
  'audit.leaves',
  `select id, at, class, leaf
   from (
     (select id, at, class, leaf from audit.event where $1::uuid is null or id < $1 order by id desc limit $2)
     union all
     (select id, at, class, leaf from audit.authority_event where $1::uuid is null or id < $1 order by id desc limit $2)
   ) log
   order by id desc
   limit $2`,
)

type NewEvent = { id: Uuid; at: string; class: string; leaf: string; sealed: Buffer }

/** Travels with the commit: without the event there is no commit. */
export function insertRecordEvent(db: Writer, record: Uuid, e: NewEvent): void {
  db.along(addToRecord, [record, e.id, e.at, e.class, e.leaf, e.sealed])
}

export function insertAuthorityEvent(db: Writer, e: NewEvent): void {
  db.along(addToAuthority, [e.id, e.at, e.class, e.leaf, e.sealed])
}

/** Newest first; `before` is the id of the last one seen; at most 200. */
export function selectRecordEvents(
  db: Reader,
  record: Uuid,
  before: Uuid | null,
  howMany: number,
): Promise<StoredEvent[]> {
  return db.rows<StoredEvent>(ofRecord, [record, before, howMany])
}

/** The log over all records: leaves only. For a reader in the auditor's database role. */
export function selectLeaves(db: Reader, before: Uuid | null, howMany: number): Promise<StoredLeaf[]> {
  return db.rows<StoredLeaf>(leaves, [before, howMany])
}
