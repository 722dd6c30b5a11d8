import { createHash } from 'node:crypto'
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../../log.ts'
import { Problem } from '../../problem.ts'
import { makeFolder, unwritable } from './folders.ts'
import { barredAt, type RunAs, whomToRunAs } from './run-as.ts'

/** Where the embedded PostgreSQL keeps everything of its own, and as whom it runs (undefined: as ourselves). */
export interface Place {
  readonly folder: string
  readonly runAs: RunAs | undefined
}

/** Under which the database is kept when PostgreSQL's user cannot reach the data folder. */
export const DEFAULT_ELSEWHERE = '/var/lib/holdfast'

const POINTER = 'postgres-is-elsewhere.txt'

/** PostgreSQL's own data directory in a place. */
export function pgdataIn(place: Pick<Place, 'folder'>): string {
  return join(place.folder, 'pgdata')
}

/**
 * Finds or makes the folder for the database of a data folder: `data/postgres`, or one under `elsewhere` when the user
 * whom PostgreSQL must run as cannot reach that (a folder in /root). Throws Problem when it cannot be written, belongs to
 * somebody else, or is not where the data folder says it is.
 */
export function findPlace(data: string, elsewhere: string, log: Log): Place {
  makeFolder(data, process.getuid?.() === 0 ? 0o711 : 0o700)
  mustBeWritable(data)
  const pointedTo = readPointer(data)
  if (pointedTo !== undefined) return made(pointedTo)
  const inside = join(data, 'postgres')
  const runAs = whomToRunAs(statSync(inside, { throwIfNoEntry: false }))
  const barred = barredAt(data, runAs)
  if (barred === undefined) return made(inside)
  if (existsSync(join(inside, 'pgdata'))) throw shutOut(inside, barred)
  const folder = join(elsewhere, createHash('sha256').update(realpathSync(data)).digest('hex').slice(0, 12))
  log.warn('the database user cannot enter the data folder, so the database is kept elsewhere', { folder })
  makeFolder(elsewhere, 0o711)
  return made(folder)
}

/** Leaves word in the data folder when the database is not inside it, once there is a database. */
export function leavePointer(data: string, place: Place): void {
  if (place.folder === join(data, 'postgres')) return
  const words = 'The database that belongs to this data folder is kept in the folder named in the last line.\n'
  writeFileSync(
    join(data, POINTER),
    `${words}Move or copy the two together, and correct the line if it moves.\n${place.folder}\n`,
  )
}

function readPointer(data: string): string | undefined {
  const file = join(data, POINTER)
  if (!existsSync(file)) return undefined
  const folder = readFileSync(file, 'utf8').trim().split('\n').at(-1)?.trim() ?? ''
  if (existsSync(join(folder, 'pgdata', 'PG_VERSION'))) return folder
  throw new Problem(
    `${file} says that the database is in ${folder}, and there is none.`,
    'Put the database folder back there, or correct the last line of that file. Remove the file only to begin with an empty database.',
  )
}

function made(folder: string): Place {
  const runAs = whomToRunAs(statSync(folder, { throwIfNoEntry: false }))
  makeFolder(folder, 0o700)
  const owner = statSync(folder).uid
  const me = process.getuid?.()
  if (me !== undefined && me !== 0 && owner !== me) {
    throw new Problem(
      `The database folder ${folder} belongs to another user (number ${owner}).`,
      'Start Holdfast as that user or as root.',
    )
  }
  if (runAs !== undefined && owner === 0) chownSync(folder, runAs.uid, runAs.gid)
  const barred = barredAt(folder, runAs)
  if (barred !== undefined) throw shutOut(folder, barred)
  return { folder, runAs }
}

function mustBeWritable(folder: string): void {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw unwritable(folder, error)
  }
}

function shutOut(folder: string, barred: string): Problem {
  return new Problem(
    `The database in ${folder} cannot be reached by the user it runs as, because of the permissions of ${barred}.`,
    `Let others pass through that folder (chmod o+x ${barred}).`,
  )
}
