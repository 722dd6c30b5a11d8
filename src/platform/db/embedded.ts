import { setTimeout as wait } from 'node:timers/promises'
import { Client, type PoolConfig } from 'pg'
import { errorFields, type Log } from '../log.ts'
import { errorCode, Problem } from '../problem.ts'
import { type Binaries, findBinaries } from './embedded/binaries.ts'
import { initialise, isInitialised, mustBeOurVersion } from './embedded/initialise.ts'
import { runningPostmaster } from './embedded/launch.ts'
import { DEFAULT_ELSEWHERE, findPlace, leavePointer, type Place, pgdataIn } from './embedded/place.ts'
import type { Postmaster } from './embedded/postmaster-file.ts'
import { SOCKET_PORT } from './embedded/socket.ts'
import { stopPostmaster } from './embedded/stop.ts'
import { superuserPassword } from './embedded/superuser-password.ts'

export interface EmbeddedOptions {
  readonly data: string
  readonly secrets: string
  readonly log: Log
  /** Where the database goes when PostgreSQL's user cannot reach `data`. Default /var/lib/holdfast. */
  readonly elsewhere?: string
  /** Commits are not written to disk before they are acknowledged. Never outside tests. */
  readonly unsafeForTests?: boolean
}

/** A PostgreSQL of our own, running. */
export interface EmbeddedPostgres {
  /** Sign-in as its superuser, to its database `postgres`. */
  readonly admin: PoolConfig
  readonly pid: number
  /** Everything of its own: data, log, socket. */
  readonly folder: string
  /** '18.4' */
  readonly version: string
  /** Stops it, unless another Holdfast process still uses it; the last one stops it. */
  readonly stop: () => Promise<void>
}

/**
 * Starts the PostgreSQL that comes with Holdfast on a data folder, or joins the one at work there. The first start makes
 * the database. After a crash of Holdfast the running server is taken over, after a crash of the server its log is
 * replayed. Throws Problem for whatever the operator can put right.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const unsafeForTests = options.unsafeForTests ?? false
  const place = findPlace(options.data, options.elsewhere ?? DEFAULT_ELSEWHERE, options.log)
  const binaries = findBinaries(place)
  const password = superuserPassword(options.secrets, isInitialised(place))
  if (!isInitialised(place)) initialise(place, binaries, password, unsafeForTests)
  mustBeOurVersion(place, binaries)
  leavePointer(options.data, place)
  return joinServer(place, binaries, password, { unsafeForTests, log: options.log })
}

async function joinServer(
  place: Place,
  binaries: Binaries,
  password: string,
  options: { unsafeForTests: boolean; log: Log },
): Promise<EmbeddedPostgres> {
  for (let attempt = 1; ; attempt += 1) {
    const postmaster = await runningPostmaster(place, binaries, options)
    const admin = { host: postmaster.socketFolder, port: SOCKET_PORT, user: 'postgres', database: 'postgres', password }
    try {
      const presence = await enter(admin, options.log)
      const { pid } = postmaster
      return { admin, pid, folder: place.folder, version: binaries.version, stop: stopOnce(place, pid, presence) }
    } catch (error) {
      // Between being found ready and being entered it may have been stopped by the Holdfast that was leaving.
      if (attempt < 5 && isPassing(error)) {
        await wait(200)
        continue
      }
      if (postmaster.ours) await stopPostmaster(pgdataIn(place), postmaster.pid)
      throw plainly(error, place, postmaster)
    }
  }
}

/** Every process that uses the server holds this lock, shared, through a connection that dies with it. */
const PRESENCE = 4_812_067_733

async function enter(admin: PoolConfig, log: Log): Promise<Client> {
  const client = new Client({ ...admin, application_name: 'holdfast presence', keepAlive: true })
  client.on('error', (error) => log.error('the database server has gone away', errorFields(error)))
  await client.connect()
  await client.query('select pg_advisory_lock_shared($1)', [PRESENCE])
  return client
}

function stopOnce(place: Place, pid: number, presence: Client): () => Promise<void> {
  let stopping: Promise<void> | undefined
  return () => {
    stopping ??= leave(place, pid, presence)
    return stopping
  }
}

async function leave(place: Place, pid: number, presence: Client): Promise<void> {
  const last = await isLast(presence)
  // From here on it is we who make it go away.
  presence.removeAllListeners('error').on('error', () => undefined)
  if (last) await stopPostmaster(pgdataIn(place), pid)
  await presence.end()
}

/**
 * Whether nobody else uses the server. Keeps the lock to itself if so: who comes now waits, and then starts it anew. Waits
 * a second and a half at most, since the server may not have noticed yet that somebody's process was killed.
 */
async function isLast(presence: Client): Promise<boolean> {
  try {
    await presence.query('select pg_advisory_unlock_shared($1)', [PRESENCE])
    await presence.query(`set lock_timeout = '1500ms'`)
    await presence.query('select pg_advisory_lock($1)', [PRESENCE])
    return true
  } catch (error) {
    // 55P03: somebody else is there. Otherwise the server has gone away, or has cut us off; what may remain is to be stopped.
    return errorCode(error) !== '55P03'
  }
}

/** Gone, starting or stopping: worth another look. PostgreSQL appendix A, class 57. */
function isPassing(error: unknown): boolean {
  const code = errorCode(error)
  if (code === undefined) return error instanceof Error && /terminated/.test(error.message)
  return ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03'].includes(code)
}

function plainly(error: unknown, place: Place, { pid }: Postmaster): unknown {
  if (errorCode(error) === '28P01') {
    return new Problem(
      `The password in the secrets folder does not open the database in ${place.folder}.`,
      'Put back the secrets folder that belongs to this data folder, or set HOLDFAST_SECRETS to it.',
      { cause: error },
    )
  }
  if (!isPassing(error)) return error
  return new Problem(
    `A database server (process ${pid}) is at work on ${place.folder}, but cannot be reached through its socket.`,
    `Stop process ${pid} (kill -INT ${pid}) and start again.`,
    { cause: error },
  )
}
