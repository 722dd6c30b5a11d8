import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import type { Clock } from '../../platform/clock.ts'
import { type Pool, poolReader, transaction, type Writer } from '../../platform/db/index.ts'
import type { RecordKey } from '../../platform/sealing/index.ts'
import { limits } from '../../rulebook/access.ts'
import type { Actor } from '../../words/actor.ts'
import type { Uuid } from '../../words/ids.ts'
import { done, type Result, refused } from '../../words/result.ts'
import { type AuditWriter, createAuditWriter } from '../audit/index.ts'
import { createEnrolment, digest, mustBeDemo, openSecondFactor, stepOf } from '../enrolment/index.ts'
import { createKeptAnswers } from '../kept-answers/index.ts'
import { beginImport } from './import-session-actions.ts'
import { describeSession } from './session-actions.ts'
import { startSession } from './starting-actions.ts'
import {
  type AccountRow,
  closeSession,
  countWrongTry,
  findBySession,
  findByUserName,
  forgetWrongTries,
  holdAccount,
  useSecondFactorStep,
} from './store.ts'

/** Sign-in has a pool of its own, in the doorkeeper's role: nothing that reads records can make a session. */
export type Deps = { pool: Pool; authorityKey: RecordKey; clock: Clock }
export type Doorkeeper = ReturnType<typeof createDoorkeeper>

/** Minutes between the password and the code. */
export const halfwayMinutes = 10

export function createDoorkeeper(deps: Deps) {
  const audit = createAuditWriter(deps.clock, deps.authorityKey)
  return {
    ...createEnrolment(deps, audit),
    ...createKeptAnswers(deps),
    signIn: (userName: string, password: string) => signIn(deps, audit, userName, password),
    giveSecondFactor: (token: string, code: string) => giveSecondFactor(deps, audit, token, code),
    signOut: (token: string) => signOut(deps, audit, token),
    whoIs: (token: string) => whoIs(deps, token),
    describeSession: (token: string, stage: 'password' | 'complete') => describeSession(deps, token, stage),
    beginImport: (userName: string | null) => beginImport(deps, audit, userName),
    issueToken: (userName: string, minutes: number) => issueToken(deps, audit, userName, minutes),
  }
}

/** The first step: user name and password. The same answer, in the same time, for a wrong name and a wrong password. */
async function signIn(
  deps: Deps,
  audit: AuditWriter,
  userName: string,
  password: string,
): Promise<Result<{ token: string }>> {
  const account = await findByUserName(poolReader(deps.pool), userName.trim())
  const right = await verify(account?.password_hash ?? (await nobodysHash), password)
  return transaction(deps.pool, 'read write', async (db) => {
    const locked = account !== undefined && (await isLocked(deps, db, account.id))
    if (!account || account.disabled_at || locked || !right) {
      if (account && !locked)
        await countWrongTry(db, account.id, limits.signInTries.value, limits.signInLockMinutes.value)
      await audit.toAuthority(db, eventOf('sign-in.refused', account, { step: 'password', locked }))
      return refused('not-signed-in', wrongTryWords, { fields: { userName: 'Check the user name and the password' } })
    }
    return done({ token: await startSession(db, account.id, 'password', halfwayMinutes) })
  })
}

/** Asked in the transaction that counts the try: a burst of tries reads no lock from before it. */
export async function isLocked({ clock }: Deps, db: Writer, account: Uuid): Promise<boolean> {
  const until = await holdAccount(db, account)
  return until !== null && until.getTime() > clock.now()
}

const wrongTryWords = `The user name or the password is not right. Check both, and try again. After ${limits.signInTries.value} wrong tries the account is locked: wait ${limits.signInLockMinutes.value} minutes, then try again.`

/** The second step: the code of the authenticator app. A code works once. Gives a new token, so that the first is of no use. */
async function giveSecondFactor(
  deps: Deps,
  audit: AuditWriter,
  token: string,
  code: string,
): Promise<Result<{ token: string; actor: Actor }>> {
  return transaction(deps.pool, 'read write', async (db) => {
    const account = await findBySession(db, digest(token), 'password', halfwayMinutes)
    if (!account) return halfwayOver
    const { right, locked } = await takeCode(deps, db, account, code)
    if (!right) {
      await audit.toAuthority(db, eventOf('sign-in.refused', account, { step: 'second factor', locked }))
      return refused(
        'not-signed-in',
        'This code is not right, or was used already. Wait for the next one in your authenticator app and enter that.',
        {
          fields: { code: 'Enter the six digits that the app shows now' },
        },
      )
    }
    // A reset or a closing that went before ended it, while we waited for the account.
    if ((await closeSession(db, digest(token))) === 0) return halfwayOver
    const complete = await startSession(db, account.id, 'complete', limits.sessionHours.value * 60)
    await audit.toAuthority(db, eventOf('sign-in', account, { step: 'complete' }))
    return done({ token: complete, actor: actorOf(account) })
  })
}

export const halfwayOver = refused(
  'not-signed-in',
  'That took longer than ten minutes. Begin again with your user name and password.',
)

/** Takes the code of the app, once; a wrong one counts as a wrong try, a right one forgets them. */
export async function takeCode(
  deps: Deps,
  db: Writer,
  { id, second_factor_sealed: sealed }: AccountRow,
  code: string,
): Promise<{ right: boolean; locked: boolean }> {
  const locked = await isLocked(deps, db, id)
  if (locked) return { right: false, locked }
  const step = sealed ? stepOf(openSecondFactor(deps.authorityKey, id, sealed), code, deps.clock.now()) : undefined
  const right = step !== undefined && (await useSecondFactorStep(db, id, step))
  if (right) await forgetWrongTries(db, id)
  else await countWrongTry(db, id, limits.signInTries.value, limits.signInLockMinutes.value)
  return { right, locked }
}

async function signOut(deps: Deps, audit: AuditWriter, token: string): Promise<void> {
  await transaction(deps.pool, 'read write', async (db) => {
    const account = await findBySession(db, digest(token), 'complete', limits.sessionIdleMinutes.value)
    await closeSession(db, digest(token))
    if (account) await audit.toAuthority(db, eventOf('sign-out', account, {}))
  })
}

async function whoIs(deps: Deps, token: string): Promise<Actor | undefined> {
  const account = await findBySession(poolReader(deps.pool), digest(token), 'complete', limits.sessionIdleMinutes.value)
  return account && actorOf(account)
}

/** Nobody's password, so that an unknown name costs as much time as a known one. */
const nobodysHash = hash(randomBytes(32).toString('hex'))

/** A session for one of the demo council's people, without their second factor. */
async function issueToken(
  deps: Deps,
  audit: AuditWriter,
  userName: string,
  minutes: number,
): Promise<string | undefined> {
  return transaction(deps.pool, 'read write', async (db) => {
    await mustBeDemo(db)
    const account = await findByUserName(db, userName)
    if (!account) return undefined
    await audit.toAuthority(db, eventOf('sign-in', account, { step: 'token from the command line' }))
    return startSession(db, account.id, 'complete', minutes)
  })
}

export function actorOf(account: AccountRow): Actor {
  return { accountId: account.id, name: account.name, role: account.role }
}

/** An unknown name is not written down: people type passwords there. */
export function eventOf(name: string, account: AccountRow | undefined, detail: Record<string, string | boolean>) {
  const actor = account ? actorOf(account) : { accountId: nobody, name: 'somebody unknown', role: 'none' as const }
  return { class: name, actor, record: null, basis: 'sign-in', detail }
}

const nobody = '00000000-0000-7000-8000-000000000000' as Uuid
