import { afterFirstLine, afterLineEnd, beginScan, lineEndsIn, scanRow } from './row-scan.ts'

/** One row: its cells, and the line on which it begins, counted from 1. A quoted cell may hold line ends. */
export type TableRow = { line: number; cells: readonly string[] }

/** A row that was not read: the line on which it begins, and why, in a sentence. */
export type BrokenRow = { line: number; broken: string }

/** What is longer than this, in characters, is no row, and would fill the memory. */
export const longestRow = 1024 * 1024

/**
 * For the end of each quote that is not closed as it should be, up to `longestRow` is searched. A table made of such lines would be
 * searched for days: after so many searches in vain, a row has one line.
 */
const mostSearches = 100

/** The cells of a row's text, or why there are none. */
export type ReadCells = (text: string) => { cells: readonly string[] } | { broken: string }

/**
 * Parts text into the rows of a table, holding no more of it than one row and one piece. Where a row is broken only its first
 * line is given up, and the next line is read: a quote that is never closed costs one row, and not all that stand behind it.
 */
export async function* rowsOf(
  pieces: AsyncIterable<string>,
  delimiter: string,
  read: ReadCells,
): AsyncGenerator<TableRow | BrokenRow> {
  const splitter = new RowSplitter(delimiter, read)
  for await (const piece of pieces) yield* splitter.take(piece, false)
  yield* splitter.take('', true)
}

class RowSplitter {
  readonly #delimiter: string
  readonly #read: ReadCells
  #rest = ''
  #line = 1
  #scan = beginScan()
  /** How often lines were searched that are to be read again. */
  #inVain = 0
  /** Within a line that is too long: nothing of it is kept. */
  #skipping = false

  constructor(delimiter: string, read: ReadCells) {
    this.#delimiter = delimiter
    this.#read = read
  }

  *take(piece: string, isLast: boolean): Generator<TableRow | BrokenRow> {
    this.#rest += piece
    for (;;) {
      if (this.#skipping && !this.#skipLine(isLast)) return
      const row = this.#nextRow(isLast)
      if (row === undefined) return
      yield row
    }
  }

  /** Whether the end of the long line was found. */
  #skipLine(isLast: boolean): boolean {
    const next = afterFirstLine(this.#rest, isLast)
    if (next === undefined) {
      this.#rest = this.#rest.endsWith('\r') ? '\r' : ''
      return false
    }
    this.#skipping = false
    this.#goOn(next, 1)
    return true
  }

  #nextRow(isLast: boolean): TableRow | BrokenRow | undefined {
    if (this.#rest === '') return undefined
    const isWhole = scanRow(this.#rest, this.#delimiter, this.#scan, isLast, this.#inVain >= mostSearches)
    if (this.#scan.at > longestRow) return this.#tooLong(isLast)
    if (!isWhole) return undefined
    const { at, quoted, stray } = this.#scan
    if (quoted) return this.#giveUpLine('A quotation mark is opened and never closed.', isLast)
    if (stray) return this.#giveUpLine('Text follows a closing quotation mark.', isLast)
    const text = this.#rest.slice(0, at)
    const read = this.#read(text)
    const line = this.#line
    this.#goOn(afterLineEnd(this.#rest, at), lineEndsIn(text) + 1)
    return { line, ...read }
  }

  /** A long row of several lines is a quote never closed; one of a single line is passed over unread. */
  #tooLong(isLast: boolean): BrokenRow {
    if (/[\r\n]/.test(this.#rest.slice(0, longestRow))) {
      return this.#giveUpLine('A quotation mark is opened and not closed within a million characters.', isLast)
    }
    this.#skipping = true
    return { line: this.#line, broken: 'The line is longer than a million characters.' }
  }

  #giveUpLine(broken: string, isLast: boolean): BrokenRow {
    const line = this.#line
    const next = afterFirstLine(this.#rest, isLast) ?? this.#rest.length
    if (this.#scan.at > next) this.#inVain += 1
    this.#goOn(next, 1)
    return { line, broken }
  }

  #goOn(next: number, lines: number): void {
    this.#rest = this.#rest.slice(next)
    this.#line += lines
    this.#scan = beginScan()
  }
}
