import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressOf, type Rich } from '../support/every-route.ts'
import { richRecord } from '../support/rich-record.ts'
import { createWorld, type World } from '../support/world.ts'
import { type Behind, everyRoute, lookBehind, somewhere, tokenOf } from './attackers.ts'

// SQL that is sent in, and what any SQL could do that got through to the app's connection.
let world: World
let behind: Behind
let rich: Rich
beforeAll(async () => {
  world = await createWorld()
  behind = await lookBehind(world)
  rich = await richRecord(world)
})
afterAll(async () => {
  await behind.end()
  await world.close()
})

describe('SQL in what people send', () => {
  const probes = [
    `'; select pg_sleep(3); --`,
    `' or '1'='1`,
    `1); drop table record.entry; --`,
    `\\'; select 1; --`,
    `$$; select 1; $$`,
    `%' union select k::text from sec.secret --`,
    `" or ""="`,
    `{amira,"}`,
    `(select token_hash from sec.session limit 1)`,
  ]
  // Whole words: three letters alone stand in a random token now and then.
  const tellsOfDatabase = /syntax error|unterminated|\bpg_(advisory|catalog|class|proc|sleep|stat|temp|toast)/
  it('is text like any other, wherever it stands', async () => {
    const before = await behind.everything()
    const amira = { authorization: `Bearer ${await tokenOf(world, 'amira')}` }
    const wrong: string[] = []
    for (const route of everyRoute(world).filter(({ method }) => method === 'GET')) {
      const address = addressOf(route.path, rich)
      for (const probe of probes) {
        const coded = encodeURIComponent(probe)
        const asking = ['after', 'number', 'before', 'only', 'hide', 'year', 'next', 'put', 'show', 'saved']
          .map((name) => `${name}=${coded}`)
          .join('&')
        const started = performance.now()
        for (const url of [`${address}?${asking}`, route.path.replaceAll(/:[A-Za-z]+/g, coded)]) {
          const answer = await world.app.inject({ url, headers: amira, remoteAddress: somewhere() })
          if (answer.statusCode >= 500 || tellsOfDatabase.test(answer.body.replaceAll(/pg_sleep\(3\)/g, '')))
            wrong.push(`${url}: ${answer.statusCode}`)
        }
        if (performance.now() - started > 2900) wrong.push(`${address}: it slept`)
      }
    }
    expect(wrong).toEqual([])
    expect(await behind.everything()).toEqual(before)
  })
})

describe('any SQL at all, on the app’s own connection and outside every scope', () => {
  const token = 'A'.repeat(43)
  const refused: readonly [string, string][] = [
    ['reads sessions', 'select * from sec.session'],
    ['reads accounts', 'select * from sec.account'],
    ['reads password hashes by a function', 'select * from sec.accounts()'],
    ['reads the secret of the seal', 'select k from sec.secret'],
    ['reads invitations', 'select * from sec.invitation'],
    ['reads grants', 'select * from sec.access_grant'],
    ['reads which records there are', 'select * from sec.record_number'],
    ['reads who a child is by its numbers', 'select * from sec.child_key'],
    ['reads what people typed', 'select * from sec.kept_answers'],
    [
      'forges a session',
      `insert into sec.session (token_hash, account_id, stage, expires_at) values (digest('${token}', 'sha256'), gen_random_uuid(), 'complete', now() + interval '1 day')`,
    ],
    ['lengthens a session', `update sec.session set expires_at = now() + interval '1 year'`],
    ['completes a half session', `update sec.session set stage = 'complete'`],
    [
      'makes an account',
      `select sec.create_account(gen_random_uuid(), 'mallory', 'M', 'administrator', null, '\\x00', now() + interval '1 day')`,
    ],
    ['changes a password', `update sec.account set password_hash = 'x'`],
    ['changes the council', `update sec.council set name = 'x'`],
    [
      'gives itself access',
      `select sec.give_grant(gen_random_uuid(), gen_random_uuid(), 'sasha', 'duty', 'x', null, null)`,
    ],
    ['ends a grant', `select sec.end_grant(gen_random_uuid(), gen_random_uuid(), 'x')`],
    [
      'opens a record',
      `select * from sec.open_record(gen_random_uuid(), 'C-000001-A', 'child', '{}', '{}', true, null)`,
    ],
    ['asks for children alike', `select * from sec.alike('{nhs-number}', '{9434765919}')`],
    ['makes a scope', `select sec.set_scope(gen_random_uuid(), 'system', '{}', '{}')`],
    ['makes a seal', `select sec.seal('x', 'x', 'x', 'x', 'x')`],
    ['asks what somebody knows of', 'select sec.known_to(gen_random_uuid(), gen_random_uuid())'],
    ['reads a log', 'select * from audit.event'],
    ['reads the authority’s log', 'select * from audit.authority_event'],
    ['reads a log by its function', 'select * from audit.of_record(gen_random_uuid(), null, 10)'],
    ['changes the log', `update audit.authority_event set class = 'x'`],
    ['deletes from the log', 'delete from audit.authority_event'],
    ['deletes events of records', 'delete from audit.event'],
    ['truncates the log', 'truncate audit.event'],
    [
      'writes an event of a record',
      `insert into audit.event (record_id, id, class, leaf, sealed) values (gen_random_uuid(), gen_random_uuid(), 'x', 'x', '\\x00')`,
    ],
    [
      'writes an event over another',
      `insert into audit.authority_event (id, class, leaf, sealed) values (gen_random_uuid(), 'x', 'x', '\\x00') on conflict (id) do update set class = 'y'`,
    ],
    ['becomes the owner', 'set role holdfast_owner'],
    ['becomes the doorkeeper', 'set role holdfast_doorkeeper'],
    ['switches the rules off', 'alter table record.entry disable row level security'],
    ['asks to be spared the rules', `set row_security = off; select * from record.entry`],
    ['reads the server’s files', `select pg_read_file('/etc/passwd')`],
    ['reads them into a table', `copy record.draft from '/etc/passwd'`],
    ['runs a program', `copy (select 1) to program 'id'`],
    [
      'makes a function where ours are found',
      `create function public.digest(text, text) returns bytea language sql as 'select null::bytea'`,
    ],
    ['makes a schema', 'create schema mine'],
    ['makes a table to hide things in', 'create table public.hidden (t text)'],
    ['makes a temporary table', 'create temp table hidden (t text)'],
    ['makes an extension', 'create extension dblink'],
    ['changes a role', `alter role holdfast_doorkeeper password 'x'`],
    ['reads the other roles’ passwords', 'select * from pg_authid'],
    ['changes the server', `alter system set log_statement = 'all'`],
  ]
  let app: Client
  beforeAll(async () => {
    app = new Client(world.databases.main.app)
    await app.connect()
  })
  afterAll(() => app.end())

  it.each(refused)('never %s', async (_, sql) => {
    const before = [await behind.everything(), await behind.events()]
    await expect(app.query(sql)).rejects.toThrow(
      /permission denied|no scope|must be owner|row-level security|not permitted|superuser|must have/,
    )
    expect([await behind.everything(), await behind.events()]).toEqual(before)
  })

  it('sees no row of any record, and changes none', async () => {
    const tables = await behind.rows<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname = 'record'`,
    )
    const before = await behind.everything()
    const got: string[] = []
    for (const { name } of tables) {
      for (const sql of [
        `select * from ${name}`,
        `delete from ${name}`,
        `update ${name} set restriction = restriction`,
        `insert into ${name} select * from ${name}`,
      ]) {
        await app.query(sql).then(
          ({ rowCount }) => void got.push(`${sql}: ${rowCount}`),
          () => undefined,
        )
      }
    }
    expect(tables.length).toBeGreaterThan(12)
    expect(got).toEqual([])
    expect(await behind.everything()).toEqual(before)
  })

  it('learns nothing of values from statistics, plans or other people’s statements', async () => {
    const { rows } = await app.query<{ all: string }>(
      `select coalesce(string_agg(s::text, ' '), '') || (select coalesce(string_agg(query, ' '), '') from pg_stat_activity) as all from pg_stats s where schemaname in ('record', 'sec', 'audit')`,
    )
    for (const word of ['Samuel', 'Reed', 'Dana', rich.number, rich.note]) expect(rows[0]?.all).not.toContain(word)
    await expect(app.query('explain analyze select * from record.identity')).rejects.toThrow('no scope')
  })
})
