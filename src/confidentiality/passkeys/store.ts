import { type Reader, statement, type Writer } from '../../platform/db/index.ts'
import type { Role } from '../../words/actor.ts'
import type { Uuid } from '../../words/ids.ts'

/** A passkey and whose it is. */
export type PasskeyRow = {
  id: Uuid
  account_id: Uuid
  user_name: string
  name: string
  role: Role
  public_key: Buffer
  /** PostgreSQL's bigint comes as text. */
  counter: string
  removed_at: Date | null
  disabled_at: Date | null
}
export type OwnPasskeyRow = { id: Uuid; credential_id: Buffer; name: string; made_at: Date; used_at: Date | null }
export type NewPasskey = {
  credentialId: Buffer
  id: Uuid
  account: Uuid
  name: string
  publicKey: Buffer
  counter: number
}
export type WaysIn = { app: boolean; passkeys: number; password: boolean }
export type NoticeRow = { id: Uuid; proposed_by: string; decided_by: string; decided_at: Date }

const hold = statement(
  'passkeys.hold',
  `select p.id, p.account_id, a.user_name, a.name, a.role, p.public_key, p.counter, p.removed_at, a.disabled_at
   from sec.passkey p join sec.account a on a.id = p.account_id
   where p.credential_id = $1
   for update of p`,
)
const use = statement('passkeys.use', 'update sec.passkey set counter = $2, used_at = now() where id = $1')
const add = statement(
  'passkeys.add',
  `insert into sec.passkey (credential_id, id, account_id, name, public_key, counter)
   values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
)
const ofAccount = statement(
  'passkeys.ofAccount',
  `select id, credential_id, name, made_at, used_at
   from sec.passkey
   where account_id = $1 and removed_at is null
   order by made_at, id
   limit 100`,
)
const remove = statement(
  'passkeys.remove',
  `update sec.passkey set removed_at = now(), removed_because = 'removed by its owner'
   where id = $1 and account_id = $2 and removed_at is null`,
)
const holdAccount = statement('passkeys.holdAccount', 'select id from sec.account where id = $1 for update')
const ways = statement(
  'passkeys.ways',
  `select a.second_factor_sealed is not null as app, a.password_hash is not null as password,
     (select count(*)::int from sec.passkey p where p.account_id = a.id and p.removed_at is null) as passkeys
   from sec.account a
   where a.id = $1`,
)
const useChallenge = statement(
  'passkeys.useChallenge',
  'insert into sec.challenge_used (hash) values ($1) on conflict do nothing',
)
const forgetChallenges = statement(
  'passkeys.forgetChallenges',
  'delete from sec.challenge_used where used_at < now() - make_interval(mins => $1)',
)
const addProof = statement(
  'passkeys.addProof',
  `insert into sec.proof (session_hash, purpose) values ($1, $2)
   on conflict (session_hash, purpose) do update set proved_at = now(), used_at = null`,
)
const ask = statement(
  'passkeys.askReset',
  'insert into sec.factor_reset (id, account_id, asked_at) values ($1, $2, now()) on conflict do nothing',
)
const notices = statement(
  'passkeys.notices',
  `select r.id, p.name as proposed_by, d.name as decided_by, r.decided_at
   from sec.factor_reset r join sec.account p on p.id = r.proposed_by join sec.account d on d.id = r.decided_by
   where r.account_id = $1 and r.outcome = 'confirmed' and r.told_at is null
   order by r.decided_at desc
   limit 10`,
)
const told = statement(
  'passkeys.told',
  `update sec.factor_reset set told_at = now() where account_id = $1 and outcome = 'confirmed' and told_at is null`,
)

/** With a lock: of two answers of one passkey at once, the second sees the counter of the first. */
export function holdPasskey(db: Writer, credentialId: Buffer) {
  return db.maybe<PasskeyRow>(hold, [credentialId])
}
export function noteUse(db: Writer, id: Uuid, counter: number) {
  return db.run(use, [id, counter])
}
/** False where this credential is known already. */
export async function insertPasskey(db: Writer, p: NewPasskey) {
  return (await db.run(add, [p.credentialId, p.id, p.account, p.name, p.publicKey, p.counter])) === 1
}
export function listPasskeys(db: Reader, account: Uuid) {
  return db.rows<OwnPasskeyRow>(ofAccount, [account])
}
/** False where there is none, or it is another's. */
export async function removePasskey(db: Writer, id: Uuid, account: Uuid) {
  return (await db.run(remove, [id, account])) === 1
}
/** Two changes of one account's ways in wait for each other, so that the last is never taken by both. */
export function holdWaysIn(db: Writer, account: Uuid) {
  return db.one<{ id: Uuid }>(holdAccount, [account])
}
export function findWaysIn(db: Reader, account: Uuid) {
  return db.one<WaysIn>(ways, [account])
}
/** False where it was used before. What is older than `minutes` is forgotten: it is too old to be used by then. */
export async function markChallengeUsed(db: Writer, hash: Buffer, minutes: number) {
  await db.run(forgetChallenges, [minutes])
  return (await db.run(useChallenge, [hash])) === 1
}
export function insertProof(db: Writer, sessionHash: Buffer, purpose: string) {
  return db.run(addProof, [sessionHash, purpose])
}
/** False where a reset waits already. */
export async function insertAskedReset(db: Writer, id: Uuid, account: Uuid) {
  return (await db.run(ask, [id, account])) === 1
}
export function listNotices(db: Reader, account: Uuid) {
  return db.rows<NoticeRow>(notices, [account])
}
export function markTold(db: Writer, account: Uuid) {
  return db.run(told, [account])
}
