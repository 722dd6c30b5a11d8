import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoFamilies } from '../../demo/families/index.ts'
import { demoPeople } from '../../demo/people.ts'
import { assemble, type Holdfast } from '../../src/assemble.ts'
import { readTimeline } from '../../src/case-record/entries/index.ts'
import { listMyRecords } from '../../src/case-record/record/index.ts'
import { readConfig } from '../../src/platform/config.ts'
import { findPostmaster } from '../../src/platform/db/embedded/postmaster-file.ts'
import { silentLog } from '../../src/platform/log.ts'
import { packageRoot } from '../../src/platform/package-root.ts'
import type { RecordNumber } from '../../src/words/ids.ts'
import { addressOf, type Home, newHome, type Program, run, start, stop } from './program.ts'

let home: Home
let program: Program
let address: string
beforeAll(async () => {
  home = newHome()
  program = start(['serve', '--demo'], home.env)
  address = await addressOf(program)
}, 60_000)
afterAll(async () => {
  await stop(program)
  home.remove()
})

const database = () => findPostmaster(join(home.data, 'postgres/pgdata'))

it('the demo council is there, with its people, and each knows how to sign in', async () => {
  // The pipe may bring what is said in pieces.
  for (const { name } of demoPeople) await expect.poll(() => program.written.out).toContain(name)
  expect(program.written.out).toContain('Marlow Bridge Council (demo) is ready at')
  expect(statSync(join(home.secrets, 'cookie.secret')).mode & 0o777).toBe(0o600)
})

it('commands work beside the running service and leave it running', async () => {
  const people = await run(['people'], home.env)
  expect(people).toMatchObject({ code: 0, err: '' })
  expect(people.out).toMatch(/grace +Grace Mensah +Social worker +\d{3} \d{3}/)
  const token = await run(['token', 'grace'], home.env)
  expect(token.out).toMatch(/^[\w-]{43}\n$/)
  expect((await run(['token', 'nobody'], home.env)).code).toBe(1)
  const doctor = await run(['doctor'], home.env)
  expect(doctor).toMatchObject({ code: 0 })
  expect(doctor.out).toContain('Nothing is wrong.')
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
}, 60_000)

it('a dozen children are on record with years of life, and beside them those of the council’s folder', async () => {
  const holdfast = await assemble(readConfig(home.env), silentLog)
  try {
    const token = (await holdfast.doorkeeper.issueToken('ruth', 5)) ?? ''
    const mine = await listMyRecords(holdfast.door, token, null, 100)
    if (!mine.ok) throw new Error(mine.refusal.words)
    const ofFamilies = new Set(demoFamilies.flat().map(({ identity }) => identity['legalName']))
    const written = mine.value.records.filter(({ legal_name: name }) => ofFamilies.has(name ?? ''))
    expect(written).toHaveLength(12)
    expect(mine.value.records).toHaveLength(12 + childrenOfTheFolder())
    let entries = 0
    for (const { number } of written) entries += (await linesOf(holdfast, token, number)).length
    expect(entries).toBeGreaterThanOrEqual(80)
    expect(entries).toBeLessThanOrEqual(150)
  } finally {
    await holdfast.close()
  }
}, 60_000)

function childrenOfTheFolder(): number {
  const rows = readFileSync(join(packageRoot(), 'demo/council/children.csv'), 'utf8').trim().split('\n')
  return rows.length - 1
}

async function linesOf(holdfast: Holdfast, token: string, number: RecordNumber) {
  const slice = { before: null, only: null, hide: null, howMany: 100 }
  const lines = await readTimeline(holdfast.door, holdfast.registry, token, number, slice)
  if (!lines.ok) throw new Error(lines.refusal.words)
  return lines.value
}

it('told to stop, it finishes what is under way; told twice, it ends at once, and the next start takes over', async () => {
  const finished = underWay(address)
  await wait(200)
  program.child.kill('SIGTERM')
  await wait(400)
  expect(program.child.exitCode).toBeNull()
  finished.send()
  expect(await finished.status).toBeLessThan(500)
  expect((await program.ended).code).toBe(0)
  expect(database()).toBeUndefined()

  program = start(['serve'], home.env)
  address = await addressOf(program)
  expect(program.written.out).toContain('Marlow Bridge Council (demo) is ready at')
  underWay(address).status.catch(() => undefined)
  await wait(200)
  program.child.kill('SIGINT')
  await wait(700)
  program.child.kill('SIGTERM')
  expect((await program.ended).code).toBe(143)
  expect(database()).toBeDefined()

  program = start(['serve', '--demo'], home.env)
  address = await addressOf(program)
  expect((await stop(program, 'SIGINT')).code).toBe(0)
  expect(database()).toBeUndefined()
}, 60_000)

/** A request whose body has not come yet: it arrives when `send` is called. */
function underWay(address: string): { send(): void; status: Promise<number> } {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': 10 }
  const open = request(`${address}/preferences`, { method: 'POST', headers })
  const status = new Promise<number>((resolve, reject) => {
    open.on('error', reject)
    open.on('response', (response) => resolve(response.statusCode ?? 0))
  })
  open.flushHeaders()
  return { send: () => void open.end('0123456789'), status }
}

it('two of three shares open yesterday’s records from a new secrets folder', async () => {
  const shares = join(home.folder, 'shares')
  expect(await run(['escrow', 'split', shares], home.env)).toMatchObject({ code: 0, err: '' })
  expect((await run(['escrow', 'split', shares], home.env)).err).toContain('already')
  const [first = '', , third = ''] = readdirSync(shares).sort()
  const files = [join(shares, first), join(shares, third)]
  expect(readFileSync(files[0] ?? '', 'utf8')).toContain('Marlow Bridge Council (demo)')
  rmSync(home.secrets, { recursive: true })
  expect((await run(['escrow', 'recover', files[0] ?? '', files[0] ?? ''], home.env)).code).toBe(1)
  expect(existsSync(home.secrets)).toBe(false)
  expect(await run(['escrow', 'recover', ...files], home.env)).toMatchObject({ code: 0, err: '' })
  const holdfast = await assemble(readConfig(home.env), silentLog)
  try {
    const token = (await holdfast.doorkeeper.issueToken('grace', 5)) ?? ''
    const mine = await listMyRecords(holdfast.door, token, null, 100)
    const maya = mine.ok ? mine.value.records.find((record) => record.known_as === 'Maya') : undefined
    const slice = { before: null, only: ['case-note'], hide: null, howMany: 50 }
    const lines = maya && (await readTimeline(holdfast.door, holdfast.registry, token, maya.number, slice))
    expect(lines?.ok && lines.value.map(({ sentence }) => sentence)).toContain('The first evening at Jean and Peter’s')
  } finally {
    await holdfast.close()
  }
}, 60_000)
