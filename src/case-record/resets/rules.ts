import type { Role } from '../../words/actor.ts'

/** Hours in which a second person confirms what the first proposed. Local decision (decision 0012). */
export const resetHours = 72

export type ResetState = 'asked for' | 'waits for a second person' | 'confirmed' | 'refused' | 'expired'

export function stateOf(reset: { proposed: boolean; outcome: 'confirmed' | 'refused' | 'expired' | null }): ResetState {
  if (reset.outcome !== null) return reset.outcome
  return reset.proposed ? 'waits for a second person' : 'asked for'
}

export type MayConfirm = { may: true } | { may: false; because: string }

/** Whether this person may be the second. The database decides the same once more, and a constraint of its table wants two people. */
export function mayConfirm(reset: { state: ResetState; mine: boolean; aboutMe: boolean }): MayConfirm {
  if (reset.aboutMe) return { may: false, because: 'It is your own sign-in: two others decide.' }
  if (reset.state === 'asked for') return { may: false, because: 'Nobody has proposed it yet.' }
  if (reset.state !== 'waits for a second person') return { may: false, because: 'It is decided.' }
  if (reset.mine) {
    return {
      may: false,
      because: 'You proposed it. Another administrator or an information governance officer confirms.',
    }
  }
  return { may: true }
}

/** For whom a person of this role may propose a reset: an administrator for all, others for administrators only. */
export function proposesFor(role: Role | 'system'): 'everybody' | 'administrators' | 'nobody' {
  if (role === 'administrator') return 'everybody'
  return role === 'informationGovernanceOfficer' ? 'administrators' : 'nobody'
}
