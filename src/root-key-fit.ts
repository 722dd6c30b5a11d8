import type { Client, PoolConfig } from 'pg'
import { withClient } from './platform/db/sign-in.ts'
import { Problem } from './platform/problem.ts'
import { openRootKey } from './platform/sealing/index.ts'

/**
 * Asked before anything is written: is the root key here the one under which the keys are sealed? `keys`: the keys
 * database, as the role that prepares it. Throws Problem when the key is missing or another. Nothing sealed, nothing asked.
 */
export async function rootKeyMustFit(keys: PoolConfig, secrets: string): Promise<void> {
  const theirs = await withClient(keys, findFingerprint)
  if (theirs === undefined) return
  const { fingerprint } = await openRootKey(secrets)
  if (theirs === fingerprint) return
  throw new Problem(
    `The root key in ${secrets} (${fingerprint}) is not the one under which the records' keys are sealed (${theirs}), so nothing was opened or changed.`,
    'Put back the secrets folder that belongs to these databases, or recover the right key: npx holdfast escrow recover.',
  )
}

/** The root key under which the keys are sealed; undefined where there are no keys yet. */
async function findFingerprint(client: Client): Promise<string | undefined> {
  const owner = await client.query(`select from pg_roles where rolname = 'holdfast_owner'`)
  if (owner.rowCount === 0) return undefined
  await client.query('set role holdfast_owner')
  const table = await client.query(`select to_regclass('keys.key') is not null as there`)
  if (table.rows[0]?.there !== true) return undefined
  const { rows } = await client.query<{ root_fingerprint: string }>(
    'select root_fingerprint from keys.key order by created_at desc limit 1',
  )
  return rows[0]?.root_fingerprint
}
