import { type Reader, statement, type Writer } from '../../platform/db/index.ts'
import type { Uuid } from '../../words/ids.ts'

export type KeptRow = { id: Uuid; account_id: Uuid; kept_at: Date; sealed: Buffer }

const endedSession = statement(
  'keptAnswers.endedSession',
  `select s.account_id
   from sec.session s join sec.account a on a.id = s.account_id
   where s.token_hash = $1 and s.stage = 'complete' and a.disabled_at is null and s.made_at > now() - interval '2 days'`,
)
const keep = statement('keptAnswers.keep', 'insert into sec.kept_answers (id, account_id, sealed) values ($1, $2, $3)')
const forgetOld = statement(
  'keptAnswers.forgetOld',
  `delete from sec.kept_answers
   where kept_at < now() - make_interval(mins => $2)
     or (account_id = $1 and id not in (
       select k.id from sec.kept_answers k where k.account_id = $1 order by k.kept_at desc, k.id desc limit $3))`,
)
const newest = statement(
  'keptAnswers.newest',
  `select id, account_id, kept_at, sealed
   from sec.kept_answers
   where account_id = $1 and kept_at > now() - make_interval(mins => $2)
   order by kept_at desc, id desc
   limit 1`,
)
const forget = statement('keptAnswers.forget', 'delete from sec.kept_answers where id = $1 and account_id = $2')
const lock = statement('keptAnswers.lock', 'select pg_advisory_xact_lock(hashtextextended($1::text, 4219))')

/** Whose session this was, ended or not. Undefined for a token that was never a whole session, or is days old. */
export function findSessionsAccount(db: Reader, tokenHash: Buffer): Promise<{ account_id: Uuid } | undefined> {
  return db.maybe(endedSession, [tokenHash])
}

/** Two windows that keep at once wait for each other, so that the limit holds. */
export async function lockKeptOf(db: Writer, account: Uuid): Promise<void> {
  await db.rows(lock, [account])
}

export function insertKept(db: Writer, id: Uuid, account: Uuid, sealed: Buffer): Promise<number> {
  return db.run(keep, [id, account, sealed])
}

/** Whatever is past its time goes, whosever it is; and of this account what is beyond the newest `most`. */
export function deleteOld(db: Writer, account: Uuid, minutes: number, most: number): Promise<number> {
  return db.run(forgetOld, [account, minutes, most])
}

export function findNewestKept(db: Reader, account: Uuid, minutes: number): Promise<KeptRow | undefined> {
  return db.maybe<KeptRow>(newest, [account, minutes])
}

export function deleteKept(db: Writer, id: Uuid, account: Uuid): Promise<number> {
  return db.run(forget, [id, account])
}
