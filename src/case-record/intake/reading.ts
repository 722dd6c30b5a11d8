import { Problem } from '../../platform/problem.ts'
import { openTable, type Table } from '../../platform/tables/index.ts'
import type { PlainDate } from '../../words/plain-date.ts'
import { childOf, fileOf } from './rows-rules.ts'
import { type Columns, childColumns, type FoundColumns, fileColumns, findColumns, isMonthFirst } from './rules.ts'
import type { ListedChild, ListedFile } from './shapes.ts'

/** A row of a list that could not be read: its line, and why, in a sentence. */
export type RefusedRow = { line: number; refused: 'row-not-read'; why: string }

/** What reading a list needs to know of the world. `born`: the day of birth of the child with that id, where it is known. */
export type Around = { today: PlainDate; born?: (childId: string) => PlainDate | null }

/** All rows of children.csv, also a second one with the same child id: it may be of another child. Throws Problem when the file is no table, or has no header that is understood. */
export async function readChildren(
  file: string,
  { today }: Around,
): Promise<{
  children: ListedChild[]
  refusedRows: { line: number; why: string }[]
  encoding: string
  passedOver: readonly string[]
}> {
  const { table, at, passedOver } = await openList(file, childColumns)
  const orders = await ordersOf(table, [at.born, at.from, at.until])
  const children: ListedChild[] = []
  const refusedRows: { line: number; why: string }[] = []
  for await (const row of table.rows()) {
    const read = 'broken' in row ? { why: row.broken } : childOf(row, at, { today, orders })
    if ('why' in read) refusedRows.push({ line: row.line, why: read.why })
    else children.push(read)
  }
  return { children, refusedRows, encoding: table.encoding, passedOver }
}

/** Each row of files.csv in its order. Reads the file anew each time, and never holds more than a row. Throws as `readChildren`. */
export async function* readFileList(file: string, around: Around): AsyncGenerator<ListedFile | RefusedRow> {
  const { table, at } = await openList(file, fileColumns)
  const orders = await ordersOf(table, [at.day, at.writtenOn])
  for await (const row of table.rows()) {
    const read = 'broken' in row ? { why: row.broken } : fileOf(row, at, { ...around, orders })
    yield 'why' in read ? { line: row.line, refused: 'row-not-read', why: read.why } : read
  }
}

async function openList<C extends Columns>(
  file: string,
  columns: C,
): Promise<{ table: Table; at: FoundColumns<C>; passedOver: readonly string[] }> {
  const table = await openTable(file)
  const found = findColumns(table.header, columns)
  if (!found.ok) throw new Problem(`The header of ${file} is not understood. ${found.why}`, remedy)
  return { table, at: found.at, passedOver: found.passedOver }
}

const remedy = 'Name the columns so in the first line of the file, and try again.'

/** The columns whose days are in doubt, because one of them can only be month first. Reads the whole table once. */
async function ordersOf(table: Table, places: readonly (number | null)[]): Promise<ReadonlySet<number>> {
  const doubtful = new Set<number>()
  const wanted = places.filter((place) => place !== null)
  for await (const row of table.rows()) {
    if ('broken' in row) continue
    for (const place of wanted) if (isMonthFirst(row.cells[place] ?? '')) doubtful.add(place)
  }
  return doubtful
}
