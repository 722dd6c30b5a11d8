import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type EmptyDatabase, emptyDatabase } from '../../../test/support/database.ts'
import { silentLog } from '../log.ts'
import { Problem } from '../problem.ts'
import { migrate, pendingMigrations } from './migrate.ts'
import { withClient } from './sign-in.ts'

let database: EmptyDatabase
let folder: string

beforeAll(async () => {
  database = await emptyDatabase()
})
afterAll(() => database.drop())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-migrations-'))
  write('0001_children', 'create table children (name text); -- the first')
  write('0002_visits', 'create table visits (on_day date)')
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await look('drop table if exists children, visits, reviews; drop schema if exists migrations cascade')
})

test('an empty database gets every migration in order, and a second start finds nothing to do', async () => {
  expect(await pendingMigrations(database.admin, folder)).toEqual(['0001_children', '0002_visits'])
  expect(await run()).toEqual(['0001_children', '0002_visits'])
  expect(await pendingMigrations(database.admin, folder)).toEqual([])
  expect(await run()).toEqual([])
})

test('the tables belong to the owner, not to the role that signs in to make them', async () => {
  await run()
  const rows = await look(`select tablename, tableowner from pg_tables
    where tablename in ('children', 'run', 'file_hash') order by tablename`)
  expect(rows).toEqual(
    ['children', 'file_hash', 'run'].map((tablename) => ({ tablename, tableowner: 'holdfast_owner' })),
  )
})

test('of two starts at once one migrates and the other waits for it', async () => {
  const ran = await Promise.all([run(), run()])
  expect(ran.flat()).toEqual(['0001_children', '0002_visits'])
})

test('a later version runs only what is new', async () => {
  await run()
  write('0003_reviews', 'create table reviews (on_day date)')
  expect(await run()).toEqual(['0003_reviews'])
})

test('a schema made by a newer version is refused and left alone', async () => {
  write('0003_reviews', 'create table reviews (on_day date)')
  await run()
  rmSync(join(folder, '0003_reviews.sql'))
  const problem = await problemOf(run())
  expect(problem.message).toBe(
    'The database was made by a newer Holdfast (this one does not know its migration 0003_reviews).',
  )
  expect(problem.remedy).toMatch(/^Start that version/)
  expect((await problemOf(pendingMigrations(database.admin, folder))).message).toBe(problem.message)
})

test('a migration changed after it ran is refused', async () => {
  await run()
  write('0001_children', 'create table children (name text, age int)')
  expect((await problemOf(run())).message).toMatch(/^The migration 0001_children was changed after it had run/)
})

test('an upgrade that fails half-way leaves the old schema whole, names the line, and can be run again', async () => {
  await run()
  write('0003_reviews', 'create table reviews (on_day date)')
  write('0004_wrong', 'select 1;\nselect nonsense')
  await expect(run()).rejects.toThrow('the migration 0004_wrong failed in line 2: column "nonsense" does not exist')
  expect(await look(`select to_regclass('public.reviews') as reviews`)).toEqual([{ reviews: null }])
  write('0004_wrong', 'select 1')
  expect(await run()).toEqual(['0003_reviews', '0004_wrong'])
})

test('two files with one number, and files that are no migration, are refused', async () => {
  write('0002_reviews', 'select 1')
  await expect(run()).rejects.toThrow('the migrations 0002_reviews.sql and 0002_visits.sql have the same number')
  rmSync(join(folder, '0002_reviews.sql'))
  writeFileSync(join(folder, 'notes.txt'), '')
  await expect(run()).rejects.toThrow('notes.txt is not named like a migration')
})

function write(name: string, text: string): void {
  writeFileSync(join(folder, `${name}.sql`), text)
}

function run(): Promise<string[]> {
  return migrate(database.admin, { folder, owner: 'holdfast_owner', log: silentLog })
}

async function look(sql: string): Promise<unknown[]> {
  return withClient(database.admin, async (client) => (await client.query(sql)).rows)
}

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(error instanceof Problem)) throw new Error('there was no Problem', { cause: error })
  return error
}
