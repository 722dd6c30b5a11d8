import { type Reader, statement, type Writer } from '../../platform/db/index.ts'
import type { Role } from '../../words/actor.ts'
import type { Uuid } from '../../words/ids.ts'

/** One account with how its owner signs in; of the records they have access to, only how many. */
export type OneAccountRow = {
  id: Uuid
  user_name: string
  name: string
  role: Role
  team: string | null
  made_at: Date
  disabled_at: Date | null
  disabled_because: string | null
  disabled_by: string | null
  enrolled: boolean
  app: boolean
  passkeys: number
  invited_until: Date | null
  records: number
  only_theirs: number
  other_administrators: number
}

const one = statement('accounts.one', 'select * from sec.account_of($1)')
const invite = statement('accounts.invite', 'select sec.invite_again($1, $2, $3) as outcome')
const close = statement('accounts.close', 'select sec.close_account($1, $2) as outcome')
const reopen = statement('accounts.reopen', 'select sec.reopen_account($1) as outcome')
const correct = statement('accounts.correct', 'select sec.correct_account($1, $2, $3) as outcome')

export function findAccount(db: Reader, userName: string) {
  return db.maybe<OneAccountRow>(one, [userName])
}

type Outcome<T extends string> = { outcome: T }
export type InviteOutcome = 'invited' | 'no such person' | 'closed' | 'taken up'
export type CloseOutcome = 'closed' | 'no such person' | 'yourself' | 'closed already' | 'last administrator'
export type ReopenOutcome = 'reopened' | 'no such person' | 'yourself' | 'open already'

export async function inviteAgain(db: Writer, userName: string, codeHash: Buffer, expires: Date) {
  return (await db.one<Outcome<InviteOutcome>>(invite, [userName, codeHash, expires])).outcome
}
export async function closeAccount(db: Writer, userName: string, because: string) {
  return (await db.one<Outcome<CloseOutcome>>(close, [userName, because])).outcome
}
export async function reopenAccount(db: Writer, userName: string) {
  return (await db.one<Outcome<ReopenOutcome>>(reopen, [userName])).outcome
}
/** False where there is no such account. */
export async function correctAccount(db: Writer, userName: string, name: string, team: string | null) {
  const row = await db.one<Outcome<'corrected' | 'no such person'>>(correct, [userName, name, team])
  return row.outcome === 'corrected'
}
