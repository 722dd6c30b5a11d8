import { londonDay } from '../../../platform/clock.ts'
import { sayApproximateDay } from '../../../words/approximate-day.ts'
import { sayDay } from '../../../words/plain-date.ts'
import type { Line } from '../../entries/index.ts'

/** When an entry happened, in words; where it has no day of its own, when it was recorded. */
export function whenOf(line: Line): string {
  return line.happened ? sayApproximateDay(line.happened) : recordedOn(line)
}

/** 'Case note, 3 May 2026, written by Amira Khan'. */
export function saidBy(line: Line): string {
  return `${line.kind.label}, ${whenOf(line)}, written by ${line.origin?.author ?? line.recorded_by_name}`
}

/** The day in England on which it was typed. */
export function recordedOn({ recorded_at }: { recorded_at: Date }): string {
  return sayDay(londonDay(recorded_at.getTime()))
}
