import { z } from 'zod'
import { dayFields, neededText, readDay } from '../../platform/web/index.ts'
import { grantBasisCodes } from '../../rulebook/grant-bases.ts'
import type { PlainDate } from '../../words/plain-date.ts'
import { type Result, refused } from '../../words/result.ts'
import type { Giving } from './actions.ts'

export const givingBody = z.strictObject({
  userName: neededText('Enter the user name of the person', 100),
  basis: z.enum(grantBasisCodes, 'Choose why this person needs the record'),
  reason: neededText('Say what they need it for, in a sentence', 1000),
  ...dayFields('until'),
  ...dayFields('reviewOn'),
})

export const becauseBody = z.strictObject({ because: neededText('Say why this access ends', 1000) })

/** The form's answers as a grant; the days that are none are named. */
export function readGiving(body: z.output<typeof givingBody>): Result<Giving> {
  const until = readDay(body, 'until', 'The last day of access')
  const reviewOn = readDay(body, 'reviewOn', 'The day of the review')
  const fields: Record<string, string> = {
    ...(until.kind === 'wrong' ? { until: until.words } : {}),
    ...(reviewOn.kind === 'wrong' ? { reviewOn: reviewOn.words } : {}),
  }
  if (Object.keys(fields).length > 0) return refused('bad-input', 'Put the days right.', { fields })
  const dayOf = (read: typeof until): PlainDate | null => (read.kind === 'day' ? read.day : null)
  const { userName, basis, reason } = body
  return { ok: true, value: { userName, basis, reason, until: dayOf(until), reviewOn: dayOf(reviewOn) } }
}
