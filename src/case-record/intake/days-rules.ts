import { type ApproximateDay, exactly } from '../../words/approximate-day.ts'
import { addDays, addMonths, addYears, before, type PlainDate, parsePlainDate } from '../../words/plain-date.ts'
import type { ListedDay } from './shapes.ts'

/** What the days of a column are read by. */
export type DaySense = {
  /** Nothing later than this has happened yet. */
  today: PlainDate
  /** 'doubtful' where `isMonthFirst` is true of another day of the column. */
  order: 'day first' | 'doubtful'
  /** The child's day of birth, where it is known: it tells one century from another. */
  born: PlainDate | null
}

/**
 * A day as councils write it: '2011-05-03', '03/05/2011' (day first, as the United Kingdom writes), '3.5.11', '3 May 2011';
 * or rough: 'May 2011', '2011', 'about June 2011'. A time of day behind it is dropped. Never a day later than today.
 */
export function readDay(written: string, sense: DaySense): ListedDay {
  const text = written.trim().replace(/\s+/g, ' ')
  if (text === '') return { read: 'none' }
  const rough = roughDay(text, sense.today)
  if (rough !== undefined) return { read: 'day', day: rough }
  const ways = waysOf(bare(text), sense)
  const [only] = ways
  if (only === undefined) return { read: 'not', text: written.trim() }
  return ways.length === 1 ? { read: 'day', day: exactly(only) } : { read: 'two ways', ways }
}

/** Whether it can only have been written month first, so that every other day of its column that can be either is doubtful. */
export function isMonthFirst(written: string): boolean {
  const [, first = '', , second = ''] = numeric.exec(bare(written.trim())) ?? []
  return first !== '' && Number(first) <= 12 && Number(second) > 12 && Number(second) <= 31
}

/** The number of a month by its English name or the first letters of it, in any case; undefined for another word. */
export function monthNumber(name: string): number | undefined {
  const place = months.indexOf(name.slice(0, 3).toLowerCase())
  return place === -1 || !isMonthName.test(name) ? undefined : place + 1
}

/** The day of these numbers; undefined where the calendar has none. */
export function dayOf(year: number, month: number, day: number): PlainDate | undefined {
  const [y, m, d] = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')]
  return parsePlainDate(`${y}-${m}-${d}`)
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const isMonthName =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\.?$/i
const timeOfDay = /[T ]\d{1,2}[:.]\d{2}([:.]\d{2}([.,]\d+)?)?( ?[ap]\.?m\.?)?( ?(Z|UTC|GMT|BST|[+-]\d{2}:?\d{2}))?$/i
const weekday = /^(mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(day)?[,.]? /i
const about = /^(about|around|approx|approx\.|approximately|circa|c\.?|ca\.?) ?/i

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/
const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/
const dayThenName = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[- ]?([a-z]{3,9}\.?)[-, ]{0,2}(\d{4}|\d{2})$/i
const nameThenDay = /^([a-z]{3,9}\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i

function bare(text: string): string {
  return text.replace(timeOfDay, '').replace(weekday, '')
}

/** A month or a year that has begun. 'about' does not widen it: the words are kept, and say it. */
function roughDay(text: string, today: PlainDate): ApproximateDay | undefined {
  const [, name, year] = /^(?:([a-z]{3,9}\.?)[-, ]{1,2})?(\d{4})$/i.exec(text.replace(about, '')) ?? []
  if (year === undefined) return undefined
  const month = name === undefined ? 1 : monthNumber(name)
  const earliest = month === undefined ? undefined : dayOf(Number(year), month, 1)
  if (earliest === undefined || !isPlausibleYear(Number(year)) || before(today, earliest)) return undefined
  const last = addDays(addMonths(earliest, name === undefined ? 12 : 1), -1)
  return { earliest, latest: last, words: text }
}

/** Every day that the text can mean and that has come: none, one, or several where nothing tells which. */
function waysOf(text: string, sense: DaySense): readonly PlainDate[] {
  const written = partsOf(text, sense.order)
  const days = written.flatMap(({ year, month, day }) =>
    yearsOf(year, sense).flatMap((whole) => dayOf(whole, month, day) ?? []),
  )
  return Array.from(new Set(days)).filter((day) => !before(sense.today, day))
}

type Parts = { year: string; month: number; day: number }

function partsOf(text: string, order: DaySense['order']): Parts[] {
  const [, y, , m, d] = yearFirst.exec(text) ?? []
  if (y !== undefined) return [{ year: y, month: Number(m), day: Number(d) }]
  const [, first, , second, year] = numeric.exec(text) ?? []
  if (year !== undefined) return numericParts(Number(first), Number(second), year, order)
  const [, day1, name1 = '', year1] = dayThenName.exec(text) ?? []
  const [, name2 = '', day2, year2] = nameThenDay.exec(text) ?? []
  const month = monthNumber(name1 === '' ? name2 : name1)
  const [day, named] = [day1 ?? day2, year1 ?? year2]
  return month === undefined || named === undefined ? [] : [{ year: named, month, day: Number(day) }]
}

function numericParts(first: number, second: number, year: string, order: DaySense['order']): Parts[] {
  const dayFirst = { year, month: second, day: first }
  const monthFirst = { year, month: first, day: second }
  if (second > 12) return [monthFirst]
  return order === 'doubtful' && first <= 12 ? [dayFirst, monthFirst] : [dayFirst]
}

/**
 * The years that a written one can mean. Two digits mean a year of the child's life, or of the one before it; where the birth is not
 * known, one of the last hundred. Where neither century fits, both are shown.
 */
function yearsOf(written: string, { today, born }: DaySense): number[] {
  if (written.length === 4) return isPlausibleYear(Number(written)) ? [Number(written)] : []
  const thisYear = Number(today.slice(0, 4))
  const earliest = Number((born ?? addYears(today, -99)).slice(0, 4)) - (born === null ? 0 : 1)
  const both = [1900 + Number(written), 2000 + Number(written)]
  const fitting = both.filter((year) => year >= earliest && year <= thisYear)
  return fitting.length > 0 ? fitting : both
}

/** Nobody on a record was born before; a year like 0211 is a slip of the fingers. */
function isPlausibleYear(year: number): boolean {
  return year >= 1880
}
