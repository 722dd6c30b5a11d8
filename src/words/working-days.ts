import { contains, type Period } from './period.ts'
import { addDays, daysBetween, type PlainDate, plainDate } from './plain-date.ts'

/**
 * The days off that are known: `known` is the run of days about which the calendar can be asked, `daysOff` those in
 * it that are no working days though neither Saturday nor Sunday, each with its name.
 */
export type WorkingCalendar = { known: Period; daysOff: ReadonlyMap<PlainDate, string> }

/** A day passed while counting: the `number`th that counts, or why it does not count ('Saturday', 'Good Friday'). */
export type WalkedDay = { day: PlainDate; number: number } | { day: PlainDate; because: string }

/** `beyond`: the first day needed about which the calendar knows nothing. Nothing is guessed. */
export type WorkingCount =
  | { counted: true; day: PlainDate; walked: readonly WalkedDay[] }
  | { counted: false; beyond: PlainDate }

/** The day of the week in English: 'Monday'. */
export function weekdayOf(day: PlainDate): string {
  const sinceMonday = ((daysBetween(aMonday, day) % 7) + 7) % 7
  return weekdays[sinceMonday] ?? ''
}

/** Why nobody works on the day ('Sunday', 'Boxing Day'), or undefined when it is a working day. Ask only about known days. */
export function whyNoWorkingDay(day: PlainDate, calendar: WorkingCalendar): string | undefined {
  const weekday = weekdayOf(day)
  return calendar.daysOff.get(day) ?? (weekday === 'Saturday' || weekday === 'Sunday' ? weekday : undefined)
}

/**
 * The `n`th working day after `event` (before it, for 'before'), counted from the next day on, with every day passed.
 * `n` is a whole number of at least 1, else RangeError.
 */
export function countWorkingDays(
  event: PlainDate,
  n: number,
  direction: 'after' | 'before',
  calendar: WorkingCalendar,
): WorkingCount {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`not a number of working days: ${n}`)
  const walked: WalkedDay[] = []
  let number = 0
  let day = event
  while (number < n) {
    day = addDays(day, direction === 'after' ? 1 : -1)
    if (!contains(calendar.known, day)) return { counted: false, beyond: day }
    const because = whyNoWorkingDay(day, calendar)
    if (because === undefined) number += 1
    walked.push(because === undefined ? { day, number } : { day, because })
  }
  return { counted: true, day, walked }
}

const aMonday = plainDate('2024-01-01')
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
