import type { Across } from '../../../confidentiality/action.ts'
import { newId } from '../../../platform/new-id.ts'
import type { RecordNumber, Uuid } from '../../../words/ids.ts'
import type { PlainDate } from '../../../words/plain-date.ts'
import { done, type Result, refused } from '../../../words/result.ts'
import { attachSealed, type SealedAlready } from '../../documents/index.ts'
import { appendEntry, type Content, getKind, type Kind, type Registry } from '../../entries/index.ts'
import { originOf } from '../entry-content.ts'
import { openItem } from '../sealing.ts'
import { attachedTo, type Copy, copyTo, type Place, planCopies, type Staged } from './copying.ts'
import { noSuchItem, type Settled } from './item-actions.ts'
import { clearLeftBehind, type LooseDeps, noteObjects, removeNoted } from './loose-actions.ts'
import type { Becomes } from './prefill.ts'
import { sealReason } from './sealing.ts'
import {
  findItem,
  type ItemRow,
  lockItem,
  markLeftOut,
  markPut,
  noteLoose,
  type OpenState,
  takeLoose,
} from './store.ts'

export type SettleDeps = LooseDeps & { registry: Registry }

/** To be put on records: on which, as what, with what. It is read inside the action: whoever may not decide learns nothing of its faults. */
export type ToRecords = { as: Becomes; read: (kind: Kind, today: PlainDate) => Result<Chosen> }
export type Chosen = { numbers: readonly RecordNumber[]; content: Content }

/** `seen`: where the item stood when whoever decides looked at it; it must still stand there. */
type Asked = { token: string; item: Uuid; seen: OpenState }
type Ready = Chosen & { staged: Staged; wasAt: readonly string[] }
type Made = { copy: Copy; documents: readonly SealedAlready[] }

/**
 * Puts an item on one or several records, a separate copy for each: bytes sealed anew under that record's key, an entry and an event of its
 * own. All are put or none. What was sealed until now is removed once the copies are committed.
 */
export async function putOnRecords(deps: SettleDeps, asked: Asked, to: ToRecords): Promise<Result<Settled['places']>> {
  const ready = await prepare(deps, asked, to)
  if (!ready.ok) return ready
  const places = await placesFor(deps, asked.token, ready.value.numbers)
  if (!places.ok) return places
  const { staged, wasAt } = ready.value
  const copies = planCopies(places.value, staged, await attachedTo(deps.documents, staged))
  const objects = copies.flatMap((copy) => copy.objects.flat())
  const noted = await noteObjects(deps, asked.token, objects)
  if (!noted.ok) return noted
  const made = await makeCopies(deps, asked.token, staged, copies, objects)
  const put = await commit(deps, asked, to, ready.value, made, objects)
  await removeNoted(deps, asked.token, put.ok ? wasAt : objects)
  return put
}

/** Leaves an item out: it stays as it is, sealed, with the reason. */
export function leaveOut(
  { door }: SettleDeps,
  { token, item, seen }: Asked,
  reason: Result<string>,
): Promise<Result<void>> {
  return door.changeAcross(token, 'intake.settle', async ({ db, actor, authorityKey, note }) => {
    const row = await lockItem(db, item)
    if (!row) return noSuchItem
    if (row.state !== seen) return decidedAlready(row)
    if (!reason.ok) return reason
    await markLeftOut(db, item, actor, sealReason(authorityKey, item, reason.value))
    note({ item, outcome: 'left out' })
    return done(undefined)
  })
}

/** Everything that can be refused without a byte being read. */
async function prepare(deps: SettleDeps, { token, item, seen }: Asked, to: ToRecords): Promise<Result<Ready>> {
  const cleared = await clearLeftBehind(deps, token)
  if (!cleared.ok) return cleared
  return deps.door.changeAcross(token, 'intake.stage', async ({ db, today, authorityKey }) => {
    const row = await findItem(db, item)
    if (!row) return noSuchItem
    if (row.state !== seen || !row.segments) return decidedAlready(row)
    const chosen = to.read(getKind(deps.registry, to.as), today)
    if (!chosen.ok) return chosen
    const told = openItem(authorityKey, item, row.sealed)
    const sealed = { bytes: row.bytes, segments: row.segments }
    const staged = { id: item, told, mediaType: row.media_type, sealed, authorityKey }
    return done({ ...chosen.value, staged, wasAt: row.segments.map(({ objectKey }) => objectKey) })
  })
}

/** The door decides on each. Always in the same order, so that two decisions never wait for each other. */
async function placesFor(deps: SettleDeps, token: string, numbers: readonly RecordNumber[]): Promise<Result<Place[]>> {
  const places: Place[] = []
  for (const number of [...new Set(numbers)].sort()) {
    const may = await deps.door.mayStill(token, 'intake.settle', number)
    if (!may.ok) return deps.door.changeAcross(token, 'intake.settle', async () => notOpen(number))
    places.push({ number, ...may.value })
  }
  return done(places)
}

/** One answer for a number that is hidden and for one that nobody has. */
function notOpen(number: RecordNumber): Result<never> {
  const words = `There is no record ${number}, or it is not open to you. Check the number, or ask the child’s team manager for access`
  return refused('not-found', `${words}. Nothing was put anywhere.`, { fields: { numbers: words } })
}

async function makeCopies(
  deps: SettleDeps,
  token: string,
  staged: Staged,
  copies: readonly Copy[],
  objects: readonly string[],
): Promise<readonly Made[]> {
  try {
    const made: Made[] = []
    for (const copy of copies) made.push({ copy, documents: await copyTo(deps.documents, staged, copy, newId) })
    return made
  } catch (error) {
    await removeNoted(deps, token, objects)
    throw error
  }
}

/** When this throws, nobody knows whether it was kept: then the note of what is loose decides, later, and nothing is removed here. */
function commit(
  { door, registry }: SettleDeps,
  { token, item, seen }: Asked,
  to: ToRecords,
  ready: Ready,
  made: readonly Made[],
  objects: readonly string[],
): Promise<Result<Settled['places']>> {
  const work = async (across: Across): Promise<Result<Settled['places']>> => {
    const { db, actor, note } = across
    const row = await lockItem(db, item)
    if (!row) return noSuchItem
    if (row.state !== seen) return decidedAlready(row)
    if ((await takeLoose(db, objects)) !== objects.length) return tookTooLong
    const places: { number: RecordNumber; entry: Uuid }[] = []
    for (const one of made) {
      const put = await putOne(across, registry, to.as, ready, one)
      if (!put.ok) return put
      places.push({ number: one.copy.place.number, entry: put.value })
    }
    const numbers = places.map(({ number }) => number)
    await markPut(db, item, actor, { numbers, entries: places.map(({ entry }) => entry) })
    await noteLoose(db, ready.wasAt)
    note({ item, outcome: 'put on record', records: numbers })
    return done(places)
  }
  const numbers = made.map(({ copy }) => copy.place.number)
  return door.changeAcross(token, 'intake.settle', work, numbers)
}

async function putOne(
  across: Across,
  registry: Registry,
  kind: Becomes,
  { staged, content }: Ready,
  { copy, documents }: Made,
): Promise<Result<Uuid>> {
  const inside = await across.enter(copy.place.number)
  if (!inside) return notOpen(copy.place.number)
  const id = across.newId()
  const given = { id, documents: documents.map((document) => document.id), origin: originOf(staged.told) }
  const put = await appendEntry(inside, registry, kind, content, given)
  if (!put.ok) return put
  attachSealed(inside, id, 1, documents)
  inside.note({ item: staged.id })
  return done(id)
}

const tookTooLong = refused('not-now', 'This took too long and was given up. Nothing was put anywhere. Decide again.')

/** The second of two is told who was first, and what they decided. */
function decidedAlready(row: Pick<ItemRow, 'state' | 'decided_by_name' | 'record_numbers'>): Result<never> {
  const who = row.decided_by_name ?? 'The import'
  const what = {
    'set-aside': 'has not decided yet',
    quarantined: 'put it into quarantine',
    'left-out': 'left it out',
    taken: `put it on record ${row.record_numbers.join(' and ')}`,
  }[row.state]
  return refused('conflict', `${who} was quicker: ${who} ${what}. Nothing of yours was done. Look at it again.`)
}
