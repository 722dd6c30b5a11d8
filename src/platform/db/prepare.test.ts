import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client, type PoolConfig } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type TestDatabases, testDatabases } from '../../../test/support/database.ts'
import { temporaryFolder } from '../../../test/support/temporary-folder.ts'
import { readConfig } from '../config.ts'
import { silentLog } from '../log.ts'
import { Problem } from '../problem.ts'
import { findPostmaster } from './embedded/postmaster-file.ts'
import { findPendingMigrations, prepareDatabases } from './prepare.ts'
import { onDatabase, signedInAs, withClient } from './sign-in.ts'

describe('prepared databases', () => {
  let databases: TestDatabases
  beforeAll(async () => {
    databases = await testDatabases()
  })
  afterAll(() => databases.drop())

  test('let every role sign in where it has business', async () => {
    const { main, keys } = databases
    for (const [access, user] of [
      [main.app, 'holdfast_app'],
      [main.doorkeeper, 'holdfast_doorkeeper'],
      [main.auditor, 'holdfast_auditor'],
      [keys.keystore, 'holdfast_keystore'],
    ] as const) {
      expect(await ask(access, `select current_user as user, current_setting('timezone') as zone`)).toEqual([
        { user, zone: 'UTC' },
      ])
    }
  })

  test('let nobody into the database in which they have none', async () => {
    const { main, keys } = databases
    const mainName = String((await ask(main.admin, 'select current_database() as name'))[0]?.['name'])
    const keysName = String((await ask(keys.admin, 'select current_database() as name'))[0]?.['name'])
    await expect(ask(onDatabase(keys.keystore, mainName), 'select 1')).rejects.toMatchObject({ code: '42501' })
    for (const access of [main.app, main.doorkeeper, main.auditor]) {
      await expect(ask(onDatabase(access, keysName), 'select 1')).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('have roles without any power over the others', async () => {
    const mighty = `select rolname from pg_roles where rolname like 'holdfast\\_%'
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`
    expect(await ask(databases.main.admin, mighty)).toEqual([])
    for (const role of [
      'holdfast_owner',
      'holdfast_destroyer',
      'holdfast_sequencer',
      'holdfast_authority_reader',
      'holdfast_doorkeeper',
    ]) {
      await expect(ask(databases.main.app, `set role ${role}`)).rejects.toMatchObject({ code: '42501' })
    }
    await expect(ask(databases.main.app, 'create schema mine')).rejects.toMatchObject({ code: '42501' })
    await expect(ask(databases.main.app, 'create table public.mine ()')).rejects.toMatchObject({ code: '42501' })
  })

  test('do not let in the nologin roles, with or without a password', async () => {
    const access = signedInAs(databases.main.app, 'holdfast_owner', 'any')
    await expect(ask(access, 'select 1')).rejects.toThrow()
  })
})

describe('a first start', () => {
  test('makes everything, a second changes nothing, a lost list of passwords is made anew, a broken one is refused', async () => {
    const { config, home } = fresh()
    const first = await prepareDatabases(config, config.secrets, silentLog)
    expect(first).toMatchObject({ kind: 'embedded', version: expect.stringMatching(/^18\./) })
    const passwords = readFileSync(join(home, 'secrets', 'database.json'), 'utf8')
    expect(await ask(first.main.app, `select current_user as user`)).toEqual([{ user: 'holdfast_app' }])
    await first.stop()
    rmSync(join(home, 'secrets', 'database.json'))
    const again = await prepareDatabases(config, config.secrets, silentLog)
    expect(readFileSync(join(home, 'secrets', 'database.json'), 'utf8')).not.toBe(passwords)
    expect(await ask(again.main.app, `select current_user as user`)).toEqual([{ user: 'holdfast_app' }])
    await expect(ask(first.main.app, 'select 1')).rejects.toThrow(/^Holdfast was refused/)
    expect(await findPendingMigrations(config, config.secrets, silentLog)).toEqual({ main: [], keys: [] })
    await again.stop()
    writeFileSync(join(home, 'secrets', 'database.json'), '{')
    await expect(prepareDatabases(config, config.secrets, silentLog)).rejects.toThrow(
      /is not a list of the database roles' passwords/,
    )
    expect(findPostmaster(join(home, 'data', 'postgres', 'pgdata'))).toBeUndefined()
  })

  test('twice at once ends with two that work', async () => {
    const { config } = fresh()
    const both = await Promise.all([1, 2].map(() => prepareDatabases(config, config.secrets, silentLog)))
    for (const { keys } of both) expect(await ask(keys.keystore, 'select 1 as one')).toEqual([{ one: 1 }])
    await Promise.all(both.map(({ stop }) => stop()))
  })
})

describe('a server that cannot be used is described in plain words', () => {
  test.each([
    [
      'nobody listens',
      'postgresql://a:b@127.0.0.1:1/holdfast',
      /^Holdfast cannot reach the database server at 127.0.0.1:1/,
    ],
    ['there is no such socket', 'postgresql:///holdfast?host=/nowhere&user=a', /^Holdfast cannot reach/],
  ])('%s', async (_, url, message) => {
    const config = readConfig({ DATABASE_URL: url, KEYS_DATABASE_URL: url.replace('/holdfast', '/holdfast_keys') })
    const outcome = await prepareDatabases(config, temporaryFolder(), silentLog).catch((error: unknown) => error)
    expect(outcome).toBeInstanceOf(Problem)
    expect(outcome).toMatchObject({ message: expect.stringMatching(message) })
  })

  test('a database that is not there, and a wrong password', async () => {
    const { admin, roles } = inject('templates')
    await expect(withClient(onDatabase(admin.main, 'no_such'), ok)).rejects.toThrow(/^There is no database no_such on/)
    const wrong = onDatabase(signedInAs(roles.main.app, 'holdfast_app', 'wrong'), 'postgres')
    await expect(withClient(wrong, ok)).rejects.toThrow(/^Holdfast was refused by .* as holdfast_app/)
  })
})

describe('the address of another role or database', () => {
  const password = 'p@ss/w?rd'
  test.each([
    ['postgresql://admin:old@db.example:5433/one?sslmode=verify-full', 'db.example', 5433],
    ['postgresql:///one?host=/run/postgresql&port=5434', '/run/postgresql', 5434],
  ])('of %s keeps all the rest', (url, host, port) => {
    const access = onDatabase(signedInAs({ connectionString: url }, 'holdfast_app', password), 'two')
    expect(new Client(access)).toMatchObject({ host, port, user: 'holdfast_app', password, database: 'two' })
  })
})

function fresh() {
  const home = temporaryFolder()
  const config = readConfig({ HOLDFAST_DATA: join(home, 'data'), HOLDFAST_SECRETS: join(home, 'secrets') })
  return { config, home }
}

async function ask(access: PoolConfig, sql: string): Promise<Record<string, unknown>[]> {
  return withClient(access, async (client) => (await client.query(sql)).rows)
}

async function ok(): Promise<void> {}
