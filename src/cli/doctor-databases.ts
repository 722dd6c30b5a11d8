import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findPendingMigrations } from '../platform/db/prepare.ts'
import { reachServer, type Server } from '../platform/db/server.ts'
import { withClient } from '../platform/db/sign-in.ts'
import { silentLog } from '../platform/log.ts'
import { openRootKey } from '../platform/sealing/index.ts'
import { rootKeyMustFit } from '../root-key-fit.ts'
import { findEscrowNote } from './escrow-note.ts'
import { examined, type Finding, note, right, wrong } from './finding.ts'
import type { Settings } from './settings.ts'

/** The database, its schema, the keys, and whether they can be recovered. Changes nothing, and makes no database. */
export async function examineDatabases(settings: Settings): Promise<Finding[]> {
  const { data, secrets, database } = settings
  const isThere = existsSync(join(data, 'postgres')) || existsSync(join(data, 'postgres-is-elsewhere.txt'))
  if (database.kind === 'embedded' && !isThere) {
    return [wrong({ message: `There is no database in ${data} yet.`, remedy: 'Start Holdfast once (npm start).' })]
  }
  return examined('The database', async () => {
    const server = await reachServer(settings, secrets, silentLog)
    try {
      return [
        right(
          `PostgreSQL ${server.version} answers (${server.kind === 'embedded' ? 'the one that comes with Holdfast' : 'yours'}).`,
        ),
        ...(await examined('The schema', () => examineSchema(settings))),
        ...(await examined('The keys', () => examineKeys(server, secrets))),
        ...(await examined('The escrow', () => examineEscrow(server, secrets))),
      ]
    } finally {
      await server.stop()
    }
  })
}

async function examineSchema(settings: Settings): Promise<Finding[]> {
  const { main, keys } = await findPendingMigrations(settings, settings.secrets, silentLog)
  const pending = [...main, ...keys]
  if (pending.length === 0) return [right('The schema is the one of this version.')]
  return [note(`The next start changes the schema (${pending.join(', ')}).`, 'Make a backup before you start.')]
}

async function examineKeys(server: Server, secrets: string): Promise<Finding[]> {
  await rootKeyMustFit(server.admin.keys, secrets)
  const { fingerprint } = await openRootKey(secrets)
  return [right(`The root key ${fingerprint} opens the records’ keys.`)]
}

/** A real council whose root key nobody else holds is one broken disk away from losing every record. */
async function examineEscrow(server: Server, secrets: string): Promise<Finding[]> {
  const { fingerprint } = await openRootKey(secrets)
  if ((await findEscrowNote(secrets)) === fingerprint)
    return [right('The root key has been split among three holders.')]
  const remedy = 'Split it among three holders: npx holdfast escrow split FOLDER.'
  if (await isDemo(server))
    return [note('The root key has not been split among holders, which a demo does not need.', remedy)]
  return [wrong({ message: 'Nobody but this machine holds the root key: if it is lost, so is every record.', remedy })]
}

async function isDemo(server: Server): Promise<boolean> {
  return withClient(server.admin.main, async (client) => {
    await client.query('set role holdfast_owner')
    const { rows } = await client.query('select demo from sec.council')
    return rows[0]?.demo === true
  })
}
