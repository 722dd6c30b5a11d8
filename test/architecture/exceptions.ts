/**
 * Who may ask a connection without passing the door, each with its reason. The first three run for the operator,
 * who has the databases' own passwords; none of all reads a record. A new line here is a decision, to be made by whoever reviews it.
 */
export const besideTheDoor: Readonly<Record<string, string>> = {
  'health.ts': 'Whether the databases answer at all: nobody is signed in, and nothing of what they hold is asked for.',
  'root-key-fit.ts': 'Before anything is opened: compares the fingerprint of the root key with that of the keys.',
  'case-record/log/actions.ts':
    'The auditor’s page, inside the door’s own action: leaves over all records, which only the auditor’s database role can read.',
  'cli/doctor-databases.ts':
    'What an operator is told of the databases’ state; it runs where the server may not start.',
}
