import { transaction, type Writer } from '../../platform/db/index.ts'
import { newId } from '../../platform/new-id.ts'
import { type ActionName, limits } from '../../rulebook/access.ts'
import type { Uuid } from '../../words/ids.ts'
import { done, type Result, refused } from '../../words/result.ts'
import { decide } from '../access/index.ts'
import type { Detail } from '../audit/index.ts'
import { digest, findCouncilName } from '../enrolment/index.ts'
import { type AccountRow, actorOf, eventOf, findBySession, takeCode } from '../sign-in/index.ts'
import { type Because, type Desk, refuseAnswer, takeAnswer, useChallenge } from './answer-actions.ts'
import { challengeIn, newChallenge } from './challenge.ts'
import { type Creation, codeWords, type Proof } from './forms.ts'
import { mayRemovePasskey, mostPasskeys, type RelyingParty } from './rules.ts'
import {
  findWaysIn,
  holdWaysIn,
  insertPasskey,
  insertProof,
  listNotices,
  listPasskeys,
  markTold,
  type NoticeRow,
  type OwnPasskeyRow,
  removePasskey,
  type WaysIn,
} from './store.ts'
import { type CreationOptions, checkCreation, creationOptions } from './webauthn.ts'

/** How a person signs in, as they see it themselves. */
export type OwnSignIn = {
  account: AccountRow
  ways: WaysIn
  passkeys: readonly OwnPasskeyRow[]
  notices: readonly NoticeRow[]
}

type Own = { db: Writer; account: AccountRow; note: (detail: Detail) => void }

/** What somebody who is signed in does about how they sign in. */
export function createOwnSignIn(desk: Desk) {
  return {
    ownSignIn: (token: string) => ownSignIn(desk, token),
    /** The second factor once more, for one purpose of this session; a function of the database uses it up (0007_sign_in.sql). */
    prove: (token: string, action: ActionName, purpose: string, proof: Proof, party: RelyingParty | undefined) =>
      asOwner(desk, token, action, 'sign-in.proved', async (own) => {
        const problem = await prove(desk, own, proof, party)
        if (problem) return problem
        await insertProof(own.db, digest(token), purpose)
        own.note({ purpose })
        return done(undefined)
      }),
    beginPasskey: (token: string, proof: Proof, party: RelyingParty) => beginPasskey(desk, token, proof, party),
    addPasskey: (token: string, name: string, response: Creation, party: RelyingParty) =>
      addPasskey(desk, token, name, response, party),
    dropPasskey: (token: string, id: Uuid) => dropPasskey(desk, token, id),
    acknowledge: (token: string) =>
      asOwner(desk, token, 'reset.acknowledge', 'reset.acknowledge', async ({ db, account }) => {
        await markTold(db, account.id)
        return done({ account: account.id })
      }),
  }
}

function ownSignIn(desk: Desk, token: string): Promise<Result<OwnSignIn>> {
  return asOwner(desk, token, 'signIn.readOwn', 'signIn.readOwn', async ({ db, account }) =>
    done({
      account,
      ways: await findWaysIn(db, account.id),
      passkeys: await listPasskeys(db, account.id),
      notices: await listNotices(db, account.id),
    }),
  )
}

/** Whoever has an open session alone makes no passkey: what the browser needs for it comes after the second factor, given now. */
function beginPasskey(
  desk: Desk,
  token: string,
  proof: Proof,
  party: RelyingParty,
): Promise<Result<{ account: AccountRow; options: CreationOptions }>> {
  return asOwner(desk, token, 'passkey.add', 'sign-in.proved', async (own) => {
    const { db, account, note } = own
    const known = await listPasskeys(db, account.id)
    if (known.length >= mostPasskeys) return tooMany
    const problem = await prove(desk, own, proof, party)
    if (problem) return problem
    note({ purpose: 'passkey.add' })
    const challenge = newChallenge(desk.authorityKey, 'add', aboutSession(account, token), desk.clock.now())
    const owner = {
      id: account.id,
      name: account.name,
      userName: account.user_name,
      council: await findCouncilName(db),
    }
    const credentials = known.map(({ credential_id: id }) => id)
    return done({ account, options: await creationOptions(party, owner, challenge, credentials) })
  })
}

/** Made for this session: elsewhere, and after it, the answer is of no use. */
function aboutSession({ id }: AccountRow, token: string): string {
  return `${id} ${digest(token).toString('hex')}`
}

function addPasskey(
  desk: Desk,
  token: string,
  name: string,
  response: Creation,
  party: RelyingParty,
): Promise<Result<{ id: Uuid }>> {
  return asOwner(desk, token, 'passkey.add', 'passkey.add', async ({ db, account, note }) => {
    const challenge = challengeIn(response.response.clientDataJSON)
    const stale = await useChallenge(desk, db, challenge, 'add', aboutSession(account, token))
    if (stale) return addAgain
    const made = await checkCreation(response, party, challenge ?? '')
    if (!made.right) return notMade
    const id = newId()
    await holdWaysIn(db, account.id)
    if (!(await insertPasskey(db, { ...made.value, id, account: account.id, name }))) return notMade
    note({ passkey: id })
    return done({ id })
  })
}

function dropPasskey(desk: Desk, token: string, id: Uuid): Promise<Result<void>> {
  return asOwner(desk, token, 'passkey.remove', 'passkey.remove', async ({ db, account, note }) => {
    await holdWaysIn(db, account.id)
    const own = (await listPasskeys(db, account.id)).some((passkey) => passkey.id === id)
    if (!own) return noSuchPasskey
    if (!mayRemovePasskey(await findWaysIn(db, account.id))) return lastWayIn
    await removePasskey(db, id, account.id)
    note({ passkey: id })
    return done(undefined)
  })
}

/** Undefined where the second factor was given rightly. A wrong code counts as a wrong try at sign-in does. */
async function prove(
  desk: Desk,
  { db, account }: Own,
  { code, response }: Proof,
  party: RelyingParty | undefined,
): Promise<ReturnType<typeof refused> | undefined> {
  if (response && party) {
    const taken = await takeAnswer(desk, db, response, party, 'proof')
    if (!taken.right) return notProved(desk, db, account, taken.because)
    return taken.passkey.account_id === account.id
      ? undefined
      : notProved(desk, db, account, 'passkey of another account')
  }
  if (!code) return refused('bad-input', codeWords, { fields: { code: codeWords } })
  const { right, locked } = await takeCode(desk, db, account, code)
  if (right) return undefined
  await desk.audit.toAuthority(db, eventOf('sign-in.refused', account, { step: 'second factor again', locked }))
  const words = 'This code is not right, or was used already. Wait for the next one and enter that'
  return refused('bad-input', words, { fields: { code: words } })
}

async function notProved(desk: Desk, db: Writer, account: AccountRow, because: Because) {
  await desk.audit.toAuthority(db, eventOf('sign-in.refused', account, { step: `passkey again: ${because}` }))
  const { fields = {} } = refuseAnswer(because).refusal
  return refused('bad-input', 'This passkey was not taken.', { fields })
}

/**
 * The doorkeeper's own door: who has this session, whether their role may, the work, the event; all in one transaction. A refusal
 * is committed too, so that wrong tries count: whoever refuses has changed nothing else.
 */
function asOwner<T>(
  desk: Desk,
  token: string,
  action: ActionName,
  event: string,
  work: (own: Own) => Promise<Result<T>>,
): Promise<Result<T>> {
  return transaction(desk.pool, 'read write', async (db) => {
    const account = await findBySession(db, digest(token), 'complete', limits.sessionIdleMinutes.value)
    if (!account) return refused('not-signed-in', 'Sign in to go on. What you typed is kept.')
    const verdict = decide(action, account.role, { kind: 'none' })
    const about = { actor: actorOf(account), record: null }
    const notes: Detail[] = []
    const result = verdict.may ? await work({ db, account, note: (detail) => void notes.push(detail) }) : mayNot
    if (result.ok && verdict.may) {
      const detail = Object.assign({ rule: verdict.rule }, ...notes)
      await desk.audit.toAuthority(db, { ...about, class: event, basis: verdict.basis, detail })
    } else if (!result.ok && result.refusal.code !== 'bad-input') {
      const detail = { action, code: result.refusal.code }
      await desk.audit.toAuthority(db, { ...about, class: 'refusal', basis: 'none', detail })
    }
    return result
  })
}

const mayNot = refused('not-permitted', 'Your role does not include this. Ask your team manager who can do it.')
const tooMany = refused('conflict', `You have ${mostPasskeys} passkeys. Remove one that you do not use first.`)
const addAgain = refused(
  'conflict',
  'That took longer than five minutes, or was sent twice. Begin again with “Add a passkey”.',
)
const notMade = refused(
  'conflict',
  'The passkey could not be taken, and nothing was changed. Begin again, or use another device.',
)
const noSuchPasskey = refused('not-found', 'You have no such passkey. It may have been removed already.')
const lastWayIn = refused(
  'conflict',
  'This is the only way you have to sign in. Add another passkey first, then remove this one.',
)
