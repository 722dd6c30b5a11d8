import { randomInt } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startEmbedded } from '../../src/platform/db/embedded.ts'
import { silentLog } from '../../src/platform/log.ts'
import { expected, writeCouncilFolder } from './import-folder.ts'
import { type Home, newHome, type Program, run, start } from './program.ts'
import { objectsIn, type Told, whatIsThere, withPeople } from './what-is-there.ts'

/** 20 by hand: `IMPORT_KILL_ROUNDS=20 npx vitest run test/life-of-a-program/import.test.ts`. */
const rounds = Number(process.env['IMPORT_KILL_ROUNDS'] ?? 2)

const homes: Home[] = []
let home: Home
let folder: string
let whole: Told[]
beforeAll(async () => {
  home = await councilWithFolder()
  folder = join(home.folder, 'council')
}, 60_000)
afterAll(() => {
  for (const one of homes) one.remove()
})

it('takes in what is sure, sets aside what is in doubt, refuses what cannot be, and tells of each once', async () => {
  const ended = await run(['import', folder], home.env)
  expect(ended.code, ended.err).toBe(0)
  expect(outcomes(folder)).toEqual(expected)
  expect(ended.out).toContain('Rows of children: 3 = 3 records opened')
  const all = expected.taken + expected['set aside'] + expected.refused
  expect(ended.out).toContain(`Files: ${all} = ${expected.taken} put on records + 9 set aside`)
  whole = await whatIsThere(home)
  expect(whole.map(({ name }) => name)).toEqual(['Maya Khan', 'Noah Price', 'Samuel Khan'])
}, 120_000)

it('nothing that is in doubt is on a record, and what is there has its own day, writer and origin', () => {
  const entries = whole.flatMap((record) => record.entries).join('\n')
  for (const doubtful of [
    'again',
    'undated',
    'family',
    'stranger',
    'odd',
    'about sam',
    'photo',
    'all.zip',
    'unlisted',
  ]) {
    expect(entries).not.toContain(`${doubtful}.`)
  }
  const [letter] = whole
    .flatMap((record) => record.entries)
    .filter((entry) => String(entry).includes('Letter number 5"'))
  expect(JSON.parse(String(letter))).toMatchObject({
    kind: 'document',
    happened: { earliest: '2019-03-06', latest: '2019-03-06' },
    body: { type: 'letter', author: 'Mrs Green' },
    origin: { system: 'Old Files', originalId: 'D5', author: 'Mrs Green', importedBy: 'Ruth Adeyemi' },
  })
  const [farm] = whole.flatMap((record) => record.entries).filter((entry) => String(entry).includes('lambs'))
  expect(JSON.parse(String(farm))).toMatchObject({
    kind: 'correspondence',
    happened: { earliest: '2019-03-05' },
    body: { subject: 'The trip to the farm', medium: 'email', direction: 'received' },
    documents: [
      expect.stringMatching(/^farm.eml message\/rfc822/),
      expect.stringMatching(/^slip.pdf application\/pdf/),
    ],
  })
})

it('run again, it does nothing, and says that all of it came in earlier', async () => {
  const objects = objectsIn(home)
  const ended = await run(['import', folder, '--by', 'RUTH'], home.env)
  expect(ended.code, ended.err).toBe(0)
  expect(outcomes(folder)).toEqual({
    'came in earlier': expected.taken + expected['set aside'],
    refused: expected.refused,
    'has a record': 3,
  })
  expect(await whatIsThere(home)).toEqual(whole)
  expect(objectsIn(home)).toBe(objects)
}, 120_000)

it('a file that was changed under its old name is a new file, and waits', async () => {
  writeFileSync(join(folder, 'letters/letter 0.pdf'), '%PDF-1.7\n% another letter\n%%EOF\n')
  expect((await run(['import', folder], home.env)).code).toBe(0)
  expect(outcomes(folder)).toMatchObject({ 'set aside': 1, 'came in earlier': expected.taken + 8 })
  expect(reportOf(folder).find((row) => row.includes('set aside'))).toContain('letter 0.pdf')
}, 120_000)

it('somebody who may not answer for it is told so, and nothing is begun', async () => {
  expect((await run(['import', folder, '--by', 'amira'], home.env)).err).toContain('not a records officer')
  expect((await run(['import', folder, '--by', '(import)'], home.env)).err).toContain('There is nobody')
  expect((await run(['import', folder, '--near', 'x'], home.env)).err).toContain('import does not know "--near"')
  const none = await run(['import', join(folder, 'letters')], home.env)
  expect(none).toMatchObject({ code: 1, err: expect.stringContaining('There is no children.csv') })
  const over = await run(['import', folder, '--report', join(folder, 'files.csv')], home.env)
  expect(over).toMatchObject({ code: 1, err: expect.stringContaining('not a report of an import') })
}, 120_000)

it('where there is no database it says so', async () => {
  const env = {
    ...home.env,
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    KEYS_DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/keys',
  }
  const ended = await run(['import', folder], env)
  expect(ended.code).toBe(1)
  expect(ended.err.split('\n').length).toBeLessThan(5)
}, 60_000)

it('told to stop, it ends between two batches; another cannot begin meanwhile; run again, it goes on', async () => {
  const other = await councilWithFolder()
  const council = join(other.folder, 'council')
  const first = await begun(other, council)
  first.child.kill('SIGSTOP')
  expect((await run(['import', council], other.env)).err).toContain('Another import is running')
  first.child.kill('SIGCONT')
  first.child.kill('SIGINT')
  const stopped = await first.ended
  expect(stopped.code).toBe(1)
  expect(stopped.out).toContain('Run the same command again to go on.')
  expect((await run(['import', council], other.env)).code).toBe(0)
  expect(await whatIsThere(other)).toEqual(whole)
}, 180_000)

it(
  `killed at any moment and run again, the records are the same, byte for byte, and no bytes are left over (${rounds} rounds)`,
  async () => {
    const other = await councilWithFolder()
    const council = join(other.folder, 'council')
    for (let round = 0; round < rounds; round += 1) {
      const program = await begun(other, council)
      await Promise.race([wait(randomInt(0, 4000)), program.ended])
      program.child.kill('SIGKILL')
      await program.ended
    }
    expect((await run(['import', council], other.env)).code).toBe(0)
    const { taken = 0, 'set aside': aside = 0, 'came in earlier': earlier = 0, refused } = outcomes(council)
    expect(taken + aside + earlier).toBe(expected.taken + expected['set aside'])
    expect(refused).toBe(expected.refused)
    expect(await whatIsThere(other)).toEqual(whole)
    // One for each file that was taken or waits, and one for what is attached to the message.
    expect(objectsIn(other)).toBe(expected.taken + expected['set aside'] + 1)
  },
  rounds * 30_000 + 120_000,
)

it('a database that goes away in the middle is said in words, and the next run goes on where it was', async () => {
  const other = await councilWithFolder()
  const council = join(other.folder, 'council')
  const program = await begun(other, council)
  while (objectsIn(other) === 0 && program.child.exitCode === null) await wait(5)
  program.child.kill('SIGSTOP')
  const { pid, stop } = await startEmbedded({ data: other.data, secrets: other.secrets, log: silentLog })
  process.kill(pid, 'SIGKILL')
  program.child.kill('SIGCONT')
  const { code, err } = await program.ended
  await stop()
  expect(code, err).toBe(1)
  expect(err).toContain('The database went away before the import was at its end.')
  expect(err).toContain('Run the same command again to go on.')
  expect(err).not.toContain('a fault')
  expect(await run(['import', council], other.env)).toMatchObject({ code: 0 })
  expect(await whatIsThere(other)).toEqual(whole)
  expect(objectsIn(other)).toBe(expected.taken + expected['set aside'] + 1)
}, 180_000)

async function councilWithFolder(): Promise<Home> {
  const made = newHome()
  homes.push(made)
  writeCouncilFolder(join(made.folder, 'council'))
  await withPeople(made)
  return made
}

/** An import that has counted its files, and is at work on them. */
async function begun(at: Home, council: string): Promise<Program> {
  const program = start(['import', council], at.env)
  while (!program.written.err.includes(' files, ') && program.child.exitCode === null) await wait(5)
  return program
}

function reportOf(council: string): string[] {
  return readFileSync(join(council, 'holdfast-report.csv'), 'utf8').trim().split('\r\n').slice(1)
}

function outcomes(council: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const row of reportOf(council)) {
    const outcome = row.split(',')[3] ?? ''
    counts[outcome] = (counts[outcome] ?? 0) + 1
  }
  return counts
}
