import { chownSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode, Problem } from '../../problem.ts'
import type { Binaries } from './binaries.ts'
import { syncFolder } from './folders.ts'
import { type Place, pgdataIn } from './place.ts'
import { isAlive } from './postmaster-file.ts'
import { runProgram } from './program.ts'
import { initialSettings } from './settings.ts'

/** Whether a place holds a database already. */
export function isInitialised(place: Place): boolean {
  return existsSync(join(pgdataIn(place), 'PG_VERSION'))
}

/** Throws Problem when the database was made by another major version, which cannot open it. */
export function mustBeOurVersion(place: Place, binaries: Binaries): void {
  const theirs = readFileSync(join(pgdataIn(place), 'PG_VERSION'), 'utf8').trim()
  const ours = binaries.version.split('.')[0]
  if (theirs === ours) return
  throw new Problem(
    `The database in ${place.folder} was made by PostgreSQL ${theirs}, and this Holdfast brings PostgreSQL ${ours}.`,
    'Start the Holdfast that made it and move the records by a backup, as docs/operate describes.',
  )
}

/**
 * Makes the empty database, in a folder that is given its name only when it is whole: a start cut short leaves nothing
 * that could be taken for a database, and of two starts at once the second to finish throws its own away.
 */
export function initialise(place: Place, binaries: Binaries, password: string, unsafeForTests: boolean): void {
  removeUnfinished(place.folder)
  const unfinished = join(place.folder, `pgdata.new-${process.pid}`)
  const passwordFile = join(place.folder, `password.new-${process.pid}`)
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 })
    if (place.runAs !== undefined) chownSync(passwordFile, place.runAs.uid, place.runAs.gid)
    const args = ['-D', unfinished, `--pwfile=${passwordFile}`, ...initdbArguments(unsafeForTests)]
    const { ok, complaint } = runProgram(binaries.initdb, args, place.runAs, place.folder)
    if (!ok) throw notMade(place.folder, complaint)
    renameSync(unfinished, pgdataIn(place))
    syncFolder(place.folder)
  } catch (error) {
    if (!isInitialised(place) || !alreadyThere(error)) throw error
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/** Sorting by code point in UTF-8: the same on every machine, whatever locales it has. */
function initdbArguments(unsafeForTests: boolean): string[] {
  return [
    '--username=postgres',
    '--auth-local=scram-sha-256',
    '--auth-host=scram-sha-256',
    '--data-checksums',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...initialSettings.flatMap((setting) => ['--set', setting]),
    ...(unsafeForTests ? ['--no-sync'] : []),
  ]
}

function alreadyThere(error: unknown): boolean {
  const code = errorCode(error)
  return code === 'ENOTEMPTY' || code === 'EEXIST'
}

function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(/\.new-(\d+)$/.exec(name)?.[1] ?? Number.NaN)
    if (pid > 0 && !isAlive(pid)) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function notMade(folder: string, complaint: string): Problem {
  return new Problem(
    `The database could not be made in ${folder}: ${complaint}`,
    'See that the disk has room and that the folder may be written, then start again.',
  )
}
