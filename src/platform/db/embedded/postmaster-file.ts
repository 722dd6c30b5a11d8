import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode } from '../../problem.ts'

/** What a running PostgreSQL says of itself in its postmaster.pid (PostgreSQL, miscadmin.h: one fact a line). */
export interface Postmaster {
  readonly pid: number
  readonly socketFolder: string
  readonly status: 'starting' | 'ready' | 'stopping'
}

/** The PostgreSQL at work on a data directory, or undefined when none is, whatever a file left behind says. */
export function findPostmaster(pgdata: string): Postmaster | undefined {
  const lines = readLines(join(pgdata, 'postmaster.pid'))
  const pid = Number(lines?.[0])
  if (lines === undefined || !Number.isInteger(pid) || pid <= 0 || !isPostgresOn(pid, pgdata)) return undefined
  const status = lines[7]?.trim()
  return {
    pid,
    socketFolder: lines[4] ?? '',
    status: status === 'ready' || status === 'stopping' ? status : 'starting',
  }
}

/**
 * After a crash the file may name a process that is now something else, and PostgreSQL would refuse to start. The file
 * stays, for it also names the shared memory that PostgreSQL checks; only the number becomes ours, and PostgreSQL takes
 * that of its parent for stale (miscinit.c, CreateLockFile).
 */
export function disownStaleFile(pgdata: string): void {
  const file = join(pgdata, 'postmaster.pid')
  const lines = readLines(file)
  const pid = Number(lines?.[0])
  // A number that nobody has is stale to PostgreSQL itself.
  if (lines === undefined || !Number.isInteger(pid) || pid <= 0 || pid === process.pid || !exists(pid)) return
  if (isPostgresOn(pid, pgdata)) return
  writeFileSync(file, [String(process.pid), ...lines.slice(1)].join('\n'))
}

/** Whether a process is alive: not gone, and not merely waiting to be reaped. */
export function isAlive(pid: number): boolean {
  if (!exists(pid)) return false
  const stat = readIfThere(`/proc/${pid}/stat`)
  return stat === undefined || !/\) [ZX] /.test(stat)
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** Whether a process has given up its memory, and with it its command line, but is not gone yet: the system is clearing it away. */
export function isEnding(pid: number): boolean {
  return isAlive(pid) && commandOf(pid) === ''
}

/** Whether a process is a live PostgreSQL server, whoever's. */
export function isPostgres(pid: number): boolean {
  return pid !== process.pid && isAlive(pid) && /postgres/.test(commandOf(pid))
}

/** Whether a process is a live PostgreSQL server, and of this data directory as far as the system lets us see. */
export function isPostgresOn(pid: number, pgdata: string): boolean {
  if (!isPostgres(pid)) return false
  const folder = workingFolderOf(pid)
  return folder === undefined || !existsSync(pgdata) || folder === realpathSync(pgdata)
}

function commandOf(pid: number): string {
  if (process.platform === 'linux') return readIfThere(`/proc/${pid}/cmdline`) ?? ''
  try {
    return execFileSync('/bin/ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    // ps ends with 1 when there is no such process.
    return ''
  }
}

/** A PostgreSQL server works in its data directory; another user's process does not let us look. */
function workingFolderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

function readLines(file: string): string[] | undefined {
  return readIfThere(file)?.split('\n')
}

function readIfThere(file: string): string | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false }) === undefined ? undefined : readFileSync(file, 'utf8')
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' || code === 'ESRCH') return undefined
    throw error
  }
}
