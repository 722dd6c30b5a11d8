import { createCipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { Pool } from '../src/platform/db/index.ts'
import { newId } from '../src/platform/new-id.ts'
import { open, RecordKey, type RootKey, seal } from '../src/platform/sealing/index.ts'
import type { Uuid } from '../src/words/ids.ts'
import { writeDurably } from './write-durably.ts'

/**
 * The floor: the same guarantees (who may, sealing, one audit event committed with fsync before the answer), by raw SQL
 * through the same driver and a page made of strings. What a hand-written special case could reach on this machine.
 */
export type FloorDeps = { main: Pool; keys: Pool; rootKey: RootKey; folder: string }

export function createFloor(deps: FloorDeps): Server {
  return createServer((request, response) => {
    void answer(deps, request).then(
      (text) => response.end(text),
      (error: unknown) => {
        response.statusCode = 500
        response.end(String(error))
      },
    )
  })
}

async function answer(deps: FloorDeps, request: IncomingMessage): Promise<string> {
  const token = (request.headers.authorization ?? '').slice(7)
  const [path = '', query = ''] = (request.url ?? '').split('?')
  const [, , number = '', what] = path.split('/')
  if (request.method === 'GET') {
    return what === 'timeline'
      ? page(deps, token, number, 20, query.slice('year='.length))
      : page(deps, token, number, 7)
  }
  const body = await readAll(request)
  return what === 'entries' ? append(deps, token, number, body) : upload(deps, token, number, body)
}

async function inTransaction<T>(
  deps: FloorDeps,
  token: string,
  number: string,
  work: (run: Run, who: Who, key: RecordKey) => Promise<T>,
): Promise<T> {
  const client = await deps.main.connect()
  try {
    const run: Run = async (name, text, values) => (await client.query({ name, text, values })).rows
    await client.query('begin')
    const [who] = (await run(
      'floor.who',
      `select a.id, a.name, n.record_id from sec.session s join sec.account a on a.id = s.account_id
       join sec.record_number n on n.number = $2
       join sec.access_grant g on g.account_id = a.id and g.record_id = n.record_id and g.ended_at is null
       where s.token_hash = $1 and s.ended_at is null and s.expires_at > now()`,
      [createHash('sha256').update(token).digest(), number],
    )) as Who[]
    if (!who) throw new Error('nobody')
    const { rows } = await deps.keys.query({
      name: 'floor.key',
      text: 'select wrapped from keys.key where subject = $1',
      values: [who.record_id],
    })
    const key = new RecordKey(who.record_id, deps.rootKey.unwrap(rows[0].wrapped))
    const result = await work(run, who, key)
    await audit(run, who, key)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

type Run = (name: string, text: string, values: unknown[]) => Promise<Record<string, unknown>[]>
type Who = { id: Uuid; name: string; record_id: Uuid }

async function audit(run: Run, who: Who, key: RecordKey): Promise<void> {
  const id = newId()
  const eventKey = randomBytes(32)
  const full = JSON.stringify({ id, at: new Date().toISOString(), class: 'x', actor: who.id, record: who.record_id })
  const leaf = JSON.stringify({ id, commitment: createHmac('sha256', eventKey).update(full).digest('base64url') })
  const sealed = seal(
    key,
    { table: 'floor', record: who.record_id, entry: id, version: 1 },
    full + eventKey.toString('base64url'),
  )
  await run(
    'floor.audit',
    `insert into audit.event (record_id, id, class, leaf, sealed) values ($1, $2, 'floor', $3, $4)`,
    [who.record_id, id, leaf, sealed],
  )
}

/** The newest entries, or those up to the end of a year. */
async function page(deps: FloorDeps, token: string, number: string, howMany: number, year = '9998'): Promise<string> {
  return inTransaction(deps, token, number, async (run, who, key) => {
    const [child] = await run(
      'floor.child',
      `select i.*, p.from_day, (select sum(entries) from record.kind_count c where c.record_id = $1) as entries
       from record.identity i left join record.looked_after_period p on p.record_id = i.record_id where i.record_id = $1`,
      [who.record_id],
    )
    const entries = await run(
      'floor.entries',
      `select e.id, e.kind, e.occurred_sort, e.recorded_by_name, v.sealed from record.entry e
       join record.entry_version v on v.record_id = e.record_id and v.entry_id = e.id and v.version = 1
       where e.record_id = $1 and e.occurred_sort <= $2::date order by e.occurred_sort desc, e.id desc limit $3`,
      [who.record_id, `${year}-12-31`, howMany],
    )
    const lines = entries.map((e) => {
      const place = { table: 'record.entry_version', record: who.record_id, entry: String(e['id']), version: 1 }
      const { body } = JSON.parse(open(key, place, e['sealed'] as Buffer).toString('utf8')) as {
        body: Record<string, unknown>
      }
      return `<li>${String(e['occurred_sort'])} ${escape(String(body['title'] ?? e['kind']))} ${escape(String(e['recorded_by_name']))}</li>`
    })
    return `<!doctype html><html><body><h1>${escape(String(child?.['legal_name']))}</h1><p>${String(child?.['from_day'])}</p><ul>${lines.join('')}</ul></body></html>`
  })
}

async function append(deps: FloorDeps, token: string, number: string, body: Buffer): Promise<string> {
  const given = JSON.parse(body.toString('utf8')) as { body: unknown }
  return inTransaction(deps, token, number, async (run, who, key) => {
    const id = newId()
    const sealed = seal(
      key,
      { table: 'record.entry_version', record: who.record_id, entry: id, version: 1 },
      // As the app opens it again: what the floor appends stays on records whose pages are asked for.
      JSON.stringify({ body: given.body, words: null, reason: null }),
    )
    await run(
      'floor.entry',
      `insert into record.entry (record_id, id, kind, occurred_earliest, occurred_latest, occurred_sort, recorded_by, recorded_by_name, recorded_by_role)
       values ($1, $2, 'case-note', current_date, current_date, current_date, $3, $4, 'socialWorker')`,
      [who.record_id, id, who.id, who.name],
    )
    await run(
      'floor.version',
      `insert into record.entry_version (record_id, entry_id, version, kind_schema_version, sealed, recorded_by, recorded_by_name, recorded_by_role)
       values ($1, $2, 1, 1, $3, $4, $5, 'socialWorker')`,
      [who.record_id, id, sealed, who.id, who.name],
    )
    await run(
      'floor.count',
      `update record.kind_count set entries = entries + 1, last_day = current_date where record_id = $1 and kind = 'case-note'`,
      [who.record_id],
    )
    return JSON.stringify({ id })
  })
}

/** One AES-256-GCM over the whole file, written, synced, renamed, folder synced, and its row committed. */
async function upload(deps: FloorDeps, token: string, number: string, body: Buffer): Promise<string> {
  return inTransaction(deps, token, number, async (run, who, key) => {
    const id = newId()
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key.subKey('document'), iv, { authTagLength: 16 })
    const sealed = Buffer.concat([iv, cipher.update(body), cipher.final(), cipher.getAuthTag()])
    await writeDurably(deps.folder, id, sealed)
    const hash = createHash('sha256').update(sealed).digest('hex')
    await run(
      'floor.upload',
      `insert into audit.authority_event (id, class, leaf, sealed) values ($1, 'floor upload', $2, $3)`,
      [id, hash, Buffer.from(who.name)],
    )
    return JSON.stringify({ id })
  })
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)
}
