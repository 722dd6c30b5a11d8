import type { Clock } from '../platform/clock.ts'
import { type Pool, transaction, type Writer } from '../platform/db/index.ts'
import { newId } from '../platform/new-id.ts'
import type { Keystore, RecordKey } from '../platform/sealing/index.ts'
import { type ActionName, actions, limits } from '../rulebook/access.ts'
import type { Actor } from '../words/actor.ts'
import type { RecordNumber, Uuid } from '../words/ids.ts'
import { done, type Refusal, type Result } from '../words/result.ts'
import { type Basis, decide, type Entered, enterScope } from './access/index.ts'
import { type AuditWriter, createAuditWriter, type Detail } from './audit/index.ts'
import type { Across, Common, Door, Inside, Wanted, Work } from './door.ts'
import { notFound, notSignedIn, refusalOf } from './refusals.ts'

export type { Across, ChangeAction, Door, Inside, ReadAction } from './door.ts'

export type DoorDeps = { pool: Pool; keystore: Keystore; authorityKey: RecordKey; clock: Clock }

export function createDoor(deps: DoorDeps): Door {
  const audit = createAuditWriter(deps.clock, deps.authorityKey)
  const each = <T>(token: string, action: ActionName, number: RecordNumber, works: readonly Work<T>[]) =>
    guarded(deps, audit, action, number, (db, say) => enterOne(deps, audit, db, say, token, action, number, works))
  const one = async <T>(token: string, action: ActionName, number: RecordNumber, work: Work<T>): Promise<Result<T>> => {
    const results = await each(token, action, number, [work])
    if (!results.ok) return results
    const [only] = results.value.map((value) => done(value))
    if (!only) throw new Error('a change was asked for, and none was made')
    return only
  }
  const many = <T>(
    token: string,
    action: ActionName,
    work: (a: Across) => Promise<Result<T>>,
    wanted: Wanted = 'none',
  ) => guarded(deps, audit, action, null, (db, say) => enterMany(deps, audit, db, say, token, action, wanted, work))
  return {
    read: one,
    change: one,
    changeEach: each,
    readAcross: many,
    changeAcross: many,
    mayStill: (...asked) => mayStill(deps, ...asked),
  }
}

/** A refusal undoes the transaction, then leaves an event of its own. */
async function guarded<T>(
  deps: DoorDeps,
  audit: AuditWriter,
  action: ActionName,
  number: RecordNumber | null,
  work: (db: Writer, say: (who: Actor) => void) => Promise<Result<T>>,
): Promise<Result<T>> {
  let actor: Actor | undefined
  try {
    return await transaction(deps.pool, 'read write', async (db) => {
      const result = await work(db, (who) => {
        actor = who
      })
      if (!result.ok) throw new Undone(result.refusal)
      return result
    })
  } catch (error) {
    if (!(error instanceof Undone)) throw error
    const { refusal } = error
    if (actor && refusal.code !== 'bad-input') {
      const event = { class: 'refusal', actor, record: number, basis: 'none', detail: { action, code: refusal.code } }
      await transaction(deps.pool, 'read write', (db) => audit.toAuthority(db, event))
    }
    return { ok: false, refusal }
  }
}

class Undone extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

async function enterOne<T>(
  deps: DoorDeps,
  audit: AuditWriter,
  db: Writer,
  say: (who: Actor) => void,
  token: string,
  action: ActionName,
  number: RecordNumber,
  works: readonly Work<T>[],
): Promise<Result<T[]>> {
  const entered = await enterScope(db, token, [number], limits.sessionIdleMinutes.value)
  if (!entered) return notSignedIn
  const actor = actorWhoEntered(entered)
  say(actor)
  const verdict = decide(action, actor.role, basisOf(entered))
  const id = entered.record_ids[0]
  if (!verdict.may) return refusalOf(verdict)
  if (!id) return notFound
  const key = await deps.keystore.getKey(id)
  const values: T[] = []
  for (const work of works) {
    const notes: Detail[] = []
    const result = await work({ ...common(deps, db, actor, notes), record: { id, number, basis: verdict.basis }, key })
    if (!result.ok) return result
    values.push(result.value)
    if ('silent' in actions[action]) continue
    const detail = Object.assign({ rule: verdict.rule }, ...notes)
    await audit.toRecord(db, id, key, { class: action, actor, record: number, basis: verdict.basis, detail })
  }
  return done(values)
}

async function enterMany<T>(
  deps: DoorDeps,
  audit: AuditWriter,
  db: Writer,
  say: (who: Actor) => void,
  token: string,
  action: ActionName,
  wanted: Wanted,
  work: (across: Across) => Promise<Result<T>>,
): Promise<Result<T>> {
  const numbers = wanted === 'all' ? null : wanted === 'none' ? [] : wanted
  const entered = await enterScope(db, token, numbers, limits.sessionIdleMinutes.value)
  if (!entered) return notSignedIn
  const actor = actorWhoEntered(entered)
  say(actor)
  const verdict = decide(action, actor.role, { kind: 'none' })
  if (!verdict.may) return refusalOf(verdict)
  const notes: Detail[] = []
  const shared = common(deps, db, actor, notes)
  const met: Met[] = []
  const reached = reach(deps, entered)
  const result = await work({
    ...shared,
    ...reached,
    within: (record) => openInside(deps, shared, record, met, notes),
    enter: (number) => enterAlso(deps, shared, reached.records, number, met),
  })
  if (!result.ok) return result
  await tellMany(audit, db, { class: action, actor, basis: verdict.basis }, verdict.rule, met, notes)
  return result
}

/** Each record that was opened or entered is told of it; the authority's own log of what is not told by a record that was opened. */
async function tellMany(
  audit: AuditWriter,
  db: Writer,
  event: { class: ActionName; actor: Actor; basis: string },
  rule: string,
  met: readonly Met[],
  notes: readonly Detail[],
): Promise<void> {
  const detailOf = (noted: readonly Detail[]) => Object.assign({ rule }, ...noted)
  for (const { inside, opened, noted } of met) {
    const { record, key } = inside
    const basis = opened ? event.basis : record.basis
    await audit.toRecord(db, record.id, key, { ...event, record: record.number, basis, detail: detailOf(noted) })
  }
  if (met.some(({ opened }) => opened) || 'silent' in actions[event.class]) return
  await audit.toAuthority(db, { ...event, record: null, detail: detailOf(notes) })
}

/** A record that was opened, or entered beside others, and what its event will say. */
type Met = { inside: Inside; opened: boolean; noted: readonly Detail[] }

async function openInside(
  deps: DoorDeps,
  shared: Common<Writer>,
  record: { id: Uuid; number: RecordNumber },
  met: Met[],
  noted: readonly Detail[],
): Promise<Inside> {
  const inside = {
    ...shared,
    record: { ...record, basis: 'opened the record' },
    key: await deps.keystore.createKey(record.id),
  }
  met.push({ inside, opened: true, noted })
  return inside
}

/** What is noted inside it is for its own event alone. */
async function enterAlso(
  deps: DoorDeps,
  { actor, db }: Common<Writer>,
  records: Across['records'],
  number: RecordNumber,
  met: Met[],
): Promise<Inside | undefined> {
  const record = records.find((one) => one.number === number)
  if (!record) return undefined
  const before = met.find(({ inside }) => inside.record.number === number)
  if (before) return before.inside
  const noted: Detail[] = []
  const inside = { ...common(deps, db, actor, noted), record, key: await deps.keystore.getKey(record.id) }
  met.push({ inside, opened: false, noted })
  return inside
}

function reach(deps: DoorDeps, entered: Entered) {
  const records = entered.record_ids.flatMap((id, i) => {
    const number = entered.numbers[i]
    return number ? [{ id, number, basis: entered.bases[i] ?? '' }] : []
  })
  return {
    team: entered.team,
    records,
    basicNumbers: entered.basic_numbers,
    keyOf: (record: Uuid) => deps.keystore.getKey(record),
    authorityKey: deps.authorityKey,
  }
}

function common(deps: DoorDeps, db: Writer, actor: Actor, notes: Detail[]): Common<Writer> {
  return { actor, db, today: deps.clock.today(), newId, note: (detail) => void notes.push(detail) }
}

async function mayStill(
  deps: DoorDeps,
  token: string,
  action: ActionName,
  number: RecordNumber,
): Promise<Result<{ id: Uuid; key: RecordKey }>> {
  const entered = await transaction(deps.pool, 'read write', (db) =>
    enterScope(db, token, [number], limits.sessionIdleMinutes.value),
  )
  if (!entered) return notSignedIn
  const verdict = decide(action, entered.role, basisOf(entered))
  const id = entered.record_ids[0]
  if (!verdict.may) return refusalOf(verdict)
  return id ? { ok: true, value: { id, key: await deps.keystore.getKey(id) } } : notFound
}

function actorWhoEntered(entered: Entered): Actor {
  return { accountId: entered.account_id, name: entered.name, role: entered.role }
}

function basisOf(entered: Entered): Basis {
  const [grant] = entered.grant_ids
  if (grant) return { kind: 'standard', grant, basis: entered.bases[0] ?? '' }
  return entered.basic_numbers.length > 0 ? { kind: 'basic' } : { kind: 'none' }
}
