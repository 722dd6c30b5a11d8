import { execFile } from 'node:child_process'
import { closeSync, openSync, symlinkSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { describe, expect, it, test } from 'vitest'
import { readChildren, readFileList } from '../../src/case-record/intake/reading.ts'
import { Problem } from '../../src/platform/problem.ts'
import { plainDate } from '../../src/words/plain-date.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const around = { today: plainDate('2026-11-23') }
const source = join(import.meta.dirname, '../../src')

function written(content: string | Buffer): string {
  const file = join(temporaryFolder(), 'list.csv')
  writeFileSync(file, content)
  return file
}

async function rowsOf(file: string, known: Parameters<typeof readFileList>[1]) {
  const rows = []
  for await (const row of readFileList(file, known)) rows.push(row)
  return rows
}

const filesIn = (content: string | Buffer) => rowsOf(written(content), around)

describe('a list of children', () => {
  it('is read as a council has it, with what was not understood said of each', async () => {
    const list = [
      'Child ID;Name;DOB;Looked after from;Looked after until;Siblings;Colour',
      '1;Maya Khan;03/05/2011;2015-01-02;;2; 1;',
      '1;Maya Khan;03/05/2011;2015-01-02;;"2; 3; 1";',
      '1;Maya again;;;;;',
      '2;=HYPERLINK("x");about June 2009;2016;;;',
      '3;Zo\xeb;soon;3 May 2016;2 May 2016;;',
      ';Nobody;;;;;',
    ]
    const { children, refusedRows, encoding, passedOver } = await readChildren(
      written(Buffer.from(list.join('\r\n'), 'latin1')),
      around,
    )
    expect(encoding).toBe('Windows-1252')
    expect(passedOver).toEqual(['Colour'])
    expect(refusedRows).toEqual([
      { line: 2, why: expect.stringContaining('8 cells') },
      { line: 7, why: 'The row has no child id.' },
    ])
    expect(children).toMatchObject([
      {
        line: 3,
        born: { earliest: '2011-05-03' },
        lookedAfter: { from: '2015-01-02', until: null },
        siblings: ['2', '3'],
      },
      // Whose the number is, is decided when both are known.
      { line: 4, childId: '1', name: 'Maya again' },
      { line: 5, name: '=HYPERLINK("x")', born: { words: 'about June 2009' }, lookedAfter: null },
      { line: 6, name: 'Zoë', born: null, lookedAfter: null },
    ])
    expect(children.map(({ faults }) => faults.length)).toEqual([0, 0, 1, 2])
  })
})

describe('a list of files', () => {
  it('has days of five styles, and those of a column in which one is month first are in doubt', async () => {
    const days = ['2011-05-03', '13/05/2011', '3.5.11', '3 May 2011', 'May 2011', '2011', 'Spring 2011', '']
    const list = (more: string[]) => ['file,date', ...[...days, ...more].map((day, n) => `${n}.pdf,${day}`)].join('\n')
    const read = async (more: string[]) => (await filesIn(list(more))).map((row) => ('day' in row ? row.day.read : row))
    const plain = ['day', 'day', 'day', 'day', 'day', 'day', 'not', 'none']
    expect(await read([])).toEqual(plain)
    expect(await read(['05/13/2011'])).toEqual(plain.with(2, 'two ways').concat('day'))
  })

  it('is read by the child’s birth where a year has two digits', async () => {
    const born = () => plainDate('1960-01-01')
    const [row] = await rowsOf(written('file,child id,date\na.pdf,1,3.5.62'), { ...around, born })
    expect(row).toMatchObject({ day: { day: { earliest: '1962-05-03' } } })
  })

  it('hands over paths that climb out, formulas and zeros as what they are: text, or a row that is refused', async () => {
    const rows = await filesIn('file,title\n../../etc/passwd,=cmd|x\n/etc/shadow,+1\nC:\\x,@a\na\0.pdf,-1\n,none')
    expect(rows).toMatchObject([
      { line: 2, path: '../../etc/passwd', title: '=cmd|x' },
      { line: 3, path: '/etc/shadow', title: '+1' },
      { line: 4, path: 'C:\\x', title: '@a' },
      { line: 5, refused: 'row-not-read', why: expect.stringContaining('NUL') },
      { line: 6, refused: 'row-not-read', why: 'The row names no file.' },
    ])
  })

  it.each([
    ['a workbook', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(500)])],
    ['nothing', ''],
    ['other columns', 'when,what\n1,2\n'],
    ['two columns that mean the same', 'file,date,Date\na,1,2\n'],
  ])('that is %s is a sentence for whoever made it', async (_what, content) => {
    await expect(filesIn(content)).rejects.toThrow(Problem)
  })

  it('is never read through a link', async () => {
    const folder = temporaryFolder()
    symlinkSync(written('file\nsecret.pdf\n'), join(folder, 'files.csv'))
    await expect(rowsOf(join(folder, 'files.csv'), around)).rejects.toThrow()
  })
})

test('a line of 100 MB is refused by its number, the others are read, and the memory stays bounded', async () => {
  const folder = temporaryFolder()
  const list = join(folder, 'files.csv')
  const handle = openSync(list, 'w')
  writeSync(handle, 'file,title\nfirst.pdf,1\n')
  const megabyte = Buffer.alloc(1024 * 1024, 'x')
  for (let n = 0; n < 100; n += 1) writeSync(handle, megabyte)
  writeSync(handle, '\nlast.pdf,2\n')
  closeSync(handle)
  const { rows, grown } = await readApart(folder, list)
  expect(rows).toEqual([
    [2, 'first.pdf'],
    [3, 'The line is longer than a million characters.'],
    [4, 'last.pdf'],
  ])
  expect(grown).toBeLessThan(80 * 1024)
}, 120_000)

/** Reads the list in a process of its own, so that nobody else's memory is counted. `grown`: kilobytes at the highest. */
async function readApart(folder: string, list: string): Promise<{ rows: unknown[]; grown: number }> {
  const program = join(folder, 'read.mjs')
  const contents = `
    import { readFileList } from ${JSON.stringify(join(source, 'case-record/intake/reading.ts'))}
    const before = process.resourceUsage().maxRSS
    const rows = []
    for await (const row of readFileList(process.argv[2], { today: '2026-11-23' })) rows.push([row.line, row.path ?? row.why])
    console.log(JSON.stringify({ rows, grown: process.resourceUsage().maxRSS - before }))`
  await build({
    stdin: { contents, resolveDir: source },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: program,
    logLevel: 'error',
  })
  const { stdout } = await promisify(execFile)(process.execPath, [program, list], { timeout: 90_000 })
  return JSON.parse(stdout) as { rows: unknown[]; grown: number }
}
