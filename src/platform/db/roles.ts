import type { Client } from 'pg'
import { Problem } from '../problem.ts'
import { scramVerifier } from './scram.ts'

interface Role {
  /** Whether somebody signs in as it; the others own things or are taken on by those who may. */
  readonly login: boolean
  /** In which of the two databases it has business; elsewhere it may not even connect. */
  readonly database: 'main' | 'keys' | 'both'
}

/** Integrity.md 2, "Database roles": whoever is at work has only the rights of that work. */
export const roles = {
  holdfast_owner: { login: false, database: 'both' },
  holdfast_app: { login: true, database: 'main' },
  holdfast_doorkeeper: { login: true, database: 'main' },
  holdfast_authority_reader: { login: false, database: 'main' },
  holdfast_sequencer: { login: false, database: 'main' },
  holdfast_auditor: { login: true, database: 'main' },
  holdfast_destroyer: { login: false, database: 'main' },
  holdfast_keystore: { login: true, database: 'keys' },
} as const satisfies Record<string, Role>

export type RoleName = keyof typeof roles

const roleNames = Object.keys(roles).filter((name): name is RoleName => name in roles)

/** The roles with business in a database, those that sign in or those that do not. */
export function rolesOf(database: 'main' | 'keys', which: { login: boolean }): RoleName[] {
  return roleNames.filter((name) => {
    const role: Role = roles[name]
    return role.login === which.login && (role.database === database || role.database === 'both')
  })
}

/**
 * Makes the roles of a database that the server does not have, and lets us act as their owner, and the owner hand over
 * functions to the roles that nobody signs in as. Answers the names of those made. Throws Problem when we may not, or when
 * one of them has been given powers that would void every other protection.
 */
export async function ensureRoles(client: Client, database: 'main' | 'keys'): Promise<RoleName[]> {
  const made: RoleName[] = []
  for (const login of [false, true]) {
    for (const name of rolesOf(database, { login })) {
      if (await ensureRole(client, name)) made.push(name)
    }
  }
  await ensureMember(client, 'holdfast_owner', 'current_user')
  for (const name of rolesOf(database, { login: false })) {
    if (name !== 'holdfast_owner') await ensureMember(client, name, 'holdfast_owner')
  }
  return made
}

/** Gives a role its password; only what checks it goes to the server. */
export async function setPassword(client: Client, name: RoleName, password: string): Promise<void> {
  await client.query(`alter role ${name} password '${scramVerifier(password)}'`)
}

async function ensureRole(client: Client, name: RoleName): Promise<boolean> {
  const { rows } = await client.query('select rolsuper or rolbypassrls as mighty from pg_roles where rolname = $1', [
    name,
  ])
  if (rows[0]?.mighty === true) {
    throw new Problem(
      `The database role ${name} is a superuser or may bypass row-level security, so nothing would be protected from it.`,
      `Take that away: alter role ${name} nosuperuser nobypassrls.`,
    )
  }
  if (rows.length === 1) return false
  // The owner takes on another role's rights only to hand it something (on 16 and later the grant itself says so).
  await client.query(`create role ${name} ${roles[name].login ? 'login' : 'nologin noinherit'}`)
  if (roles[name].login) await client.query(`alter role ${name} set timezone to 'UTC'`)
  return true
}

/**
 * We have the owner's rights as they are (`doctor` reads what migrations ran); the owner must take on another role to use
 * its. Until 15 that is a matter of the member alone, from 16 on of the grant.
 */
async function ensureMember(client: Client, role: RoleName, member: RoleName | 'current_user'): Promise<void> {
  const saysHow = (await serverVersion(client)) >= 160_000
  const who = member === 'current_user' ? member : `'${member}'`
  const { rows } = await client.query(`select pg_has_role(${who}, $1, $2) as yes`, [role, saysHow ? 'SET' : 'MEMBER'])
  if (rows[0]?.yes === true) return
  const how = saysHow ? `with set true, inherit ${member === 'current_user'}` : ''
  await client.query(`grant ${role} to ${member} ${how}`)
}

/** 150018 for 15.18. */
export async function serverVersion(client: Client): Promise<number> {
  const { rows } = await client.query('show server_version_num')
  return Number(rows[0]?.server_version_num)
}
