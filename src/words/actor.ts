import type { Uuid } from './ids.ts'

/** The roles a person may act in; what each may do stands in rulebook/access.ts. */
export const roleNames = [
  'socialWorker',
  'teamManager',
  'independentReviewingOfficer',
  'recordsOfficer',
  'informationGovernanceOfficer',
  'administrator',
  'auditor',
] as const

export type Role = (typeof roleNames)[number]

/** In which role something was done: a person's, or `system`, which is what Holdfast does by itself on somebody's order. */
export const actorRoleNames = [...roleNames, 'system'] as const

export type ActorRole = (typeof actorRoleNames)[number]

/** Who acts, with the name as it stood at the time, since it is written beside what they did. */
export type Actor = { accountId: Uuid; name: string; role: ActorRole }
