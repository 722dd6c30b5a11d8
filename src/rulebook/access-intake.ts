import { type ActionRow, writers } from './access-row.ts'

/** What is done to files that come in from an old system (decision 0013). The import itself acts in the role `system`. The last: what is sent to a record. */
export const intakeActions = {
  'import.begin': {
    kind: 'change',
    needs: 'none',
    roles: ['system'],
    says: 'Began an import of files',
    source: 'Procedure 1 and 2; local decision',
  },
  'import.openRecord': {
    kind: 'change',
    needs: 'none',
    roles: ['system'],
    says: 'Opened the record from a list of children that was imported',
    source: 'Procedure 1',
  },
  'import.holdChild': {
    kind: 'change',
    needs: 'none',
    roles: ['system'],
    says: 'Set a child of the list aside for a records officer',
    source: 'Procedure 1 and 30',
  },
  'import.enterRecord': {
    kind: 'change',
    needs: 'none',
    roles: ['system'],
    says: 'Was let into the record of a child for whom files came in',
    silent: true,
    source: 'Procedure 33',
  },
  'import.stage': {
    kind: 'change',
    needs: 'none',
    roles: ['system'],
    says: 'Looked whether files had come in before',
    silent: true,
    source: 'Local decision',
  },
  'import.put': {
    kind: 'change',
    needs: 'standard',
    roles: ['system'],
    says: 'Put an imported file on the record',
    source: 'Procedure 2',
  },
  'import.setAside': {
    kind: 'change',
    needs: 'none',
    roles: ['system'],
    says: 'Set files aside for a records officer to decide on',
    source: 'Procedure 2 and 30',
  },
  'import.quarantine': {
    kind: 'change',
    needs: 'none',
    roles: ['system'],
    says: 'Put files in which something harmful was found into quarantine',
    source: 'Procedure 32; local decision',
  },
  'import.end': {
    kind: 'change',
    needs: 'none',
    roles: ['system'],
    says: 'Ended an import of files',
    source: 'Local decision',
  },
  // Inside of which record the sender must be, the quarantine asks for itself, and so does the database.
  'quarantine.stage': {
    kind: 'change',
    needs: 'none',
    roles: writers,
    says: 'Made ready to keep apart a file in which something harmful was found',
    silent: true,
    source: 'Local decision',
  },
  'quarantine.keep': {
    kind: 'change',
    needs: 'none',
    roles: writers,
    says: 'Sent a file in which something harmful was found, and which is kept in quarantine',
    source: 'Procedure 32; local decision',
  },
} as const satisfies Record<string, ActionRow>
