import { roleNames } from '../words/actor.ts'
import type { ActionRow } from './access-row.ts'

/** Those who look after a lost factor: one of them proposes, another confirms (decision 0012). */
const resetters = ['administrator', 'informationGovernanceOfficer'] as const

/** What is done about how people sign in: by everybody for themselves, and by two for whoever has lost their factor. */
export const signInActions = {
  'signIn.readOwn': {
    kind: 'read',
    needs: 'none',
    roles: roleNames,
    says: 'Looked at how they sign in',
    source: 'Local decision',
  },
  'passkey.add': {
    kind: 'change',
    needs: 'none',
    roles: roleNames,
    says: 'Added a passkey for themselves',
    source: 'Procedure 32; local decision',
  },
  'passkey.remove': {
    kind: 'change',
    needs: 'none',
    roles: roleNames,
    says: 'Removed a passkey of their own',
    source: 'Procedure 32; local decision',
  },
  'reset.acknowledge': {
    kind: 'change',
    needs: 'none',
    roles: roleNames,
    says: 'Read that their own sign-in was reset',
    source: 'Procedure 32; local decision',
  },
  'reset.list': {
    kind: 'read',
    needs: 'none',
    roles: resetters,
    says: 'Listed the resets of sign-in',
    source: 'Procedure 32; local decision',
  },
  'reset.read': {
    kind: 'read',
    needs: 'none',
    roles: resetters,
    says: 'Looked at one reset of sign-in',
    source: 'Procedure 32; local decision',
  },
  'reset.propose': {
    kind: 'change',
    needs: 'none',
    roles: resetters,
    says: 'Proposed that somebody’s sign-in is reset',
    source: 'Procedure 32; local decision',
  },
  'reset.confirm': {
    kind: 'change',
    needs: 'none',
    roles: resetters,
    says: 'Confirmed as the second person that a sign-in is reset',
    source: 'Procedure 32; local decision',
  },
  'reset.refuse': {
    kind: 'change',
    needs: 'none',
    roles: resetters,
    says: 'Refused to reset a sign-in',
    source: 'Procedure 32; local decision',
  },
} as const satisfies Record<string, ActionRow>
