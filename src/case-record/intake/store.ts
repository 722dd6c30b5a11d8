import { type Reader, statement, type Writer } from '../../platform/db/index.ts'
import type { SealedSegment } from '../../platform/documents/index.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'
import type { ChildState, Doubt, ItemState } from './shapes.ts'

const insertRun = statement(
  'intake.insertRun',
  `insert into record.intake_run (id, begun_by, begun_by_name)
   values ($1, $2, $3)`,
)
const finishRun = statement(
  'intake.finishRun',
  `update record.intake_run
   set ended_at = now(), how = $2, counts = $3
   where id = $1 and ended_at is null`,
)
const children = statement(
  'intake.children',
  `select key_mac, id, state, sealed, record_number, told
   from record.intake_child`,
)
const insertChild = statement(
  'intake.insertChild',
  `insert into record.intake_child (key_mac, id, run_id, state, sealed, record_number)
   values ($1, $2, $3, $4, $5, $6)`,
)
const child = `c.id, c.state, c.sealed, c.record_number, c.came_at, c.decided_at, c.decided_by_name, c.decision_sealed,
     r.begun_by_name as ordered_by`
const childrenWaiting = statement(
  'intake.childrenWaiting',
  `select ${child}
   from record.intake_child c
   join record.intake_run r on r.id = c.run_id
   where c.state = 'waiting'
   order by c.came_at, c.id
   limit $1`,
)
const childrenWaitingCount = statement(
  'intake.childrenWaitingCount',
  `select count(*)::int as children
   from record.intake_child
   where state = 'waiting'`,
)
const childrenById = statement(
  'intake.childrenById',
  `select ${child}
   from record.intake_child c
   join record.intake_run r on r.id = c.run_id
   where c.id = any ($1)`,
)
const lockedChild = statement(
  'intake.lockChild',
  `select ${child}
   from record.intake_child c
   join record.intake_run r on r.id = c.run_id
   where c.id = $1
   for update of c`,
)
const settle = statement(
  'intake.settleChild',
  `update record.intake_child
   set state = $2, record_number = $3, decision_sealed = $4, decided_at = now(), decided_by = $5, decided_by_name = $6
   where id = $1`,
)
const tell = statement(
  'intake.tellSiblings',
  `update record.intake_child
   set told = told || $2::bytea[]
   where key_mac = $1`,
)
const item = 'id, key_mac, content_mac, state, doubts, record_numbers, entry_ids'
const itemsByKey = statement(
  'intake.itemsByKey',
  `select ${item}
   from record.intake_item
   where key_mac = any ($1)`,
)
const itemsByContent = statement(
  'intake.itemsByContent',
  `select distinct on (content_mac) ${item}
   from record.intake_item
   where content_mac = any ($1)
   order by content_mac, came_at, id`,
)
const insertItem = statement(
  'intake.insertItem',
  `insert into record.intake_item (id, key_mac, content_mac, run_id, state, doubts, sealed, media_type, bytes, segments,
     record_numbers, entry_ids)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
)
const arriving = statement(
  'intake.arriving',
  `insert into record.intake_arrival (object_key)
   select unnest($1::text[])`,
)
const arrived = statement(
  'intake.arrived',
  `delete from record.intake_arrival
   where object_key = any ($1)`,
)
const arrivals = statement('intake.arrivals', 'select object_key from record.intake_arrival order by object_key')

export type ChildRow = {
  key_mac: Buffer
  id: Uuid
  state: ChildState
  sealed: Buffer
  record_number: RecordNumber | null
  told: Buffer[]
}
export type KnownItem = {
  id: Uuid
  key_mac: Buffer
  content_mac: Buffer
  state: ItemState
  doubts: Doubt[]
  record_numbers: RecordNumber[]
  entry_ids: Uuid[]
}

export function addRun(db: Writer, r: { id: Uuid; by: Uuid; name: string }): Promise<number> {
  return db.run(insertRun, [r.id, r.by, r.name])
}

export type HowEnded = 'finished' | 'stopped' | 'failed'

export function endRun(db: Writer, id: Uuid, how: HowEnded, counts: Readonly<Record<string, number>>): Promise<number> {
  return db.run(finishRun, [id, how, JSON.stringify(counts)])
}

/** Every child of every old system that has come in. */
export function childrenKnown(db: Reader): Promise<ChildRow[]> {
  return db.rows<ChildRow>(children, [])
}

export type NewChild = {
  mark: Buffer
  id: Uuid
  run: Uuid
  state: ChildRow['state']
  sealed: Buffer
  number: RecordNumber | null
}

export function addChild(db: Writer, c: NewChild): Promise<number> {
  return db.run(insertChild, [c.mark, c.id, c.run, c.state, c.sealed, c.number])
}

/** A child as the desk has it. `ordered_by`: who ordered the import that brought the row. */
export type DeskChildRow = {
  id: Uuid
  state: ChildState
  sealed: Buffer
  record_number: RecordNumber | null
  came_at: Date
  decided_at: Date | null
  decided_by_name: string | null
  decision_sealed: Buffer | null
  ordered_by: string
}

/** The longest waiting first. */
export function waitingChildren(db: Reader, limit: number): Promise<DeskChildRow[]> {
  return db.rows<DeskChildRow>(childrenWaiting, [limit])
}

export async function countWaitingChildren(db: Reader): Promise<number> {
  return (await db.one<{ children: number }>(childrenWaitingCount, [])).children
}

export function findChildren(db: Reader, ids: readonly Uuid[]): Promise<DeskChildRow[]> {
  return db.rows<DeskChildRow>(childrenById, [ids])
}

export function lockChild(db: Writer, id: Uuid): Promise<DeskChildRow | undefined> {
  return db.maybe<DeskChildRow>(lockedChild, [id])
}

export type ChildSettled = { state: 'on record'; number: RecordNumber } | { state: 'left-out'; reason: Buffer }

export function markChildSettled(db: Writer, id: Uuid, by: { accountId: Uuid; name: string }, to: ChildSettled) {
  const number = to.state === 'on record' ? to.number : null
  const reason = to.state === 'left-out' ? to.reason : null
  return db.run(settle, [id, to.state, number, reason, by.accountId, by.name])
}

export function markTold(db: Writer, child: Buffer, siblings: readonly Buffer[]): Promise<number> {
  return db.run(tell, [child, siblings])
}

export function findByKey(db: Reader, marks: readonly Buffer[]): Promise<KnownItem[]> {
  return db.rows<KnownItem>(itemsByKey, [marks])
}

/** The first item of each content. */
export function findByContent(db: Reader, marks: readonly Buffer[]): Promise<KnownItem[]> {
  return db.rows<KnownItem>(itemsByContent, [marks])
}

export type NewItem = {
  id: Uuid
  mark: Buffer
  content: Buffer
  run: Uuid
  state: 'taken' | 'set-aside' | 'quarantined'
  doubts: readonly Doubt[]
  sealed: Buffer
  mediaType: string
  bytes: number
  /** Of the staged bytes; null where they are on a record. */
  segments: readonly SealedSegment[] | null
  numbers: readonly RecordNumber[]
  entries: readonly Uuid[]
}

/** Travels with the commit. A second of the same key fails it, which is meant: nothing comes in twice. */
export function addItem(db: Writer, i: NewItem): void {
  db.along(insertItem, [
    i.id,
    i.mark,
    i.content,
    i.run,
    i.state,
    i.doubts,
    i.sealed,
    i.mediaType,
    i.bytes,
    i.segments && JSON.stringify(i.segments),
    i.numbers,
    i.entries,
  ])
}

/** Notes objects before they are written. */
export function noteArriving(db: Writer, objectKeys: readonly string[]): Promise<number> {
  return db.run(arriving, [objectKeys])
}

/** Takes them off the note, with the rows that refer to them, or when they are removed. */
export function noteArrived(db: Writer, objectKeys: readonly string[]): void {
  db.along(arrived, [objectKeys])
}

/** What a crash left: noted, and never taken off. */
export async function leftOnTheWay(db: Reader): Promise<string[]> {
  return (await db.rows<{ object_key: string }>(arrivals, [])).map((row) => row.object_key)
}
