import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { connectOwner } from '../../../test/support/owner.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { Problem } from '../../platform/problem.ts'
import type { Scan } from '../../platform/scan/index.ts'
import { importFolder, type ReportLine } from './index.ts'

let world: World
let owner: Client
let folder: string
beforeAll(async () => {
  world = await createWorld()
  owner = await connectOwner(world.databases.main.admin)
})
afterAll(async () => {
  await owner.end()
  await world.close()
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-council-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Finds what calls itself harmful. */
const scan: Scan = async (bytes) => {
  let all = ''
  for await (const piece of bytes) all += Buffer.from(piece).toString('latin1')
  return { finding: all.includes('HARMFUL') ? 'Test.Harmful' : null }
}

function write(child: string, files: Readonly<Record<string, string>>): void {
  const [id = '', name = ''] = child.split(' = ')
  writeFileSync(join(folder, 'children.csv'), `child id,name,date of birth\n${id},${name},2014-05-03\n`)
  const rows = Object.keys(files).map((file) => `${file},${id},letter,2020-01-01,${id}-${file}`)
  writeFileSync(join(folder, 'files.csv'), `file,child id,kind,date,original id\n${rows.join('\n')}\n`)
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), `%PDF-1.7\n${text}\n%%EOF\n`)
}

async function bring(with_: Scan | null): Promise<ReportLine[]> {
  const session = await world.holdfast.doorkeeper.beginImport('ruth')
  if (!session.ok) throw new Error(session.refusal.words)
  const lines: ReportLine[] = []
  try {
    await importFolder(world.holdfast, {
      session: session.value,
      folder,
      leaveOut: [],
      scan: with_,
      stopped: () => false,
      counted: () => undefined,
      report: (line) => void lines.push(line),
    })
  } finally {
    await session.value.end()
  }
  return lines
}

const outcomes = (lines: readonly ReportLine[]) =>
  Object.fromEntries(lines.filter(({ file }) => file.endsWith('.pdf')).map(({ file, outcome }) => [file, outcome.what]))

test('what the scanner finds is kept in quarantine, on no record, and told', async () => {
  write('Q1 = Ada Moss', { 'good.pdf': 'good', 'bad.pdf': 'this is HARMFUL' })
  const lines = await bring(scan)
  expect(outcomes(lines)).toEqual({ 'good.pdf': 'taken', 'bad.pdf': 'quarantined' })
  expect(lines.find(({ file }) => file === 'bad.pdf')?.outcome).toMatchObject({ finding: 'Test.Harmful' })
  const { rows } = await owner.query(
    "select state, entry_ids, jsonb_array_length(segments) as segments from record.intake_item where state = 'quarantined'",
  )
  expect(rows).toEqual([{ state: 'quarantined', entry_ids: [], segments: 1 }])
  expect(outcomes(await bring(scan))).toEqual({ 'good.pdf': 'earlier', 'bad.pdf': 'earlier' })
})

test('while the scanner cannot be reached nothing is taken, and no bytes stay behind', async () => {
  write('Q2 = Bea Lane', { 'one.pdf': 'one', 'two.pdf': 'two' })
  const before = await objects()
  const out: Scan = async () => {
    throw new Problem('The virus scanner cannot be reached.', 'See that it runs.')
  }
  await expect(bring(out)).rejects.toThrow('cannot be reached')
  expect(await objects()).toBe(before)
  expect(outcomes(await bring(scan))).toEqual({ 'one.pdf': 'taken', 'two.pdf': 'taken' })
})

test('two children with one id of an old system are in doubt, and so are their files', async () => {
  write('Q3 = Cal Wood', { 'letter.pdf': 'a letter' })
  writeFileSync(
    join(folder, 'children.csv'),
    'child id,name,date of birth\nQ3,Cal Wood,2014-05-03\nQ3,Dot Reed,2013-01-01\n',
  )
  const lines = await bring(null)
  expect(lines.find(({ file }) => file === 'letter.pdf')?.outcome).toMatchObject({ doubts: ['child-in-doubt'] })
})

test('an id that was another child’s in an earlier list is not taken for the first child', async () => {
  write('Q4 = Eve Hill', { 'first.pdf': 'hers' })
  expect(outcomes(await bring(null))).toEqual({ 'first.pdf': 'taken' })
  write('Q4 = Finn Bell', { 'second.pdf': 'his' })
  expect(outcomes(await bring(null))).toMatchObject({ 'second.pdf': 'set aside' })
})

test('a child who has a record already is not guessed to be the same', async () => {
  const number = await world.openRecord('amira', { legalName: 'Gus Field', born: '2014-05-03' })
  write('Q5 = Gus Field', { 'letter of gus.pdf': 'his' })
  const lines = await bring(null)
  expect(outcomes(lines)).toEqual({ 'letter of gus.pdf': 'set aside' })
  expect(lines.map(({ outcome }) => outcome.what)).toContain('child waits')
  expect(number).toMatch(/^C-/)
})

async function objects(): Promise<number> {
  let all = 0
  for await (const _ of world.holdfast.documents.list()) all += 1
  return all
}
