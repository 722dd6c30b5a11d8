import { before, type PlainDate, sayDay } from './plain-date.ts'

/**
 * A day known exactly, within bounds, or not at all. Both bounds belong to it; equal bounds are an exact day.
 * `words` is how the person who told us put it. Rules that must err on the safe side use `latest`.
 */
export type ApproximateDay = { earliest: PlainDate | null; latest: PlainDate | null; words: string | null }

/** A day known exactly. */
export function exactly(d: PlainDate): ApproximateDay {
  return { earliest: d, latest: d, words: null }
}

/** Whether only one day is possible. */
export function isExact(d: ApproximateDay): boolean {
  return d.earliest !== null && d.earliest === d.latest
}

/** '3 May 2026', 'between 1 May 2026 and 9 May 2026', 'on or after …', 'on or before …' or 'day not known', then the words used. */
export function sayApproximateDay(d: ApproximateDay): string {
  const words = d.words?.trim() ?? ''
  return words === '' ? sayBounds(d) : `${sayBounds(d)} (“${words}”)`
}

/** What is wrong with the day, in words for the person who typed it; undefined when nothing is. */
export function problemWithDay(d: ApproximateDay): string | undefined {
  if (d.earliest !== null && d.latest !== null && before(d.latest, d.earliest)) {
    return 'The earliest day must be the same as or before the latest day'
  }
  return undefined
}

function sayBounds({ earliest, latest }: ApproximateDay): string {
  if (earliest !== null && latest !== null) {
    return earliest === latest ? sayDay(earliest) : `between ${sayDay(earliest)} and ${sayDay(latest)}`
  }
  if (earliest !== null) return `on or after ${sayDay(earliest)}`
  if (latest !== null) return `on or before ${sayDay(latest)}`
  return 'day not known'
}
