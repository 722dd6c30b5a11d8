import type { ActorRole, Role } from '../words/actor.ts'

/**
 * An action: whether it only reads; which grant to the record it needs ('none': it is not about one record the person has);
 * which roles may ('anyWithRecords': every person’s role that sees records); what it says in the log and to those who ask who looked.
 * `silent`: leaves no event of its own, because another action tells of it.
 */
export type ActionRow = {
  kind: 'read' | 'change'
  needs: 'standard' | 'basic' | 'none'
  roles: readonly ActorRole[] | 'anyWithRecords'
  says: string
  silent?: true
  source: string
}

/** Those who put things on a record. */
export const writers = [
  'socialWorker',
  'teamManager',
  'independentReviewingOfficer',
  'recordsOfficer',
] as const satisfies readonly Role[]

/** Those who keep a record as a whole: open it and say what does not apply to the child. */
export const keepers = ['socialWorker', 'teamManager', 'recordsOfficer'] as const satisfies readonly Role[]

/** Those who decide who else gets access. */
export const givers = ['teamManager', 'recordsOfficer'] as const satisfies readonly Role[]
