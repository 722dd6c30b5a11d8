import { createHash, randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import type { Clock } from '../../platform/clock.ts'
import { type Pool, poolReader, transaction, type Writer } from '../../platform/db/index.ts'
import { newId } from '../../platform/new-id.ts'
import { open, type RecordKey, seal } from '../../platform/sealing/index.ts'
import { limits } from '../../rulebook/access.ts'
import type { Actor, Role } from '../../words/actor.ts'
import type { Uuid } from '../../words/ids.ts'
import { done, type Result, refused } from '../../words/result.ts'
import { type AuditWriter, createAuditWriter } from '../audit-writer.ts'
import { codeNow, newSecret, stepOf } from './second-factor.ts'
import {
  type AccountRow,
  type CouncilRow,
  closeSession,
  countWrongTry,
  enrolAccount,
  findByInvitation,
  findBySession,
  findByUserName,
  findCouncil,
  forgetWrongTries,
  insertAccount,
  insertCouncil,
  insertInvitation,
  insertSession,
  listPeople,
  markInvitationUsed,
  useSecondFactorStep,
} from './store.ts'

/** Sign-in has a pool of its own, in the doorkeeper's role: nothing that reads records can make a session. */
export type Deps = { pool: Pool; authorityKey: RecordKey; clock: Clock }
export type Doorkeeper = ReturnType<typeof createDoorkeeper>

export function createDoorkeeper(deps: Deps) {
  const audit = createAuditWriter(deps.clock, deps.authorityKey)
  return {
    signIn: (userName: string, password: string) => signIn(deps, audit, userName, password),
    giveSecondFactor: (token: string, code: string) => giveSecondFactor(deps, audit, token, code),
    signOut: (token: string) => signOut(deps, audit, token),
    whoIs: (token: string) => whoIs(deps, token),
    invited: (code: string) => invited(deps, code),
    enrol: (code: string, password: string, secret: string, proof: string) =>
      enrol(deps, audit, code, password, secret, proof),
    council: () => findCouncil(poolReader(deps.pool)),
    setUp: (given: SetUp) => setUp(deps, audit, given),
    addDemoPeople: (people: readonly DemoPerson[]) => addDemoPeople(deps, people),
    demoPeople: () => demoPeople(deps),
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
  const locked = account?.locked_until && account.locked_until.getTime() > deps.clock.now()
  return transaction(deps.pool, 'read write', async (db) => {
    if (!account || account.disabled_at || locked || !right) {
      if (account && !locked)
        await countWrongTry(db, account.id, limits.signInTries.value, limits.signInLockMinutes.value)
      await audit.toAuthority(db, eventOf('sign-in.refused', account, { step: 'password', locked: Boolean(locked) }))
      return refused('not-signed-in', wrongTryWords, { fields: { userName: 'Check the user name and the password' } })
    }
    return done({ token: await startSession(db, account.id, 'password', 10) })
  })
}

const wrongTryWords = `The user name or the password is not right. After ${limits.signInTries.value} wrong tries an account is locked for ${limits.signInLockMinutes.value} minutes.`

/** The second step: the code of the authenticator app. A code works once. Gives a new token, so that the first is of no use. */
async function giveSecondFactor(
  deps: Deps,
  audit: AuditWriter,
  token: string,
  code: string,
): Promise<Result<{ token: string; actor: Actor }>> {
  return transaction(deps.pool, 'read write', async (db) => {
    const account = await findBySession(db, digest(token), 'password')
    if (!account)
      return refused(
        'not-signed-in',
        'That took longer than ten minutes. Begin again with your user name and password.',
      )
    const locked = account.locked_until && account.locked_until.getTime() > deps.clock.now()
    const step =
      account.second_factor_sealed && !locked ? stepOf(openSecret(deps, account), code, deps.clock.now()) : undefined
    if (step === undefined || !(await useSecondFactorStep(db, account.id, step))) {
      await countWrongTry(db, account.id, limits.signInTries.value, limits.signInLockMinutes.value)
      await audit.toAuthority(
        db,
        eventOf('sign-in.refused', account, { step: 'second factor', locked: Boolean(locked) }),
      )
      return refused(
        'not-signed-in',
        'This code is not right, or was used already. Wait for the next one in your authenticator app and enter that.',
        {
          fields: { code: 'Enter the six digits that the app shows now' },
        },
      )
    }
    await forgetWrongTries(db, account.id)
    await closeSession(db, digest(token))
    const complete = await startSession(db, account.id, 'complete', limits.sessionHours.value * 60)
    await audit.toAuthority(db, eventOf('sign-in', account, { step: 'complete' }))
    return done({ token: complete, actor: actorOf(account) })
  })
}

async function signOut(deps: Deps, audit: AuditWriter, token: string): Promise<void> {
  await transaction(deps.pool, 'read write', async (db) => {
    const account = await findBySession(db, digest(token), 'complete')
    await closeSession(db, digest(token))
    if (account) await audit.toAuthority(db, eventOf('sign-out', account, {}))
  })
}

async function whoIs(deps: Deps, token: string): Promise<Actor | undefined> {
  const account = await findBySession(poolReader(deps.pool), digest(token), 'complete')
  return account && actorOf(account)
}

/** Whose invitation this is, and a fresh secret to enrol with; undefined for a wrong, used or expired code. */
async function invited(
  deps: Deps,
  code: string,
): Promise<{ name: string; userName: string; secret: string } | undefined> {
  const account = await findByInvitation(poolReader(deps.pool), digest(tidyCode(code)))
  return account && { name: account.name, userName: account.user_name, secret: newSecret() }
}

async function enrol(
  deps: Deps,
  audit: AuditWriter,
  code: string,
  password: string,
  secret: string,
  proof: string,
): Promise<Result<void>> {
  const passwordHash = await hash(password)
  return transaction(deps.pool, 'read write', async (db) => {
    const account = await findByInvitation(db, digest(tidyCode(code)))
    if (!account)
      return refused('not-found', 'This invitation is not good any more. Ask your administrator for a new one.')
    const step = stepOf(secret, proof, deps.clock.now())
    if (step === undefined) {
      return refused(
        'bad-input',
        'The code does not fit. Check that the app reads the picture above, and enter the six digits it shows now.',
        {
          fields: { proof: 'Enter the six digits that the app shows now' },
        },
      )
    }
    await enrolAccount(db, account.id, passwordHash, sealSecret(deps, account.id, secret))
    await useSecondFactorStep(db, account.id, step)
    await markInvitationUsed(db, digest(tidyCode(code)))
    await audit.toAuthority(db, eventOf('account.enrolled', account, {}))
    return done(undefined)
  })
}

export type SetUp = { council: string; colour: string; name: string; userName: string }

/** First run: the council and its first administrator, who gets an invitation. Works once. */
async function setUp(deps: Deps, audit: AuditWriter, given: SetUp): Promise<Result<{ invitation: string }>> {
  return transaction(deps.pool, 'read write', async (db) => {
    if (!(await insertCouncil(db, { name: given.council, colour: given.colour, demo: false }))) {
      return refused('conflict', 'This Holdfast has been set up already. Sign in instead.')
    }
    const id = newId()
    await insertAccount(db, { id, userName: given.userName, name: given.name, role: 'administrator', team: null })
    const invitation = await invite(db, id)
    const actor: Actor = { accountId: id, name: given.name, role: 'administrator' }
    await audit.toAuthority(db, { class: 'council.setUp', actor, record: null, basis: 'first run', detail: {} })
    return done({ invitation })
  })
}

async function invite(db: Writer, account: Uuid): Promise<string> {
  const { code, codeHash } = newInvitation()
  await insertInvitation(db, codeHash, account, 72)
  return code
}

/** A one-time code to hand over, and the hash that is kept of it. */
export function newInvitation(): { code: string; codeHash: Buffer } {
  const code = randomBytes(15)
    .toString('hex')
    .replace(/(.{6})(?=.)/g, '$1-')
  return { code, codeHash: digest(tidyCode(code)) }
}

export type DemoPerson = { userName: string; name: string; role: Role; team: string | null; password: string }

/** The demo council's people, ready to sign in. Only where the council is the demo's. */
async function addDemoPeople(deps: Deps, people: readonly DemoPerson[]): Promise<void> {
  const hashes = new Map<string, string>()
  for (const { password } of people) if (!hashes.has(password)) hashes.set(password, await hash(password))
  await transaction(deps.pool, 'read write', async (db) => {
    await insertCouncil(db, { name: 'Marlow Bridge Council (demo)', colour: '#1b5e5a', demo: true })
    await mustBeDemo(db)
    for (const person of people) {
      const id = newId()
      if (!(await insertAccount(db, { ...person, id }))) continue
      await enrolAccount(db, id, hashes.get(person.password) ?? '', sealSecret(deps, id, newSecret()))
    }
  })
}

/** Who is there in the demo council, with the code of this moment. Throws where the council is a real one. */
async function demoPeople(deps: Deps): Promise<{ userName: string; name: string; role: Role; code: string }[]> {
  const reader = poolReader(deps.pool)
  await mustBeDemo(reader)
  return (await listPeople(reader)).map((account) => ({
    userName: account.user_name,
    name: account.name,
    role: account.role,
    code: account.second_factor_sealed ? codeNow(openSecret(deps, account), deps.clock.now()) : '',
  }))
}

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

export class NotTheDemo extends Error {
  override readonly name = 'NotTheDemo'
}

async function mustBeDemo(db: Parameters<typeof findCouncil>[0]): Promise<CouncilRow> {
  const council = await findCouncil(db)
  if (!council?.demo) throw new NotTheDemo('This is not the demo council.')
  return council
}

async function startSession(
  db: Writer,
  account: Uuid,
  stage: 'password' | 'complete',
  minutes: number,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await insertSession(db, digest(token), account, stage, minutes)
  return token
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function tidyCode(code: string): string {
  return code.replace(/[^0-9a-f]/gi, '').toLowerCase()
}

const secretPlace = (id: Uuid) => ({ table: 'sec.account', record: 'authority', entry: id, version: 'second-factor' })

function sealSecret(deps: Deps, id: Uuid, secret: string): Buffer {
  return seal(deps.authorityKey, secretPlace(id), secret)
}

function openSecret(deps: Deps, account: AccountRow): string {
  return open(deps.authorityKey, secretPlace(account.id), account.second_factor_sealed ?? Buffer.alloc(0)).toString(
    'utf8',
  )
}

function actorOf(account: AccountRow): Actor {
  return { accountId: account.id, name: account.name, role: account.role }
}

/** Nobody's password, so that an unknown name costs as much time as a known one. */
const nobodysHash = hash(randomBytes(32).toString('hex'))

/** An unknown name is not written down: people type passwords there. */
function eventOf(name: string, account: AccountRow | undefined, detail: Record<string, string | boolean>) {
  const actor = account ? actorOf(account) : { accountId: nobody, name: 'somebody unknown', role: 'none' as const }
  return { class: name, actor, record: null, basis: 'sign-in', detail }
}

const nobody = '00000000-0000-7000-8000-000000000000' as Uuid
