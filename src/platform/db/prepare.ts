import { join } from 'node:path'
import { Client, escapeIdentifier, type PoolConfig } from 'pg'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import { packageRoot } from '../package-root.ts'
import { errorCode, Problem } from '../problem.ts'
import { migrate, pendingMigrations } from './migrate.ts'
import { type RolePasswords, rolePasswords } from './role-passwords.ts'
import { ensureRoles, type RoleName, rolesOf, setPassword } from './roles.ts'
import { type AdminAccess, reachServer } from './server.ts'
import { signedInAs, withClient } from './sign-in.ts'

/** How each part of Holdfast signs in: every one with its own role, to the one database that it has business in. */
export interface RoleAccess {
  readonly main: { readonly app: PoolConfig; readonly doorkeeper: PoolConfig; readonly auditor: PoolConfig }
  readonly keys: { readonly keystore: PoolConfig }
}

export interface PreparedDatabases extends RoleAccess {
  readonly kind: 'embedded' | 'server'
  /** The version of the server, '18.4'. */
  readonly version: string
  /** Stops the embedded server when nobody else uses it; nothing to do for a server of the council's. */
  readonly stop: () => Promise<void>
}

export interface MigrationFolders {
  readonly main: string
  readonly keys: string
}

/**
 * Makes the databases ready for work: starts the embedded server or reaches the given one, makes what is missing of
 * databases, extensions, roles and passwords, and migrates. Doing it again changes nothing, and two may do it at once.
 * `check` looks at the databases before anything is changed in them. Throws Problem for whatever the operator can put
 * right; an embedded server started here is stopped then.
 */
export async function prepareDatabases(
  config: Config,
  secrets: string,
  log: Log,
  check: (admin: AdminAccess) => Promise<void> = async () => undefined,
): Promise<PreparedDatabases> {
  const server = await reachServer(config, secrets, log)
  try {
    await check(server.admin)
    const access = await prepareAccess(server.admin, secrets, log)
    return { ...access, kind: server.kind, version: server.version, stop: server.stop }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** The migrations that a start would run, for `doctor`. Leaves everything as it is, but starts the embedded server. */
export async function findPendingMigrations(
  config: Config,
  secrets: string,
  log: Log,
): Promise<Record<'main' | 'keys', string[]>> {
  const server = await reachServer(config, secrets, log)
  const folders = ownMigrations()
  try {
    return {
      main: await pendingMigrations(server.admin.main, folders.main),
      keys: await pendingMigrations(server.admin.keys, folders.keys),
    }
  } finally {
    await server.stop()
  }
}

/** Prepares two databases that exist: roles, rights, extensions, schema. */
export async function prepareAccess(
  admin: AdminAccess,
  secrets: string,
  log: Log,
  folders: MigrationFolders = ownMigrations(),
): Promise<RoleAccess> {
  const { passwords, isNew } = rolePasswords(secrets)
  for (const database of ['main', 'keys'] as const) {
    await withClient(admin[database], (client) => prepareDatabase(client, database, admin[database], passwords, isNew))
    await migrate(admin[database], { folder: folders[database], owner: 'holdfast_owner', log })
  }
  return roleAccess(admin, passwords)
}

/** How each role signs in to the two databases. */
export function roleAccess(admin: AdminAccess, passwords: RolePasswords): RoleAccess {
  return {
    main: {
      app: signInOf('holdfast_app', admin.main, passwords),
      doorkeeper: signInOf('holdfast_doorkeeper', admin.main, passwords),
      auditor: signInOf('holdfast_auditor', admin.main, passwords),
    },
    keys: { keystore: signInOf('holdfast_keystore', admin.keys, passwords) },
  }
}

/** Closes a database to everybody but the roles with business in it. A copy of a database does not inherit this. */
export async function closeToOthers(client: Client, database: 'main' | 'keys'): Promise<void> {
  const { rows } = await client.query('select current_database() as name')
  const name = escapeIdentifier(String(rows[0]?.name))
  await client.query(`revoke all on database ${name} from public`)
  await client.query(`grant create on database ${name} to holdfast_owner`)
  await client.query(`grant connect on database ${name} to ${rolesOf(database, { login: true }).join(', ')}`)
}

/** Two starts at once make roles one after the other. */
const ROLES_LOCK = 4_812_067_735

async function prepareDatabase(
  client: Client,
  database: 'main' | 'keys',
  access: PoolConfig,
  passwords: RolePasswords,
  passwordsAreNew: boolean,
): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [ROLES_LOCK])
  try {
    const made = await ensureRoles(client, database)
    await closeToOthers(client, database)
    for (const extension of ['pgcrypto', 'btree_gist'])
      await client.query(`create extension if not exists ${extension}`)
    for (const name of rolesOf(database, { login: true })) {
      const opens = !passwordsAreNew && !made.includes(name) && (await signsIn(signInOf(name, access, passwords)))
      if (!opens) await setPassword(client, name, passwordOf(name, passwords))
    }
  } catch (error) {
    throw errorCode(error) === '42501' ? mayNot(client, error) : error
  }
}

async function signsIn(access: PoolConfig): Promise<boolean> {
  const client = new Client({ connectionTimeoutMillis: 10_000, ...access })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch (error) {
    if (errorCode(error) === '28P01') return false
    throw error
  } finally {
    await client.end()
  }
}

function signInOf(name: RoleName, access: PoolConfig, passwords: RolePasswords): PoolConfig {
  return signedInAs(access, name, passwordOf(name, passwords))
}

function passwordOf(name: RoleName, passwords: RolePasswords): string {
  const password = passwords.get(name)
  if (password !== undefined) return password
  throw new Problem(
    `The file database.json in the secrets folder has no password for ${name}.`,
    'Restore it from your copy of the secrets folder; or remove it, and new passwords are made and set at the next start.',
  )
}

function mayNot({ user, database }: Client, error: unknown): Problem {
  return new Problem(
    `The database role ${user} may not make roles or change the database ${database}.`,
    `Give it that right (alter role ${user} createrole; alter database ${database} owner to ${user}), or name another role in the URL.`,
    { cause: error },
  )
}

function ownMigrations(): MigrationFolders {
  const folder = join(packageRoot(), 'migrations')
  return { main: join(folder, 'main'), keys: join(folder, 'keys') }
}
