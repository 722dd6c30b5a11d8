import type { ClientBase, Pool, QueryResult } from 'pg'
import type { Statement } from './statement.ts'

/** Runs statements that read. `R` is the shape that the statement's own text promises: declared beside it, in its store. */
export interface Reader {
  rows<R>(statement: Statement, params: readonly unknown[]): Promise<R[]>
  /** The only row. Throws when there is none or more than one. */
  one<R>(statement: Statement, params: readonly unknown[]): Promise<R>
  /** The only row, or undefined when there is none. Throws when there is more than one. */
  maybe<R>(statement: Statement, params: readonly unknown[]): Promise<R | undefined>
}

/** Runs one statement somewhere: on a pool, or inside a transaction. */
export type Run = (statement: Statement, params: readonly unknown[]) => Promise<QueryResult>

/** A reader outside any transaction, each statement on whatever connection is free. */
export function poolReader(pool: Pool): Reader {
  return readerOf(runOn(pool))
}

/** How a pool or a connection runs a named statement. */
export function runOn(target: Pool | ClientBase): Run {
  return ({ name, text }, params) => target.query({ name, text, values: [...params] })
}

/** The reader that runs its statements by `run`. */
export function readerOf(run: Run): Reader {
  async function maybe<R>(statement: Statement, params: readonly unknown[]): Promise<R | undefined> {
    const { rows }: { rows: R[] } = await run(statement, params)
    if (rows.length > 1) throw new Error(`${statement.name} found ${rows.length} rows where there is at most one`)
    return rows[0]
  }
  return {
    maybe,
    async rows<R>(statement: Statement, params: readonly unknown[]) {
      const { rows }: { rows: R[] } = await run(statement, params)
      return rows
    },
    async one<R>(statement: Statement, params: readonly unknown[]) {
      const row = await maybe<R>(statement, params)
      if (row === undefined) throw new Error(`${statement.name} found no row where there must be one`)
      return row
    },
  }
}
