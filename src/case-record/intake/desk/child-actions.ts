import { recordsAlike, workerOfList } from '../../../confidentiality/access/index.ts'
import type { Across, Door } from '../../../confidentiality/action.ts'
import type { Reader } from '../../../platform/db/index.ts'
import type { RecordKey } from '../../../platform/sealing/index.ts'
import type { Actor } from '../../../words/actor.ts'
import type { ApproximateDay } from '../../../words/approximate-day.ts'
import type { RecordNumber, Uuid } from '../../../words/ids.ts'
import type { PlainDate } from '../../../words/plain-date.ts'
import { done, type Result, refused } from '../../../words/result.ts'
import type { Registry } from '../../entries/index.ts'
import { loadFrame } from '../../frame/index.ts'
import { keysOf } from '../../opening/index.ts'
import { firstEntries, identityOf } from '../child-content.ts'
import { openChild } from '../sealing.ts'
import type { ChildDoubt, ChildState, ChildTold, ListedChild } from '../shapes.ts'
import { type DeskChildRow, findChildren } from '../store.ts'
import { openChildReason } from './sealing.ts'

export type ChildDeps = { door: Door; registry: Registry }

/** A record that the child may have. `seen`: who that is, only where the officer may see the record. */
export type AlikeRecord = {
  number: RecordNumber
  because: string
  seen: { name: string | null; birth: ApproximateDay | null; nhsNumber: string | null } | null
}

export type DeskChild = {
  id: Uuid
  state: ChildState
  listed: ListedChild
  doubt: ChildDoubt
  cameAt: Date
  orderedBy: string
  /** Whether enough is known to open a record with. */
  mayOpen: boolean
  /** What of the list could not be understood, or would not be entered, in sentences. */
  faults: readonly string[]
  settled: { at: Date; by: string; number: RecordNumber | null; reason: string | null } | null
}

export type ReadChild = { actor: Actor; child: DeskChild; alike: readonly AlikeRecord[] }

export const noSuchChild = refused('not-found', 'No such child of a list waits. Go back to the list of what waits.')

/** A child of a list beside why it is in doubt. Each record that is shown with its name is told that somebody looked. */
export async function readChild({ door, registry }: ChildDeps, token: string, id: Uuid): Promise<Result<ReadChild>> {
  const numbers = await door.changeAcross(token, 'intake.stage', async ({ db, today, authorityKey }) => {
    const [row] = await findChildren(db, [id])
    if (row?.state === 'on record' || !row) return done([])
    const told = openChild(authorityKey, id, row.sealed)
    return done((await recordsLike(db, registry, told, today)).map(({ number }) => number))
  })
  if (!numbers.ok) return numbers
  const work = async (across: Across<Reader>): Promise<Result<ReadChild>> => {
    const { actor, db, today, authorityKey, note } = across
    const [row] = await findChildren(db, [id])
    if (!row) return noSuchChild
    note({ child: id })
    const told = openChild(authorityKey, id, row.sealed)
    const like = row.state === 'on record' ? [] : await recordsLike(db, registry, told, today)
    const alike: AlikeRecord[] = []
    for (const one of like) alike.push({ ...one, seen: await seenIn(across, one.number) })
    const faults = [...faultsOf(registry, row, told.listed, today), ...(await faultsOfWorker(db, row, told.listed))]
    return done({
      actor,
      child: { ...childOf(authorityKey, row, told), ...mayOpen(registry, told, today), faults },
      alike,
    })
  }
  return door.readAcross(token, 'intake.readChild', work, numbers.value)
}

/** The records whose keys are those of this child, and the one that the import found; nobody is looked for beyond them. */
export async function recordsLike(
  db: Reader,
  registry: Registry,
  { listed, doubt, alike }: ChildTold,
  today: PlainDate,
): Promise<{ number: RecordNumber; because: string }[]> {
  const content = identityOf({ registry, today }, listed)
  const found = content ? await recordsAlike(db, keysOf(content)) : []
  const like = found.map(({ number, certain }) => ({ number, because: certain ? sameNumber : sameBirth }))
  if (alike === null || like.some(({ number }) => number === alike)) return like
  return [{ number: alike, because: doubt === 'another child had this id' ? sameId : sameBirth }, ...like]
}

const sameNumber = 'The NHS number or the pupil number is the same'
const sameBirth = 'The name is the same or similar, and so is the birth'
const sameId = 'An earlier list gave this id to the child with this record, under another name or birth'

async function seenIn(across: Across<Reader>, number: RecordNumber): Promise<AlikeRecord['seen']> {
  const inside = await across.enter(number)
  if (!inside) return null
  const { legalName, birth, nhsNumber } = await loadFrame(inside)
  return { name: legalName ?? null, birth, nhsNumber: nhsNumber ?? null }
}

function mayOpen(registry: Registry, { listed }: ChildTold, today: PlainDate): { mayOpen: boolean } {
  return { mayOpen: identityOf({ registry, today }, listed) !== undefined }
}

function childOf(
  key: RecordKey,
  row: DeskChildRow,
  { listed, doubt }: ChildTold,
): Omit<DeskChild, 'mayOpen' | 'faults'> {
  const { id, state, decided_at: at } = row
  const reason = row.decision_sealed && openChildReason(key, id, row.decision_sealed)
  const settled = at && { at, by: row.decided_by_name ?? '', number: row.record_number, reason }
  return { id, state, listed, doubt: doubt ?? 'exists', cameAt: row.came_at, orderedBy: row.ordered_by, settled }
}

function faultsOf(registry: Registry, row: DeskChildRow, listed: ListedChild, today: PlainDate): string[] {
  const content = identityOf({ registry, today }, listed)
  const entries = content && firstEntries({ registry, today, ...orderOf(row) }, listed, content)
  return [...listed.faults, ...(entries?.faults ?? [])]
}

/** When the import came in that brought the child, and who ordered it: what the origin of an entry says. */
export function orderOf({ came_at: at, ordered_by: name }: DeskChildRow) {
  return { at: at.toISOString(), officer: { name } }
}

async function faultsOfWorker(db: Reader, { state }: DeskChildRow, { worker }: ListedChild): Promise<string[]> {
  if (state === 'on record' || worker === null || (await workerOfList(db, worker)) !== null) return []
  return [`Nobody who holds records has the user name “${worker}”.`]
}
