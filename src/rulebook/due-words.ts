import { type PlainDate, sayDay } from '../words/plain-date.ts'
import { weekdayOf } from '../words/working-days.ts'
import type { Due, Step } from './due-day.ts'
import { timescaleEvents } from './timescale-events.ts'
import type { Offset, Span, Timescale } from './timescale-row.ts'

/** The working as one sentence, for a page: what was counted, from when, what was passed over and why, and the day. */
export function sayWorking(rule: Timescale, due: Due): string {
  const start = `${sayOffset(rule.within)} ${sayFullDay(due.event)} (${timescaleEvents[rule.when]})`
  if (!due.counted) return `${start}: ${due.words}`
  const notes = [...passedOver(due.steps), ...due.steps.flatMap(sayMonthEnd)]
  const middle = notes.length === 0 ? '' : `, ${notes.join(', ')}`
  return `${start}${middle}: ${sayFullDay(due.day)}`
}

/** '20 working days after', '1 week after', '3 days before', 'The end of the next school term after'. */
function sayOffset(within: Offset): string {
  switch (within.unit) {
    case 'next-school-term':
      return 'The end of the next school term after'
    case 'return-year':
      return 'The 31 March on or after'
    case 'working-days':
    case 'calendar-days':
    case 'weeks':
    case 'months':
    case 'hours':
      return saySpan(within)
    default:
      return within satisfies never
  }
}

function passedOver(steps: readonly Step[]): string[] {
  const names = steps.flatMap((step) => (step.is === 'passed' && 'because' in step ? [step] : []))
  const weekends = names.some(({ because }) => isWeekend(because))
  const named = names
    .filter(({ because }) => !isWeekend(because))
    .map(({ day, because }) => `${sayDay(day)} (${because})`)
  const all = weekends ? ['Saturdays and Sundays', ...named] : named
  return all.length === 0 ? [] : [`not counting ${all.join(', ')}`]
}

function isWeekend(because: string): boolean {
  return because === 'Saturday' || because === 'Sunday'
}

function sayMonthEnd(step: Step): string[] {
  if (step.is !== 'month-end') return []
  return [`the last day of the month, which has no ${step.missing}${step.missing === 31 ? 'st' : 'th'}`]
}

function saySpan({ unit, count, direction }: Span & { direction: 'after' | 'before' }): string {
  if (count === 0) return 'On'
  const many = unit === 'calendar-days' ? 'days' : unit.replace('-', ' ')
  return `${count} ${count === 1 ? many.slice(0, -1) : many} ${direction}`
}

function sayFullDay(day: PlainDate): string {
  return `${weekdayOf(day)} ${sayDay(day)}`
}
