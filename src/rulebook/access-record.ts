import { type ActionRow, givers, keepers } from './access-row.ts'

/** What is done to a record as a whole, and to who may see it. */
export const recordActions = {
  'record.open': {
    kind: 'change',
    needs: 'none',
    roles: keepers,
    says: 'Opened the record for the first time',
    source: 'Procedure 1',
  },
  'record.readOverview': {
    kind: 'read',
    needs: 'standard',
    roles: 'anyWithRecords',
    says: 'Read the overview',
    source: 'Procedure 33',
  },
  'record.readTimeline': {
    kind: 'read',
    needs: 'standard',
    roles: 'anyWithRecords',
    says: 'Read the timeline',
    source: 'Procedure 33',
  },
  'record.readContents': {
    kind: 'read',
    needs: 'standard',
    roles: 'anyWithRecords',
    says: 'Read what the record holds and lacks',
    source: 'Procedure 14',
  },
  'record.readPeople': {
    kind: 'read',
    needs: 'standard',
    roles: 'anyWithRecords',
    says: 'Read who is important to the child',
    source: 'Procedure 33',
  },
  'record.readIdentity': {
    kind: 'read',
    needs: 'standard',
    roles: 'anyWithRecords',
    says: 'Read the child’s identity',
    source: 'Procedure 33',
  },
  'record.readAccessLog': {
    kind: 'read',
    needs: 'standard',
    roles: 'anyWithRecords',
    says: 'Read who has looked',
    source: 'Procedure 33',
  },
  'record.markNotApplicable': {
    kind: 'change',
    needs: 'standard',
    roles: keepers,
    says: 'Marked a line of the contents as not applicable',
    source: 'Procedure 14',
  },
  'record.rebuild': {
    kind: 'change',
    needs: 'standard',
    roles: ['recordsOfficer'],
    says: 'Worked out again what follows from the entries',
    source: 'Local decision',
  },
  'grant.give': {
    kind: 'change',
    needs: 'standard',
    roles: givers,
    says: 'Gave a person access',
    source: 'Procedure 33',
  },
  'grant.end': {
    kind: 'change',
    needs: 'standard',
    roles: [...givers, 'informationGovernanceOfficer'],
    says: 'Ended a person’s access',
    source: 'Procedure 33',
  },
  'grant.list': {
    kind: 'read',
    needs: 'standard',
    roles: 'anyWithRecords',
    says: 'Read who has access',
    source: 'Procedure 33',
  },
} as const satisfies Record<string, ActionRow>
