import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Problem } from '../problem.ts'
import { type RoleName, roles, rolesOf } from './roles.ts'
import { createOnce } from './secret-file.ts'

/** The file in the secrets folder that holds the passwords of the roles that sign in. */
export const PASSWORDS_FILE = 'database.json'

export type RolePasswords = ReadonlyMap<RoleName, string>

/** Those passwords, made at the first start. Throws Problem when the file cannot be read or written. */
export function rolePasswords(secrets: string): { passwords: RolePasswords; isNew: boolean } {
  const file = join(secrets, PASSWORDS_FILE)
  const isNew = createOnce(file, `${JSON.stringify(freshPasswords(), undefined, 2)}\n`)
  return { passwords: readPasswords(file), isNew }
}

const passwordsFile = z.record(z.string(), z.string().min(20))

function freshPasswords(): Record<string, string> {
  const names = [...rolesOf('main', { login: true }), ...rolesOf('keys', { login: true })]
  return Object.fromEntries(names.map((name) => [name, randomBytes(32).toString('base64url')]))
}

function readPasswords(file: string): RolePasswords {
  try {
    const entries = Object.entries(passwordsFile.parse(JSON.parse(readFileSync(file, 'utf8'))))
    return new Map(entries.flatMap(([name, password]) => (isRole(name) ? [[name, password]] : [])))
  } catch (error) {
    throw new Problem(
      `The file ${file} is not a list of the database roles' passwords.`,
      'Restore it from your copy of the secrets folder; or remove it, and new passwords are made and set at the next start.',
      { cause: error },
    )
  }
}

function isRole(name: string): name is RoleName {
  return name in roles
}
