import { Pool, type PoolConfig } from 'pg'
import { createLog, errorFields, type Log } from '../log.ts'
import { oneWriteATick } from './one-write-a-tick.ts'
import { valueTypes } from './types.ts'

export interface PoolOptions {
  /** The most connections at once. */
  readonly max: number
  /** How the server lists these connections (application_name), and how our log names them. */
  readonly name: string
  /** Default: the log of this process. */
  readonly log?: Log
  /** After how long the server gives a statement up; 0 for never. Default 30 s. */
  readonly statementTimeoutMilliseconds?: number
  /**
   * Whether a statement outside a transaction may write. Without it, what follows a `begin` that failed is refused by the
   * server instead of being kept by itself. Default: it may not.
   */
  readonly writesAlone?: boolean
}

/**
 * A pool of connections, to be ended by who opened it. A connection that breaks, idle or lent out, is logged and
 * replaced: it is never a crash.
 */
export function openPool(config: PoolConfig, options: PoolOptions): Pool {
  const pool = new Pool({
    ...config,
    max: options.max,
    application_name: `holdfast ${options.name}`,
    ...(options.writesAlone === true ? {} : { options: '-c default_transaction_read_only=on' }),
    types: valueTypes,
    // Statements that do not wait for each other share a round trip.
    pipeline: true,
    stream: oneWriteATick,
    statement_timeout: options.statementTimeoutMilliseconds ?? 30_000,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  })
  const log = options.log ?? createLog()
  const broke = (error: Error) => log.warn('a database connection broke', { pool: options.name, ...errorFields(error) })
  pool.on('connect', (client) => client.on('error', broke))
  // Passed on from an idle connection, whose own listener has logged it; unheard, it would end the process.
  pool.on('error', () => undefined)
  return pool
}
