import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PoolConfig } from 'pg'
import type { TestProject } from 'vitest/node'
import { readConfig } from '../../src/platform/config.ts'
import { startEmbedded } from '../../src/platform/db/embedded.ts'
import { prepareAccess, type RoleAccess } from '../../src/platform/db/prepare.ts'
import type { AdminAccess } from '../../src/platform/db/server.ts'
import { onDatabase, withClient } from '../../src/platform/db/sign-in.ts'
import { silentLog } from '../../src/platform/log.ts'
import { sweepAbandoned } from './abandoned.ts'

/** What the tests are told: how to sign in to the two template databases, made and migrated once for a whole run. */
export interface Templates {
  readonly admin: AdminAccess
  readonly roles: RoleAccess
  readonly names: { readonly main: string; readonly keys: string }
}

declare module 'vitest' {
  export interface ProvidedContext {
    templates: Templates
  }
}

/** One server for the whole run: our own in a temporary folder, or the one that DATABASE_URL and KEYS_DATABASE_URL give. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  sweepAbandoned()
  const folder = mkdtempSync(join(tmpdir(), `holdfast-test-${process.pid}-`))
  chmodSync(folder, 0o711)
  const secrets = join(folder, 'secrets')
  const server = await startServer(folder, secrets)
  const suffix = randomBytes(4).toString('hex')
  const names = { main: `template_main_${suffix}`, keys: `template_keys_${suffix}` }
  await create(server.admin.main, names.main)
  await create(server.admin.keys, names.keys)
  const admin = { main: onDatabase(server.admin.main, names.main), keys: onDatabase(server.admin.keys, names.keys) }
  const roles = await prepareAccess(admin, secrets, silentLog)
  project.provide('templates', { admin, roles, names })
  return async () => {
    await drop(server.admin.main, names.main)
    await drop(server.admin.keys, names.keys)
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function startServer(
  folder: string,
  secrets: string,
): Promise<{ admin: AdminAccess; stop: () => Promise<void> }> {
  const { database } = readConfig({ ...process.env, HOLDFAST_DATA: join(folder, 'data'), HOLDFAST_SECRETS: secrets })
  if (database.kind === 'server') {
    const admin = { main: { connectionString: database.url }, keys: { connectionString: database.keysUrl } }
    return { admin, stop: async () => undefined }
  }
  const data = join(folder, 'data')
  const { admin, stop } = await startEmbedded({ data, secrets, log: silentLog, unsafeForTests: true })
  return { admin: { main: admin, keys: admin }, stop }
}

async function create(admin: PoolConfig, name: string): Promise<void> {
  await withClient(admin, (client) => client.query(`create database ${name}`))
}

async function drop(admin: PoolConfig, name: string): Promise<void> {
  await withClient(admin, (client) => client.query(`drop database if exists ${name} with (force)`))
}
