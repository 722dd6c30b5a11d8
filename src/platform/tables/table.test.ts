import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { temporaryFolder } from '../../../test/support/temporary-folder.ts'
import { Problem } from '../problem.ts'
import { longestRow, rowsOf } from './rows.ts'
import { openTable } from './table.ts'

async function tableOf(content: string | Buffer) {
  const file = join(temporaryFolder(), 'table.csv')
  writeFileSync(file, content)
  const table = await openTable(file)
  const rows = []
  for await (const row of table.rows()) rows.push(row)
  return { ...table, rows }
}

describe('a table in the encodings that offices save', () => {
  const text = 'child id;name\r\n7;Zoë O’Brien\r\n'
  const bigEndian = Buffer.from(`\ufeff${text}`, 'utf16le').swap16()

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 BE', bigEndian],
    ['Windows-1252', Buffer.from(text.replace('’', '\x92'), 'latin1')],
  ])('%s', async (encoding, bytes) => {
    const table = await tableOf(bytes)
    expect(table).toMatchObject({ encoding, delimiter: ';', header: ['child id', 'name'] })
    expect(table.rows).toEqual([{ line: 2, cells: ['7', 'Zoë O’Brien'] }])
  })

  it('is told by all of the file, not by its beginning', async () => {
    const long = `id,name\n${'1,Maya\n'.repeat(20_000)}`
    expect((await tableOf(Buffer.concat([Buffer.from(long), Buffer.from('2,Zo\xeb\n', 'latin1')]))).encoding).toBe(
      'Windows-1252',
    )
    expect((await tableOf(`${long}2,Zoë\n`)).rows.at(-1)).toEqual({ line: 20_002, cells: ['2', 'Zoë'] })
  })

  it.each([
    ['a workbook', Buffer.from('PK\x03\x04 and so on')],
    ['UTF-16 without its mark', Buffer.from('child id,name', 'utf16le')],
  ])('%s is no table, and a sentence says what to do', async (_what, bytes) => {
    await expect(tableOf(bytes)).rejects.toThrow(Problem)
  })
})

describe('the delimiter is found in the header', () => {
  it.each([',', ';', '\t', '|'])('%j', async (delimiter) => {
    const table = await tableOf(`a${delimiter}"b, c; d | e"\n1${delimiter}2\n`)
    expect(table).toMatchObject({ delimiter, header: ['a', 'b, c; d | e'] })
  })

  test('a first line of Excel names it', async () => {
    expect(await tableOf('sep=|\r\na|b\r\n1|2')).toMatchObject({
      delimiter: '|',
      header: ['a', 'b'],
      rows: [{ line: 3, cells: ['1', '2'] }],
    })
  })
})

describe('rows', () => {
  it('come with the line on which they begin, over line ends in quotes, blank lines and every kind of line end', async () => {
    const { rows } = await tableOf('a,b\r\n1,"two\r\nlines"\r\n\r\n,\r\n2,"say ""hello"""\n3,a "quoted" word\r4,end')
    expect(rows).toEqual([
      { line: 2, cells: ['1', 'two\r\nlines'] },
      { line: 6, cells: ['2', 'say "hello"'] },
      { line: 7, cells: ['3', 'a "quoted" word'] },
      { line: 8, cells: ['4', 'end'] },
    ])
  })

  it('with too many or too few cells are named, even where those are empty', async () => {
    expect((await tableOf('a,b\n1\n1,2,3\n1,2,,\n')).rows).toEqual([
      { line: 2, broken: 'The row has 1 cell, and the header has 2.' },
      { line: 3, broken: 'The row has 3 cells, and the header has 2.' },
      { line: 4, broken: 'The row has 4 cells, and the header has 2.' },
    ])
  })

  it('with a NUL in them are named', async () => {
    expect((await tableOf('a,b\n1,x\0y\n1,2\n')).rows).toEqual([
      { line: 2, broken: expect.stringContaining('NUL') },
      { line: 3, cells: ['1', '2'] },
    ])
  })

  it('behind a quote that is never closed, or closed too early, are all read', async () => {
    expect((await tableOf('a,b\n1,"open\n2,"two"\n3,"a"b\n4,four\n5,"open')).rows).toEqual([
      { line: 2, broken: expect.stringContaining('quotation') },
      { line: 3, cells: ['2', 'two'] },
      { line: 4, broken: expect.stringContaining('quotation') },
      { line: 5, cells: ['4', 'four'] },
      { line: 6, broken: expect.stringContaining('quotation') },
    ])
  })

  it('longer than a million characters are named, and the next is read', async () => {
    const long = 'x'.repeat(longestRow + 1)
    expect((await tableOf(`a,b\n${long}\r\n1,2\n1,"${long}\n3,4\n${long}`)).rows).toEqual([
      { line: 2, broken: expect.stringContaining('longer') },
      { line: 3, cells: ['1', '2'] },
      { line: 4, broken: expect.stringContaining('longer') },
      { line: 5, cells: ['3', '4'] },
      { line: 6, broken: expect.stringContaining('longer') },
    ])
  })

  it('behind a quote opened over a million characters of lines are all read', async () => {
    const { rows } = await tableOf(`a,b\n1,"open\n${'2,two\n'.repeat(180_000)}`)
    expect(rows[0]).toEqual({ line: 2, broken: expect.stringContaining('not closed') })
    expect(rows.length).toBe(180_001)
    expect(rows.at(-1)).toEqual({ line: 180_002, cells: ['2', 'two'] })
  })
})

test('a file with nothing in it, or without a header that can be read, is told in a sentence', async () => {
  await expect(tableOf('')).rejects.toThrow(/nothing in it/)
  await expect(tableOf('\n\n')).rejects.toThrow(/nothing in it/)
  await expect(tableOf(`${'x'.repeat(longestRow + 2)}\na,b\n`)).rejects.toThrow(/longer/)
})

test('a link or a folder is not read as a table', async () => {
  await expect(openTable(temporaryFolder())).rejects.toThrow(Problem)
  await expect(openTable('/dev/null')).rejects.toThrow(Problem)
})

test('whatever the pieces are in which a text comes, its rows are the same', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', ' ', 'é'), maxLength: 6 })
  const read = (text: string) => ({ cells: [text] })
  const all = async (pieces: string[]) => {
    const rows = []
    for await (const row of rowsOf(
      (async function* () {
        yield* pieces
      })(),
      ',',
      read,
    ))
      rows.push(row)
    return rows
  }
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { maxLength: 12 }), async (pieces) => {
      expect(await all(pieces)).toEqual(await all([pieces.join('')]))
    }),
    { numRuns: 500 },
  )
})

test('what is written as a table is read back, whatever stands in its cells', async () => {
  const anyCell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\r', '\n', '=', 'é', '\t'), maxLength: 8 })
  const anyRow = fc.tuple(anyCell, anyCell).filter((cells) => cells.some((cell) => cell.trim() !== ''))
  const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { maxLength: 6 }), async (rows) => {
      const table = await tableOf(['a,b', ...rows.map(quoted)].join('\r\n'))
      expect(table.rows.map((row) => ('cells' in row ? row.cells : row))).toEqual(rows)
    }),
    { numRuns: 100 },
  )
})
