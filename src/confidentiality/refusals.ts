import { type Result, refused } from '../words/result.ts'
import type { Verdict } from './access/index.ts'

/** One answer for hidden and for absent, word for word. */
export const notFound = refused(
  'not-found',
  'There is no such page, or it is not open to you. Check the number. If you work with this child, ask their team manager.',
)
export const notSignedIn = refused('not-signed-in', 'Sign in to go on. What you typed is kept.')

/** What a person is told of a verdict against them. */
export function refusalOf(verdict: Extract<Verdict, { may: false }>): Result<never> {
  switch (verdict.because) {
    case 'no-basis':
      return notFound
    case 'basic-only':
      return refused(
        'not-permitted',
        'You may know that this record exists, but not see inside it. Ask the child’s team manager for access.',
      )
    case 'role':
      return refused('not-permitted', 'Your role does not include this. Ask your team manager who can do it.')
    default:
      return verdict.because satisfies never
  }
}
