import { londonDay } from '../../../../platform/clock.ts'
import { sayDay } from '../../../../words/plain-date.ts'

/** '3 May 2026 at 14:05', in England. */
export function sayMoment(at: Date): string {
  return `${sayDay(londonDay(at.getTime()))} at ${clock.format(at)}`
}

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })

/** '1 file', '1,204 files'. */
export function sayCount(n: number, one: string, many = `${one}s`): string {
  return n === 1 ? `1 ${one}` : `${n.toLocaleString('en-GB')} ${many}`
}
