import { refused } from '../../words/result.ts'
import type { MayConfirm } from './rules.ts'
import type { ConfirmOutcome, ProposeOutcome, RefuseOutcome } from './store.ts'

const back = { offer: { words: 'Lost sign-ins', href: '/resets' } }

export const noSuchReset = refused('not-found', 'There is no such reset. It may have been decided long ago.', back)
const ownSignIn = 'It is your own sign-in. Two others decide: ask another administrator.'
const decidedAlready = refused('conflict', 'This was decided already, by you or by somebody else.', back)

/** What is said beside the field, where it concerns one. */
export function whyNotProposed(outcome: Exclude<ProposeOutcome, 'proposed'>) {
  switch (outcome) {
    case 'no such person':
      return aboutPerson('not-found', 'Nobody has this user name. Look for it in the list of accounts')
    case 'yourself':
      return aboutPerson('conflict', ownSignIn)
    case 'administrators only':
      return aboutPerson(
        'not-permitted',
        'You propose this only for an administrator. For everybody else, an administrator does',
      )
    case 'closed':
      return aboutPerson('conflict', 'Their account is closed. An administrator opens it again first')
    case 'proposed already':
      return aboutPerson('conflict', 'This is proposed already, and waits for a second person')
    case 'never taken up':
      return aboutPerson('conflict', 'They have not taken up their account yet. An administrator invites them again')
    default:
      return outcome satisfies never
  }
}

function aboutPerson(code: 'not-found' | 'conflict' | 'not-permitted', words: string) {
  return refused(code, words, { fields: { userName: words } })
}

export function whyNotRefused(outcome: Exclude<RefuseOutcome, 'refused'>) {
  switch (outcome) {
    case 'no such reset':
      return noSuchReset
    case 'yourself':
      return refused('conflict', ownSignIn, back)
    case 'decided already':
      return decidedAlready
    default:
      return outcome satisfies never
  }
}

export function whyNotConfirmed(outcome: Exclude<ConfirmOutcome, 'confirmed'>, verdict?: MayConfirm) {
  if (verdict && !verdict.may) return refused('conflict', verdict.because, back)
  switch (outcome) {
    case 'no such reset':
      return noSuchReset
    case 'yourself':
      return refused('conflict', ownSignIn, back)
    case 'decided already':
      return decidedAlready
    case 'expired':
      return refused('conflict', 'Three days have passed. Have it proposed again.', back)
    case 'same person':
      return refused(
        'conflict',
        'You proposed it. Another administrator or an information governance officer confirms.',
        back,
      )
    case 'closed':
      return refused('conflict', 'Their account was closed meanwhile. Refuse this reset.', back)
    case 'not proved':
      return refused('conflict', 'That took longer than five minutes. Give your second factor again.', back)
    default:
      return outcome satisfies never
  }
}
