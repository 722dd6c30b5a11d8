import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { doorRules } from './door-rules.ts'
import { importRules } from './import-rules.ts'
import { readTree } from './source-tree.ts'
import { textRules } from './text-rules.ts'

const rules = [...importRules, ...textRules, ...doorRules]

/** A small house that keeps every rule; each case below breaks one. */
const sound: Record<string, string> = {
  'words/day.ts': "import { Temporal } from 'temporal-polyfill'\nexport const day = Temporal\n",
  'rulebook/limits.ts': "import { day } from '../words/day.ts'\nexport const limits = { day }\n",
  'platform/db/index.ts': 'export const transaction = 1\nexport const statement = (name: string) => name\n',
  'confidentiality/action.ts':
    "import { transaction } from '../platform/db/index.ts'\nexport const door = transaction\n",
  'case-record/visits/kinds.ts': "import { z } from 'zod'\nexport const visit = z\n",
  'case-record/visits/rules.ts': "import { limits } from '../../rulebook/limits.ts'\nexport const due = limits\n",
  'case-record/visits/store.ts':
    "import { statement } from '../../platform/db/index.ts'\nexport const s = statement('select a from b where c')\n",
  'case-record/visits/actions.ts':
    "import { door } from '../../confidentiality/action.ts'\nimport { s } from './store.ts'\nexport const read = () => [door, s]\n",
  'case-record/visits/index.ts': "export { read } from './actions.ts'\n",
  'case-record/reviews/actions.ts':
    "import { read } from '../visits/index.ts'\nimport { visit } from '../visits/kinds.ts'\nexport const pack = [read, visit]\n",
  'browser/page.ts': "import './other.ts'\n",
  'browser/other.ts': 'export const other = 1\n',
  'app.ts': "import { pack } from './case-record/reviews/actions.ts'\nexport const app = pack\n",
}

/** [rule, file, what it says instead, what the finding must name] */
const cases: readonly (readonly [rule: string, path: string, text: string, names: RegExp])[] = [
  ['every folder is a level', 'lib/thing.ts', 'export const a = 1', /lib\/thing/],
  ['imports point to the same level', 'rulebook/bad.ts', "import '../platform/db/index.ts'", /rulebook\/bad/],
  ['imports point to the same level', 'words/bad.ts', "export * from '../rulebook/limits.ts'", /words\/bad/],
  [
    'imports point to the same level',
    'platform/x.ts',
    "const a = await import('../case-record/visits/index.ts')",
    /x\.ts/,
  ],
  ['imports point to the same level', 'platform/y.ts', "export type A = import('../app.ts').app", /y\.ts/],
  ['imports point to the same level', 'app.ts', "import '../scripts/build.ts'", /scripts/],
  ['browser code and server code', 'browser/other.ts', "import '../words/day.ts'", /browser\/other/],
  ['browser code and server code', 'app.ts', "import './browser/other.ts'", /app/],
  ['every relative import names a file', 'app.ts', "import './case-record/visits/index'", /visits\/index/],
  ['pure files import only pure', 'case-record/visits/rules.ts', "import './store.ts'", /rules\.ts -> \.\/store/],
  ['pure files import only pure', 'case-record/visits/rules.ts', "import { z } from 'zod'", /zod/],
  ['pure files import only pure', 'case-record/visits/kinds.ts', "import 'node:fs'", /node:fs/],
  ['pure files import only pure', 'rulebook/bad.ts', "import 'temporal-polyfill'", /temporal/],
  ['only actions, index and jobs', 'case-record/visits/pages.tsx', "import { s } from './store.ts'", /pages/],
  [
    'only actions, index and jobs',
    'case-record/reviews/actions.ts',
    "import type { S } from '../visits/store.ts'",
    /reviews/,
  ],
  ['another slice is entered', 'case-record/reviews/actions.ts', "import '../visits/actions.ts'", /visits\/actions/],
  [
    'slices do not depend',
    'case-record/visits/index.ts',
    "import '../reviews/index.ts'",
    /visits -> .*reviews -> .*visits|reviews -> .*visits -> .*reviews/,
  ],
  ['pure files read no clock', 'case-record/visits/rules.ts', 'export const a = Date.now()', /Date\.now/],
  ['pure files read no clock', 'words/day.ts', 'export const a = new Date()', /new Date/],
  ['pure files read no clock', 'words/day.ts', 'export const a = Temporal.Now.plainDateISO()', /Temporal\.Now/],
  ['pure files read no clock', 'case-record/visits/kinds.ts', 'export const a = Math.random()', /random/],
  ['pure files read no clock', 'rulebook/limits.ts', 'export const a = process.env.HOLDFAST', /process\.env/],
  ['pure files read no clock', 'rulebook/limits.ts', 'export const a = crypto.randomUUID()', /crypto/],
  ['pure files read no clock', 'case-record/visits/rules.ts', 'export const a = async () => { await 1 }', /await/],
  ['pure files read no clock', 'case-record/visits/rules.ts', "export const a = fetch('x')", /fetch/],
  [
    'a calendar day in a rule',
    'case-record/visits/rules.ts',
    'export const due = (dueOn: Date) => dueOn',
    /rules\.ts:1/,
  ],
  ['a calendar day in a rule', 'case-record/visits/rules.ts', "export const a = new Date('2024-05-01')", /rules\.ts:1/],
  ['a calendar day in a rule', 'case-record/visits/rules.ts', 'export const a = (at: Date) => at.getMonth()', /rules/],
  ['SQL is written in stores', 'case-record/visits/actions.ts', "export const q = 'select a from b'", /actions\.ts:1/],
  [
    'SQL is written in stores',
    'case-record/visits/pages.tsx',
    'export const q = `\n  update a.b set c = ${1}`',
    /pages/,
  ],
  ['SQL is written in stores', 'app.ts', "export const q = 'with x as (values (1)) select 1'", /app/],
  [
    'no function is longer',
    'case-record/visits/actions.ts',
    `export function long() {\n${'  void 0\n'.repeat(39)}}`,
    /has 41/,
  ],
  [
    'no function is longer',
    'case-record/visits/actions.ts',
    `export const long = () => {\n${'\n'.repeat(60)}}`,
    /has 62/,
  ],
  ['no file is longer', 'case-record/visits/actions.ts', 'export {}\n'.repeat(251), /has 251/],
  ['no file has a name', 'case-record/visits/utils.ts', 'export {}', /utils/],
  ['no file has a name', 'platform/helpers/x.ts', 'export {}', /helpers/],
  [
    'only the door',
    'case-record/visits/store.ts',
    "import { transaction } from '../../platform/db/index.ts'",
    /transaction/,
  ],
  [
    'only the door',
    'case-record/visits/store.ts',
    "import { type Pool as P } from '../../platform/db/index.ts'",
    /Pool/,
  ],
  ['only the door', 'case-record/visits/store.ts', "import * as db from '../../platform/db/writer.ts'", /\*/],
  ['only the door', 'app.ts', "import { Pool } from 'pg'", /of pg/],
  ['nothing is asked of a connection', 'case-record/visits/actions.ts', "pool.query('x')", /actions\.ts:1/],
  ['the pools are taken', 'app.ts', 'holdfast.pools.app', /app\.ts:1/],
  ['the pools are taken', 'app.ts', 'const { pools: p } = holdfast', /app\.ts:1/],
  ['every action that is asked', 'app.ts', "door.read(token, 'record.steal', number)", /record\.steal/],
]

describe('the rules of the house bite', () => {
  test('a sound house breaks none of them', () => {
    const files = houseWith()
    expect(rules.flatMap(({ find }) => find(files))).toEqual([])
  })

  test.each(cases)('%s: %s', (rule, path, text, names) => {
    const files = houseWith({ [path]: text })
    const found = rules.filter(({ name }) => name.startsWith(rule)).flatMap(({ find }) => find(files))
    expect(found.join('\n')).toMatch(names)
  })

  test('and there is a case for each', () => {
    const bitten = rules.filter(({ name }) => cases.some(([rule]) => name.startsWith(rule)))
    expect(bitten.length).toBe(rules.length)
  })
})

function houseWith(changes: Record<string, string> = {}) {
  const root = temporaryFolder()
  for (const [path, text] of Object.entries({ ...sound, ...changes })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return readTree(root)
}
