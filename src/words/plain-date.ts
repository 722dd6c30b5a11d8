import { Temporal } from 'temporal-polyfill'

/** A calendar day, 'YYYY-MM-DD', years 0001 to 9999. No time, no zone: days compare and sort as text. */
export type PlainDate = string & { readonly plainDate: unique symbol }

/** The day that `text` names, or undefined when it names none ('2026-02-30', '3/5/2026', ''). */
export function parsePlainDate(text: string): PlainDate | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined || year === '0000') return undefined
  const isDay = Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month))
  return isDay ? (text as PlainDate) : undefined
}

/** The day that `text` names. Throws RangeError when it names none: for texts we wrote ourselves. */
export function plainDate(text: string): PlainDate {
  const day = parsePlainDate(text)
  if (day === undefined) throw new RangeError(`not a calendar day: ${JSON.stringify(text)}`)
  return day
}

/** Whether `a` is an earlier day than `b`. The same day is not before itself. */
export function before(a: PlainDate, b: PlainDate): boolean {
  return a < b
}

/** `n` days later (earlier when negative). Throws RangeError when `n` is no whole number or the year leaves 1–9999. */
export function addDays(d: PlainDate, n: number): PlainDate {
  return plainDate(asTemporal(d).add({ days: n }).toString())
}

/** `n` calendar months later: the corresponding day, or the last day of the month when there is none. */
export function addMonths(d: PlainDate, n: number): PlainDate {
  const months = Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7)) - 1 + n
  if (!Number.isSafeInteger(months)) throw new RangeError(`not a whole number of months: ${n}`)
  const [year, month] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1]
  const day = Math.min(Number(d.slice(8)), daysInMonth(year, month))
  return plainDate(`${inDigits(year, 4)}-${inDigits(month, 2)}-${inDigits(day, 2)}`)
}

/**
 * `n` years later: the anniversary. That of 29 February falls on 1 March in other years, so that nothing
 * counted in years from it ever falls due a day early. Local decision: SI 2010/959 reg 50(1) does not say.
 */
export function addYears(d: PlainDate, n: number): PlainDate {
  const anniversary = plainDate(asTemporal(d).add({ years: n }).toString())
  return anniversary.slice(5) === d.slice(5) ? anniversary : addDays(anniversary, 1)
}

/** Days from `a` to `b`: 1 for the next day, 0 for the same, negative when `b` is earlier. */
export function daysBetween(a: PlainDate, b: PlainDate): number {
  // A day alone is parsed as its midnight in universal time, where every day has 24 hours.
  return (Date.parse(b) - Date.parse(a)) / 86_400_000
}

/**
 * Whole years of age on a day: the number of birthdays reached, a birthday being `addYears(birth, n)`.
 * Negative before the birth.
 */
export function ageOn(birth: PlainDate, on: PlainDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4))
  // As text, 29 February comes after 28 February and before 1 March: right in years without it, too.
  return on.slice(5) < birth.slice(5) ? years - 1 : years
}

/** The day as people read it: '3 May 2026'. */
export function sayDay(d: PlainDate): string {
  const month = months[Number(d.slice(5, 7)) - 1] ?? ''
  return `${Number(d.slice(8))} ${month} ${Number(d.slice(0, 4))}`
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

function inDigits(n: number, howMany: number): string {
  return String(n).padStart(howMany, '0')
}

function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function asTemporal(d: PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(d)
}
