import type { Role } from '../../src/words/actor.ts'

/** The named people of the tests. Amira and Ben are of one team, which Mo manages; Sasha is of another. */
export const people = {
  amira: { userName: 'amira', name: 'Amira Khan', role: 'socialWorker', team: 'North' },
  ben: { userName: 'ben', name: 'Ben Okafor', role: 'socialWorker', team: 'North' },
  sasha: { userName: 'sasha', name: 'Sasha Grey', role: 'socialWorker', team: 'South' },
  mo: { userName: 'mo', name: 'Mo Hughes', role: 'teamManager', team: 'North' },
  iris: { userName: 'iris', name: 'Iris Lund', role: 'independentReviewingOfficer', team: null },
  ruth: { userName: 'ruth', name: 'Ruth Adeyemi', role: 'recordsOfficer', team: null },
  gita: { userName: 'gita', name: 'Gita Rao', role: 'informationGovernanceOfficer', team: null },
  adam: { userName: 'adam', name: 'Adam Price', role: 'administrator', team: null },
  olga: { userName: 'olga', name: 'Olga Marsh', role: 'auditor', team: null },
} as const satisfies Record<string, { userName: string; name: string; role: Role; team: string | null }>
export type PersonName = keyof typeof people
export const password = 'a long enough password'
