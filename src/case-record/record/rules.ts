import type { LegalStatus } from '../../rulebook/codes.ts'
import type { ApproximateDay } from '../../words/approximate-day.ts'
import type { Uuid } from '../../words/ids.ts'
import { nameKey } from '../../words/name.ts'
import { contains, type Period } from '../../words/period.ts'
import { addMonths, before, daysBetween, type PlainDate } from '../../words/plain-date.ts'

export type ChildKey = { kind: 'nhs-number' | 'upn' | 'name-and-birth' | 'word-and-birth'; value: string }

/**
 * What makes two children likely the same: a number that one child only has; the same name and birth; or, as a near
 * likeness, a word of the name with the same birth. One record for each child: procedure 1 and 30.
 */
export function childKeys(child: {
  legalName: string
  knownAs?: string | undefined
  birth: ApproximateDay
  nhsNumber?: string | undefined
  upn?: string | undefined
}): ChildKey[] {
  const born = `${child.birth.earliest ?? ''}/${child.birth.latest ?? ''}`
  const names = [child.legalName, child.knownAs ?? ''].map(nameKey).filter((key) => key !== '')
  const words = new Set(names.flatMap((key) => key.split(' ')).filter((word) => word.length > 2))
  return [
    ...(child.nhsNumber ? [{ kind: 'nhs-number' as const, value: child.nhsNumber }] : []),
    ...(child.upn ? [{ kind: 'upn' as const, value: child.upn }] : []),
    ...[...new Set(names)].map((key) => ({ kind: 'name-and-birth' as const, value: `${key}|${born}` })),
    ...[...words].map((word) => ({ kind: 'word-and-birth' as const, value: `${word}|${born}` })),
  ]
}

/** A period of being looked after, as the newest version of its entry has it. `until` is the first day after it. */
export type LookedAfter = Period & {
  entry: Uuid
  legalStatus: LegalStatus
  because: string
  endedBecause: string | null
}

/** Whether the council looks after the child on a day; if not, whether it did before. */
export type Situation =
  | { is: 'looked after'; period: LookedAfter; which: number }
  | { is: 'looked after before'; last: LookedAfter }
  | { is: 'from a later day'; period: LookedAfter }
  | { is: 'not recorded' }

/** The situation on a day. `periods` in order of their beginning, none overlapping (the database holds that). */
export function situationOn(periods: readonly LookedAfter[], today: PlainDate): Situation {
  const which = periods.findIndex((period) => contains(period, today))
  const period = periods[which]
  if (period) return { is: 'looked after', period, which: which + 1 }
  const last = periods.findLast(({ from }) => before(from, today))
  if (last) return { is: 'looked after before', last }
  const [later] = periods
  return later ? { is: 'from a later day', period: later } : { is: 'not recorded' }
}

/** '7 months', '2 years and 1 month', '12 days': whole units from one day to another, the largest two at most. */
export function sayHowLong(from: PlainDate, to: PlainDate): string {
  const months = wholeMonths(from, to)
  if (months < 1) return count(Math.max(0, daysBetween(from, to)), 'day')
  const years = Math.floor(months / 12)
  const rest = months % 12
  if (years === 0) return count(rest, 'month')
  return rest === 0 ? count(years, 'year') : `${count(years, 'year')} and ${count(rest, 'month')}`
}

function wholeMonths(from: PlainDate, to: PlainDate): number {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  return before(to, addMonths(from, months)) ? months - 1 : months
}

function count(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? '' : 's'}`
}
