import { before, type PlainDate } from '../../words/plain-date.ts'

/** What is wrong with the days of a grant, by the field's name. Both days may be left out; neither may be past. */
export function problemsWithDays(
  { until, reviewOn }: { until: PlainDate | null; reviewOn: PlainDate | null },
  today: PlainDate,
): Record<string, string> {
  return {
    ...(until !== null && before(until, today) ? { until: 'The last day of access must be today or later' } : {}),
    ...(reviewOn !== null && !before(today, reviewOn)
      ? { reviewOn: 'The review must be on a later day than today' }
      : {}),
  }
}
