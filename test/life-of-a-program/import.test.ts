import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { assemble } from '../../src/assemble.ts'
import { readConfig } from '../../src/platform/config.ts'
import { silentLog } from '../../src/platform/log.ts'
import { password, people } from '../support/people.ts'
import { expected, letters, writeCouncilFolder } from './import-folder.ts'
import { type Home, newHome, run } from './program.ts'

let home: Home
let folder: string
beforeAll(async () => {
  home = newHome()
  folder = join(home.folder, 'council')
  writeCouncilFolder(folder)
  await withPeople(home)
}, 60_000)
afterAll(() => home.remove())

it('takes in what is sure, sets aside what is in doubt, refuses what is none, and says so of each', async () => {
  const first = await run(['import', folder], home.env)
  console.log(first.out, first.err)
  expect(first.code).toBe(0)
  expect(outcomes(folder)).toEqual(expected)
}, 120_000)

async function withPeople(home: Home): Promise<void> {
  const holdfast = await assemble(readConfig(home.env), silentLog)
  const council = { name: 'Import Council', colour: '#1b5e5a' }
  await holdfast.doorkeeper.addDemoPeople(
    council,
    [people.amira, people.ruth, people.adam].map((person) => ({ ...person, password })),
  )
  await holdfast.close()
}

function outcomes(folder: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const row of readFileSync(join(folder, 'holdfast-report.csv'), 'utf8').trim().split('\r\n').slice(1)) {
    const outcome = row.split(',')[3] ?? ''
    counts[outcome] = (counts[outcome] ?? 0) + 1
  }
  return counts
}
