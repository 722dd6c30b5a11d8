import { type ChildProcess, spawn } from 'node:child_process'
import { chownSync, closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { errorFields, type Log } from '../../log.ts'
import { Problem } from '../../problem.ts'
import type { Binaries } from './binaries.ts'
import { type Place, pgdataIn } from './place.ts'
import { disownStaleFile, findPostmaster, type Postmaster } from './postmaster-file.ts'
import { bareEnvironment } from './program.ts'
import { fixedSettings } from './settings.ts'
import { makeSocketFolder, SOCKET_PORT } from './socket.ts'

export interface LaunchOptions {
  readonly unsafeForTests: boolean
  readonly log: Log
}

/** A server that is ready, and whether it was we who started it. */
export interface Running extends Postmaster {
  readonly ours: boolean
}

/** After a crash the server first replays its log, which may take minutes: so long, while it is at work on that. */
const PATIENCE_MILLISECONDS = 10 * 60_000
const POLL_MILLISECONDS = 15

/**
 * The PostgreSQL at work on the place, ready for connections: the one found running (left by a Holdfast that was killed,
 * or started by another at this moment), else one started now. Throws Problem when it will not start.
 */
export async function runningPostmaster(place: Place, binaries: Binaries, options: LaunchOptions): Promise<Running> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS
  let child: ChildProcess | undefined
  let failures = 0
  while (Date.now() < deadline) {
    const found = findPostmaster(pgdataIn(place))
    if (found?.status === 'ready') return joined(found, child, options.log)
    const failed = child !== undefined && (child.exitCode !== null || child.signalCode !== null)
    if (found === undefined && failed) {
      failures += 1
      if (failures === 3) throw wouldNotStart(place)
      child = undefined
    }
    if (found === undefined && child === undefined) child = launch(place, binaries, options)
    await wait(POLL_MILLISECONDS)
  }
  throw wouldNotStart(place)
}

function joined(found: Postmaster, child: ChildProcess | undefined, log: Log): Running {
  const ours = found.pid === child?.pid
  if (!ours) log.info('a database that was running already is used', { pid: found.pid })
  return { ...found, ours }
}

/** Starts it in a session of its own, so that Ctrl-C reaches Holdfast, which stops it when its own work is done. */
function launch(place: Place, binaries: Binaries, options: LaunchOptions): ChildProcess {
  const pgdata = pgdataIn(place)
  disownStaleFile(pgdata)
  const socketFolder = makeSocketFolder(place)
  const complaints = openSync(complaintsIn(place), 'w', 0o600)
  try {
    if (place.runAs !== undefined) chownSync(complaintsIn(place), place.runAs.uid, place.runAs.gid)
    const settings = fixedSettings(socketFolder, SOCKET_PORT, options.unsafeForTests)
    const child = spawn(binaries.postgres, ['-D', pgdata, ...settings], {
      cwd: place.folder,
      env: bareEnvironment,
      detached: true,
      stdio: ['ignore', complaints, complaints],
      ...place.runAs,
    })
    child.on('error', (error) => options.log.error('the database could not be started', errorFields(error)))
    child.unref()
    return child
  } finally {
    closeSync(complaints)
  }
}

/** What the server says before its own log is open. */
function complaintsIn(place: Place): string {
  return join(place.folder, 'start.log')
}

function wouldNotStart(place: Place): Problem {
  const fault = /^(postgres:|.*(FATAL|PANIC):)\s*/
  const line = readFileSync(complaintsIn(place), 'utf8')
    .split('\n')
    .find((line) => fault.test(line))
  const reason = line?.replace(fault, '')
  return new Problem(
    `The database in ${place.folder} did not start${reason === undefined ? '' : `: ${reason}`}.`,
    `Read ${complaintsIn(place)} and the newest file in ${join(place.folder, 'log')}, put right what they say, and start again.`,
  )
}
