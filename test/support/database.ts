import { randomBytes } from 'node:crypto'
import type { Pool, PoolConfig } from 'pg'
import { inject } from 'vitest'
import { openPool } from '../../src/platform/db/pool.ts'
import { closeToOthers } from '../../src/platform/db/prepare.ts'
import { onDatabase, withClient } from '../../src/platform/db/sign-in.ts'
import { silentLog } from '../../src/platform/log.ts'

/** A pair of fresh, migrated databases; `admin` may do everything and is for looking behind the scenes. */
export interface TestDatabases {
  readonly main: {
    readonly app: PoolConfig
    readonly doorkeeper: PoolConfig
    readonly auditor: PoolConfig
    readonly admin: PoolConfig
  }
  readonly keys: { readonly keystore: PoolConfig; readonly admin: PoolConfig }
  /** Removes both, whoever is still connected. Call it in afterAll. */
  readonly drop: () => Promise<void>
}

/** Fresh databases for one test file (or one test), with nothing in them but what the migrations put there. */
export async function testDatabases(): Promise<TestDatabases> {
  const { roles, admin } = inject('templates')
  const [main, keys] = await Promise.all([clone('main'), clone('keys')])
  return {
    main: {
      app: onDatabase(roles.main.app, main),
      doorkeeper: onDatabase(roles.main.doorkeeper, main),
      auditor: onDatabase(roles.main.auditor, main),
      admin: onDatabase(admin.main, main),
    },
    keys: { keystore: onDatabase(roles.keys.keystore, keys), admin: onDatabase(admin.keys, keys) },
    drop: async () => {
      await Promise.all([drop('main', main), drop('keys', keys)])
    },
  }
}

/** A pool on a fresh key database, signed in as the keystore. */
export async function testKeysPool(): Promise<{ pool: Pool; drop: () => Promise<void> }> {
  const { roles } = inject('templates')
  const name = await clone('keys')
  const pool = openPool(onDatabase(roles.keys.keystore, name), {
    max: 4,
    name: 'test keys',
    log: silentLog,
    writesAlone: true,
  })
  return {
    pool,
    drop: async () => {
      await pool.end()
      await drop('keys', name)
    },
  }
}

/** A database with none of our tables, on a server that has our roles: for testing the platform itself. */
export interface EmptyDatabase {
  readonly admin: PoolConfig
  readonly drop: () => Promise<void>
}

export async function emptyDatabase(): Promise<EmptyDatabase> {
  const name = `t_${randomBytes(6).toString('hex')}`
  await withClient(server('main'), (client) => client.query(`create database ${name} template template0`))
  const admin = onDatabase(server('main'), name)
  await withClient(admin, async (client) => {
    await closeToOthers(client, 'main')
    await client.query('grant create on schema public to holdfast_owner')
  })
  return { admin, drop: () => drop('main', name) }
}

async function clone(which: 'main' | 'keys'): Promise<string> {
  const name = `t_${randomBytes(6).toString('hex')}`
  const { names } = inject('templates')
  await withClient(server(which), (client) => client.query(`create database ${name} template ${names[which]}`))
  await withClient(onDatabase(server(which), name), (client) => closeToOthers(client, which))
  return name
}

async function drop(which: 'main' | 'keys', name: string): Promise<void> {
  await withClient(server(which), (client) => client.query(`drop database if exists ${name} with (force)`))
}

/** Signed in elsewhere than to the template: a database that is being copied must have no visitors. */
function server(which: 'main' | 'keys'): PoolConfig {
  return onDatabase(inject('templates').admin[which], 'postgres')
}
