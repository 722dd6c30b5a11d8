import type { KeyObject } from 'node:crypto'
import { randomBytes } from 'node:crypto'
import type { Registry } from '../../src/case-record/entries/index.ts'
import { childKeys } from '../../src/case-record/record/index.ts'
import { enterScope, openRecord } from '../../src/confidentiality/access/index.ts'
import { type Pool, poolReader, transaction, type Writer } from '../../src/platform/db/index.ts'
import { newId } from '../../src/platform/new-id.ts'
import { RecordKey, type RootKey } from '../../src/platform/sealing/index.ts'
import { limits } from '../../src/rulebook/access.ts'
import { exactly } from '../../src/words/approximate-day.ts'
import type { RecordNumber, Uuid } from '../../src/words/ids.ts'
import type { PlainDate } from '../../src/words/plain-date.ts'
import { type Rows, rowsOf, type Target } from './rows.ts'
import { recordsEach, type Shape, shapeOf } from './shape.ts'
import { keyStatements, put } from './statements.ts'

/** One transaction of the making: the records of one worker, as far as they belong to one sweep. */
export type Unit = { worker: number; sweep: number; token: string }
export type Making = {
  app: Pool
  keystore: Pool
  rootKey: RootKey
  registry: Registry
  pseudonymKey: KeyObject
  today: PlainDate
}

/** The seal is checked for each row, and costs by the records in it: 50 at once took twice the time of 5 at once. */
const recordsAtOnce = 5

/**
 * Writes a unit as the worker would through the app: the door's own scope, the app's role, every policy; only many rows
 * at a time. Answers how many entries it made.
 */
export async function makeUnit(making: Making, { worker, sweep, token }: Unit): Promise<number> {
  const shapes = Array.from({ length: recordsEach }, (_, n) => shapeOf(worker * recordsEach + n))
  const opened = sweep === 0 ? await makeKeys(making, shapes) : undefined
  return transaction(making.app, 'read write', async (db) => {
    if (opened) await openAll(db, token, opened)
    const targets = opened ?? (await findAll(making, db, token, shapes))
    let entries = 0
    for (let n = 0; n < recordsEach; n += recordsAtOnce) {
      entries += await putSome(making, db, token, targets.slice(n, n + recordsAtOnce), sweep)
    }
    db.along(put.done, [worker, sweep, entries])
    return entries
  })
}

async function putSome(
  making: Making,
  db: Writer,
  token: string,
  targets: readonly Target[],
  sweep: number,
): Promise<number> {
  const entered = await enter(db, token, targets)
  const actor = { accountId: entered.account_id, name: entered.name, role: entered.role }
  const rows = rowsOf({ ...making, actor }, targets, sweep)
  putAll(db, rows, [actor.accountId, actor.name, actor.role])
  return rows.entries.length
}

async function enter(db: Writer, token: string, wanted: readonly { number: RecordNumber }[]) {
  const numbers = wanted.map(({ number }) => number)
  const entered = await enterScope(db, token, numbers, limits.sessionIdleMinutes.value)
  if (entered?.record_ids.length !== wanted.length) throw new Error('a worker does not see all of their records')
  return entered
}

/** Keys are committed before anything is sealed under them (integrity.md 1). */
async function makeKeys({ keystore, rootKey }: Making, shapes: readonly Shape[]): Promise<Target[]> {
  const made = shapes.map((shape) => ({ shape, id: newId(), bytes: randomBytes(32) }))
  const wrapped = made.map(({ bytes }) => rootKey.wrap(bytes))
  await poolReader(keystore).rows(keyStatements.addKeys, [made.map(({ id }) => id), wrapped, rootKey.fingerprint])
  return made.map(({ shape, id, bytes }) => ({ shape, id, number: shape.number, key: new RecordKey(id, bytes) }))
}

async function findAll(
  { keystore, rootKey }: Making,
  db: Writer,
  token: string,
  shapes: readonly Shape[],
): Promise<Target[]> {
  const entered = await enter(db, token, shapes)
  const ids = new Map(entered.numbers.map((number, n) => [number, entered.record_ids[n]]))
  const found = await poolReader(keystore).rows<{ subject: Uuid; wrapped: Buffer }>(keyStatements.findKeys, [
    entered.record_ids,
  ])
  const keys = new Map(found.map(({ subject, wrapped }) => [subject, new RecordKey(subject, rootKey.unwrap(wrapped))]))
  return shapes.map((shape) => {
    const id = ids.get(shape.number)
    const key = id && keys.get(id)
    if (!id || !key) throw new Error(`record ${shape.number} has no key`)
    return { shape, id, number: shape.number, key }
  })
}

async function openAll(db: Writer, token: string, targets: readonly Target[]): Promise<void> {
  await enterScope(db, token, [], limits.sessionIdleMinutes.value)
  const opened = await Promise.all(
    targets.map(({ id, number, shape: { name: legalName, born, nhsNumber } }) => {
      const keys = childKeys({ legalName, birth: exactly(born), nhsNumber })
      return openRecord(db, { id, number, class: 'child', keys, sure: false, forAccount: null })
    }),
  )
  const not = opened.find(({ outcome }) => outcome !== 'opened')
  if (not) throw new Error(`a record could not be opened: ${not.outcome}`)
}

/** Sent one after the other without waiting; the commit fails with the first that fails. */
function putAll(db: Writer, rows: Rows, by: readonly string[]): void {
  const { entries: e, versions: v, events: a, evidence: c, identities: i, periods: p, siblings: s } = rows
  const of = pick(e)
  const kinds = of('kind')
  db.along(put.entries, [of('record'), of('id'), kinds, of('day'), of('sort'), of('significant'), ...by])
  const ofV = pick(v)
  db.along(put.versions, [ofV('record'), ofV('id'), ofV('schema'), ofV('day'), ...packed(ofV('sealed')), ...by])
  const ofA = pick(a)
  const bytes = [...packed(ofA('leaf')), ...packed(ofA('sealed'))]
  db.along(put.events, [ofA('record'), ofA('id'), ofA('at'), ofA('class'), ...bytes])
  db.along(put.counts, [of('record'), kinds, of('sort')])
  const ofC = pick(c)
  if (c.length > 0) db.along(put.evidence, [ofC('record'), ofC('line'), ofC('day'), ofC('entry')])
  if (i.length === 0) return
  const ofI = pick(i)
  const ofP = pick(p)
  const ofS = pick(s)
  db.along(put.identities, [ofI('record'), ofI('entry'), ofI('name'), ofI('born'), ofI('sex'), ofI('nhsNumber')])
  db.along(put.periods, [ofP('record'), ofP('entry'), ofP('from')])
  db.along(put.siblings, [ofS('record'), ofS('entry'), ofS('number'), ofS('name')])
}

function pick<Row>(rows: readonly Row[]) {
  return <Name extends keyof Row>(name: Name): Row[Name][] => rows.map((row) => row[name])
}

/** All parts as one value, where each begins (from 1), and how long it is. */
function packed(parts: readonly Buffer[]): [Buffer, number[], number[]] {
  let at = 1
  const starts = parts.map((part) => {
    const here = at
    at += part.length
    return here
  })
  return [Buffer.concat(parts), starts, parts.map((part) => part.length)]
}
