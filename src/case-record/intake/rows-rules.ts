import type { ApproximateDay } from '../../words/approximate-day.ts'
import { before, type PlainDate } from '../../words/plain-date.ts'
import type { childColumns, FoundColumns, fileColumns } from './columns-rules.ts'
import { type DaySense, readDay } from './days-rules.ts'
import type { ListedChild, ListedDay, ListedFile } from './shapes.ts'

type Row = { line: number; cells: readonly string[] }

/** `orders`: the places of the columns whose days may be month first. */
type Sense = { today: PlainDate; orders: ReadonlySet<number>; born?: (childId: string) => PlainDate | null }

/** A row of children.csv as it is understood, or why it is not, in a sentence. What is not understood of it is among its faults. */
export function childOf(row: Row, at: FoundColumns<typeof childColumns>, sense: Sense): ListedChild | { why: string } {
  const cell = (place: number | null) => cellOf(row, place)
  const [childId, name] = [cell(at.childId), cell(at.name)]
  if (childId === null) return { why: 'The row has no child id.' }
  if (childId.includes(';')) return { why: 'A child id cannot hold a semicolon: it stands between several ids.' }
  if (name === null) return { why: 'The row has no name.' }
  const faults: string[] = []
  const born = dayIn(readAt(row, at.born, sense, null), 'date of birth', faults)
  const lookedAfter = careOf(row, at, sense, born, faults)
  return {
    line: row.line,
    childId,
    name,
    knownAs: cell(at.knownAs),
    born,
    sex: cell(at.sex),
    nhsNumber: cell(at.nhsNumber),
    upn: cell(at.upn),
    lookedAfter,
    worker: cell(at.worker),
    siblings: idsIn(cell(at.siblings)).filter((id) => id !== childId),
    faults,
  }
}

/** A row of files.csv as it is understood, or why it is not, in a sentence. */
export function fileOf(row: Row, at: FoundColumns<typeof fileColumns>, sense: Sense): ListedFile | { why: string } {
  const cell = (place: number | null) => cellOf(row, place)
  const path = cell(at.path)
  if (path === null) return { why: 'The row names no file.' }
  const childIds = idsIn(cell(at.childIds))
  const [only] = childIds
  const born = only === undefined || childIds.length > 1 ? null : (sense.born?.(only) ?? null)
  const writtenOn = readAt(row, at.writtenOn, sense, born)
  return {
    line: row.line,
    path,
    childIds,
    childName: cell(at.childName),
    kind: cell(at.kind),
    day: readAt(row, at.day, sense, born),
    author: cell(at.author),
    writtenOn: writtenOn.read === 'none' ? null : sayWritten(writtenOn, cell(at.writtenOn)),
    title: cell(at.title),
    originalId: cell(at.originalId),
    source: cell(at.source),
  }
}

function cellOf({ cells }: Row, place: number | null): string | null {
  const text = place === null ? '' : (cells[place] ?? '').trim()
  return text === '' ? null : text
}

function idsIn(cell: string | null): readonly string[] {
  const ids = (cell ?? '').split(';').map((id) => id.trim())
  return Array.from(new Set(ids.filter((id) => id !== '')))
}

function readAt(row: Row, place: number | null, { today, orders }: Sense, born: PlainDate | null): ListedDay {
  const order: DaySense['order'] = place !== null && orders.has(place) ? 'doubtful' : 'day first'
  return readDay(cellOf(row, place) ?? '', { today, order, born })
}

/** The day, or null and a fault that says what stands there. */
function dayIn(day: ListedDay, what: string, faults: string[]): ApproximateDay | null {
  switch (day.read) {
    case 'day':
      return day.day
    case 'none':
      return null
    case 'two ways':
      faults.push(`The ${what} can be read two ways.`)
      return null
    case 'not':
      faults.push(`The ${what} was not understood: “${day.text}”.`)
      return null
    default:
      return day satisfies never
  }
}

function careOf(
  row: Row,
  at: FoundColumns<typeof childColumns>,
  sense: Sense,
  born: ApproximateDay | null,
  faults: string[],
): ListedChild['lookedAfter'] {
  const bornOn = born?.earliest ?? null
  const from = exactIn(readAt(row, at.from, sense, bornOn), 'day from which the child is looked after', faults)
  const until = exactIn(readAt(row, at.until, sense, bornOn), 'day until which the child was looked after', faults)
  if (from === null) {
    if (until !== null) faults.push('There is a day on which being looked after ended, and none on which it began.')
    return null
  }
  if (until !== null && before(until, from)) {
    faults.push('Being looked after ended before it began.')
    return null
  }
  // A day that stands there and is not understood does not mean that the child is still looked after.
  return until === null && cellOf(row, at.until) !== null ? null : { from, until }
}

function exactIn(day: ListedDay, what: string, faults: string[]): PlainDate | null {
  const read = dayIn(day, what, faults)
  if (read === null || read.earliest === read.latest) return read?.earliest ?? null
  faults.push(`The ${what} must be one day, and not “${read.words ?? ''}”.`)
  return null
}

/** When it was written is told as it was put where it could not be read: it decides nothing. */
function sayWritten(day: ListedDay, words: string | null): ApproximateDay {
  if (day.read === 'day') return day.day
  const [first, ...more] = day.read === 'two ways' ? [...day.ways].sort() : []
  return { earliest: first ?? null, latest: more.at(-1) ?? null, words }
}
