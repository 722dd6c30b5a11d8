import { Client, type PoolConfig } from 'pg'

/**
 * A connection that sees and changes every record: the owner of the tables, with the force of their row rules taken off for
 * the owner alone. For tests that look behind the door, in databases of their own; it also works where whoever administers
 * the server is no superuser. To be ended by who opened it.
 */
export async function connectOwner(admin: PoolConfig): Promise<Client> {
  const client = new Client(admin)
  await client.connect()
  await client.query('set role holdfast_owner')
  const { rows } = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('record', 'audit') and c.relkind in ('r', 'p') and c.relforcerowsecurity`,
  )
  for (const { name } of rows) await client.query(`alter table ${name} no force row level security`)
  return client
}
