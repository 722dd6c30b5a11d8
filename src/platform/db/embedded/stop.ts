import { setTimeout as wait } from 'node:timers/promises'
import { errorCode, Problem } from '../../problem.ts'
import { isEnding, isPostgresOn } from './postmaster-file.ts'

/** How long the server may take over a fast stop (it writes what is in memory) before it is made to stop at once. */
const PATIENCE_MILLISECONDS = 10_000

/**
 * Stops the PostgreSQL on a data directory, if process `pid` is still the one at work there: fast (SIGINT: open transactions are rolled back), and after
 * ten seconds at once (SIGQUIT: the next start replays the log). Throws Problem when it does not go.
 */
export async function stopPostmaster(
  pgdata: string,
  pid: number,
  patience: number = PATIENCE_MILLISECONDS,
): Promise<void> {
  if (await goneAfter('SIGINT', pgdata, pid, patience)) return
  if (await goneAfter('SIGQUIT', pgdata, pid, patience)) return
  throw new Problem(
    `The database server (process ${pid}) does not stop.`,
    `End it with kill -9 ${pid}; nothing is lost.`,
  )
}

async function goneAfter(
  signal: 'SIGINT' | 'SIGQUIT',
  pgdata: string,
  pid: number,
  patience: number,
): Promise<boolean> {
  if (!isPostgresOn(pid, pgdata) || !sent(signal, pid)) return true
  const gone = () => !isPostgresOn(pid, pgdata) && !isEnding(pid)
  const deadline = Date.now() + patience
  while (Date.now() < deadline) {
    if (gone()) return true
    await wait(10)
  }
  return false
}

/** False when the process has gone in the meantime. */
function sent(signal: 'SIGINT' | 'SIGQUIT', pid: number): boolean {
  try {
    return process.kill(pid, signal)
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return false
    throw error
  }
}
