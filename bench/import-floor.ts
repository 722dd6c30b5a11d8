import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pool, PoolClient } from 'pg'
import { atMost } from '../src/platform/documents/in-flight.ts'
import { newId } from '../src/platform/new-id.ts'
import { RecordKey, type RootKey, seal } from '../src/platform/sealing/index.ts'
import { recordNumber, type Uuid } from '../src/words/ids.ts'
import type { ImportFolder, ListedChild, ListedFile } from './import-folder.ts'
import { writeDurably } from './write-durably.ts'

type Deps = { main: Pool; keys: Pool; rootKey: RootKey; folder: string }
type Sealed = { file: ListedFile; entry: Uuid; document: Uuid; hash: string; bytes: number }

/**
 * The floor of an import: each file read, sealed with one AES-256-GCM, written with fsync, and the same rows put in, a
 * child's in one transaction, as the superuser. No rules, no questions, nothing that would survive a crash in order.
 */
export async function importByFloor(deps: Deps, { path, children }: ImportFolder): Promise<void> {
  const limited = atMost(8)
  let committing: Promise<void> = Promise.resolve()
  for (const child of children) {
    const id = newId()
    const bytes = randomBytes(32)
    const key = new RecordKey(id, bytes)
    await deps.keys.query('insert into keys.key values ($1, $2, now(), $3)', [
      id,
      deps.rootKey.wrap(bytes),
      deps.rootKey.fingerprint,
    ])
    const sealed = await Promise.all(child.files.map((file) => limited(() => sealFile(deps, path, file, key))))
    await committing
    committing = putIn(deps.main, id, key, child, sealed)
    committing.catch(() => undefined)
  }
  await committing
}

async function sealFile({ folder }: Deps, top: string, file: ListedFile, key: RecordKey): Promise<Sealed> {
  const plain = await readFile(join(top, file.path))
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key.subKey('document'), iv, { authTagLength: 16 })
  const sealed = Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  const document = newId()
  await writeDurably(folder, document, sealed)
  const hash = createHash('sha256').update(sealed).digest('hex')
  return { file, entry: newId(), document, hash, bytes: plain.length }
}

async function putIn(main: Pool, id: Uuid, key: RecordKey, child: ListedChild, files: readonly Sealed[]) {
  const client = await main.connect()
  try {
    await client.query('begin')
    await putChild(client, id, child)
    const entries = [newId(), ...files.map(({ entry }) => entry)]
    await client.query(floor.entries, [id, entries, ['identity', ...files.map(() => 'document')]])
    const bodies = entries.map((entry, n) =>
      sealBody(key, id, entry, JSON.stringify({ body: files[n - 1]?.file ?? child.name })),
    )
    await client.query(floor.versions, [id, entries, bodies])
    await client.query(floor.documents, [
      id,
      files.map(({ document }) => document),
      files.map(({ entry }) => entry),
      files.map(({ document, file }) => sealBody(key, id, document, file.path)),
      files.map(({ bytes }) => bytes),
      files.map(({ hash }) => JSON.stringify([{ hash }])),
    ])
    await client.query(floor.items, [
      files.map(() => newId()),
      files.map(({ hash }) => Buffer.from(hash)),
      files.map(({ document, file }) => sealBody(key, id, document, JSON.stringify(file))),
    ])
    const events = entries.map(() => newId())
    await client.query(floor.events, [id, events, events.map((event) => sealBody(key, id, event, 'x'.repeat(400)))])
    await client.query('commit')
  } finally {
    client.release()
  }
}

async function putChild(client: PoolClient, id: Uuid, child: ListedChild): Promise<void> {
  const number = recordNumber('fosterCarer', randomBytes(4).readUInt32LE() % 1_000_000)
  await client.query('insert into sec.record_number values ($1, $2)', [number, id])
  await client.query(
    `insert into sec.child_key select 'word-and-birth', w || $2, $3 from unnest($1::text[]) w on conflict do nothing`,
    [child.name.split(' '), child.born, id],
  )
  await client.query(
    `insert into record.record (record_id, number, class, opened_by, opened_by_name) values ($1, $2, 'child', $1, 'floor')`,
    [id, number],
  )
  await client.query(
    `insert into sec.access_grant (record_id, id, account_id, kind, basis, reason, given_by)
     select $1, gen_random_uuid(), a.id, 'basic', 'floor', 'floor', a.id from sec.account a where user_name = 'manager0'`,
    [id],
  )
  await client.query(
    `insert into record.identity (record_id, entry_id, version, legal_name, birth_earliest) values ($1, $1, 1, $2, $3)`,
    [id, child.name, child.born],
  )
  await client.query(
    `insert into record.kind_count (record_id, kind, entries, first_day, last_day)
     values ($1, 'identity', 1, $2, $2), ($1, 'document', $3, $2, $2)`,
    [id, child.born, child.files.length],
  )
}

function sealBody(key: RecordKey, record: string, entry: string, text: string): Buffer {
  return seal(key, { table: 'floor', record, entry, version: 1 }, text)
}

const floor = {
  entries: `insert into record.entry (record_id, id, kind, occurred_sort, recorded_by, recorded_by_name, recorded_by_role)
    select $1, e, k, current_date, $1, 'floor', 'system' from unnest($2::uuid[], $3::text[]) t (e, k)`,
  versions: `insert into record.entry_version (record_id, entry_id, version, kind_schema_version, sealed, recorded_by, recorded_by_name,
      recorded_by_role)
    select $1, e, 1, 1, s, $1, 'floor', 'system' from unnest($2::uuid[], $3::bytea[]) t (e, s)`,
  documents: `insert into record.document (record_id, id, entry_id, entry_version, name_sealed, media_type, bytes, segments, uploaded_at,
      uploaded_by)
    select $1, d, e, 1, n, 'application/pdf', b, s::jsonb, now(), $1
    from unnest($2::uuid[], $3::uuid[], $4::bytea[], $5::int[], $6::text[]) t (d, e, n, b, s)`,
  items: `insert into record.intake_item (id, key_mac, content_mac, run_id, state, sealed, media_type, bytes, record_numbers)
    select i, m, m, (select id from record.intake_run limit 1), 'taken', s, 'application/pdf', 1, '{floor}'
    from unnest($1::uuid[], $2::bytea[], $3::bytea[]) t (i, m, s)`,
  events: `insert into audit.event (record_id, id, class, leaf, sealed)
    select $1, e, 'floor', repeat('x', 330), s from unnest($2::uuid[], $3::bytea[]) t (e, s)`,
}
