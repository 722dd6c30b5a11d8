import { setTimeout as pause } from 'node:timers/promises'
import type { Pool, PoolClient } from 'pg'

/** Held until released, or until the process or its connection is gone: a crash leaves none behind. */
export type HeldLock = { release(): Promise<void> }

/**
 * Takes a lock that only one process of all that use the database holds at a time. Undefined where another holds it; somebody
 * who was killed a moment ago is given a second to be noticed.
 */
export async function tryHoldLock(pool: Pool, lock: string): Promise<HeldLock | undefined> {
  const client = await pool.connect()
  try {
    for (let tries = 0; tries < 5; tries += 1) {
      if (await took(client, lock)) return { release: () => release(client, lock) }
      await pause(250)
    }
  } catch (error) {
    client.release(true)
    throw error
  }
  client.release()
  return undefined
}

async function took(client: PoolClient, lock: string): Promise<boolean> {
  const { rows } = await client.query<{ took: boolean }>(
    'select pg_try_advisory_lock(hashtextextended($1, 4219)) as took',
    [lock],
  )
  return rows[0]?.took === true
}

async function release(client: PoolClient, lock: string): Promise<void> {
  try {
    await client.query('select pg_advisory_unlock(hashtextextended($1, 4219))', [lock])
    client.release()
  } catch (error) {
    // The server gives the lock back by losing the connection.
    client.release(true)
    throw error
  }
}
