import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../../log.ts'
import { Problem } from '../../problem.ts'
import { scramVerifier } from '../scram.ts'
import { findBinaries } from './binaries.ts'
import { isInitialised } from './initialise.ts'
import { DEFAULT_ELSEWHERE, findPlace, pgdataIn } from './place.ts'
import { findPostmaster } from './postmaster-file.ts'
import { runProgram } from './program.ts'
import { PASSWORD_FILE, superuserPassword } from './superuser-password.ts'

/**
 * After the secrets folder was lost: makes a new password for the embedded database and sets it from beside, by
 * PostgreSQL's single-user mode, as only whoever owns its files can. False where there is no database, or its password
 * is there. Throws Problem when the database is at work or will not take it.
 */
export function replaceLostPassword(data: string, secrets: string, log: Log): boolean {
  if (existsSync(join(secrets, PASSWORD_FILE)) || !existsSync(data)) return false
  const place = findPlace(data, DEFAULT_ELSEWHERE, log)
  if (!isInitialised(place)) return false
  const running = findPostmaster(pgdataIn(place))
  if (running) {
    throw new Problem(
      `The database in ${place.folder} is at work (process ${running.pid}), so its password cannot be replaced.`,
      'Stop Holdfast, and try again.',
    )
  }
  const statement = `alter role postgres password '${scramVerifier(superuserPassword(secrets, false))}'\n`
  const program = findBinaries(place).postgres
  const args = [
    '--single',
    '-D',
    pgdataIn(place),
    '-c',
    'log_destination=stderr',
    '-c',
    'logging_collector=off',
    'postgres',
  ]
  const { ok, complaint } = runProgram(program, args, place.runAs, place.folder, statement)
  if (ok) return true
  throw new Problem(
    `The password of the database in ${place.folder} could not be replaced (${complaint}).`,
    'Start Holdfast from a whole copy of its secrets folder.',
  )
}
