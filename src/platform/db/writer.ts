import { setTimeout as pause } from 'node:timers/promises'
import type { Pool, PoolClient } from 'pg'
import { errorCode } from '../problem.ts'
import { type Reader, type Run, readerOf, runOn } from './reader.ts'
import type { Statement } from './statement.ts'

/** Reads and changes, inside one transaction. Exists only while that transaction is open; used later, it throws. */
export interface Writer extends Reader {
  /** How many rows the statement inserted, changed or deleted. */
  run(statement: Statement, params: readonly unknown[]): Promise<number>
  /**
   * Sends a statement whose answer nothing in the work depends on, to travel with the next ones or with the commit. When
   * it fails, the commit fails: nothing is called done without it.
   */
  along(statement: Statement, params: readonly unknown[]): void
}

export interface TransactionOptions {
  /** The work does nothing outside the database, so that it may be done again after a deadlock (at most 3 times in all). */
  readonly repeatable?: boolean
}

/**
 * Runs `work` in one transaction (read committed): commits when it returns, rolls back when it throws, and always gives
 * the connection back; one that cannot be rolled back is closed. What `work` throws is thrown on.
 */
export function transaction<T>(
  pool: Pool,
  mode: 'read only',
  work: (reader: Reader) => Promise<T>,
  options?: TransactionOptions,
): Promise<T>
export function transaction<T>(
  pool: Pool,
  mode: 'read write',
  work: (writer: Writer) => Promise<T>,
  options?: TransactionOptions,
): Promise<T>
export async function transaction<T>(
  pool: Pool,
  mode: 'read only' | 'read write',
  work: (writer: Writer) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  const tries = options.repeatable === true ? 3 : 1
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(pool, mode, work)
    } catch (error) {
      if (attempt >= tries || !lostToAnother(error)) throw error
      // Who comes back at once takes the row again before the other, just woken, has it: and both lose once more.
      await pause(attempt * (20 + Math.random() * 80))
    }
  }
}

/** Serialization failure and deadlock: the same work may succeed next time (PostgreSQL, appendix A). */
function lostToAnother(error: unknown): boolean {
  const code = errorCode(error)
  return code === '40001' || code === '40P01'
}

async function once<T>(pool: Pool, mode: 'read only' | 'read write', work: (writer: Writer) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  const { writer, sent, close } = openWriter(client)
  let broken = true
  try {
    // Not waited for: it travels with the first statement of the work (pipeline mode). A failed begin fails the commit,
    // and keeps nothing: outside a transaction these connections cannot write (see openPool).
    const begun = client.query(`begin isolation level read committed ${mode}`)
    begun.catch(() => undefined)
    const result = await work(writer)
    close()
    const committed = commit(client)
    // All are waited for, so that no failure is left unheard; the first one is thrown.
    const outcomes = await Promise.allSettled([begun, ...sent, committed])
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
    broken = false
    return result
  } catch (error) {
    close()
    broken = !(await rolledBack(client))
    throw error
  } finally {
    client.release(broken)
  }
}

/** A failed statement whose error was swallowed makes `commit` a silent rollback: nothing may be called done then. */
async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('commit')
  if (command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back instead of committed')
}

async function rolledBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query('rollback')
    return true
  } catch {
    // The connection itself is gone; the server rolls back by losing it, and the first error is the one to report.
    return false
  }
}

function openWriter(client: PoolClient): { writer: Writer; sent: Promise<unknown>[]; close: () => void } {
  let open = true
  const sent: Promise<unknown>[] = []
  const runOnClient = runOn(client)
  const run: Run = (statement, params) => {
    if (!open) throw new Error(`${statement.name} was run after its transaction had ended`)
    return runOnClient(statement, params)
  }
  const writer: Writer = {
    ...readerOf(run),
    async run(statement, params) {
      const { rowCount } = await run(statement, params)
      return rowCount ?? 0
    },
    along(statement, params) {
      const sending = run(statement, params)
      sending.catch(() => undefined)
      sent.push(sending)
    },
  }
  return {
    writer,
    sent,
    close: () => {
      open = false
    },
  }
}
