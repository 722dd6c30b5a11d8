import type { PlainDate } from '../words/plain-date.ts'
import { done, type Result, refused } from '../words/result.ts'
import { type LocalChange, localMay, type Offset, type Span, type Timescale } from './timescale-row.ts'

/**
 * The rule with the council's own limit. Refused: a longer limit, or one that could ever be longer, where law or the national return
 * sets it (`not-permitted`); a change without a source and a name, or that is no length of time (`bad-input`); one of a rule that
 * already is extended (`conflict`). The rule itself stays as it was; both versions can be told from `versionOf`.
 */
export function applyLocal(rule: Timescale, change: LocalChange): Result<Timescale> {
  if (rule.extended !== undefined)
    return refused('conflict', 'Change the rule itself, not one that was extended for a child.')
  const fields = problems(change)
  if (Object.keys(fields).length > 0) return refused('bad-input', 'Put right what is marked.', { fields })
  const instead = rule.local?.instead ?? rule.within
  if (localMay(rule) === 'only-shorten' && !isNeverLater(change.within, instead)) {
    return refused('not-permitted', `This limit is set by ${rule.source}. A council may make it shorter, never longer.`)
  }
  return done({ ...rule, within: change.within, local: { ...change, instead } })
}

/**
 * The rule with the extension that its law allows, for one child or request. It lengthens the law's own limit, not a shorter one of the
 * council's. Refused: where the law allows none or it was used already (`not-permitted`); without a reason and a name (`bad-input`).
 */
export function extend(rule: Timescale, why: { because: string; by: string; on: PlainDate }): Result<Timescale> {
  const longer = rule.extension && lengthened(rule.local?.instead ?? rule.within, rule.extension.by)
  if (longer === undefined || rule.extended !== undefined) {
    return refused('not-permitted', 'This limit cannot be extended, or not again.')
  }
  const fields = { ...missing('because', why.because, 'Say why'), ...missing('by', why.by, 'Say who decided') }
  if (Object.keys(fields).length > 0)
    return refused('bad-input', 'Every extension needs a reason and a name.', { fields })
  return done({ ...rule, within: longer, extended: why })
}

function problems(change: LocalChange): Record<string, string> {
  return {
    ...missing('source', change.source, 'Say where the council decided this'),
    ...missing('by', change.by, 'Say who decided this'),
    ...(isLength(change.within) ? {} : { within: 'Enter a whole number above nought' }),
    ...(isCount(change.version) ? {} : { version: 'Number the council’s versions from 1' }),
  }
}

function missing(field: string, text: string, words: string): Record<string, string> {
  return text.trim() === '' ? { [field]: words } : {}
}

function isLength(within: Offset): boolean {
  return !('count' in within) || (isCount(within.count) && within.count <= longestCount)
}

function isCount(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 1
}

/** Nothing here is counted over more than some years; more than this is a slip of the keyboard. */
const longestCount = 1000

function lengthened(within: Offset, by: Span): Offset | undefined {
  return 'count' in within && within.unit === by.unit ? { ...within, count: within.count + by.count } : undefined
}

/** Whether `local` falls on or before `law` from whatever day both are counted. */
function isNeverLater(local: Offset, law: Offset): boolean {
  if (!('count' in local) || !('count' in law)) return local.unit === law.unit
  if (local.direction !== law.direction) return false
  return law.direction === 'after' ? isWithin(local, law) : isWithin(law, local)
}

/** Whether `shorter` is never longer than `longer`, wherever in the calendar both begin. */
function isWithin(shorter: Span, longer: Span): boolean {
  return shorter.unit === longer.unit ? shorter.count <= longer.count : atMost(shorter) <= atLeast(longer)
}

/** The most calendar days that the span can be. Bank holidays have no upper bound, so working days have none. */
function atMost({ unit, count }: Span): number {
  switch (unit) {
    case 'working-days':
      return Infinity
    case 'months':
      return count * 31
    case 'weeks':
      return count * 7
    case 'calendar-days':
      return count
    case 'hours':
      return Math.floor(count / 24)
    default:
      return unit satisfies never
  }
}

/** The fewest calendar days that the span can be: working days begin on a Monday after a Sunday, months are Februaries. */
function atLeast(span: Span): number {
  switch (span.unit) {
    case 'working-days':
      return span.count + 2 * Math.floor((span.count - 1) / 5)
    case 'months':
      return span.count * 28
    case 'weeks':
    case 'calendar-days':
    case 'hours':
      return atMost(span)
    default:
      return span.unit satisfies never
  }
}
