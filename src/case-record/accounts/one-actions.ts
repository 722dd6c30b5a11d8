import { newInvitation } from '../../confidentiality/sign-in/index.ts'
import type { Actor } from '../../words/actor.ts'
import { done, type Result, refused } from '../../words/result.ts'
import { type Deps, invitationHours } from './actions.ts'
import type { ClosingReason } from './rules.ts'
import {
  type CloseOutcome,
  closeAccount,
  correctAccount,
  findAccount,
  type InviteOutcome,
  inviteAgain,
  type OneAccountRow,
  type ReopenOutcome,
  reopenAccount,
} from './store.ts'

export type OneAccount = { actor: Actor; account: OneAccountRow }

/** One account: who it is of, how they sign in, and how many records they have access to. */
export function readAccount({ door }: Deps, token: string, userName: string): Promise<Result<OneAccount>> {
  return door.readAcross(token, 'account.read', async ({ db, actor, note }) => {
    const account = await findAccount(db, userName)
    if (!account) return noSuchPerson
    note({ account: account.id })
    return done({ actor, account })
  })
}

export type Invited = { actor: Actor; name: string; code: string }

/** A new code for somebody who has not taken up their account; the code before it is void from now on. */
export function inviteOnceMore({ door, clock }: Deps, token: string, userName: string): Promise<Result<Invited>> {
  return door.changeAcross(token, 'account.invite', async ({ db, actor, note }) => {
    const account = await findAccount(db, userName)
    if (!account) return noSuchPerson
    const { code, codeHash } = newInvitation()
    const expires = new Date(clock.now() + invitationHours * 3_600_000)
    const outcome = await inviteAgain(db, userName, codeHash, expires)
    if (outcome !== 'invited') return whyNotInvited(outcome)
    note({ account: account.id })
    return done({ actor, name: account.name, code })
  })
}

/** Ends all their sessions at once. Nothing of the account is ever deleted: what they wrote keeps its author. */
export function closeOne(
  { door }: Deps,
  token: string,
  userName: string,
  reason: ClosingReason,
): Promise<Result<void>> {
  return door.changeAcross(token, 'account.close', async ({ db, note }) => {
    const account = await findAccount(db, userName)
    if (!account) return noSuchPerson
    const outcome = await closeAccount(db, userName, reason)
    if (outcome !== 'closed') return whyNotClosed(outcome)
    note({ account: account.id, because: reason, records: account.records })
    return done(undefined)
  })
}

/** They sign in as before, and see again what they have access to. */
export function reopenOne({ door }: Deps, token: string, userName: string): Promise<Result<void>> {
  return door.changeAcross(token, 'account.reopen', async ({ db, note }) => {
    const account = await findAccount(db, userName)
    if (!account) return noSuchPerson
    const outcome = await reopenAccount(db, userName)
    if (outcome !== 'reopened') return whyNotReopened(outcome)
    note({ account: account.id, records: account.records })
    return done(undefined)
  })
}

export type Correction = { name: string; team?: string | undefined }

/** The name and the team. What they wrote before keeps the name that it was written under. */
export function correctOne({ door }: Deps, token: string, userName: string, given: Correction): Promise<Result<void>> {
  return door.changeAcross(token, 'account.correct', async ({ db, note }) => {
    const account = await findAccount(db, userName)
    if (!account) return noSuchPerson
    await correctAccount(db, userName, given.name, given.team ?? null)
    const before = { nameBefore: account.name, teamBefore: account.team ?? 'none' }
    note({ account: account.id, name: given.name, team: given.team ?? 'none', ...before })
    return done(undefined)
  })
}

const noSuchPerson = refused('not-found', 'Nobody has this user name. Look for them in the list of accounts.', {
  offer: { words: 'Accounts', href: '/accounts' },
})

function whyNotInvited(outcome: Exclude<InviteOutcome, 'invited'>) {
  switch (outcome) {
    case 'no such person':
      return noSuchPerson
    case 'closed':
      return refused('conflict', 'This account is closed. Open it again first, then invite them.')
    case 'taken up':
      return refused(
        'conflict',
        'This person has taken up their account. If they have lost their way in, two people reset it together.',
        { offer: { words: 'Reset a lost sign-in', href: '/resets' } },
      )
    default:
      return outcome satisfies never
  }
}

function whyNotClosed(outcome: Exclude<CloseOutcome, 'closed'>) {
  switch (outcome) {
    case 'no such person':
      return noSuchPerson
    case 'yourself':
      return refused('conflict', 'You cannot close your own account. Another administrator can.')
    case 'closed already':
      return refused('conflict', 'This account is closed already. Load the page again.')
    case 'last administrator':
      return refused(
        'conflict',
        'This is the last administrator. Make another one first, or nobody could make accounts.',
      )
    default:
      return outcome satisfies never
  }
}

function whyNotReopened(outcome: Exclude<ReopenOutcome, 'reopened'>) {
  switch (outcome) {
    case 'no such person':
      return noSuchPerson
    case 'yourself':
      return refused('conflict', 'Your own account is open.')
    case 'open already':
      return refused('conflict', 'This account is open already. Load the page again.')
    default:
      return outcome satisfies never
  }
}
