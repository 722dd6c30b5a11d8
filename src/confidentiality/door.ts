import type { Reader, Writer } from '../platform/db/index.ts'
import type { RecordKey } from '../platform/sealing/index.ts'
import type { ActionName, actions } from '../rulebook/access.ts'
import type { Actor } from '../words/actor.ts'
import type { RecordNumber, Uuid } from '../words/ids.ts'
import type { PlainDate } from '../words/plain-date.ts'
import type { Result } from '../words/result.ts'
import type { Detail } from './audit/index.ts'

export type ReadAction = { [A in ActionName]: (typeof actions)[A]['kind'] extends 'read' ? A : never }[ActionName]
export type ChangeAction = Exclude<ActionName, ReadAction>

export type Common<Db> = {
  actor: Actor
  db: Db
  /** The day in England at the start of the action. */
  today: PlainDate
  newId(): Uuid
  /** Adds to what the audit event will say. Ids and plain words, never narrative. */
  note: (detail: Detail) => void
}

/** What exists only inside an action on one record. */
export type Inside<Db = Writer> = Common<Db> & {
  record: { id: Uuid; number: RecordNumber; basis: string }
  key: RecordKey
}

/** What exists only inside an action across records: those within this person's scope, and the keys to them. */
export type Across<Db = Writer> = Common<Db> & {
  team: string | null
  records: readonly { id: Uuid; number: RecordNumber; basis: string }[]
  basicNumbers: readonly RecordNumber[]
  keyOf: (record: Uuid) => Promise<RecordKey>
  authorityKey: RecordKey
  /** Has the action's event written to this record, whose key is made here. Only for opening a record. */
  within(record: { id: Uuid; number: RecordNumber }): Promise<Inside<Db>>
  /**
   * One of `records`, to work inside it: the action's event is written to it as well, with what is noted inside. Undefined for any
   * other: hidden and absent are alike.
   */
  enter(number: RecordNumber): Promise<Inside<Db> | undefined>
}

/** The only way to read or change a record. Source: integrity.md 1. */
export type Door = {
  read<T>(
    token: string,
    action: ReadAction,
    record: RecordNumber,
    work: (inside: Inside<Reader>) => Promise<Result<T>>,
  ): Promise<Result<T>>
  change<T>(token: string, action: ChangeAction, record: RecordNumber, work: Work<T>): Promise<Result<T>>
  /** Several changes of one record in one transaction, each with an event of its own. The first that is refused undoes all. */
  changeEach<T>(
    token: string,
    action: ChangeAction,
    record: RecordNumber,
    works: readonly Work<T>[],
  ): Promise<Result<T[]>>
  readAcross<T>(
    token: string,
    action: ReadAction,
    work: (across: Across<Reader>) => Promise<Result<T>>,
    wanted?: Wanted,
  ): Promise<Result<T>>
  changeAcross<T>(
    token: string,
    action: ChangeAction,
    work: (across: Across) => Promise<Result<T>>,
    wanted?: Wanted,
  ): Promise<Result<T>>
  /** Whether an action would be let in, with nothing read and no event: asked again while a long read streams, and before bytes are taken. */
  mayStill(token: string, action: ActionName, record: RecordNumber): Promise<Result<{ id: Uuid; key: RecordKey }>>
}

/** What is done inside one record. */
export type Work<T> = (inside: Inside) => Promise<Result<T>>
export type Wanted = readonly RecordNumber[] | 'all' | 'none'
