import { poolReader, transaction } from '../../platform/db/index.ts'
import { newId } from '../../platform/new-id.ts'
import { limits } from '../../rulebook/access.ts'
import type { Actor } from '../../words/actor.ts'
import type { Uuid } from '../../words/ids.ts'
import { done, type Result, refused } from '../../words/result.ts'
import { createAuditWriter } from '../audit/index.ts'
import { digest } from '../enrolment/index.ts'
import {
  actorOf,
  closeSession,
  type Deps,
  eventOf,
  findBySession,
  forgetWrongTries,
  halfwayMinutes,
  halfwayOver,
  isLocked,
  startSession,
} from '../sign-in/index.ts'
import { type Desk, refuseAnswer, takeAnswer } from './answer-actions.ts'
import { newChallenge } from './challenge.ts'
import { createPasskeyEnrolment } from './enrolment-actions.ts'
import type { Assertion } from './forms.ts'
import { createOwnSignIn } from './own-actions.ts'
import type { RelyingParty } from './rules.ts'
import { findWaysIn, insertAskedReset, listNotices, type PasskeyRow, type WaysIn } from './store.ts'
import { requestOptions } from './webauthn.ts'

export type Passkeys = ReturnType<typeof createPasskeys>
export type SignedIn = { token: string; actor: Actor }

/** Passkeys, on the doorkeeper's pool: nothing that reads records can make one, or be signed in by one. */
export function createPasskeys(deps: Deps) {
  const desk: Desk = { ...deps, audit: createAuditWriter(deps.clock, deps.authorityKey) }
  return {
    ...createOwnSignIn(desk),
    ...createPasskeyEnrolment(desk),
    /** What a browser asks a passkey: for signing in, or for giving the second factor once more. Opens nothing by itself. */
    askPasskey: (party: RelyingParty, purpose: 'sign-in' | 'proof') =>
      requestOptions(party, newChallenge(deps.authorityKey, purpose, '', deps.clock.now())),
    signInWithPasskey: (response: Assertion, party: RelyingParty) => signInWithPasskey(desk, response, party),
    givePasskey: (halfway: string, response: Assertion, party: RelyingParty) =>
      givePasskey(desk, halfway, response, party),
    waysIn: (halfway: string) => waysIn(desk, halfway),
    askForReset: (halfway: string) => askForReset(desk, halfway),
    /** Whether there is something about their sign-in that this person must be told before anything else. */
    hasNotices: async (account: Uuid) => (await listNotices(poolReader(deps.pool), account)).length > 0,
  }
}

/**
 * A passkey alone: having it, and being verified by it, are the two factors. The lock after wrong passwords does not hold it up,
 * for it cannot be guessed, and nobody can lock its owner out by guessing (decision 0012).
 */
function signInWithPasskey(desk: Desk, response: Assertion, party: RelyingParty): Promise<Result<SignedIn>> {
  return transaction(desk.pool, 'read write', async (db) => {
    const taken = await takeAnswer(desk, db, response, party, 'sign-in')
    if (!taken.right) {
      await desk.audit.toAuthority(db, refusalEvent(taken.passkey, taken.because))
      return refuseAnswer(taken.because)
    }
    const actor = ownerOf(taken.passkey)
    const token = await startSession(db, actor.accountId, 'complete', limits.sessionHours.value * 60)
    await desk.audit.toAuthority(db, signInEvent(actor, taken.passkey, 'passkey'))
    return done({ token, actor })
  })
}

/** A passkey as the second factor after a password; it must be of the same account. */
function givePasskey(desk: Desk, halfway: string, response: Assertion, party: RelyingParty): Promise<Result<SignedIn>> {
  return transaction(desk.pool, 'read write', async (db) => {
    const account = await findBySession(db, digest(halfway), 'password', halfwayMinutes)
    if (!account) return halfwayOver
    const locked = await isLocked(desk, db, account.id)
    const taken = await takeAnswer(desk, db, response, party, 'sign-in')
    const because = !taken.right ? taken.because : otherwise(taken.passkey, account.id)
    if (!taken.right || because || locked) {
      await desk.audit.toAuthority(db, eventOf('sign-in.refused', account, { step: `passkey: ${because}`, locked }))
      return refuseAnswer(because ?? 'not a right answer')
    }
    if ((await closeSession(db, digest(halfway))) === 0) return halfwayOver
    await forgetWrongTries(db, account.id)
    const token = await startSession(db, account.id, 'complete', limits.sessionHours.value * 60)
    await desk.audit.toAuthority(db, signInEvent(actorOf(account), taken.passkey, 'password and passkey'))
    return done({ token, actor: actorOf(account) })
  })
}

function otherwise(passkey: PasskeyRow, account: Uuid) {
  return passkey.account_id === account ? undefined : ('passkey of another account' as const)
}

/** How the person half-way in can give their second factor. */
async function waysIn({ pool }: Desk, halfway: string): Promise<WaysIn | undefined> {
  const reader = poolReader(pool)
  const account = await findBySession(reader, digest(halfway), 'password', halfwayMinutes)
  return account && findWaysIn(reader, account.id)
}

/** Somebody who gave the right password and has lost the rest asks two people to look at it. Asking again changes nothing. */
function askForReset(desk: Desk, halfway: string): Promise<Result<void>> {
  return transaction(desk.pool, 'read write', async (db) => {
    const account = await findBySession(db, digest(halfway), 'password', halfwayMinutes)
    if (!account) return halfwayOver
    if (await insertAskedReset(db, newId(), account.id)) {
      await desk.audit.toAuthority(db, { ...eventOf('reset.asked', account, {}), basis: 'password' })
    }
    return done(undefined)
  })
}

function ownerOf({ account_id: accountId, name, role }: PasskeyRow): Actor {
  return { accountId, name, role }
}

function signInEvent(actor: Actor, { id }: PasskeyRow, by: string) {
  const detail = { step: 'complete', by, passkey: id }
  return { class: 'sign-in', actor, record: null, basis: 'sign-in', detail }
}

/** Of a passkey that nobody knows there is no owner to name. */
function refusalEvent(passkey: PasskeyRow | undefined, because: string) {
  const event = eventOf('sign-in.refused', undefined, { step: `passkey: ${because}` })
  return passkey ? { ...event, actor: ownerOf(passkey) } : event
}

/** Where a service is reached so that browsers refuse passkeys: by http from elsewhere, or by an address of numbers. */
export const noPasskeysHere = refused(
  'not-permitted',
  'Passkeys do not work at the address of this service. Sign in with your password and the code from your app.',
)
