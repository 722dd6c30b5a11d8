import { addDays, before, daysBetween, type PlainDate } from '../words/plain-date.ts'
import { done, type Result, refused } from '../words/result.ts'
import type { Due } from './due-day.ts'
import type { Timescale } from './timescale-row.ts'

/** A rule that does not bind this child this once. `code` is a reason of the rule, or 'own-reason'; `words` is what people read. */
export type Exemption = { code: string; words: string; by: string; on: PlainDate }

/** What came of the duty. */
export type Outcome = { is: 'open' } | { is: 'done'; on: PlainDate } | { is: 'exempt'; exemption: Exemption }

/** Where a duty stands on a day. `daysLeft`, `daysLate`: calendar days. */
export type Standing =
  | { is: 'not-yet-due'; due: PlainDate; daysLeft: number }
  | { is: 'due'; due: PlainDate; daysLeft: number }
  | { is: 'overdue'; due: PlainDate; daysLate: number }
  | { is: 'met'; due: PlainDate; on: PlainDate }
  | { is: 'met-late'; due: PlainDate; on: PlainDate; daysLate: number }
  | { is: 'exempt'; reason: string; by: string; on: PlainDate }
  | { is: 'not-counted'; because: string; on?: PlainDate }

/** How many calendar days before its day a duty is called due, so that there is time to do it. Local decision. */
export const dueSoonDays = 7

/**
 * Where the duty stands. An exemption is never overdue; what was done on its day is met; what cannot be counted is
 * neither on time nor late.
 */
export function statusOf(due: Due, outcome: Outcome, today: PlainDate): Standing {
  switch (outcome.is) {
    case 'exempt':
      return { is: 'exempt', reason: outcome.exemption.words, by: outcome.exemption.by, on: outcome.exemption.on }
    case 'done':
      return due.counted ? whenDone(due.day, outcome.on) : { is: 'not-counted', because: due.words, on: outcome.on }
    case 'open':
      return due.counted ? whileOpen(due.day, today) : { is: 'not-counted', because: due.words }
    default:
      return outcome satisfies never
  }
}

/**
 * An exemption of the rule. Refused: a reason that the law or the national return does not give (`not-permitted`); without a name, or an own reason
 * without words (`bad-input`). Guidance and practice also take an own reason.
 */
export function exempt(
  rule: Timescale,
  asked: { code: string; words?: string; by: string; on: PlainDate },
): Result<Exemption> {
  const { code, by, on } = asked
  if (by.trim() === '') return refused('bad-input', 'Say who decided this.', { fields: { by: 'Enter a name' } })
  const reason = rule.exemptions?.find((row) => row.code === code)
  if (reason !== undefined) return done({ code, words: reason.words, by, on })
  const binds = rule.authority === 'law' || rule.authority === 'national-return'
  if (binds || code !== 'own-reason') {
    return refused(
      'not-permitted',
      `${rule.source} does not give this reason. It stays due; write down why it is late.`,
    )
  }
  const words = asked.words?.trim() ?? ''
  if (words === '') return refused('bad-input', 'Say why.', { fields: { words: 'Enter a reason' } })
  return done({ code, words, by, on })
}

function whileOpen(due: PlainDate, today: PlainDate): Standing {
  if (before(due, today)) return { is: 'overdue', due, daysLate: daysBetween(due, today) }
  const daysLeft = daysBetween(today, due)
  return before(today, addDays(due, -dueSoonDays)) ? { is: 'not-yet-due', due, daysLeft } : { is: 'due', due, daysLeft }
}

function whenDone(due: PlainDate, on: PlainDate): Standing {
  return before(due, on) ? { is: 'met-late', due, on, daysLate: daysBetween(due, on) } : { is: 'met', due, on }
}
