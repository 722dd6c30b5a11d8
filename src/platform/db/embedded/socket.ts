import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { errorCode, Problem } from '../../problem.ts'
import { unwritable } from './folders.ts'
import type { Place } from './place.ts'
import { isPostgres } from './postmaster-file.ts'
import { barredAt } from './run-as.ts'

/** The number in the socket's name; no network port is opened. */
export const SOCKET_PORT = 5432

/** A Unix socket's path holds 107 bytes on Linux and 103 on macOS (sockaddr_un). */
const LONGEST_PATH = 103
const SOCKET_NAME = `.s.PGSQL.${SOCKET_PORT}`

/**
 * Makes the folder of the socket, which only PostgreSQL's user may enter: beside the database, or, where that path is
 * too long for a socket, in the system's temporary folder under a name made from it.
 */
export function makeSocketFolder(place: Place, temporary: string = tmpdir()): string {
  const beside = join(place.folder, 'socket')
  const folder = fits(beside) ? beside : shortFolder(place, temporary)
  try {
    mkdirSync(folder, { mode: 0o700 })
    if (place.runAs !== undefined) chownSync(folder, place.runAs.uid, place.runAs.gid)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw unwritable(folder, error)
    mustBeOurs(folder, place)
  }
  removeStaleLock(folder)
  return folder
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, SOCKET_NAME)) <= LONGEST_PATH
}

function shortFolder(place: Place, temporary: string): string {
  const hash = createHash('sha256').update(realpathSync(place.folder)).digest('hex').slice(0, 12)
  const candidates = [temporary, '/tmp'].filter(
    (folder) => existsSync(folder) && barredAt(folder, place.runAs) === undefined,
  )
  const folder = candidates.map((folder) => join(folder, `holdfast-${hash}`)).find(fits)
  if (folder !== undefined) return folder
  throw new Problem(
    `The path of the data folder is too long for a database socket, and there is no temporary folder to use instead.`,
    'Set HOLDFAST_DATA to a folder with a path of at most 70 characters.',
  )
}

/** In a folder that all may write, somebody else could have made it first. */
function mustBeOurs(folder: string, place: Place): void {
  const found = lstatSync(folder)
  const uid = place.runAs?.uid ?? process.getuid?.()
  if (found.isDirectory() && found.uid === uid) return chmodSync(folder, 0o700)
  throw new Problem(
    `The folder ${folder}, in which the database keeps its socket, belongs to somebody else.`,
    `Find out who made ${folder}, then remove it and start again.`,
  )
}

/** A lock that a crash left behind stops PostgreSQL when its process number has since been given to another process. */
function removeStaleLock(folder: string): void {
  const lock = join(folder, `${SOCKET_NAME}.lock`)
  if (!existsSync(lock)) return
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0])
  if (!isPostgres(pid)) return rmSync(lock, { force: true })
  throw new Problem(
    `The database socket in ${folder} is taken by another PostgreSQL (process ${pid}).`,
    `Stop process ${pid}, or set HOLDFAST_DATA to another folder.`,
  )
}
