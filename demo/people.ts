import type { Role } from '../src/words/actor.ts'

/** The made-up council. */
export const demoCouncil = { name: 'Marlow Bridge Council (demo)', colour: '#1b5e5a' }

/** One password for all of them: they guard nothing, and their codes are printed for whoever starts the demo. */
export const demoPassword = 'seven bridges over the river'

/** Everybody who signs in to the demo council. No such people exist. */
export const demoPeople = [
  { userName: 'priya', name: 'Priya Nair', role: 'teamManager', team: 'Riverside' },
  { userName: 'grace', name: 'Grace Mensah', role: 'socialWorker', team: 'Riverside' },
  { userName: 'daniel', name: 'Daniel Price', role: 'socialWorker', team: 'Riverside' },
  { userName: 'leila', name: 'Leila Farouk', role: 'socialWorker', team: 'Riverside' },
  { userName: 'tom', name: 'Tom Ashworth', role: 'teamManager', team: 'Hilltop' },
  { userName: 'callum', name: 'Callum Reid', role: 'socialWorker', team: 'Hilltop' },
  { userName: 'hannah', name: 'Hannah Lewis', role: 'socialWorker', team: 'Hilltop' },
  { userName: 'iris', name: 'Iris Lund', role: 'independentReviewingOfficer', team: null },
  { userName: 'samuel', name: 'Samuel Osei', role: 'independentReviewingOfficer', team: null },
  { userName: 'ruth', name: 'Ruth Adeyemi', role: 'recordsOfficer', team: null },
  { userName: 'gita', name: 'Gita Rao', role: 'informationGovernanceOfficer', team: null },
  { userName: 'adam', name: 'Adam Fielding', role: 'administrator', team: null },
  { userName: 'olga', name: 'Olga Marsh', role: 'auditor', team: null },
] as const satisfies readonly { userName: string; name: string; role: Role; team: string | null }[]

export type DemoUserName = (typeof demoPeople)[number]['userName']
