import { parseUuid, type Uuid } from '../../words/ids.ts'
import { type PlainDate, parsePlainDate } from '../../words/plain-date.ts'

/** What the reader of a timeline asked for. Days and ids are a place in the order, never a page number. */
export type Asked = {
  only: readonly string[]
  hide: readonly string[]
  /** Kinds without a day of their own, which are left out unless asked for. */
  also: readonly string[]
  year: number | undefined
  before: { day: PlainDate; id: Uuid } | null
}
export type Count = { kind: string; entries: number; first_day: PlainDate; last_day: PlainDate }

/**
 * What is not shown: what the reader hid, and the kinds without a day of their own. Those would stand on the day somebody
 * typed them, above what happened; they have pages of their own, and come when asked for by name.
 */
export function hiddenOf({ only, hide, also }: Asked, dayless: readonly string[]): string[] {
  return [...new Set([...hide, ...dayless.filter((kind) => !only.includes(kind) && !also.includes(kind))])]
}

/** How many there are of what is not filtered away, and over which years: from kept counts alone. */
export function spanOf(counts: readonly Count[], { only, hide }: Pick<Asked, 'only' | 'hide'>) {
  const shown = counts.filter(({ kind }) => (only.length === 0 || only.includes(kind)) && !hide.includes(kind))
  const days = shown.flatMap(({ first_day, last_day }) => [first_day, last_day]).sort()
  const first = Number(days.at(0)?.slice(0, 4))
  const last = Number(days.at(-1)?.slice(0, 4))
  const total = shown.reduce((sum, { entries }) => sum + entries, 0)
  return total === 0 ? { total, years: [] } : { total, years: yearsFrom(first, last) }
}

/** 'Showing 20 of 412 over 6 years' */
export function sayShown(shown: number, { total, years }: { total: number; years: readonly number[] }): string {
  const over = years.length > 1 ? ` over ${years.length} years` : ''
  return `Showing ${shown.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}${over}`
}

/** The place just after the last entry of a year: `id` is lower than every other. */
export function endOfYear(year: number): { day: PlainDate; id: Uuid } | null {
  const day = parsePlainDate(`${String(year + 1).padStart(4, '0')}-01-01`)
  const id = parseUuid('00000000-0000-0000-0000-000000000000')
  return day && id ? { day, id } : null
}

/** A place in the order as an address has it: `2024-03-01_018f…`. */
export function writePlace({ day, id }: { day: PlainDate; id: Uuid }): string {
  return `${day}_${id}`
}

export function readPlace(text: string): { day: PlainDate; id: Uuid } | undefined {
  const [first = '', second = ''] = text.split('_')
  const day = parsePlainDate(first)
  const id = parseUuid(second)
  return day && id ? { day, id } : undefined
}

/** Newest first. Many centuries are a slip in a date, and no list to jump in. */
function yearsFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.min(150, last - first + 1) }, (_, i) => last - i)
}
