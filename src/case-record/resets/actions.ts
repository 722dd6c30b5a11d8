import type { Door } from '../../confidentiality/action.ts'
import type { Passkeys, Proof } from '../../confidentiality/passkeys/index.ts'
import type { RelyingParty } from '../../confidentiality/passkeys/rules.ts'
import { newInvitation } from '../../confidentiality/sign-in/index.ts'
import type { Clock } from '../../platform/clock.ts'
import { open, type RecordKey, seal } from '../../platform/sealing/index.ts'
import type { Actor } from '../../words/actor.ts'
import type { Uuid } from '../../words/ids.ts'
import { done, type Result } from '../../words/result.ts'
import { invitationHours } from '../accounts/index.ts'
import { noSuchReset, whyNotConfirmed, whyNotProposed, whyNotRefused } from './refusals.ts'
import { type MayConfirm, mayConfirm, type ResetState, resetHours, stateOf } from './rules.ts'
import { confirmReset, findReset, listResets, proposeReset, type ResetRow, refuseReset } from './store.ts'

export type Deps = { door: Door; clock: Clock; passkeys: Passkeys }
export type Reset = Omit<ResetRow, 'identity_check_sealed'> & { state: ResetState; confirming: MayConfirm }
export type Resets = { actor: Actor; resets: readonly Reset[] }
export type OneReset = { actor: Actor; reset: Reset; identityCheck: string | null }

/** Those that wait, and what was decided in the last 90 days. */
export function readResets({ door }: Deps, token: string): Promise<Result<Resets>> {
  return door.readAcross(token, 'reset.list', async ({ db, actor }) =>
    done({ actor, resets: (await listResets(db)).map(described) }),
  )
}

/** One, with how the person's identity was checked. */
export function readReset({ door }: Deps, token: string, id: Uuid): Promise<Result<OneReset>> {
  return door.readAcross(token, 'reset.read', async ({ db, actor, authorityKey, note }) => {
    const row = await findReset(db, id)
    if (!row) return noSuchReset
    note({ reset: id })
    const { identity_check_sealed: sealed } = row
    return done({ actor, reset: described(row), identityCheck: sealed && openCheck(authorityKey, id, sealed) })
  })
}

/** The first of the two. How the person's identity was checked is sealed; a request that waited is taken up by it. */
export function proposeOne(
  { door, clock }: Deps,
  token: string,
  given: { userName: string; identityCheck: string },
): Promise<Result<{ id: Uuid }>> {
  return door.changeAcross(token, 'reset.propose', async (across) => {
    const { db, authorityKey, note } = across
    const id = across.newId()
    const checkSealed = seal(authorityKey, placeOf(id), given.identityCheck)
    const expires = new Date(clock.now() + resetHours * 3_600_000)
    const outcome = await proposeReset(db, { id, userName: given.userName, checkSealed, expires })
    if (outcome !== 'proposed') return whyNotProposed(outcome)
    note({ reset: id, person: given.userName })
    return done({ id })
  })
}

export function refuseOne({ door }: Deps, token: string, id: Uuid): Promise<Result<void>> {
  return door.changeAcross(token, 'reset.refuse', async ({ db, note }) => {
    const row = await findReset(db, id)
    const outcome = row ? await refuseReset(db, id) : 'no such reset'
    if (outcome !== 'refused') return whyNotRefused(outcome)
    note({ reset: id, person: row?.user_name ?? '' })
    return done(undefined)
  })
}

export type Confirmed = { actor: Actor; name: string; userName: string; code: string }

/**
 * The second of the two, with their own second factor given now. The person's password, app and passkeys are void, they are signed
 * out everywhere, and a new invitation is made, whose code is told once.
 */
export async function confirmOne(
  deps: Deps,
  token: string,
  id: Uuid,
  proof: Proof,
  party: RelyingParty | undefined,
): Promise<Result<Confirmed>> {
  // Whoever may not confirm is told so before their second factor is asked of them.
  const found = await readReset(deps, token, id)
  if (!found.ok) return found
  const { confirming } = found.value.reset
  if (!confirming.may) return whyNotConfirmed(found.value.reset.mine ? 'same person' : 'decided already', confirming)
  const proved = await deps.passkeys.prove(token, 'reset.confirm', `reset ${id}`, proof, party)
  return proved.ok ? confirmProved(deps, token, id) : proved
}

function confirmProved({ door, clock }: Deps, token: string, id: Uuid): Promise<Result<Confirmed>> {
  return door.changeAcross(token, 'reset.confirm', async ({ db, actor, note }) => {
    const row = await findReset(db, id)
    if (!row) return noSuchReset
    const { code, codeHash } = newInvitation()
    const expires = new Date(clock.now() + invitationHours * 3_600_000)
    const outcome = await confirmReset(db, token, id, codeHash, expires)
    if (outcome !== 'confirmed') return whyNotConfirmed(outcome)
    note({ reset: id, person: row.user_name, proposedBy: row.proposed_by ?? '' })
    return done({ actor, name: row.name, userName: row.user_name, code })
  })
}

function described({ identity_check_sealed: _sealed, ...row }: ResetRow): Reset {
  const state = stateOf({ proposed: row.proposed_at !== null, outcome: row.outcome })
  return { ...row, state, confirming: mayConfirm({ state, mine: row.mine, aboutMe: row.about_me }) }
}

const placeOf = (id: Uuid) => ({ table: 'sec.factor_reset', record: 'authority', entry: id, version: 1 })

function openCheck(key: RecordKey, id: Uuid, sealed: Buffer): string {
  return open(key, placeOf(id), sealed).toString('utf8')
}
