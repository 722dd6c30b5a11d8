import { type Reader, statement, type Writer } from '../../platform/db/index.ts'
import type { Uuid } from '../../words/ids.ts'

export type DraftRow = {
  id: Uuid
  kind: string
  corrects: Uuid | null
  base_version: number | null
  sealed: Buffer
  revision: number
  begun_at: Date
  saved_at: Date
}

const columns = 'id, kind, corrects, base_version, sealed, revision, begun_at, saved_at'

const insert = statement(
  'drafts.insert',
  `insert into record.draft (record_id, id, account_id, kind, corrects, base_version, sealed)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)
const find = statement(
  'drafts.find',
  `select ${columns}
   from record.draft
   where record_id = $1 and id = $2 and account_id = $3`,
)
const lock = statement(
  'drafts.lock',
  `select ${columns}
   from record.draft
   where record_id = $1 and id = $2 and account_id = $3
   for update`,
)
const save = statement(
  'drafts.save',
  `update record.draft
   set sealed = $4, revision = revision + 1, saved_at = now()
   where record_id = $1 and id = $2 and account_id = $3 and revision = $5
   returning revision, saved_at`,
)
const remove = statement(
  'drafts.remove',
  `delete from record.draft
   where record_id = $1 and id = $2 and account_id = $3`,
)
const ofRecord = statement(
  'drafts.ofRecord',
  `select ${columns}
   from record.draft
   where record_id = $1 and account_id = $2
   order by saved_at desc
   limit 250`,
)
const others = statement(
  'drafts.othersCorrecting',
  `select count(*)::int as others
   from record.draft
   where record_id = $1 and corrects = $2 and account_id <> $3`,
)
const mine = statement(
  'drafts.mine',
  `select d.id, d.kind, d.corrects, d.base_version, d.sealed, d.revision, d.begun_at, d.saved_at, d.record_id, r.number,
     coalesce(i.known_as, i.legal_name) as child
   from record.draft d
   join record.record r on r.record_id = d.record_id
   left join record.identity i on i.record_id = d.record_id
   where d.account_id = $1
   order by d.saved_at desc
   limit 50`,
)

export type NewDraft = {
  id: Uuid
  account: Uuid
  kind: string
  corrects: Uuid | null
  baseVersion: number | null
  sealed: Buffer
}
export type OwnDraftRow = DraftRow & { record_id: Uuid; number: string; child: string | null }

export function addDraft(db: Writer, record: Uuid, d: NewDraft): Promise<number> {
  return db.run(insert, [record, d.id, d.account, d.kind, d.corrects, d.baseVersion, d.sealed])
}

export function findDraft(db: Reader, record: Uuid, id: Uuid, account: Uuid): Promise<DraftRow | undefined> {
  return db.maybe<DraftRow>(find, [record, id, account])
}

/** For putting it on the record: two submissions of one draft wait for each other. */
export function lockDraft(db: Writer, record: Uuid, id: Uuid, account: Uuid): Promise<DraftRow | undefined> {
  return db.maybe<DraftRow>(lock, [record, id, account])
}

/** Undefined where the draft has moved on from `revision`, or is gone. */
export function replaceDraft(db: Writer, record: Uuid, id: Uuid, account: Uuid, sealed: Buffer, revision: number) {
  return db.maybe<{ revision: number; saved_at: Date }>(save, [record, id, account, sealed, revision])
}

export function removeDraft(db: Writer, record: Uuid, id: Uuid, account: Uuid): Promise<number> {
  return db.run(remove, [record, id, account])
}

export function draftsOfRecord(db: Reader, record: Uuid, account: Uuid): Promise<DraftRow[]> {
  return db.rows<DraftRow>(ofRecord, [record, account])
}

/** This person's drafts over all records in scope, last saved first. */
export function draftsOf(db: Reader, account: Uuid): Promise<OwnDraftRow[]> {
  return db.rows<OwnDraftRow>(mine, [account])
}

/** How many others have an open draft that corrects this entry. */
export async function othersCorrecting(db: Reader, record: Uuid, entry: Uuid, account: Uuid): Promise<number> {
  return (await db.one<{ others: number }>(others, [record, entry, account])).others
}
