import type { Inside } from '../../confidentiality/action.ts'
import { type Reader, statement, type Writer } from '../../platform/db/index.ts'
import type { ActorRole } from '../../words/actor.ts'
import type { ApproximateDay } from '../../words/approximate-day.ts'
import type { Uuid } from '../../words/ids.ts'
import type { PlainDate } from '../../words/plain-date.ts'

export type Signed = { recorded_at: Date; recorded_by_name: string; recorded_by_role: ActorRole }
type Occurred = { occurred_earliest: PlainDate | null; occurred_latest: PlainDate | null }
export type VersionRow = Signed &
  Occurred & { version: number; kind_schema_version: number; sealed: Buffer; documents: Uuid[] }
export type EntryRow = Signed & Occurred & { id: Uuid; kind: string; occurred_sort: PlainDate; significant: boolean }
export type LineRow = EntryRow & {
  version: number
  kind_schema_version: number
  sealed: Buffer
  documents: number
  remarks: ('addition' | 'dispute')[] | null
}

const columns = `e.id, e.kind, e.occurred_earliest, e.occurred_latest, e.occurred_sort, e.significant,
    e.recorded_at, e.recorded_by_name, e.recorded_by_role`

const insertEntry = statement(
  'entries.insert',
  `insert into record.entry (record_id, id, kind, occurred_earliest, occurred_latest, occurred_sort, significant,
     recorded_by, recorded_by_name, recorded_by_role)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   on conflict do nothing`,
)
const insertVersion = statement(
  'entries.insertVersion',
  `insert into record.entry_version (record_id, entry_id, version, kind_schema_version, sealed, documents,
     occurred_earliest, occurred_latest, recorded_by, recorded_by_name, recorded_by_role, draft_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
   on conflict do nothing`,
)
const moveEntry = statement(
  'entries.move',
  `update record.entry
   set occurred_earliest = $3, occurred_latest = $4, occurred_sort = $5, significant = $6
   where record_id = $1 and id = $2`,
)
const find = statement(
  'entries.find',
  `select ${columns}
   from record.entry e
   where e.record_id = $1 and e.id = $2`,
)
const firstOfKind = statement(
  'entries.firstOfKind',
  `select ${columns}
   from record.entry e
   where e.record_id = $1 and e.kind = $2
   order by e.occurred_sort, e.id
   limit 1`,
)
const versions = statement(
  'entries.versions',
  `select version, kind_schema_version, sealed, documents, occurred_earliest, occurred_latest,
     recorded_at, recorded_by_name, recorded_by_role
   from record.entry_version
   where record_id = $1 and entry_id = $2
   order by version desc
   limit 200`,
)
/** Chosen first, then all their newest versions in one look: each look into a table checks the scope (decision 0003). */
const chosenInOrder = (ofKinds: string) => `with chosen as materialized (
     select ${columns}
     from record.entry e
     where e.record_id = $1
       and ($2::date is null or (e.occurred_sort, e.id) < ($2::date, $3::uuid))
       and ${ofKinds}
       and ($5::text[] is null or e.kind <> all ($5))
     order by e.occurred_sort desc, e.id desc
     limit $6
   ), newest as materialized (
     select distinct on (entry_id) entry_id, version, kind_schema_version, sealed, cardinality(documents) as documents
     from record.entry_version
     where record_id = $1 and entry_id = any (array(select id from chosen))
     order by entry_id, version desc
   )
   select c.*, v.version, v.kind_schema_version, v.sealed, v.documents,
     (select array_agg(r.what) from record.remark r where r.record_id = $1 and r.entry_id = c.id) as remarks
   from chosen c
   join newest v on v.entry_id = c.id
   order by c.occurred_sort desc, c.id desc`
const inOrder = statement('entries.inOrder', chosenInOrder('$4::text[] is null'))
const inOrderOfKinds = statement('entries.inOrderOfKinds', chosenInOrder('e.kind = any ($4::text[])'))

export type NewEntry = { id: Uuid; kind: string; happened: ApproximateDay | null; day: PlainDate; significant: boolean }
export type NewVersion = {
  entry: Uuid
  version: number
  schemaVersion: number
  sealed: Buffer
  documents: readonly Uuid[]
  happened: ApproximateDay | null
  /** The draft that it came from, where there was one. */
  draft: Uuid | null
}

/** False where an entry with this id stands already. */
export async function addEntry({ db, record, actor }: Inside, e: NewEntry): Promise<boolean> {
  const { happened: h } = e
  const by = [actor.accountId, actor.name, actor.role]
  return (
    (await db.run(insertEntry, [record.id, e.id, e.kind, h?.earliest, h?.latest, e.day, e.significant, ...by])) === 1
  )
}

/** False where somebody else made this version first. */
export async function addVersion({ db, record, actor }: Inside, v: NewVersion): Promise<boolean> {
  const { happened: h } = v
  const by = [actor.accountId, actor.name, actor.role]
  const row = [record.id, v.entry, v.version, v.schemaVersion, v.sealed, v.documents, h?.earliest, h?.latest]
  return (await db.run(insertVersion, [...row, ...by, v.draft])) === 1
}

/** The entry takes the day and weight of its newest version. */
export function moveTo({ db, record }: Inside, e: NewEntry): Promise<number> {
  return db.run(moveEntry, [record.id, e.id, e.happened?.earliest, e.happened?.latest, e.day, e.significant])
}

export function findEntry(db: Reader, record: Uuid, id: Uuid): Promise<EntryRow | undefined> {
  return db.maybe<EntryRow>(find, [record, id])
}

export function findFirstOfKind(db: Reader, record: Uuid, kind: string): Promise<EntryRow | undefined> {
  return db.maybe<EntryRow>(firstOfKind, [record, kind])
}

const ofDraft = statement(
  'entries.versionOfDraft',
  `select entry_id as id, version
   from record.entry_version
   where record_id = $1 and draft_id = $2`,
)

export function findVersionOfDraft(
  db: Reader,
  record: Uuid,
  draft: Uuid,
): Promise<{ id: Uuid; version: number } | undefined> {
  return db.maybe(ofDraft, [record, draft])
}

/** Newest first. */
export function versionsOf(db: Reader, record: Uuid, entry: Uuid): Promise<VersionRow[]> {
  return db.rows<VersionRow>(versions, [record, entry])
}

export type Slice = {
  before: { day: PlainDate; id: Uuid } | null
  only: readonly string[] | null
  hide: readonly string[] | null
  howMany: number
}

/** By when it happened, newest first; ties by id. */
export function entriesInOrder(db: Reader, record: Uuid, s: Slice): Promise<LineRow[]> {
  return db.rows<LineRow>(s.only ? inOrderOfKinds : inOrder, [
    record,
    s.before?.day,
    s.before?.id,
    s.only,
    s.hide,
    s.howMany,
  ])
}

const count = statement(
  'entries.count',
  `insert into record.kind_count (record_id, kind, entries, first_day, last_day)
   values ($1, $2, 1, $3, $3)
   on conflict (record_id, kind) do update
   set entries = kind_count.entries + 1,
     first_day = least(kind_count.first_day, excluded.first_day),
     last_day = greatest(kind_count.last_day, excluded.last_day)`,
)
const recount = statement(
  'entries.recount',
  `update record.kind_count
   set first_day = (select min(occurred_sort) from record.entry where record_id = $1 and kind = $2),
     last_day = (select max(occurred_sort) from record.entry where record_id = $1 and kind = $2)
   where record_id = $1 and kind = $2`,
)

export function countEntry(db: Writer, record: Uuid, kind: string, day: PlainDate): Promise<number> {
  return db.run(count, [record, kind, day])
}

export function recountDays(db: Writer, record: Uuid, kind: string): Promise<number> {
  return db.run(recount, [record, kind])
}

export type CountRow = { kind: string; entries: number; first_day: PlainDate; last_day: PlainDate }

const counts = statement(
  'entries.counts',
  `select kind, entries, first_day, last_day
   from record.kind_count
   where record_id = $1
   order by entries desc, kind`,
)

export function countsOf(db: Reader, record: Uuid): Promise<CountRow[]> {
  return db.rows<CountRow>(counts, [record])
}

const byId = statement(
  'entries.byId',
  `select e.id, e.kind, v.occurred_earliest, v.occurred_latest, e.occurred_sort, e.significant,
     e.recorded_at, e.recorded_by_name, e.recorded_by_role, v.version, v.kind_schema_version, v.sealed,
     cardinality(v.documents) as documents, null as remarks
   from record.entry e
   join lateral (
     select version, kind_schema_version, sealed, documents, occurred_earliest, occurred_latest
     from record.entry_version w
     where w.record_id = e.record_id and w.entry_id = e.id
     order by w.version desc
     limit 1
   ) v on true
   where e.record_id = $1 and ($2::uuid is null or e.id > $2)
   order by e.id
   limit $3`,
)
const countAgain = statement(
  'entries.countAgain',
  `insert into record.kind_count (record_id, kind, entries, first_day, last_day)
   select $1, kind, count(*)::int, min(occurred_sort), max(occurred_sort)
   from record.entry
   where record_id = $1
   group by kind
   on conflict (record_id, kind) do update
   set entries = excluded.entries, first_day = excluded.first_day, last_day = excluded.last_day`,
)

/** All entries with their newest versions, in the order in which they were begun; a chunk after an id. */
export function entriesById(db: Reader, record: Uuid, after: Uuid | null, howMany: number): Promise<LineRow[]> {
  return db.rows<LineRow>(byId, [record, after, howMany])
}

export function recountAll(db: Writer, record: Uuid): Promise<number> {
  return db.run(countAgain, [record])
}
