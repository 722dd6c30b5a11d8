import { lstatSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Problem } from '../../problem.ts'

/** The unprivileged user that PostgreSQL runs as when Holdfast was started by root, as whom PostgreSQL refuses to run. */
export interface RunAs {
  readonly uid: number
  readonly gid: number
}

/** Whom to run as: undefined for ourselves, else the owner of the database folder, else the system's least user. */
export function whomToRunAs(databaseFolder: Stats | undefined): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined
  if (databaseFolder !== undefined && databaseFolder.uid !== 0) {
    return { uid: databaseFolder.uid, gid: databaseFolder.gid }
  }
  return leastUser(readFileSync('/etc/passwd', 'utf8'))
}

/** nobody, or else some other user of the system that is not root. `passwd` is the text of /etc/passwd. */
export function leastUser(passwd: string): RunAs {
  const users = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => Number.isInteger(uid) && Number.isInteger(gid) && uid > 0)
  const system = users.filter(({ uid }) => uid < 1000).sort((a, b) => b.uid - a.uid)
  const user = users.find(({ name }) => name === 'nobody') ?? system[0]
  if (user === undefined) {
    throw new Problem(
      'Holdfast was started by root, and this machine has no other user for the database to run as.',
      'Start Holdfast as an ordinary user, or set DATABASE_URL and KEYS_DATABASE_URL.',
    )
  }
  return { uid: user.uid, gid: user.gid }
}

/**
 * The first folder on the way to `path` (itself included) that the user may not enter, or undefined when all may be
 * entered. What does not exist yet does not bar the way.
 */
export function barredAt(path: string, user: RunAs | undefined): string | undefined {
  if (user === undefined) return undefined
  return wayTo(path).find((folder) => !mayEnter(statSync(folder), user))
}

/** The existing folders from the root down to `path`, links followed. */
function wayTo(path: string): string[] {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return wayTo(dirname(path))
  const folders = [realpathSync(path)]
  for (let at = folders[0] ?? '/'; dirname(at) !== at; at = dirname(at)) folders.unshift(dirname(at))
  return folders
}

function mayEnter(folder: Stats, user: RunAs): boolean {
  if (folder.uid === user.uid) return (folder.mode & 0o100) !== 0
  if (folder.gid === user.gid) return (folder.mode & 0o010) !== 0
  return (folder.mode & 0o001) !== 0
}
