import type { Period } from '../words/period.ts'
import { addDays, addMonths, before, type PlainDate, plainDate } from '../words/plain-date.ts'
import { countWorkingDays, type WalkedDay, type WorkingCalendar } from '../words/working-days.ts'
import { type Offset, type Timescale, versionOf } from './timescale-row.ts'

/** What days are counted with. `terms`: the school terms that the council has entered; without them no term is counted. */
export type DueCalendar = { working: WorkingCalendar; terms?: readonly Period[] }

/** A step of the working, in order of counting. 'month-end': the month has no day `missing`, so its last day stands. */
export type Step =
  | { is: 'event'; day: PlainDate }
  | ({ is: 'passed' } & WalkedDay)
  | { is: 'month-end'; day: PlainDate; missing: number }

/**
 * When something is due, or why that cannot be counted. `rule` is the rule's version, to be kept with the day. `event` is the
 * day counted from. Nothing is ever guessed: beyond what a calendar knows there is no day.
 */
export type Due =
  | { counted: true; rule: string; event: PlainDate; day: PlainDate; steps: readonly Step[] }
  | {
      counted: false
      rule: string
      event: PlainDate
      because: 'beyond-the-calendar' | 'terms-not-known'
      words: string
    }

type Found = { day: PlainDate; steps: readonly Step[] } | Extract<Due, { counted: false }>['because']

/**
 * The day by which the rule's duty is due. Working days count from the day after the event; weeks are sevens of days; months go to the corresponding
 * day, or the last of the month; hours to the day on which they run out. Days, weeks and months may fall due on a Sunday: the law moves none.
 */
export function dueDay(rule: Timescale, event: PlainDate, calendar: DueCalendar): Due {
  const found = find(rule.within, event, calendar)
  const used = { rule: versionOf(rule), event }
  if (typeof found !== 'string') return { counted: true, ...used, ...found }
  return { counted: false, ...used, because: found, words: whyNot[found] }
}

const whyNot = {
  'beyond-the-calendar': 'the bank holidays of those days are not known here, so the day cannot be counted',
  'terms-not-known': 'the dates of that school term have not been entered, so the day cannot be counted',
} as const

function find(within: Offset, event: PlainDate, calendar: DueCalendar): Found {
  switch (within.unit) {
    case 'next-school-term':
      return endOfNextTerm(event, calendar.terms ?? [])
    case 'return-year':
      return { day: endOfReturnYear(event), steps: [{ is: 'event', day: event }] }
    case 'working-days':
      return afterWorkingDays(within, event, calendar.working)
    case 'months':
      return afterMonths(event, signed(within))
    case 'calendar-days':
    case 'weeks':
    case 'hours':
      return afterDays(event, signed({ count: inDays(within.unit, within.count), direction: within.direction }))
    default:
      return within satisfies never
  }
}

function afterWorkingDays(
  { count, direction }: { count: number; direction: 'after' | 'before' },
  event: PlainDate,
  calendar: WorkingCalendar,
): Found {
  const counted = countWorkingDays(event, count, direction, calendar)
  if (!counted.counted) return 'beyond-the-calendar'
  const passed = counted.walked.map((walked): Step => ({ is: 'passed', ...walked }))
  return { day: counted.day, steps: [{ is: 'event', day: event }, ...passed] }
}

function afterDays(event: PlainDate, n: number): Found {
  return { day: addDays(event, n), steps: [{ is: 'event', day: event }] }
}

function afterMonths(event: PlainDate, n: number): Found {
  const day = addMonths(event, n)
  const start: Step = { is: 'event', day: event }
  return {
    day,
    steps:
      day.slice(8) === event.slice(8) ? [start] : [start, { is: 'month-end', day, missing: Number(event.slice(8)) }],
  }
}

function endOfNextTerm(event: PlainDate, terms: readonly Period[]): Found {
  const [next] = terms.filter(({ from }) => before(event, from)).toSorted((a, b) => (before(a.from, b.from) ? -1 : 1))
  if (next === undefined || next.until === null) return 'terms-not-known'
  return { day: addDays(next.until, -1), steps: [{ is: 'event', day: event }] }
}

function endOfReturnYear(event: PlainDate): PlainDate {
  const year = Number(event.slice(0, 4)) + (event.slice(5) > '03-31' ? 1 : 0)
  return plainDate(`${String(year).padStart(4, '0')}-03-31`)
}

function inDays(unit: 'calendar-days' | 'weeks' | 'hours', count: number): number {
  switch (unit) {
    case 'calendar-days':
      return count
    case 'weeks':
      return count * 7
    case 'hours':
      // Hours that make no whole day fall due on the day before: never late, though the hour of the event is not known here.
      return Math.floor(count / 24)
    default:
      return unit satisfies never
  }
}

function signed({ count, direction }: { count: number; direction: 'after' | 'before' }): number {
  return direction === 'after' ? count : -count
}
