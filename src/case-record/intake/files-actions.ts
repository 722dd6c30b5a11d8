import { atMost } from '../../platform/documents/in-flight.ts'
import type { Scan } from '../../platform/scan/index.ts'
import { done } from '../../words/result.ts'
import { commitBatch, type SealedBatch, sealBatch } from './commit-actions.ts'
import { type Decided, decideOn, type Folder, type Known, marksOf, type SeenLine } from './deciding.ts'
import { inBatches } from './in-batches.ts'
import { type Line, refusedLine } from './lines.ts'
import { bytesAgain, lookAt } from './looking.ts'
import { must, type Outcome, type Run } from './running.ts'
import { type Named, nameObjects } from './sealing-bytes.ts'
import { findByContent, findByKey, type KnownItem, noteArriving } from './store.ts'

/** Files that are read, or sealed and written, at a time. Measured: more only queue at the disk. */
const inFlight = 8

/**
 * Takes all files. While one batch is committed the next is read, decided on and sealed; commits keep the order, so
 * that whatever is in the database is what was decided on first. `stopped` is asked before each batch.
 */
export async function takeFiles(
  run: Run,
  folder: Folder,
  lines: AsyncIterable<Line>,
  scan: Scan | null,
  stopped: () => boolean,
): Promise<'finished' | 'stopped'> {
  let committing: Promise<void> = Promise.resolve()
  let sealing: Promise<SealedBatch | undefined> = Promise.resolve(undefined)
  try {
    for await (const { items } of inBatches(lines, (line) => placeOf(folder, line))) {
      if (stopped()) return 'stopped'
      const seen = await lookAtAll(run, items, scan)
      const named = await decideOnAll(run, folder, seen)
      const sealed = sealBatch(run, named, atMost(inFlight))
      // Both are waited for below, or in the next round: they must not count as unheard until then.
      sealed.catch(() => undefined)
      sealing = sealed
      await committing
      committing = commitBatch(run, sealed)
      committing.catch(() => undefined)
    }
  } finally {
    // Nothing may still be on its way when the way is cleared.
    await Promise.allSettled([sealing])
    await committing
  }
  return 'finished'
}

/** The record of the one child whose file it is; '' for all that a person must look at. */
function placeOf({ children }: Folder, { listed }: Line): string {
  const [childId = '', other] = listed?.childIds ?? []
  const standing = children.get(childId)
  return standing?.standing === 'found' && other === undefined ? standing.number : ''
}

async function lookAtAll(run: Run, lines: readonly Line[], scan: Scan | null): Promise<SeenLine[]> {
  const limited = atMost(inFlight)
  const looked = await Promise.all(lines.map((line) => limited(() => lookAtOne(run, line, scan))))
  return looked.flatMap((seen) => (seen ? [seen] : []))
}

async function lookAtOne(run: Run, line: Line, scan: Scan | null): Promise<SeenLine | undefined> {
  const looked = await lookAt(run.folder, line.found)
  if ('refused' in looked) {
    const { listed, found } = line
    run.report(refusedLine(listed?.line ?? null, found.path, listed?.childIds.join(';') ?? '', looked.refused))
    return undefined
  }
  const scanned = scan ? await scan(bytesAgain(run.folder, looked)) : null
  return { line, looked, finding: scanned?.finding ?? null }
}

/** One transaction for a batch: what is known of it, what is decided, and which objects are about to be written. */
async function decideOnAll(run: Run, folder: Folder, seen: readonly SeenLine[]): Promise<Named[]> {
  if (seen.length === 0) return []
  const decided = await run.door.changeAcross(run.token, 'import.stage', async ({ db }) => {
    const marks = seen.map((one) => marksOf(run, one))
    const byKey = await findByKey(
      db,
      marks.flatMap(({ mark, ofOthers }) => [mark, ofOthers]),
    )
    const byContent = await findByContent(
      db,
      marks.map(({ content }) => content),
    )
    const known: Known = {
      byKey: new Map(byKey.map((item) => [item.key_mac.toString('hex'), item])),
      byContent: new Map(byContent.map((item) => [item.content_mac.toString('hex'), item])),
    }
    const all = seen.map((one) => decideOn(run, folder, known, one))
    const named = all.flatMap((one) => ('earlier' in one ? [] : [nameObjects(one)]))
    await noteArriving(
      db,
      named.flatMap(({ objects }) => objects.flat()),
    )
    return done({ all, named })
  })
  const { all, named } = must(decided)
  for (const one of all) if ('earlier' in one) tellEarlier(run, one)
  return named
}

function tellEarlier(run: Run, { seen, earlier }: Extract<Decided, { earlier: KnownItem }>): void {
  const { listed, found } = seen.line
  const outcome: Outcome = {
    what: 'earlier',
    detail: earlierWords[earlier.state],
    number: earlier.record_numbers[0] ?? null,
    entry: earlier.entry_ids[0] ?? null,
  }
  run.report({ line: listed?.line ?? null, file: found.path, childId: listed?.childIds.join(';') ?? '', outcome })
}

const earlierWords: Readonly<Record<KnownItem['state'], string>> = {
  taken: 'It is on the record.',
  'set-aside': 'It waits for a records officer.',
  quarantined: 'It is in quarantine.',
  'left-out': 'A records officer decided to leave it out.',
}
