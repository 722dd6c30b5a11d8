import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { csvLine } from '../case-record/intake/index.ts'
import { sayProgress } from './import-progress.ts'
import { openReport } from './import-report.ts'
import { sums } from './import-sums.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-report-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test.each([
  ['letter.pdf', 'letter.pdf'],
  ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@sum', "'@sum"],
  ['a, b', '"a, b"'],
  ['two\nlines', '"two\nlines"'],
])('a cell %j is written so that no spreadsheet runs or splits it', (text, written) => {
  expect(csvLine([text, 'next'])).toBe(`${written},next\r\n`)
})

test('the report is begun anew over an earlier one, and over nothing else', () => {
  const report = openReport(folder, null)
  report.add({
    line: 2,
    file: '=a.pdf',
    childId: 'K1',
    outcome: { what: 'set aside', doubts: ['no-date', 'other-name'] },
  })
  report.close()
  const [header, line] = readFileSync(join(folder, 'holdfast-report.csv'), 'utf8').split('\r\n')
  expect(header).toBe('line,file,child id,outcome,reason,record,entry')
  expect(line).toMatch(/^2,'=a\.pdf,K1,set aside,/)
  openReport(folder, null).close()
  writeFileSync(join(folder, 'letter.txt'), 'Dear Amira')
  expect(() => openReport(folder, join(folder, 'letter.txt'))).toThrow('not a report of an import')
  expect(() => openReport(folder, join(folder, 'children.csv'))).toThrow('not a report of an import')
  expect(readFileSync(join(folder, 'letter.txt'), 'utf8')).toBe('Dear Amira')
})

test('a link in its place is not written through: the report goes to standard output', () => {
  const target = join(folder, 'target.txt')
  writeFileSync(target, 'as it was')
  symlinkSync(target, join(folder, 'holdfast-report.csv'))
  const report = openReport(folder, null)
  expect(report.where).toContain('could not be written')
  expect(readFileSync(target, 'utf8')).toBe('as it was')
})

test('the sums add up, and the time left is said once there is a speed', () => {
  const counts = { taken: 1200, 'set aside': 34, refused: 5, earlier: 1, 'child opened': 40, 'child waits': 2 }
  expect(sums(counts)).toEqual([
    'Rows of children: 42 = 40 records opened + 2 wait for a records officer',
    'Files: 1,240 = 1,200 put on records + 34 set aside for a records officer + 5 refused + 1 came in earlier',
  ])
  expect(sayProgress(counts, 2480, 62)).toBe(
    '42 children, 1,240 of 2,480 files, 34 set aside, 5 refused, 20 a second, 62 seconds left',
  )
})
