import { type Reader, statement, type Writer } from '../../platform/db/index.ts'
import type { Role } from '../../words/actor.ts'
import type { Uuid } from '../../words/ids.ts'

export type EnrolledRow = { id: Uuid; user_name: string; name: string; role: Role; second_factor_sealed: Buffer | null }
export type CouncilRow = { name: string; colour: string; demo: boolean }

const account = 'a.id, a.user_name, a.name, a.role, a.second_factor_sealed'

const ofInvitation = `select ${account}
   from sec.invitation i join sec.account a on a.id = i.account_id
   where i.code_hash = $1 and i.used_at is null and i.expires_at > now() and a.disabled_at is null`
const byInvitation = statement('enrolment.byInvitation', ofInvitation)
const holdInvitation = statement('enrolment.holdInvitation', `${ofInvitation}\n   for update of i`)
const people = statement(
  'enrolment.people',
  `select ${account}
   from sec.account a
   where a.role <> 'system' and a.disabled_at is null
   order by a.user_name
   limit 1000`,
)
const enrol = statement(
  'enrolment.enrol',
  `update sec.account
   set password_hash = $2, second_factor_sealed = $3, second_factor_last_step = $4, wrong_tries = 0, locked_until = null
   where id = $1`,
)
const useInvitations = statement(
  'enrolment.useInvitations',
  'update sec.invitation set used_at = now() where account_id = $1 and used_at is null',
)
const addAccount = statement(
  'enrolment.addAccount',
  'insert into sec.account (id, user_name, name, role, team) values ($1, $2, $3, $4, $5) on conflict do nothing',
)
const addInvitation = statement(
  'enrolment.addInvitation',
  'insert into sec.invitation (code_hash, account_id, expires_at) values ($1, $2, now() + make_interval(hours => $3))',
)
const council = statement('enrolment.council', 'select name, colour, demo from sec.council')
const addCouncil = statement(
  'enrolment.addCouncil',
  'insert into sec.council (name, colour, demo) values ($1, $2, $3) on conflict do nothing',
)

/** Whose invitation it is, if it is good; two who use it at once wait for each other. */
export function findByInvitation(db: Reader, codeHash: Buffer) {
  return db.maybe<EnrolledRow>(byInvitation, [codeHash])
}
/** For using it up: of two who come with one invitation at once, the second finds it used. */
export function lockByInvitation(db: Writer, codeHash: Buffer) {
  return db.maybe<EnrolledRow>(holdInvitation, [codeHash])
}
export function listPeople(db: Reader) {
  return db.rows<EnrolledRow>(people, [])
}
export function enrolAccount(db: Writer, id: Uuid, passwordHash: string, secondFactorSealed: Buffer, step: number) {
  return db.run(enrol, [id, passwordHash, secondFactorSealed, step])
}
export function markInvitationsUsed(db: Writer, account: Uuid) {
  return db.run(useInvitations, [account])
}
export type NewAccount = { id: Uuid; userName: string; name: string; role: Role; team: string | null }
/** False where the user name is taken. */
export async function insertAccount(db: Writer, a: NewAccount) {
  return (await db.run(addAccount, [a.id, a.userName, a.name, a.role, a.team])) === 1
}
export function insertInvitation(db: Writer, codeHash: Buffer, account: Uuid, hours: number) {
  return db.run(addInvitation, [codeHash, account, hours])
}
export function findCouncil(db: Reader) {
  return db.maybe<CouncilRow>(council, [])
}
/** False where there is a council already. */
export async function insertCouncil(db: Writer, c: CouncilRow) {
  return (await db.run(addCouncil, [c.name, c.colour, c.demo])) === 1
}
