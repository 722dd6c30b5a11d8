import type { ActorRole } from '../words/actor.ts'
import { councilActions } from './access-council.ts'
import { entryActions } from './access-entry.ts'
import { intakeActions } from './access-intake.ts'
import { recordActions } from './access-record.ts'
import type { ActionRow } from './access-row.ts'

export type { ActionRow } from './access-row.ts'
export { type Limit, limits } from './limits.ts'

/** `says`: what the role is there for. `seesRecords`: may hold a grant to a record. `manages`: decides who else gets one. */
export type RoleRow = { label: string; says: string; seesRecords: boolean; manages: boolean; source: string }

/** What each role is. A role alone opens no record: that takes a grant to that record too (procedure 33). */
export const roles: Record<ActorRole, RoleRow> = {
  socialWorker: {
    label: 'Social worker',
    says: 'Opens records, writes them and reads those of the children they work with',
    seesRecords: true,
    manages: false,
    source: 'Procedure 33; local decision',
  },
  teamManager: {
    label: 'Team manager',
    says: 'Does what a social worker does and decides who else works with a child',
    seesRecords: true,
    manages: true,
    source: 'Procedure 33; local decision',
  },
  independentReviewingOfficer: {
    label: 'Independent reviewing officer',
    says: 'Reads the whole record of each child they review and writes on it',
    seesRecords: true,
    manages: false,
    source: 'Children Act 1989 s25B',
  },
  recordsOfficer: {
    label: 'Records officer',
    says: 'Opens records for others, keeps them in order and settles whether two children are one',
    seesRecords: true,
    manages: true,
    source: 'Procedure 1 and 32; local decision',
  },
  informationGovernanceOfficer: {
    label: 'Information governance officer',
    says: 'Reads records to see that they are kept lawfully, and ends access that has no basis',
    seesRecords: true,
    manages: false,
    source: 'Procedure 33 and 34; local decision',
  },
  administrator: {
    label: 'Administrator',
    says: 'Runs the system and its accounts, and sees no record',
    seesRecords: false,
    manages: false,
    source: 'Procedure 33; local decision',
  },
  auditor: {
    label: 'Auditor',
    says: 'Reads and checks the log of what was done, and sees no record',
    seesRecords: false,
    manages: false,
    source: 'Procedure 32; local decision',
  },
  system: {
    label: 'Automatic work',
    says: 'Does what an officer ordered, as in an import, and only in the records that it is at work in',
    seesRecords: true,
    manages: false,
    source: 'Procedure 32; local decision',
  },
}

const table = { ...recordActions, ...entryActions, ...councilActions, ...intakeActions }

export type ActionName = keyof typeof table

/** Every action the system knows. What is not here cannot be done. `kind` stays exact, so that a reader cannot be asked to change. */
export const actions: { readonly [A in ActionName]: ActionRow & { kind: (typeof table)[A]['kind'] } } = table
