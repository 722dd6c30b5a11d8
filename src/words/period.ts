import { before, type PlainDate } from './plain-date.ts'

/**
 * A run of days. Half open: `until` is the first day outside, null while it lasts, so that one placement may
 * end and the next begin on the same day without overlapping. `until` on or before `from` holds no day.
 */
export type Period = { from: PlainDate; until: PlainDate | null }

/** Whether the day is one of the period's. */
export function contains(p: Period, day: PlainDate): boolean {
  return !before(day, p.from) && (p.until === null || before(day, p.until))
}

/** Whether some day belongs to both periods. */
export function overlap(a: Period, b: Period): boolean {
  const laterStart = before(a.from, b.from) ? b.from : a.from
  return contains(a, laterStart) && contains(b, laterStart)
}
