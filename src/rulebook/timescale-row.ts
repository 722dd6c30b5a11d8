import type { PlainDate } from '../words/plain-date.ts'
import type { TimescaleEvent } from './timescale-events.ts'

/** A length of time. Hours are counted as the whole days in them: the day on which they run out. */
export type Span = { unit: 'working-days' | 'calendar-days' | 'weeks' | 'months' | 'hours'; count: number }

/**
 * How a due day is found from the day of the event. `next-school-term`: the last day of the first term that begins after it;
 * `return-year`: the 31 March on or after it.
 */
export type Offset = (Span & { direction: 'after' | 'before' }) | { unit: 'next-school-term' } | { unit: 'return-year' }

/** How and with whom the child lives, as far as the interval of visits depends on it. */
export type PlacementBasis =
  | 'ordinary'
  | 'long-term-foster'
  | 'parents-before-assessment'
  | 'parents-interim-order'
  | 'parents-care-order'
  | 'temporary-connected-carer'

/** What is known of the child on the day of the event. `age` in whole years. */
export type Circumstances = {
  age?: number
  placement?: PlacementBasis
  placementYear?: 'first' | 'later'
  meantToLastToEighteen?: boolean
  childAgrees?: boolean
  firstReviewHeld?: boolean
}

/** When a rule applies: all that is named must hold. Ages from `from` on and below `under`, in whole years. */
export type Conditions = {
  age?: { from?: number; under?: number }
  placement?: readonly PlacementBasis[]
  placementYear?: 'first' | 'later'
  meantToLastToEighteen?: boolean
  childAgrees?: boolean
  firstReviewHeld?: boolean
}

/** Who fixed the limit. Law and the national return bind; guidance and practice may be changed by a council that says why. */
export type Authority = 'law' | 'national-return' | 'guidance' | 'practice'

/** A reason for which a rule does not bind one child, once. */
export type ExemptionReason = { code: string; words: string; source: string; unverified?: true }

/** A council's own limit in place of the rule's. `from`: the first day of events it holds for. */
export type LocalChange = { within: Offset; source: string; by: string; from: PlainDate; version: number }

/**
 * A limit of time: when `when` happens, `what` must have been done `within`. `line`: its number in the list of the 42 timescales.
 * `ideallyBefore`: meant to be done before the event, the limit is for where that cannot be. `plain`: for anybody.
 * `from`, `until`: the rule counts for events from this day and before that day; `from` null: no beginning is known, it counts for all before `until`.
 * `unverified` and `fromUnverified`: the text, or the day it came into force, was not read.
 */
export type Timescale = {
  id: string
  version: number
  line: number
  when: TimescaleEvent
  what: string
  within: Offset
  ideallyBefore?: true
  only?: Conditions
  authority: Authority
  source: string
  unverified?: true
  from: PlainDate | null
  fromUnverified?: true
  until?: PlainDate
  exemptions?: readonly ExemptionReason[]
  extension?: { by: Span; source: string; unverified?: true }
  plain: string
  local?: LocalChange & { instead: Offset }
  extended?: { because: string; by: string; on: PlainDate }
}

/** The row and version that was used, to be kept with what was worked out: 'first-review/1', 'first-review/1/local-2/extended'. */
export function versionOf(rule: Timescale): string {
  const local = rule.local === undefined ? '' : `/local-${rule.local.version}`
  return `${rule.id}/${rule.version}${local}${rule.extended === undefined ? '' : '/extended'}`
}

/** What a council may do with the limit: only law and the national return cannot be made longer. */
export function localMay(rule: Timescale): 'only-shorten' | 'change' {
  switch (rule.authority) {
    case 'law':
    case 'national-return':
      return 'only-shorten'
    case 'guidance':
    case 'practice':
      return 'change'
    default:
      return rule.authority satisfies never
  }
}

/** `n` working days after the event. */
export function workingDays(count: number): Offset & Span {
  return { unit: 'working-days', count, direction: 'after' }
}

/** `n` calendar days after the event. */
export function calendarDays(count: number): Offset & Span {
  return { unit: 'calendar-days', count, direction: 'after' }
}

/** `n` times seven days after the event. */
export function weeks(count: number): Offset & Span {
  return { unit: 'weeks', count, direction: 'after' }
}

/** `n` calendar months after the event. */
export function months(count: number): Offset & Span {
  return { unit: 'months', count, direction: 'after' }
}

/** `n` hours after the event. */
export function hours(count: number): Offset & Span {
  return { unit: 'hours', count, direction: 'after' }
}

/** The same length, before the event. */
export function ahead(span: Span): Offset & Span {
  return { unit: span.unit, count: span.count, direction: 'before' }
}
