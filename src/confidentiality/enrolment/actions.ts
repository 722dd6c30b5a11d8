import { hash } from '@node-rs/argon2'
import type { Clock } from '../../platform/clock.ts'
import { type Pool, poolReader, type Reader, transaction, type Writer } from '../../platform/db/index.ts'
import { newId } from '../../platform/new-id.ts'
import type { RecordKey } from '../../platform/sealing/index.ts'
import type { Actor, Role } from '../../words/actor.ts'
import { done, type Result, refused } from '../../words/result.ts'
import type { AuditWriter } from '../audit/index.ts'
import { problemWithPassword } from './rules.ts'
import { codeNow, enrolmentAddress, newSecret, stepOf } from './second-factor.ts'
import {
  invitationHash,
  newInvitation,
  openEnrolment,
  openSecondFactor,
  sealEnrolment,
  sealSecondFactor,
} from './secrets.ts'
import {
  type CouncilRow,
  type EnrolledRow,
  enrolAccount,
  findByInvitation,
  findCouncil,
  insertAccount,
  insertCouncil,
  insertInvitation,
  listPeople,
  lockByInvitation,
  markInvitationsUsed,
} from './store.ts'

export type Deps = { pool: Pool; authorityKey: RecordKey; clock: Clock }

/** How an account comes to be one that can sign in: the first run, the invitation, the demo's people. */
export function createEnrolment(deps: Deps, audit: AuditWriter) {
  return {
    beginEnrolment: (code: string) => beginEnrolment(deps, code),
    enrolmentOf: (sealed: string) => enrolmentOf(deps, sealed),
    enrol: (sealed: string, password: string, proof: string) => enrol(deps, audit, sealed, password, proof),
    council: () => findCouncil(poolReader(deps.pool)),
    setUp: (given: SetUp) => setUp(deps, audit, given),
    addDemoPeople: (council: { name: string; colour: string }, people: readonly DemoPerson[]) =>
      addDemoPeople(deps, council, people),
    demoPeople: () => demoPeople(deps),
  }
}

/** What the form of an enrolment shows. `sealed` goes with the form and comes back with it; `address` is for the picture. */
export type Enrolment = { name: string; userName: string; secret: string; address: string; sealed: string }

const enrolmentMinutes = 30

/** A fresh secret for whoever holds this invitation. The secret stays ours: the form carries it sealed. */
async function beginEnrolment(deps: Deps, code: string): Promise<Result<Enrolment>> {
  const account = await findByInvitation(poolReader(deps.pool), invitationHash(code))
  if (!account) return invitationGone
  const until = deps.clock.now() + enrolmentMinutes * 60_000
  const secret = newSecret()
  return done(await described(deps, account, secret, sealEnrolment(deps.authorityKey, { code, secret, until })))
}

/** The enrolment that a form carries, to be shown again. */
async function enrolmentOf(deps: Deps, sealed: string): Promise<Result<Enrolment>> {
  const begun = openEnrolment(deps.authorityKey, sealed, deps.clock.now())
  if (!begun) return beginAgain
  const account = await findByInvitation(poolReader(deps.pool), invitationHash(begun.code))
  return account ? done(await described(deps, account, begun.secret, sealed)) : invitationGone
}

type Key = Pick<Deps, 'authorityKey' | 'clock'>

/** Whose enrolment a form carries. */
export async function findInvited(
  { authorityKey, clock }: Key,
  db: Reader,
  sealed: string,
): Promise<Result<EnrolledRow>> {
  const begun = openEnrolment(authorityKey, sealed, clock.now())
  if (!begun) return beginAgain
  const account = await findByInvitation(db, invitationHash(begun.code))
  return account ? done(account) : invitationGone
}

/** The same, to be taken up: of two at once, the second finds the invitation used. */
export async function holdInvited(
  { authorityKey, clock }: Key,
  db: Writer,
  sealed: string,
): Promise<Result<EnrolledRow>> {
  const begun = openEnrolment(authorityKey, sealed, clock.now())
  if (!begun) return beginAgain
  const account = await lockByInvitation(db, invitationHash(begun.code))
  return account ? done(account) : invitationGone
}

/** The invitation is used up, and with it every other that this person was given. */
export async function markTakenUp(db: Writer, { id }: EnrolledRow): Promise<void> {
  await markInvitationsUsed(db, id)
}

export async function findCouncilName(db: Reader): Promise<string> {
  return (await findCouncil(db))?.name ?? ''
}

async function described(deps: Deps, account: EnrolledRow, secret: string, sealed: string): Promise<Enrolment> {
  const council = await findCouncil(poolReader(deps.pool))
  const { name, user_name: userName } = account
  return { name, userName, secret, sealed, address: enrolmentAddress(secret, userName, council?.name ?? 'Holdfast') }
}

/** The password and the app are taken on together, once, by whoever proves to have the app. */
async function enrol(
  deps: Deps,
  audit: AuditWriter,
  sealed: string,
  password: string,
  proof: string,
): Promise<Result<void>> {
  const begun = openEnrolment(deps.authorityKey, sealed, deps.clock.now())
  if (!begun) return beginAgain
  const step = stepOf(begun.secret, proof, deps.clock.now())
  return transaction(deps.pool, 'read write', async (db) => {
    const account = await lockByInvitation(db, invitationHash(begun.code))
    if (!account) return invitationGone
    const council = await findCouncilName(db)
    const wrongPassword = problemWithPassword(password, { userName: account.user_name, council })
    if (wrongPassword) return refused('bad-input', wrongPassword, { fields: { password: wrongPassword } })
    if (step === undefined) return wrongProof
    const secret = sealSecondFactor(deps.authorityKey, account.id, begun.secret)
    await enrolAccount(db, account.id, await hash(password), secret, step)
    await markTakenUp(db, account)
    const actor = { accountId: account.id, name: account.name, role: account.role }
    await audit.toAuthority(db, { class: 'account.enrolled', actor, record: null, basis: 'invitation', detail: {} })
    return done(undefined)
  })
}

const invitationGone = refused(
  'not-found',
  'This invitation code is not right, was used already, or is older than three days.',
  {
    fields: { code: 'Check the code character by character. If it is right, ask your administrator for a new one' },
  },
)
const beginAgain = refused(
  'conflict',
  'This page was open for more than half an hour, or was changed on its way. Enter your invitation code again.',
  { fields: { code: 'Enter your invitation code again: the page was open for too long' } },
)
const wrongProof = refused('bad-input', 'The code of the app does not fit.', {
  fields: { proof: 'Check that the app has read the picture above, then enter the six digits that it shows now' },
})

export type SetUp = { council: string; colour: string; name: string; userName: string }

/** First run: the council and its first administrator, who gets an invitation. Works once. */
async function setUp(deps: Deps, audit: AuditWriter, given: SetUp): Promise<Result<{ invitation: string }>> {
  return transaction(deps.pool, 'read write', async (db) => {
    if (!(await insertCouncil(db, { name: given.council, colour: given.colour, demo: false }))) {
      return refused('conflict', 'This Holdfast has been set up already. Sign in instead.', {
        offer: { words: 'Sign in', href: '/sign-in' },
      })
    }
    const id = newId()
    await insertAccount(db, { id, userName: given.userName, name: given.name, role: 'administrator', team: null })
    const { code, codeHash } = newInvitation()
    await insertInvitation(db, codeHash, id, 72)
    const actor: Actor = { accountId: id, name: given.name, role: 'administrator' }
    await audit.toAuthority(db, { class: 'council.setUp', actor, record: null, basis: 'first run', detail: {} })
    return done({ invitation: code })
  })
}

export type DemoPerson = { userName: string; name: string; role: Role; team: string | null; password: string }

/** Makes the council a demo, unless there is one, and adds its people, ready to sign in. Throws where the council is a real one. */
async function addDemoPeople(
  deps: Deps,
  council: { name: string; colour: string },
  people: readonly DemoPerson[],
): Promise<void> {
  const hashes = new Map<string, string>()
  for (const { password } of people) if (!hashes.has(password)) hashes.set(password, await hash(password))
  await transaction(deps.pool, 'read write', async (db) => {
    await insertCouncil(db, { ...council, demo: true })
    await mustBeDemo(db)
    for (const person of people) {
      const id = newId()
      if (!(await insertAccount(db, { ...person, id }))) continue
      const secret = sealSecondFactor(deps.authorityKey, id, newSecret())
      await enrolAccount(db, id, hashes.get(person.password) ?? '', secret, 0)
    }
  })
}

/** Who is there in the demo council, with the code of this moment. Throws where the council is a real one. */
async function demoPeople(deps: Deps): Promise<{ userName: string; name: string; role: Role; code: string }[]> {
  const reader = poolReader(deps.pool)
  await mustBeDemo(reader)
  return (await listPeople(reader)).map(({ id, user_name: userName, name, role, second_factor_sealed: sealed }) => ({
    userName,
    name,
    role,
    code: sealed ? codeNow(openSecondFactor(deps.authorityKey, id, sealed), deps.clock.now()) : '',
  }))
}

export class NotTheDemo extends Error {
  override readonly name = 'NotTheDemo'
}

/** Throws NotTheDemo where the council is a real one, or where there is none. */
export async function mustBeDemo(db: Parameters<typeof findCouncil>[0]): Promise<CouncilRow> {
  const council = await findCouncil(db)
  if (!council?.demo) throw new NotTheDemo('This is not the demo council.')
  return council
}
