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

/** Who acts, with the name as it stood at the time, since it is written beside what they did. */
export type Actor = { accountId: Uuid; name: string; role: Role }
