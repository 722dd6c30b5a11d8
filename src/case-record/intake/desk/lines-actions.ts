import type { Reader, Writer } from '../../../platform/db/index.ts'
import type { RecordKey } from '../../../platform/sealing/index.ts'
import type { Uuid } from '../../../words/ids.ts'
import type { ReportLine } from '../running.ts'
import { openLine, sealLine } from './sealing.ts'
import { addLines, linesAfter } from './store.ts'

/** Lines of one run that the desk keeps at most; the report beside the folder has them all. */
export const mostLines = 20_000

/** How many travel to the database at a time. */
const atATime = 1000

/** Whether a line tells of something that somebody may have to do; what is on the record, or was, needs nobody. */
export function isForTheDesk({ outcome }: ReportLine): boolean {
  switch (outcome.what) {
    case 'taken':
    case 'earlier':
      return false
    case 'child opened':
    case 'child known':
      return outcome.faults.length > 0
    case 'set aside':
    case 'refused':
    case 'quarantined':
    case 'child waits':
    case 'child refused':
      return true
    default:
      return outcome satisfies never
  }
}

/** Keeps what a run refused or set aside, sealed, when it ends. */
export async function keepLines(db: Writer, key: RecordKey, run: Uuid, lines: readonly ReportLine[]): Promise<void> {
  for (let from = 0; from < lines.length; from += atATime) {
    const some = lines.slice(from, from + atATime).map((line, i) => {
      const position = from + i + 1
      return { position, sealed: sealLine(key, run, position, JSON.stringify(line)) }
    })
    await addLines(db, run, some)
  }
}

export type KeptLine = { position: number; line: ReportLine }

/** The lines of a run behind a position, in their order. */
export async function loadLines(
  db: Reader,
  key: RecordKey,
  run: Uuid,
  after: number,
  limit: number,
): Promise<KeptLine[]> {
  const rows = await linesAfter(db, run, after, limit)
  return rows.map(({ position, sealed }) => ({
    position,
    line: JSON.parse(openLine(key, run, position, sealed)) as ReportLine,
  }))
}
