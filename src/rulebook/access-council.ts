import { roleNames } from '../words/actor.ts'
import { type ActionRow, keepers } from './access-row.ts'
import { signInActions } from './access-sign-in.ts'

/** What is done across records or beside them. */
export const councilActions = {
  'home.read': {
    kind: 'read',
    needs: 'none',
    roles: roleNames,
    says: 'Opened their home page',
    source: 'Local decision',
  },
  'records.listMine': {
    kind: 'read',
    needs: 'none',
    roles: 'anyWithRecords',
    says: 'Listed the records they have access to',
    source: 'Procedure 33',
  },
  'opening.prepare': {
    kind: 'read',
    needs: 'none',
    roles: keepers,
    says: 'Looked at the form for opening a record',
    source: 'Procedure 1',
  },
  'opening.list': {
    kind: 'read',
    needs: 'none',
    roles: ['recordsOfficer'],
    says: 'Listed the openings that wait for a decision',
    source: 'Procedure 1 and 30',
  },
  'opening.decide': {
    kind: 'change',
    needs: 'none',
    roles: ['recordsOfficer'],
    says: 'Decided on an opening that waited',
    source: 'Procedure 1 and 30',
  },
  'account.list': {
    kind: 'read',
    needs: 'none',
    roles: ['administrator'],
    says: 'Listed the accounts',
    source: 'Procedure 32',
  },
  'account.create': {
    kind: 'change',
    needs: 'none',
    roles: ['administrator'],
    says: 'Created an account',
    source: 'Procedure 32',
  },
  'account.read': {
    kind: 'read',
    needs: 'none',
    roles: ['administrator'],
    says: 'Looked at one account',
    source: 'Procedure 32',
  },
  'account.correct': {
    kind: 'change',
    needs: 'none',
    roles: ['administrator'],
    says: 'Corrected the name or the team of an account',
    source: 'Procedure 32',
  },
  'account.invite': {
    kind: 'change',
    needs: 'none',
    roles: ['administrator'],
    says: 'Invited a person again',
    source: 'Procedure 32',
  },
  'account.close': {
    kind: 'change',
    needs: 'none',
    roles: ['administrator'],
    says: 'Closed an account',
    source: 'Procedure 32',
  },
  'account.reopen': {
    kind: 'change',
    needs: 'none',
    roles: ['administrator'],
    says: 'Opened a closed account again',
    source: 'Procedure 32',
  },
  ...signInActions,
  'council.setUp': {
    kind: 'change',
    needs: 'none',
    roles: ['administrator'],
    says: 'Set up the council',
    source: 'Local decision',
  },
  'log.read': {
    kind: 'read',
    needs: 'none',
    roles: ['auditor'],
    says: 'Read the log',
    source: 'Procedure 32',
  },
} as const satisfies Record<string, ActionRow>
