import { type Reader, statement, type Writer } from '../../platform/db/index.ts'
import type { Role } from '../../words/actor.ts'
import type { Uuid } from '../../words/ids.ts'

export type ResetRow = {
  id: Uuid
  user_name: string
  name: string
  role: Role
  team: string | null
  asked_at: Date | null
  proposed_by: string | null
  /** Proposed by whoever asks. */
  mine: boolean
  /** The sign-in of whoever asks. */
  about_me: boolean
  proposed_at: Date | null
  identity_check_sealed: Buffer | null
  expires_at: Date | null
  decided_by: string | null
  decided_at: Date | null
  outcome: 'confirmed' | 'refused' | 'expired' | null
}

const resets = statement('resets.list', 'select * from sec.factor_resets($1)')
const propose = statement('resets.propose', 'select sec.propose_reset($1, $2, $3, $4) as outcome')
const refuse = statement('resets.refuse', 'select sec.refuse_reset($1) as outcome')
const confirm = statement('resets.confirm', 'select sec.confirm_reset($1, $2, $3, $4) as outcome')

export function listResets(db: Reader) {
  return db.rows<ResetRow>(resets, [null])
}
export function findReset(db: Reader, id: Uuid) {
  return db.maybe<ResetRow>(resets, [id])
}

type Outcome<T extends string> = { outcome: T }
export type ProposeOutcome =
  | 'proposed'
  | 'no such person'
  | 'yourself'
  | 'administrators only'
  | 'closed'
  | 'proposed already'
  | 'never taken up'
export type RefuseOutcome = 'refused' | 'no such reset' | 'yourself' | 'decided already'
export type ConfirmOutcome =
  | 'confirmed'
  | 'no such reset'
  | 'yourself'
  | 'decided already'
  | 'expired'
  | 'same person'
  | 'closed'
  | 'not proved'

export type Proposal = { id: Uuid; userName: string; checkSealed: Buffer; expires: Date }

export async function proposeReset(db: Writer, { id, userName, checkSealed, expires }: Proposal) {
  return (await db.one<Outcome<ProposeOutcome>>(propose, [id, userName, checkSealed, expires])).outcome
}
export async function refuseReset(db: Writer, id: Uuid) {
  return (await db.one<Outcome<RefuseOutcome>>(refuse, [id])).outcome
}
/** `token`: the session whose second factor was given for exactly this reset; that proof is used up by it. */
export async function confirmReset(db: Writer, token: string, id: Uuid, codeHash: Buffer, expires: Date) {
  return (await db.one<Outcome<ConfirmOutcome>>(confirm, [token, id, codeHash, expires])).outcome
}
