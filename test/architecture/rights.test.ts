import { Client, type QueryResultRow } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles } from '../../src/platform/db/roles.ts'
import { type TestDatabases, testDatabases } from '../support/database.ts'

/**
 * Tables that are no record's: what is unique across records, and what happened to no one record. Each has its reason;
 * everything else in `record` and `audit` is under the sealed scope.
 */
const ofNoRecord: Readonly<Record<string, string>> = {
  'record.held_opening':
    'An opening that waits is not yet anyone’s record; its own policy shows it to asker and records officer.',
  'record.intake_run': 'An import is of many children; its own policy shows it to records officers and to the import.',
  'record.intake_child': 'Whose record a child of an old system has is a number, a value; the same policy.',
  'record.intake_item': 'A file that came in is nobody’s record until it is put on one; the same policy.',
  'record.intake_line': 'What an import refused is of no record; the same policy.',
  'record.intake_loose': 'Names of stored objects to which nothing refers; the same policy.',
  'record.intake_arrival': 'Names of stored objects, on their way: they say nothing of anybody; the same policy.',
  'audit.authority_event': 'Sign-in, refusals and cross-record searches belong to no record; the app may only insert.',
}
/** Append-only: what happened, in order, never rewritten. An entry’s days and weight follow its newest version (columns only). */
const appendOnly = [
  'record.entry',
  'record.entry_version',
  'record.remark',
  'record.document',
  'audit.event',
  'audit.authority_event',
]
const twoClauses =
  "((record_id = ANY (sec.scope())) AND ((restriction = 'ordinary'::text) OR (restriction = ANY (sec.cleared()))))"

let databases: TestDatabases
let client: Client
beforeAll(async () => {
  databases = await testDatabases()
  client = new Client(databases.main.admin)
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await databases.drop()
})

const tables = `
  select n.nspname || '.' || c.relname as name, c.oid, c.relrowsecurity as enabled, c.relforcerowsecurity as forced
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = any ($1) and c.relkind in ('r', 'p')
   order by 1`

/** What the catalog answers has the shape that the statement beside it asks for. */
async function rows<R extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<R[]> {
  return (await client.query<R>(text, [...values])).rows
}
async function namesOf(text: string, values: readonly unknown[] = []): Promise<string[]> {
  return (await rows<{ name: string }>(text, values)).map(({ name }) => name)
}

type Table = { name: string; oid: number; enabled: boolean; forced: boolean }
const recordTables = async () =>
  (await rows<Table>(tables, [['record', 'audit']])).filter(({ name }) => !(name in ofNoRecord))

const officerOrImport = "(sec.my_role() = ANY (ARRAY['recordsOfficer'::text, 'system'::text]))"

describe('the rights in the database', () => {
  test('what comes in with an import is for records officers and the import itself, and nobody’s to delete', async () => {
    const policies = await rows<{ name: string; using: string; checked: string }>(
      `select tablename as name, qual as using, with_check as checked from pg_policies
        where schemaname = 'record' and tablename like 'intake%' and roles = '{public}' order by 1`,
    )
    expect(policies.map(({ name }) => name)).toEqual([
      'intake_arrival',
      'intake_child',
      'intake_item',
      'intake_line',
      'intake_loose',
      'intake_run',
    ])
    expect(policies.filter(({ using, checked }) => using !== officerOrImport || checked !== officerOrImport)).toEqual(
      [],
    )
    const functionsOnly = await namesOf(
      `select format('%s %s to %s', cmd, tablename, array_to_string(roles, ',')) as name from pg_policies
        where schemaname = 'record' and tablename like 'intake%' and roles <> '{public}' order by 1`,
    )
    // What is sent to a record and found harmful: two functions of the owner put it there, and read none of it.
    expect(functionsOnly).toEqual([
      'DELETE intake_loose to holdfast_owner',
      'INSERT intake_item to holdfast_owner',
      'INSERT intake_loose to holdfast_owner',
      'SELECT intake_loose to holdfast_owner',
    ])
    const mayDelete = await namesOf(
      `select table_name as name from information_schema.role_table_grants
        where grantee = 'holdfast_app' and table_name like 'intake%' and privilege_type in ('DELETE', 'TRUNCATE')`,
    )
    expect(mayDelete.toSorted()).toEqual(['intake_arrival', 'intake_loose'])
  })

  test('every table of a record has row-level security, and its owner is under it too', async () => {
    const all = await rows<Table>(tables, [['record', 'audit']])
    expect(all.length).toBeGreaterThan(10)
    const open = all.filter(({ enabled, forced }) => !(enabled && forced)).map(({ name }) => name)
    expect(open).toEqual(['audit.authority_event'])
  })

  test('the policy of every table of a record is exactly: within the scope, and ordinary or cleared', async () => {
    const wrong: string[] = []
    for (const { name, oid } of await recordTables()) {
      if (name === 'audit.event') continue
      const policies = await rows<{ cmd: string; using: string; checked: string; roles: string; permissive: boolean }>(
        `select polcmd as cmd, polroles::text as roles, polpermissive as permissive,
           pg_get_expr(polqual, polrelid) as using, pg_get_expr(polwithcheck, polrelid) as checked
         from pg_policy where polrelid = $1`,
        [oid],
      )
      const [one] = policies
      const exact = one?.cmd === '*' && one.using === twoClauses && one.checked === twoClauses && one.roles === '{0}'
      if (policies.length !== 1 || !exact) wrong.push(name)
    }
    expect(wrong).toEqual([])
  })

  test('events are written within the scope, and read back only by the owner’s function and by those who check the log', async () => {
    const policies = await namesOf(
      `select p.cmd || ' ' || array_to_string(array(select unnest(p.roles)::text order by 1), ',') || ' ' || coalesce(p.qual, p.with_check) as name
         from pg_policies p where schemaname = 'audit' and tablename = 'event' order by 1`,
    )
    expect(policies).toEqual([
      'INSERT public (record_id = ANY (sec.scope()))',
      'SELECT holdfast_auditor,holdfast_sequencer true',
      'SELECT holdfast_owner (record_id = ANY (sec.scope()))',
    ])
  })

  test.each(appendOnly)('%s is never rewritten by the app', async (table) => {
    const [may] = await rows<Record<string, boolean>>(
      `select has_table_privilege('holdfast_app', $1, 'insert') as "insert",
         has_table_privilege('holdfast_app', $1, 'update') as "update",
         has_table_privilege('holdfast_app', $1, 'delete') as "delete"`,
      [table],
    )
    expect(may).toEqual({ insert: true, update: false, delete: false })
  })

  test('of an entry, only what follows its newest version may change', async () => {
    const columns = await namesOf(
      `select table_name || '.' || column_name as name from information_schema.column_privileges
        where grantee = 'holdfast_app' and privilege_type = 'UPDATE' and table_schema || '.' || table_name = any ($1)
        order by 1`,
      [appendOnly],
    )
    expect(columns).toEqual(
      ['occurred_earliest', 'occurred_latest', 'occurred_sort', 'significant'].map((c) => `entry.${c}`),
    )
  })

  test('nobody who signs in may truncate, refer to, or put triggers on anything', async () => {
    const mighty = await namesOf(
      `select r.rolname || ' on ' || c.oid::regclass as name from pg_roles r, pg_class c join pg_namespace n on n.oid = c.relnamespace
        where r.rolname = any ($1) and n.nspname in ('sec', 'record', 'audit', 'migrations') and c.relkind in ('r', 'p')
          and (has_table_privilege(r.rolname, c.oid, 'truncate') or has_table_privilege(r.rolname, c.oid, 'references')
            or has_table_privilege(r.rolname, c.oid, 'trigger'))`,
      [signedIn()],
    )
    expect(mighty).toEqual([])
  })

  test('the app reads no secret, no session, no account and no other record’s number', async () => {
    const read = await namesOf(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'sec' and c.relkind = 'r' and has_any_column_privilege('holdfast_app', c.oid, 'select')`,
    )
    expect(read).toEqual(['sec.council'])
  })

  test('record_id comes first in every primary key of a record', async () => {
    const wrong = await namesOf(
      `select c.oid::regclass::text as name from pg_class c
         left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
         left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
        where c.oid = any ($1) and a.attname is distinct from 'record_id'`,
      [(await recordTables()).map(({ oid }) => oid)],
    )
    expect(wrong).toEqual([])
  })

  test('every foreign key under a record carries record_id on both sides: no record points into another', async () => {
    const keys = await rows<{ name: string; ours: string[]; theirs: string[] }>(
      `select k.conrelid::regclass || '.' || k.conname as name,
         (select array_agg(attname::text) from pg_attribute where attrelid = k.conrelid and attnum = any (k.conkey)) as ours,
         (select array_agg(attname::text) from pg_attribute where attrelid = k.confrelid and attnum = any (k.confkey)) as theirs
       from pg_constraint k where k.contype = 'f' and k.conrelid = any ($1)`,
      [(await recordTables()).map(({ oid }) => oid)],
    )
    expect(keys.length).toBeGreaterThan(8)
    expect(keys.filter(({ ours, theirs }) => !(ours.includes('record_id') && theirs.includes('record_id')))).toEqual([])
  })

  test('there are no sequences: ids are made by the app', async () => {
    const sequences = `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'S' and n.nspname in ('sec', 'record', 'audit')`
    expect(await namesOf(sequences)).toEqual([])
  })

  test('nobody who signs in owns anything, and no role of ours is above the rules', async () => {
    const owners = `select c.oid::regclass::text as name from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = any ($1)
      union all select p.oid::regprocedure::text from pg_proc p join pg_roles r on r.oid = p.proowner where r.rolname = any ($1)
      union all select n.nspname::text from pg_namespace n join pg_roles r on r.oid = n.nspowner where r.rolname = any ($1)`
    expect(await namesOf(owners, [signedIn()])).toEqual([])
    const mighty = `select rolname::text as name from pg_roles
      where rolname like 'holdfast\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`
    expect(await namesOf(mighty)).toEqual([])
  })

  test('every function that runs as its owner says where it looks names up', async () => {
    const loose = `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('sec', 'record', 'audit') and p.prosecdef
        and not exists (select from unnest(p.proconfig) c where c like 'search_path=%pg_temp')`
    expect(await namesOf(loose)).toEqual([])
  })
})

function signedIn(): string[] {
  return Object.entries(roles).flatMap(([name, { login }]) => (login ? [name] : []))
}
