import { execFileSync } from 'node:child_process'
import { lstatSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { csvLine } from '../../src/case-record/intake/index.ts'
import { createFinder } from '../../src/case-record/intake/listed-path.ts'
import { openFound } from '../../src/case-record/intake/opening-files.ts'
import { walkFolder } from '../../src/case-record/intake/walk.ts'
import { openReport } from '../../src/cli/import-report.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

// A council’s folder made by somebody who wants the import to hang, to stop, or to write or read elsewhere.

test('a pipe where the report would be is not waited for, and the report goes to standard output', () => {
  const folder = temporaryFolder()
  execFileSync('mkfifo', [join(folder, 'holdfast-report.csv')])
  const report = openReport(folder, null)
  expect(report.where).toContain('could not be written')
  expect(lstatSync(join(folder, 'holdfast-report.csv')).isFIFO()).toBe(true)
})

test('a path longer than the system takes refuses that file, and stops nothing', async () => {
  const folder = temporaryFolder()
  const part = 'd'.repeat(200)
  const enter = `mkdir ${part} && cd ${part} && `
  const script = `${enter.repeat(19)}touch ${'f'.repeat(250)}.txt && touch near.txt`
  execFileSync('sh', ['-c', script], { cwd: folder })
  const { files } = await walkFolder(folder, new Set())
  const opened = await Promise.all([...files.values()].map((found) => openFound(folder, found)))
  expect(opened).toContainEqual({ refused: 'not-readable' })
  for (const one of opened) if ('handle' in one) await one.handle.close()
  expect(opened.filter((one) => 'handle' in one)).toHaveLength(1)
  execFileSync('rm', ['-rf', join(folder, part)])
})

test('the list that names itself, the report, the folder, or a file by a name made to look like another, means none of them', async () => {
  const folder = temporaryFolder()
  const names = [
    'letter.txt',
    'letter\u202etxt.exe',
    'let\u200bter.txt',
    'new\nline.txt',
    '-rf',
    '=1+1.txt',
    '__proto__',
    'constructor',
  ]
  for (const name of names) writeFileSync(join(folder, name), name)
  for (const list of ['children.csv', 'files.csv', 'holdfast-report.csv']) writeFileSync(join(folder, list), list)
  mkdirSync(join(folder, 'sub'))
  symlinkSync('../children.csv', join(folder, 'sub/children.csv'))
  const find = createFinder(await walkFolder(folder, new Set(['children.csv', 'files.csv', 'holdfast-report.csv'])))
  for (const written of [
    'children.csv',
    'CHILDREN.CSV',
    './files.csv',
    'sub/../children.csv',
    'sub/children.csv',
    'holdfast-report.csv',
    '',
    '.',
    '..',
    'sub',
    'toString',
    'letter.exe',
  ])
    expect(find(written), written).toHaveProperty('refused')
  for (const written of names) expect(find(written), written).toMatchObject({ found: { path: written } })
})

test('a file without end on paper is refused by its size before it is read', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'hole.bin'), '')
  truncateSync(join(folder, 'hole.bin'), 2 ** 40)
  const { lookAt } = await import('../../src/case-record/intake/looking.ts')
  const [found] = (await walkFolder(folder, new Set())).files.values()
  if (!found) throw new Error('it was not found')
  expect(await lookAt(folder, found)).toEqual({ refused: 'too-large' })
})

test('twenty thousand tiny files are walked in seconds', async () => {
  const folder = temporaryFolder()
  execFileSync('sh', ['-c', 'seq 1 20000 | xargs touch'], { cwd: folder })
  const begun = performance.now()
  expect((await walkFolder(folder, new Set())).files.size).toBe(20_000)
  expect(performance.now() - begun).toBeLessThan(10_000)
}, 30_000)

test.each([
  [' =1+1', "' =1+1"],
  ['＝cmd', "'＝cmd"],
  ['\t=1', `"'\t=1"`],
  ['a\t=1', '"a\t=1"'],
  ['a;=1', '"a;=1"'],
  ['a"\n=1', '"a""\n=1"'],
])('a name %j in the report runs nothing in a spreadsheet that parts it elsewhere', (name, written) => {
  expect(csvLine([name])).toBe(`${written}\r\n`)
})
