import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createOnce } from '../platform/db/secret-file.ts'
import { Problem } from '../platform/problem.ts'

/** The file in the secrets folder that holds what signs the cookies of the forms; made at the first start. */
export const COOKIE_SECRET_FILE = 'cookie.secret'

/** What signs cookies. Throws Problem when it cannot be written or read, or was cut short. */
export function cookieSecret(secrets: string): string {
  const file = join(secrets, COOKIE_SECRET_FILE)
  createOnce(file, `${randomBytes(32).toString('base64url')}\n`)
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length >= 32) return secret
  throw new Problem(
    `The file ${file} does not hold a cookie secret.`,
    'Remove it, and a new one is made at the next start; nobody loses more than a form that is open.',
  )
}
