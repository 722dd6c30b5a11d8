import { doubtWords, refusedWords } from './rules.ts'
import type { Outcome, ReportLine } from './running.ts'

/** The columns of a report. */
export const reportHeader = ['line', 'file', 'child id', 'outcome', 'reason', 'record', 'entry'] as const

/** A row of a report as CSV (RFC 4180). */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

/** A spreadsheet runs a cell that begins like a formula, also in wide letters: such a cell is marked as text. Some part cells at a tab. */
function cell(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** What became of a line, in the order of the header. */
export function reportCells({ line, file, childId, outcome }: ReportLine): string[] {
  const { number, entry } = putWhere(outcome)
  return [
    line === null ? '' : String(line),
    file,
    childId,
    outcomeWords[outcome.what],
    reasonOf(outcome),
    number,
    entry,
  ]
}

export const outcomeWords: Readonly<Record<Outcome['what'], string>> = {
  taken: 'taken',
  'set aside': 'set aside',
  refused: 'refused',
  quarantined: 'quarantined',
  earlier: 'came in earlier',
  'child opened': 'record opened',
  'child known': 'has a record',
  'child waits': 'waits for a records officer',
  'child refused': 'row refused',
}

/** Why, in words; '' where nothing is to be said. */
export function reasonOf(outcome: Outcome): string {
  switch (outcome.what) {
    case 'taken':
      return ''
    case 'set aside':
      return outcome.doubts.map((doubt) => doubtWords[doubt].label).join('; ')
    case 'refused':
      return [refusedWords[outcome.because].label, outcome.detail].filter((part) => part !== '').join(': ')
    case 'quarantined':
      return outcome.finding
    case 'earlier':
    case 'child refused':
      return outcome.detail
    case 'child opened':
    case 'child known':
      return outcome.faults.join(' ')
    case 'child waits':
      return [childDoubtWords[outcome.doubt], ...outcome.faults].join(' ')
    default:
      return outcome satisfies never
  }
}

export const childDoubtWords: Readonly<Record<Extract<Outcome, { what: 'child waits' }>['doubt'], string>> = {
  exists: 'A child with this NHS number or pupil number has a record.',
  likely: 'A child of this name and birth has a record.',
  near: 'A child with a similar name and the same birth has a record.',
  'another child had this id': 'Another child of a list has this child id.',
  'too little is known': 'Too little is known to open a record: it needs a name and a day of birth, if only roughly.',
}

function putWhere(outcome: Outcome): { number: string; entry: string } {
  const number = 'number' in outcome ? (outcome.number ?? '') : ''
  return { number, entry: 'entry' in outcome ? (outcome.entry ?? '') : '' }
}
