export { type BrokenRow, openTable, type Table, type TableRow } from './table.ts'
