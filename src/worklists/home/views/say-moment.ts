import { londonDay } from '../../../platform/clock.ts'
import { type PlainDate, sayDay } from '../../../words/plain-date.ts'

/** 'today at 14:05' or '3 May 2026 at 14:05', in England. */
export function sayMoment(at: Date, today: PlainDate): string {
  const day = londonDay(at.getTime())
  return `${day === today ? 'today' : sayDay(day)} at ${clock.format(at)}`
}

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })
