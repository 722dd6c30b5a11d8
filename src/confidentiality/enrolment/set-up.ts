import { timingSafeEqual } from 'node:crypto'
import type { z } from 'zod'
import { type Result, refused } from '../../words/result.ts'
import type { createEnrolment } from './actions.ts'
import { chosenColour, type setUpBody } from './forms.ts'
import { digest } from './secrets.ts'

export type SetUpDeps = {
  doorkeeper: ReturnType<typeof createEnrolment>
  /** Printed where the server was started, and kept in memory only; without it nobody sets up. */
  setUpCode: string | undefined
}

/** The first run, for whoever has the code of the terminal. Refused as `not-permitted` where the code is another one. */
export async function setUpWithCode(
  { doorkeeper, setUpCode }: SetUpDeps,
  given: z.output<typeof setUpBody>,
): Promise<Result<{ invitation: string }>> {
  if (await doorkeeper.council()) return setUpAlready
  if (!isSetUpCode(setUpCode, given.setUpCode)) return wrongCode
  const { council, name, userName } = given
  return doorkeeper.setUp({ council, colour: chosenColour(given), name, userName })
}

const wrongCode = refused('not-permitted', 'This is not the set-up code.', {
  fields: { setUpCode: 'Enter the code that was printed when Holdfast was last started' },
})
const setUpAlready = refused('conflict', 'This Holdfast has been set up already. Sign in instead.', {
  offer: { words: 'Sign in', href: '/sign-in' },
})

/** Of digests, so that neither the length nor the time taken tells anything of the code. */
function isSetUpCode(right: string | undefined, given: string): boolean {
  const tidy = (code: string) => digest(code.replace(/[\s-]/g, '').toLowerCase())
  return right !== undefined && timingSafeEqual(tidy(right), tidy(given))
}
