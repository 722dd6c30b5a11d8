import { type Reader, statement, type Writer } from '../../../platform/db/index.ts'
import type { SealedSegment } from '../../../platform/documents/index.ts'
import type { RecordNumber, Uuid } from '../../../words/ids.ts'
import type { Doubt, ItemState } from '../shapes.ts'

const item = `id, state, doubts, sealed, media_type, bytes, segments, record_numbers, entry_ids, came_at, decided_at,
     decided_by_name, decision_sealed`
const line = 'id, state, doubts, sealed, record_numbers, came_at, decided_at, decided_by_name'
const inOrder = statement(
  'intakeDesk.inOrder',
  `select ${line}
   from record.intake_item
   where state = $1 and ($2::text is null or $2 = any (doubts))
     and ($3::uuid is null or (came_at, id) > (select came_at, id from record.intake_item where id = $3))
   order by came_at, id
   limit $4`,
)
const byDoubt = statement(
  'intakeDesk.byDoubt',
  `select doubt, count(*)::int as items
   from record.intake_item, unnest(doubts) as doubt
   where state = 'set-aside'
   group by doubt`,
)
const byState = statement(
  'intakeDesk.byState',
  `select state, count(*)::int as items
   from record.intake_item
   where state <> 'taken'
   group by state`,
)
const waiting = statement(
  'intakeDesk.waiting',
  `select count(*)::int as items
   from record.intake_item
   where state = 'set-aside'`,
)
const find = statement(
  'intakeDesk.find',
  `select ${item}
   from record.intake_item
   where id = $1 and state <> 'quarantined'`,
)
const lock = statement(
  'intakeDesk.lock',
  `select ${item}
   from record.intake_item
   where id = $1 and state <> 'quarantined'
   for update`,
)
const put = statement(
  'intakeDesk.putOnRecord',
  `update record.intake_item
   set state = 'taken', segments = null, record_numbers = $4, entry_ids = $5, decided_at = now(), decided_by = $2, decided_by_name = $3
   where id = $1`,
)
const leave = statement(
  'intakeDesk.leaveOut',
  `update record.intake_item
   set state = 'left-out', decided_at = now(), decided_by = $2, decided_by_name = $3, decision_sealed = $4
   where id = $1`,
)
const run = 'id, begun_at, begun_by_name, ended_at, how, counts'
const newestRuns = statement(
  'intakeDesk.newestRuns',
  `select ${run}
   from record.intake_run
   order by begun_at desc, id desc
   limit $1`,
)
const oneRun = statement(
  'intakeDesk.oneRun',
  `select ${run}
   from record.intake_run
   where id = $1`,
)
const lines = statement(
  'intakeDesk.lines',
  `select position, sealed
   from record.intake_line
   where run_id = $1 and position > $2
   order by position
   limit $3`,
)
const insertLines = statement(
  'intakeDesk.insertLines',
  `insert into record.intake_line (run_id, position, sealed)
   select $1, given.position, given.sealed
   from unnest($2::int[], $3::bytea[]) as given (position, sealed)`,
)
const insertLoose = statement(
  'intakeDesk.insertLoose',
  `insert into record.intake_loose (object_key)
   select unnest($1::text[])`,
)
const deleteLoose = statement(
  'intakeDesk.deleteLoose',
  `delete from record.intake_loose
   where object_key = any ($1)`,
)
const deleteLeftBehind = statement(
  'intakeDesk.deleteLeftBehind',
  `delete from record.intake_loose
   where noted_at <= now() - make_interval(secs => $1)
   returning object_key`,
)

export type LineRow = {
  id: Uuid
  state: ItemState
  doubts: Doubt[]
  sealed: Buffer
  record_numbers: RecordNumber[]
  came_at: Date
  decided_at: Date | null
  decided_by_name: string | null
}
export type ItemRow = LineRow & {
  media_type: string
  bytes: number
  segments: SealedSegment[] | null
  entry_ids: Uuid[]
  decision_sealed: Buffer | null
}
export type RunRow = {
  id: Uuid
  begun_at: Date
  begun_by_name: string
  ended_at: Date | null
  how: 'finished' | 'stopped' | 'failed' | null
  counts: Readonly<Record<string, number>>
}
export type OpenState = 'set-aside' | 'left-out'
export type Slice = { state: OpenState; doubt: Doubt | null; after: Uuid | null; limit: number }

/** The longest waiting first. */
export function itemsInOrder(db: Reader, { state, doubt, after, limit }: Slice): Promise<LineRow[]> {
  return db.rows<LineRow>(inOrder, [state, doubt, after, limit])
}

export async function countsByDoubt(db: Reader): Promise<ReadonlyMap<Doubt, number>> {
  const rows = await db.rows<{ doubt: Doubt; items: number }>(byDoubt, [])
  return new Map(rows.map(({ doubt, items }) => [doubt, items]))
}

export async function countsByState(db: Reader): Promise<ReadonlyMap<ItemState, number>> {
  const rows = await db.rows<{ state: ItemState; items: number }>(byState, [])
  return new Map(rows.map(({ state, items }) => [state, items]))
}

export async function countWaiting(db: Reader): Promise<number> {
  return (await db.one<{ items: number }>(waiting, [])).items
}

/** What is in quarantine is nobody's to find. */
export function findItem(db: Reader, id: Uuid): Promise<ItemRow | undefined> {
  return db.maybe<ItemRow>(find, [id])
}

export function lockItem(db: Writer, id: Uuid): Promise<ItemRow | undefined> {
  return db.maybe<ItemRow>(lock, [id])
}

type By = { accountId: Uuid; name: string }
type Where = { numbers: readonly RecordNumber[]; entries: readonly Uuid[] }

export function markPut(db: Writer, id: Uuid, by: By, { numbers, entries }: Where): Promise<number> {
  return db.run(put, [id, by.accountId, by.name, numbers, entries])
}

export function markLeftOut(db: Writer, id: Uuid, by: By, decision: Buffer): Promise<number> {
  return db.run(leave, [id, by.accountId, by.name, decision])
}

export function runsNewestFirst(db: Reader, limit: number): Promise<RunRow[]> {
  return db.rows<RunRow>(newestRuns, [limit])
}

export function findRun(db: Reader, id: Uuid): Promise<RunRow | undefined> {
  return db.maybe<RunRow>(oneRun, [id])
}

export type SealedLine = { position: number; sealed: Buffer }

export function linesAfter(db: Reader, runId: Uuid, after: number, limit: number): Promise<SealedLine[]> {
  return db.rows<SealedLine>(lines, [runId, after, limit])
}

export function addLines(db: Writer, runId: Uuid, given: readonly SealedLine[]): Promise<number> {
  return db.run(insertLines, [runId, given.map(({ position }) => position), given.map(({ sealed }) => sealed)])
}

/** Notes objects to which nothing refers. */
export function noteLoose(db: Writer, objectKeys: readonly string[]): Promise<number> {
  return db.run(insertLoose, [objectKeys])
}

/** Takes them off the note; gives how many were still on it. */
export function takeLoose(db: Writer, objectKeys: readonly string[]): Promise<number> {
  return db.run(deleteLoose, [objectKeys])
}

/** Takes off those noted that long ago, to be removed in the same transaction. Whoever would still refer to them then fails. */
export async function takeLeftBehind(db: Writer, seconds: number): Promise<string[]> {
  return (await db.rows<{ object_key: string }>(deleteLeftBehind, [seconds])).map((row) => row.object_key)
}
