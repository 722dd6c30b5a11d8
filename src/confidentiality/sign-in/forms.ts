import { z } from 'zod'
import { neededText } from '../../platform/web/index.ts'

/** The first step of signing in; the page and its twin take the same. */
export const passwordBody = z.strictObject({
  userName: neededText('Enter your user name', 200),
  password: z.string('Enter your password').min(1, 'Enter your password').max(1000, 'Enter your password'),
})

/** The second step. A browser has the token of the first in its cookie. */
export const codeBody = z.strictObject({ code: neededText('Enter the six digits that the app shows now', 20) })

/** The second step of a program, which has the token of the first from its answer. */
export const tokenAndCodeBody = codeBody.extend({
  token: z
    .string('Send the token that the first step gave')
    .regex(/^[!-~]{1,200}$/, 'Send the token that the first step gave')
    .describe('The token that POST /api/v1/session gave'),
})
