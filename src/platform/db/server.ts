import { type Client, escapeIdentifier, type PoolConfig } from 'pg'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import { errorCode, Problem } from '../problem.ts'
import { startEmbedded } from './embedded.ts'
import { serverVersion } from './roles.ts'
import { onDatabase, withClient } from './sign-in.ts'

/** How the role that may make roles and owns the databases signs in. */
export interface AdminAccess {
  readonly main: PoolConfig
  readonly keys: PoolConfig
}

/** A server at work, with the two databases on it. */
export interface Server {
  readonly kind: 'embedded' | 'server'
  readonly admin: AdminAccess
  readonly version: string
  readonly stop: () => Promise<void>
}

/** Starts the embedded server, or reaches the given one. Throws Problem. */
export async function reachServer(config: Config, secrets: string, log: Log): Promise<Server> {
  if (config.database.kind === 'embedded') return reachEmbedded(config.data, secrets, log)
  const admin = {
    main: { connectionString: config.database.url },
    keys: { connectionString: config.database.keysUrl },
  }
  const version = await withClient(admin.main, mustBeNewEnough)
  await withClient(admin.keys, mustBeNewEnough)
  return { kind: 'server', admin, version, stop: async () => undefined }
}

async function reachEmbedded(data: string, secrets: string, log: Log): Promise<Server> {
  const postgres = await startEmbedded({ data, secrets, log })
  const { version, stop } = postgres
  try {
    return { kind: 'embedded', admin: await ownDatabases(postgres.admin), version, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The two databases of the embedded server, made at the first start. */
async function ownDatabases(admin: PoolConfig): Promise<AdminAccess> {
  await withClient(admin, async (client) => {
    for (const name of ['holdfast', 'holdfast_keys']) await createDatabase(client, name)
  })
  return { main: onDatabase(admin, 'holdfast'), keys: onDatabase(admin, 'holdfast_keys') }
}

async function createDatabase(client: Client, name: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
  if (rowCount !== 0) return
  try {
    await client.query(`create database ${escapeIdentifier(name)}`)
  } catch (error) {
    // Another start made it in this moment: 42P04 is "exists", 23505 is the same seen a little earlier.
    if (errorCode(error) !== '42P04' && errorCode(error) !== '23505') throw error
  }
}

/** The floor that the SQL is written to. */
async function mustBeNewEnough(client: Client): Promise<string> {
  const version = await serverVersion(client)
  const readable = `${Math.trunc(version / 10_000)}.${version % 10_000}`
  if (version >= 150_000) return readable
  throw new Problem(
    `The database server is PostgreSQL ${readable}, and Holdfast needs 15 or newer.`,
    'Use a newer server.',
  )
}
