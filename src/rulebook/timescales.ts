import { contains } from '../words/period.ts'
import { type PlainDate, plainDate } from '../words/plain-date.ts'
import type { TimescaleEvent } from './timescale-events.ts'
import type { Circumstances, Conditions, Timescale } from './timescale-row.ts'
import { educationTimescales, healthTimescales } from './timescales-health.ts'
import { informationTimescales } from './timescales-information.ts'
import { leavingCareTimescales, safetyTimescales } from './timescales-later.ts'
import { beginningTimescales, visitTimescales } from './timescales-placement.ts'
import { reviewTimescales } from './timescales-reviews.ts'

const written = [
  ...beginningTimescales,
  ...visitTimescales,
  ...healthTimescales,
  ...educationTimescales,
  ...reviewTimescales,
  ...leavingCareTimescales,
  ...safetyTimescales,
  ...informationTimescales,
] as const

export type TimescaleId = (typeof written)[number]['id']

/**
 * Every limit of time that the law, the national return, guidance or practice sets, in all its versions. A row that was ever used
 * is not edited: a changed limit is a new row with the same id, the next version and its own `from`; the old one gets `until`.
 */
export const timescales: readonly Timescale[] = written

/** Whether a rule applies, or which circumstances must be known to say so. */
export type Applies =
  | { applies: true }
  | { applies: false }
  | { applies: 'not-known'; needs: readonly (keyof Conditions)[] }

/** The rule in that version, to read what history was worked out with. Throws RangeError when there never was one. */
export function getTimescale(id: TimescaleId, version: number): Timescale {
  const row = timescales.find((candidate) => candidate.id === id && candidate.version === version)
  if (row === undefined) throw new RangeError(`no timescale ${JSON.stringify(id)} in version ${version}`)
  return row
}

/** The rule as it counts for an event of `day`; undefined when it was not in force then. `rows`: where it is looked for. */
export function findTimescaleOn(
  id: string,
  day: PlainDate,
  rows: readonly Timescale[] = timescales,
): Timescale | undefined {
  return rows.find((row) => row.id === id && isInForce(row, day))
}

/** The rules that an event of `day` starts, each with whether it applies to this child then. What cannot apply is left out. */
export function timescalesAfter(
  event: TimescaleEvent,
  day: PlainDate,
  child: Circumstances,
): { rule: Timescale; applies: Exclude<Applies, { applies: false }> }[] {
  return timescales.flatMap((rule) => {
    if (rule.when !== event || !isInForce(rule, day)) return []
    const applies = appliesTo(rule, child)
    return applies.applies === false ? [] : [{ rule, applies }]
  })
}

/** Whether the rule’s conditions hold. What is not known is named and never guessed, unless another condition already fails. */
export function appliesTo({ only = {} }: Timescale, child: Circumstances): Applies {
  const held = [
    met('age', only.age, child.age, ({ from = 0, under = Infinity }, age) => age >= from && age < under),
    met('placement', only.placement, child.placement, (bases, basis) => bases.includes(basis)),
    met('placementYear', only.placementYear, child.placementYear, isSame),
    met('meantToLastToEighteen', only.meantToLastToEighteen, child.meantToLastToEighteen, isSame),
    met('childAgrees', only.childAgrees, child.childAgrees, isSame),
    met('firstReviewHeld', only.firstReviewHeld, child.firstReviewHeld, isSame),
  ]
  if (held.includes('not-met')) return { applies: false }
  const needs = held.filter((one) => one !== 'met' && one !== 'not-met')
  return needs.length === 0 ? { applies: true } : { applies: 'not-known', needs }
}

/** The name of the condition itself when what it asks for is not known. */
function met<Asked, Known>(
  name: keyof Conditions,
  asked: Asked | undefined,
  known: Known | undefined,
  fits: (asked: Asked, known: Known) => boolean,
): 'met' | 'not-met' | keyof Conditions {
  if (asked === undefined) return 'met'
  if (known === undefined) return name
  return fits(asked, known) ? 'met' : 'not-met'
}

function isSame<T>(asked: T, known: T): boolean {
  return asked === known
}

function isInForce(row: Timescale, day: PlainDate): boolean {
  return contains({ from: row.from ?? firstDay, until: row.until ?? null }, day)
}

const firstDay = plainDate('0001-01-01')
