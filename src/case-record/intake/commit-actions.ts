import type { Across, Inside } from '../../confidentiality/action.ts'
import type { SealedSegment } from '../../platform/documents/index.ts'
import type { RecordNumber } from '../../words/ids.ts'
import { done, type Result } from '../../words/result.ts'
import { attachSealed, type SealedAlready } from '../documents/index.ts'
import { appendEntry } from '../entries/index.ts'
import type { Plan } from './deciding.ts'
import { originOf } from './entry-content.ts'
import { must, type Outcome, type Run } from './running.ts'
import { sealItem } from './sealing.ts'
import { mediaTypeOf, type Named, sealOnRecord, sealStaged } from './sealing-bytes.ts'
import { enterRecord } from './siblings-actions.ts'
import { addItem, noteArrived } from './store.ts'

type Limited = <T>(work: () => Promise<T>) => Promise<T>
type ToRecord = Extract<Plan, { to: 'record' }>
type Put = Named & { plan: ToRecord; documents: readonly SealedAlready[] }
type Kept = Named & { segments: readonly SealedSegment[] }

/** A batch whose bytes are sealed and on disk, and that is in no row yet. */
export type SealedBatch = {
  batch: readonly Named[]
  put: readonly { number: RecordNumber; items: readonly Put[] }[]
  kept: readonly Kept[]
}

/** Seals and writes the bytes of a batch. */
export async function sealBatch(run: Run, batch: readonly Named[], limited: Limited): Promise<SealedBatch> {
  const toRecord = batch.filter((named): named is Named & { plan: ToRecord } => named.plan.to === 'record')
  const others = batch.filter(({ plan }) => plan.to !== 'record')
  const [put, kept] = await both(
    sealAll(run, toRecord, limited),
    allOf(others.map((named) => limited(() => keep(run, named)))),
  )
  return { batch, put, kept }
}

/** Commits a batch: what goes on the record first, then what waits, so that no copy waits for its original. */
export async function commitBatch(run: Run, sealing: Promise<SealedBatch>): Promise<void> {
  const { batch, put, kept } = await sealing
  for (const { number, items } of put) await putOnRecord(run, number, items)
  await setAside(
    run,
    'import.setAside',
    kept.filter(({ plan }) => plan.to === 'desk'),
  )
  await setAside(
    run,
    'import.quarantine',
    kept.filter(({ plan }) => plan.to === 'quarantine'),
  )
  for (const { plan } of batch) run.deciding.delete(plan.content.toString('hex'))
}

async function both<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([a, b])
  return [await a, await b]
}

/** All are waited for, so that nothing is still being written when a failure is told. */
async function allOf<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(promises)
  return Promise.all(promises)
}

async function sealAll(run: Run, items: readonly (Named & { plan: ToRecord })[], limited: Limited) {
  const places: { number: RecordNumber; items: Put[] }[] = []
  for (const number of new Set(items.map(({ plan }) => plan.number))) {
    const record = await recordFor(run, number)
    const sealing = items
      .filter(({ plan }) => plan.number === number)
      .map((named) => limited(async () => ({ ...named, documents: await sealOnRecord(run, named, record) })))
    places.push({ number, items: await allOf(sealing) })
  }
  return places
}

async function keep(run: Run, named: Named): Promise<Kept> {
  const { segments } = await sealStaged(run, named)
  return { ...named, segments }
}

/** A grant lasts a day; a run may last a week. */
const letInFor = 6 * 3_600_000

async function recordFor(run: Run, number: RecordNumber) {
  if (Date.now() - (run.entered.get(number) ?? 0) > letInFor) {
    await enterRecord(run, number)
    run.entered.set(number, Date.now())
  }
  return must(await run.door.mayStill(run.token, 'import.put', number))
}

/** Each entry with its documents, its item and its event; all of the batch or none. */
async function putOnRecord(run: Run, number: RecordNumber, items: readonly Put[]): Promise<void> {
  const works = items.map((item) => (inside: Inside) => putOne(run, inside, item))
  must(await run.door.changeEach(run.token, 'import.put', number, works))
  for (const { plan } of items) tell(run, plan, { what: 'taken', number, entry: entryId(run, plan) })
}

async function putOne(run: Run, inside: Inside, { plan, documents, objects }: Put): Promise<Result<void>> {
  const id = entryId(run, plan)
  const origin = originOf(plan.told)
  const given = { id, documents: documents.map((document) => document.id), origin }
  const put = await appendEntry(inside, run.registry, plan.kind, plan.entry, given)
  if (!put.ok) return put
  attachSealed(inside, id, 1, documents)
  addItem(inside.db, {
    ...rowOf(run, plan),
    state: 'taken',
    doubts: [],
    segments: null,
    numbers: [plan.number],
    entries: [id],
  })
  noteArrived(inside.db, objects.flat())
  inside.note({ item: plan.id })
  return done(undefined)
}

type Aside = 'import.setAside' | 'import.quarantine'

async function setAside(run: Run, action: Aside, items: readonly Kept[]): Promise<void> {
  if (items.length === 0) return
  const kept = await run.door.changeAcross(run.token, action, async ({ db, note }: Across) => {
    for (const { plan, segments, objects } of items) {
      const doubts = plan.to === 'desk' ? plan.doubts : []
      const state = plan.to === 'desk' ? 'set-aside' : 'quarantined'
      addItem(db, { ...rowOf(run, plan), state, doubts, segments, numbers: [], entries: [] })
      noteArrived(db, objects.flat())
    }
    note({ items: items.map(({ plan }) => plan.id) })
    return done(undefined)
  })
  must(kept)
  for (const { plan } of items) {
    if (plan.to === 'desk') tell(run, plan, { what: 'set aside', doubts: plan.doubts })
    if (plan.to === 'quarantine') tell(run, plan, { what: 'quarantined', finding: plan.finding })
  }
}

function rowOf(run: Run, plan: Plan) {
  const { id, mark, content, told, seen } = plan
  const sealed = sealItem(run.authorityKey, id, told)
  return { id, mark, content, run: run.id, sealed, mediaType: mediaTypeOf(seen.looked), bytes: seen.looked.bytes }
}

function entryId(run: Run, plan: Plan) {
  return run.marks.id('entry', plan.id)
}

function tell(run: Run, { seen }: Plan, outcome: Outcome): void {
  const { listed, found } = seen.line
  run.report({ line: listed?.line ?? null, file: found.path, childId: listed?.childIds.join(';') ?? '', outcome })
}
