import { createFinder } from './listed-path.ts'
import type { RefusedRow } from './reading.ts'
import type { ReportLine } from './running.ts'
import type { ListedFile, Refused } from './shapes.ts'
import type { FoundFile, Walked } from './walk.ts'

/** A file that comes in: its row, if it has one, and by what it is known again in a later run. */
export type Line = { listed: ListedFile | null; found: FoundFile; key: readonly string[] }

/**
 * Each row of the list with its file, in the order of the list, then each file that is in no row. What cannot be taken at all goes to
 * the report at once. A file's key is the old system and its id for the file, or else the path; where a list has the same
 * key again, it is numbered.
 */
export async function* linesOf(
  rows: AsyncIterable<ListedFile | RefusedRow>,
  walked: Walked,
  report: (line: ReportLine) => void,
): AsyncGenerator<Line> {
  const find = createFinder(walked)
  const named = new Set<string>()
  const times = new Map<string, number>()
  for await (const row of rows) {
    if ('refused' in row) {
      report(refusedLine(row.line, '', '', row.refused, row.why))
      continue
    }
    const meant = find(row.path)
    if ('refused' in meant) {
      if (meant.path !== undefined) named.add(meant.path)
      report(refusedLine(row.line, row.path, row.childIds.join(';'), meant.refused))
      continue
    }
    named.add(meant.found.path)
    const key = [row.source ?? '', row.originalId === null ? 'path' : 'id', row.originalId ?? meant.found.path]
    const before = times.get(JSON.stringify(key)) ?? 0
    times.set(JSON.stringify(key), before + 1)
    yield { listed: row, found: meant.found, key: before === 0 ? key : [...key, String(before + 1)] }
  }
  yield* notInList(walked, named, report)
}

function* notInList(walked: Walked, named: ReadonlySet<string>, report: (line: ReportLine) => void): Generator<Line> {
  const unnamed = (paths: ReadonlySet<string>) => [...paths].filter((path) => !named.has(path)).sort()
  for (const path of unnamed(walked.links)) report(refusedLine(null, path, '', 'link'))
  for (const path of unnamed(walked.others)) report(refusedLine(null, path, '', 'not-a-file'))
  for (const found of walked.files.values()) {
    if (!named.has(found.path)) yield { listed: null, found, key: ['', 'path', found.path] }
  }
}

export function refusedLine(
  line: number | null,
  file: string,
  childId: string,
  because: Refused,
  detail = '',
): ReportLine {
  return { line, file, childId, outcome: { what: 'refused', because, detail } }
}
