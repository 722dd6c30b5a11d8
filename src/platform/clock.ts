import { type PlainDate, plainDate } from '../words/plain-date.ts'

/** Where time enters. Rules never see it: they are given a day or an instant. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number
  /** The calendar day it is in England (Europe/London), whatever the machine's own zone. */
  today(): PlainDate
}

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  today: () => londonDay(Date.now()),
}

/** The calendar day in England at an instant given in milliseconds since 1970. */
export function londonDay(instant: number): PlainDate {
  const hour = Math.floor(instant / 3_600_000)
  const known = daysByHour.get(hour)
  if (known) return known
  const day = workOutLondonDay(instant)
  if (daysByHour.size >= 5000) daysByHour.clear()
  // Since 1970 the difference has been of whole hours, so that no day begins within an hour.
  if (hour >= 0) daysByHour.set(hour, day)
  return day
}

/** Days by hours since 1970: formatting costs 8 us, and a page says a dozen of the same days. */
const daysByHour = new Map<number, PlainDate>()

function workOutLondonDay(instant: number): PlainDate {
  const parts = new Map(london.formatToParts(instant).map((part) => [part.type, part.value]))
  const year = (parts.get('year') ?? '').padStart(4, '0')
  return plainDate(`${year}-${parts.get('month')}-${parts.get('day')}`)
}

/** The instant at which a day begins in England. Summer time is an hour ahead of UTC; nothing else is needed since 1900. */
export function startOfDay(day: PlainDate): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const anHourBefore = midnight - 3_600_000
  return new Date(londonDay(anHourBefore) === day ? anHourBefore : midnight)
}

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
