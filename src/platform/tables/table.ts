import { parse } from 'csv-parse/sync'
import { Problem } from '../problem.ts'
import { type Encoding, encodingOf, textOf } from './encoding.ts'
import { type BrokenRow, longestRow, type ReadCells, rowsOf, type TableRow } from './rows.ts'

export type { BrokenRow, TableRow }

/** A table in a file. `rows` reads it from the row behind the header on, each time anew, in the order in which they stand. */
export type Table = {
  encoding: Encoding
  delimiter: string
  header: readonly string[]
  rows: () => AsyncIterable<TableRow | BrokenRow>
}

/**
 * Opens a table of text as offices save it: any of four encodings, any of four delimiters, with a header. A row without anything in
 * it is none. A row that cannot be read, or has not as many cells as the header, is answered as broken with its line. Memory is
 * bounded by the longest row, whatever the file. Throws Problem when the file is no text or has no header.
 */
export async function openTable(file: string): Promise<Table> {
  const encoding = await encodingOf(file)
  const { delimiter, skip } = await firstLine(file, encoding)
  const header = await headerOf(file, encoding, delimiter, skip)
  const rows = () => rowsBehind(file, encoding, delimiter, header)
  return { encoding, delimiter, header: header.cells, rows }
}

const delimiters = [',', ';', '\t', '|'] as const

/** Excel understands, and writes, a first line that names the delimiter. */
async function firstLine(file: string, encoding: Encoding): Promise<{ delimiter: string; skip: number }> {
  let start = ''
  for await (const piece of textOf(file, encoding)) {
    start += piece
    if (start.length > longestRow || /[\r\n]/.test(start.trimStart())) break
  }
  const line = start.trimStart().split(/[\r\n]/, 1)[0] ?? ''
  const named = /^sep=([,;\t|])$/.exec(line)?.[1]
  if (named !== undefined) return { delimiter: named, skip: 1 }
  const outside = line.replace(/"[^"]*"/g, '')
  const [most] = delimiters.map((one) => ({ one, times: outside.split(one).length })).sort((a, b) => b.times - a.times)
  return { delimiter: most?.one ?? ',', skip: 0 }
}

async function headerOf(file: string, encoding: Encoding, delimiter: string, skip: number): Promise<TableRow> {
  let passed = 0
  for await (const row of rowsOf(textOf(file, encoding), delimiter, cellReader(delimiter))) {
    if ('broken' in row) throw badHeader(file, row.broken)
    if (isBlank(row) || passed++ < skip) continue
    return row
  }
  throw badHeader(file, 'There is nothing in it.')
}

async function* rowsBehind(
  file: string,
  encoding: Encoding,
  delimiter: string,
  header: TableRow,
): AsyncGenerator<TableRow | BrokenRow> {
  for await (const row of rowsOf(textOf(file, encoding), delimiter, cellReader(delimiter))) {
    if (row.line <= header.line) continue
    if ('broken' in row) yield row
    else if (!isBlank(row)) yield fitted(row, header.cells.length)
  }
}

/** One cell too many may be a comma that somebody did not quote: then all behind it stand in the wrong column. */
function fitted({ line, cells }: TableRow, columns: number): TableRow | BrokenRow {
  if (cells.length === columns) return { line, cells }
  return { line, broken: `The row has ${counted(cells.length)}, and the header has ${columns}.` }
}

function counted(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`
}

function isBlank({ cells }: TableRow): boolean {
  return cells.every((cell) => cell.trim() === '')
}

/** Quotes in the middle of a cell are text, as spreadsheets read them. The row has been found whole before. */
function cellReader(delimiter: string): ReadCells {
  return (text) => {
    if (text.includes('\0')) return { broken: 'The row holds a character that no text has (NUL).' }
    const [cells] = parse(text, { delimiter, relax_quotes: true, relax_column_count: true, record_delimiter: '\0' })
    return { cells: cells ?? [] }
  }
}

function badHeader(file: string, why: string): Problem {
  return new Problem(
    `${file} has no header that can be read. ${why}`,
    'Write the names of the columns in its first line, and try again.',
  )
}
