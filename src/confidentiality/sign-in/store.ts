import { type Reader, statement, type Writer } from '../../platform/db/index.ts'
import type { ActorRole } from '../../words/actor.ts'
import type { Uuid } from '../../words/ids.ts'

export type AccountRow = {
  id: Uuid
  user_name: string
  name: string
  role: ActorRole
  password_hash: string | null
  second_factor_sealed: Buffer | null
  locked_until: Date | null
  disabled_at: Date | null
}

const account =
  'a.id, a.user_name, a.name, a.role, a.password_hash, a.second_factor_sealed, a.locked_until, a.disabled_at'

const byUserName = statement(
  'signIn.byUserName',
  `select ${account} from sec.account a where lower(a.user_name) = lower($1)`,
)
const bySession = statement(
  'signIn.bySession',
  `select ${account}
   from sec.session s join sec.account a on a.id = s.account_id
   where s.token_hash = $1 and s.stage = $2 and s.ended_at is null and s.expires_at > now()
     and s.seen_at > now() - make_interval(mins => $3) and a.disabled_at is null`,
)
const described = statement(
  'signIn.described',
  `select a.name, a.user_name, a.role, a.team, s.expires_at
   from sec.session s join sec.account a on a.id = s.account_id
   where s.token_hash = $1 and s.stage = $2 and s.ended_at is null and s.expires_at > now()
     and s.seen_at > now() - make_interval(mins => $3) and a.disabled_at is null`,
)
const hold = statement('signIn.hold', 'select locked_until from sec.account where id = $1 for update')
const wrongTry = statement(
  'signIn.wrongTry',
  `update sec.account
   set wrong_tries = case when wrong_tries + 1 >= $2 then 0 else wrong_tries + 1 end,
     locked_until = case when wrong_tries + 1 >= $2 then now() + make_interval(mins => $3) else locked_until end
   where id = $1`,
)
const rightTry = statement(
  'signIn.rightTry',
  'update sec.account set wrong_tries = 0, locked_until = null where id = $1',
)
const useStep = statement(
  'signIn.useStep',
  'update sec.account set second_factor_last_step = $2 where id = $1 and second_factor_last_step < $2',
)
const addSession = statement(
  'signIn.addSession',
  `insert into sec.session (token_hash, account_id, stage, expires_at)
   values ($1, $2, $3, now() + make_interval(mins => $4))`,
)
const endSession = statement(
  'signIn.endSession',
  'update sec.session set ended_at = now() where token_hash = $1 and ended_at is null',
)

const officers = statement(
  'signIn.officers',
  `select id, user_name as "userName", name
   from sec.account
   where role = 'recordsOfficer' and disabled_at is null
   order by user_name
   limit 100`,
)
const endSessions = statement(
  'signIn.endSessions',
  'update sec.session set ended_at = now() where account_id = $1 and ended_at is null',
)

export type Officer = { id: Uuid; userName: string; name: string }

/** Those who may answer for an import. */
export function recordsOfficers(db: Reader) {
  return db.rows<Officer>(officers, [])
}
export function endSessionsOf(db: Writer, account: Uuid) {
  return db.run(endSessions, [account])
}
export function findByUserName(db: Reader, userName: string) {
  return db.maybe<AccountRow>(byUserName, [userName])
}
export function findBySession(db: Reader, tokenHash: Buffer, stage: 'password' | 'complete', idleMinutes: number) {
  return db.maybe<AccountRow>(bySession, [tokenHash, stage, idleMinutes])
}
export type SessionRow = { name: string; user_name: string; role: ActorRole; team: string | null; expires_at: Date }

export function findSession(db: Reader, tokenHash: Buffer, stage: 'password' | 'complete', idleMinutes: number) {
  return db.maybe<SessionRow>(described, [tokenHash, stage, idleMinutes])
}
/** Until when the account is locked, as of now; tries that come at once wait here for each other, so that each is counted. */
export async function holdAccount(db: Writer, id: Uuid): Promise<Date | null> {
  return (await db.one<{ locked_until: Date | null }>(hold, [id])).locked_until
}
export function countWrongTry(db: Writer, id: Uuid, most: number, lockMinutes: number) {
  return db.run(wrongTry, [id, most, lockMinutes])
}
export function forgetWrongTries(db: Writer, id: Uuid) {
  return db.run(rightTry, [id])
}
/** False where this code, or a later one, was used already: a code works once. */
export async function useSecondFactorStep(db: Writer, id: Uuid, step: number) {
  return (await db.run(useStep, [id, step])) === 1
}
export function insertSession(
  db: Writer,
  tokenHash: Buffer,
  account: Uuid,
  stage: 'password' | 'complete',
  minutes: number,
) {
  return db.run(addSession, [tokenHash, account, stage, minutes])
}
export function closeSession(db: Writer, tokenHash: Buffer) {
  return db.run(endSession, [tokenHash])
}
