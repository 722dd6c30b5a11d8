import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../../problem.ts'
import { createOnce } from '../secret-file.ts'

/** The file in the secrets folder that holds the password of the embedded database's superuser. */
export const PASSWORD_FILE = 'postgres.password'

/**
 * The superuser's password, made at the first start. Throws Problem when there is a database but no longer its password,
 * or the secrets folder cannot be written.
 */
export function superuserPassword(secrets: string, databaseExists: boolean): string {
  const file = join(secrets, PASSWORD_FILE)
  if (!existsSync(file)) {
    if (databaseExists) throw lostPassword(file)
    createOnce(file, `${randomBytes(32).toString('base64url')}\n`)
  }
  return readFileSync(file, 'utf8').trim()
}

function lostPassword(file: string): Problem {
  return new Problem(
    `The database exists, but its password, ${file}, does not.`,
    'Put back the secrets folder that belongs to this data folder, or set HOLDFAST_SECRETS to it.',
  )
}
