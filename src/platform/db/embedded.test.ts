import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, type PoolConfig } from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../../../test/support/temporary-folder.ts'
import { silentLog } from '../log.ts'
import { Problem } from '../problem.ts'
import { findPostmaster } from './embedded/postmaster-file.ts'
import { type EmbeddedOptions, type EmbeddedPostgres, startEmbedded } from './embedded.ts'

/** Made once by a first start and stopped; most tests begin with a copy, which is quicker than making a database. */
const model = mkdtempSync(join(tmpdir(), `holdfast-test-${process.pid}-`))
beforeAll(async () => {
  chmodSync(model, 0o711)
  const { stop } = await startEmbedded({ ...foldersIn(model), log: silentLog })
  await stop()
})
afterAll(() => rmSync(model, { recursive: true }))

const asRoot = test.runIf(process.getuid?.() === 0)

describe('a fresh machine', () => {
  test('gets a database that syncs, checks its pages, opens no port, and is still there at the second start', async () => {
    const home = temporaryFolder()
    const first = await start(home)
    const settings = [
      'fsync',
      'synchronous_commit',
      'full_page_writes',
      'data_checksums',
      'listen_addresses',
      'server_encoding',
    ]
    const shown = await Promise.all(settings.map((name) => ask(first.admin, `show ${name}`)))
    expect(shown.flat().map((row) => Object.values(row)[0])).toEqual(['on', 'on', 'on', 'on', '', 'UTF8'])
    await ask(first.admin, `create table visits as select 'Amira' as child`)
    await first.stop()
    const second = await start(home)
    expect(await ask(second.admin, 'select child from visits')).toEqual([{ child: 'Amira' }])
    expect(second.pid).not.toBe(first.pid)
  })

  test('keeps the database, the socket and the password to those whose they are', async () => {
    const home = usedHome()
    const { admin, folder } = await start(home)
    expect(modeOf(folder)).toBe('700')
    expect(modeOf(join(folder, 'socket'))).toBe('700')
    expect(modeOf(join(home, 'secrets'))).toBe('700')
    expect(modeOf(join(home, 'secrets', 'postgres.password'))).toBe('600')
    await expect(ask({ ...admin, password: 'guessed' }, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  })

  test('has a log that repeats nothing that was in a statement', async () => {
    const { admin, folder } = await start(usedHome())
    await ask(admin, 'create table children (name text primary key, age int)')
    await ask(admin, `insert into children values ('Canary', 9)`)
    await expect(ask(admin, `insert into children values ('Canary', 9)`)).rejects.toMatchObject({ code: '23505' })
    await expect(ask(admin, `select 'Canary'::int`)).rejects.toMatchObject({ code: '22P02' })
    await expect(ask(admin, 'insert into children values ($1, $2)', ['Canary', 'Canary'])).rejects.toThrow()
    await expect(ask(admin, `do $$ begin raise exception 'Canary'; end $$`)).rejects.toThrow()
    await ask(admin, `do $$ begin raise log 'the end'; end $$`)
    const logged = () =>
      readdirSync(join(folder, 'log'))
        .map((name) => readFileSync(join(folder, 'log', name), 'utf8'))
        .join('')
    await expect.poll(logged).toContain('the end')
    expect(logged()).not.toContain('Canary')
  })

  test('may have a path too long for a socket', async () => {
    const home = join(temporaryFolder(), 'a'.repeat(60), 'b'.repeat(60))
    mkdirSync(home, { recursive: true, mode: 0o755 })
    const { admin } = await start(home)
    expect(String(admin.host).length).toBeLessThan(80)
    expect(modeOf(String(admin.host))).toBe('700')
    onTestFinished(() => rmSync(String(admin.host), { recursive: true }))
  })
})

describe('after a crash', () => {
  test('of the database, what was committed is there again', async () => {
    const home = usedHome()
    const { admin, pid } = await start(home)
    await ask(admin, `create table visits as select 'Amira' as child`)
    process.kill(pid, 'SIGKILL')
    const again = await start(home)
    expect(again.pid).not.toBe(pid)
    expect(await ask(again.admin, 'select child from visits')).toEqual([{ child: 'Amira' }])
  })

  test('it starts although its process number has since gone to another process', async () => {
    const home = usedHome()
    const { folder, pid, admin } = await start(home)
    process.kill(pid, 'SIGKILL')
    await expect
      .poll(() =>
        ask(admin, 'select 1').then(
          () => 'up',
          () => 'down',
        ),
      )
      .toBe('down')
    const { uid, gid } = statSync(folder)
    const somebody = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid } : {})
    onTestFinished(() => void somebody.kill())
    for (const file of [join(folder, 'pgdata', 'postmaster.pid'), join(folder, 'socket', '.s.PGSQL.5432.lock')]) {
      const [, ...rest] = readFileSync(file, 'utf8').split('\n')
      writeFileSync(file, [String(somebody.pid), ...rest].join('\n'))
    }
    const again = await start(home)
    expect(await ask(again.admin, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})

describe('what the operator can put right is said in plain words', () => {
  test('a data folder that cannot be made', async () => {
    const home = temporaryFolder()
    writeFileSync(join(home, 'data'), 'a file')
    const problem = await problemOf({ home })
    expect(problem.message).toMatch(/^The folder .* cannot be written/)
    expect(problem.remedy).toMatch(/HOLDFAST_DATA/)
  })

  test('a database of another major version', async () => {
    const home = temporaryFolder()
    mkdirSync(join(home, 'data', 'postgres', 'pgdata'), { recursive: true })
    mkdirSync(join(home, 'secrets'))
    writeFileSync(join(home, 'data', 'postgres', 'pgdata', 'PG_VERSION'), '17\n')
    writeFileSync(join(home, 'secrets', 'postgres.password'), 'any')
    expect((await problemOf({ home })).message).toMatch(
      /was made by PostgreSQL 17, and this Holdfast brings PostgreSQL 18/,
    )
  })

  test('a password that is lost, and one of another installation', async () => {
    const home = usedHome()
    const password = join(home, 'secrets', 'postgres.password')
    rmSync(password)
    expect((await problemOf({ home })).message).toMatch(/^The database exists, but its password, .* does not/)
    writeFileSync(password, 'of another installation')
    const problem = await problemOf({ home })
    expect(problem.message).toMatch(/^The password in the secrets folder does not open the database/)
    expect(problem.remedy).toMatch(/^Put back the secrets folder/)
    expect(findPostmaster(join(home, 'data', 'postgres', 'pgdata'))).toBeUndefined()
  })

  test('a socket that another PostgreSQL has taken', async () => {
    const home = usedHome()
    const other = await start(usedHome())
    writeFileSync(join(home, 'data', 'postgres', 'socket', '.s.PGSQL.5432.lock'), `${other.pid}\n`)
    expect((await problemOf({ home })).message).toMatch(`is taken by another PostgreSQL (process ${other.pid})`)
  })

  test('a database that will not start', async () => {
    const home = usedHome()
    const folder = join(home, 'data', 'postgres')
    rmSync(join(folder, 'pgdata', 'global', 'pg_control'))
    const problem = await problemOf({ home })
    expect(problem.message).toMatch(/did not start: could not find the database system/)
    expect(problem.remedy).toContain(join(folder, 'log'))
  })
})

describe('started by root', () => {
  asRoot('the database runs as somebody who is not', async () => {
    const { admin, pid, folder } = await start(usedHome())
    expect(statSync(folder).uid).not.toBe(0)
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).not.toMatch(/^Uid:\s+0/m)
    await expect(ask(admin, `copy (select 1) to '/root/reached'`)).rejects.toThrow('Permission denied')
  })

  asRoot('a data folder that only root may enter has its database elsewhere, and says where', async () => {
    const [home, elsewhere] = [temporaryFolder(), join(temporaryFolder(), 'elsewhere')]
    chmodSync(home, 0o700)
    const first = await start(home, { elsewhere })
    await ask(first.admin, `create table visits as select 'Amira' as child`)
    await first.stop()
    const pointer = join(home, 'data', 'postgres-is-elsewhere.txt')
    expect(readFileSync(pointer, 'utf8')).toContain(first.folder)
    expect(first.folder.startsWith(elsewhere)).toBe(true)
    chmodSync(home, 0o711)
    const second = await start(home, { elsewhere: '/nowhere' })
    expect(await ask(second.admin, 'select child from visits')).toEqual([{ child: 'Amira' }])
    await second.stop()
    rmSync(first.folder, { recursive: true })
    expect((await problemOf({ home })).message).toMatch(/says that the database is in .*, and there is none/)
  })

  asRoot('a database whose folder was closed to its user is not silently begun anew', async () => {
    const home = usedHome()
    chmodSync(home, 0o700)
    const problem = await problemOf({ home, elsewhere: join(home, 'elsewhere') })
    expect(problem.remedy).toBe(`Let others pass through that folder (chmod o+x ${home}).`)
    expect(existsSync(join(home, 'elsewhere'))).toBe(false)
  })
})

function foldersIn(home: string): { data: string; secrets: string } {
  return { data: join(home, 'data'), secrets: join(home, 'secrets') }
}

/** A home in which Holdfast has been started before. */
function usedHome(): string {
  const home = temporaryFolder()
  execFileSync('cp', ['-a', join(model, 'data'), join(model, 'secrets'), home])
  return home
}

async function start(home: string, more: Partial<EmbeddedOptions> = {}): Promise<EmbeddedPostgres> {
  const postgres = await startEmbedded({ ...foldersIn(home), log: silentLog, ...more })
  onTestFinished(() => postgres.stop())
  return postgres
}

async function ask(access: PoolConfig, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new Client(access)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql, values)).rows
  } finally {
    await client.end()
  }
}

async function problemOf({ home, ...more }: { home: string } & Partial<EmbeddedOptions>): Promise<Problem> {
  const outcome = await start(home, more).catch((error: unknown) => error)
  if (!(outcome instanceof Problem)) throw new Error('there was no Problem', { cause: outcome })
  return outcome
}

function modeOf(path: string): string {
  return (statSync(path).mode & 0o777).toString(8)
}
