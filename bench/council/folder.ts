import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { assembleOn, type Holdfast } from '../../src/assemble.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { type Config, readConfig } from '../../src/platform/config.ts'
import { startEmbedded } from '../../src/platform/db/embedded.ts'
import { openPool, type Pool } from '../../src/platform/db/index.ts'
import { type PreparedDatabases, prepareDatabases } from '../../src/platform/db/prepare.ts'
import { onDatabase } from '../../src/platform/db/sign-in.ts'
import { silentLog } from '../../src/platform/log.ts'

/** A council of the bench at work: the app's parts, and the superuser's way in, which only the bench has. */
export type Council = {
  config: Config
  access: PreparedDatabases
  holdfast: Holdfast
  admin: { main: Pool; keys: Pool }
  close(): Promise<void>
}

/** The settings of a council that lies in a folder of its own. */
export function configIn(folder: string): Config {
  return readConfig({
    HOLDFAST_DATA: join(folder, 'data'),
    HOLDFAST_SECRETS: join(folder, 'secrets'),
    HOLDFAST_PORT: '0',
  })
}

/** Opens the council in this folder, or begins one. */
export async function openCouncil(folder: string): Promise<Council> {
  await mkdir(folder, { recursive: true })
  // PostgreSQL runs as another user when this one is root: it must be able to come by.
  await chmod(folder, 0o711)
  const config = configIn(folder)
  await mkdir(config.secrets, { recursive: true, mode: 0o700 })
  const postgres = await startEmbedded({ data: config.data, secrets: config.secrets, log: silentLog })
  const access = await prepareDatabases(config, config.secrets, silentLog)
  const holdfast = await assembleOn(access, config, silentLog, systemClock)
  const poolOf = (database: string) =>
    openPool(onDatabase(postgres.admin, database), {
      max: 4,
      name: `bench ${database}`,
      log: silentLog,
      writesAlone: true,
      statementTimeoutMilliseconds: 0,
    })
  const admin = { main: poolOf('holdfast'), keys: poolOf('holdfast_keys') }
  const close = async () => {
    await Promise.all([admin.main.end(), admin.keys.end()])
    await holdfast.close()
    await access.stop()
    await postgres.stop()
  }
  return { config, access, holdfast, admin, close }
}
