import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listenAsClamd, type SpokenClamd } from '../../../test/support/clamd.ts'
import { connectOwner } from '../../../test/support/owner.ts'
import { createWorld, type PersonName, type World } from '../../../test/support/world.ts'
import { createApp } from '../../app.ts'
import { openSealed, type SealedSegment } from '../../platform/documents/index.ts'
import { scanFrom } from '../../platform/scan/index.ts'
import { authoritySubject, open } from '../../platform/sealing/index.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'
import { clearLeftBehind } from '../intake/desk/loose-actions.ts'
import { putInQuarantine } from './index.ts'

let world: World
let app: World['app']
let clamd: SpokenClamd
let owner: Client
let direct: Client
let number: RecordNumber
beforeAll(async () => {
  world = await createWorld()
  owner = await connectOwner(world.databases.main.admin)
  direct = new Client(world.databases.main.app)
  await direct.connect()
  clamd = await listenAsClamd((bytes) => (bytes.includes('HARMFUL') ? 'stream: Test.Harmful FOUND' : 'stream: OK'))
  const scan = scanFrom({ HOLDFAST_CLAMD: `${clamd.address.host}:${clamd.address.port}` })
  app = await createApp(
    { ...world.holdfast, scan },
    { https: false, cookieSecret: 'a cookie secret for these tests only' },
  )
  number = await world.openRecord('amira')
}, 60_000)
afterAll(async () => {
  await app.close()
  await clamd.close()
  await Promise.all([owner.end(), direct.end()])
  await world.close()
})
beforeEach(async () => {
  await clearLeftBehind({ ...world.holdfast, leftBehindAfter: 0 }, await world.token('ruth'))
})

type Row = {
  id: Uuid
  sealed: Buffer
  state: string
  bytes: number
  segments: SealedSegment[]
  run_id: null
  text: string
}
async function items(): Promise<Row[]> {
  const text = `select i.*, bytes::int as bytes, to_jsonb(i)::text as text from record.intake_item i order by came_at`
  return (await owner.query<Row>(text)).rows
}
async function objects(): Promise<number> {
  let all = 0
  for await (const _ of world.holdfast.documents.list()) all += 1
  return all
}
async function authorityEvents(event: string): Promise<number> {
  return (await owner.query('select from audit.authority_event where class = $1', [event])).rowCount ?? 0
}
const auth = async (person: PersonName) => ({ authorization: `Bearer ${await world.token(person)}` })

async function send(person: PersonName, path: string, text: string) {
  const url = `/api/v1/records/${number}/drafts`
  const headers = await auth(person)
  const begun = await app.inject({ method: 'POST', url, headers, payload: { kind: 'document' } })
  const at = path.replace(':draft', begun.json().id)
  return app.inject({
    method: 'POST',
    url: at,
    headers: { ...headers, 'content-type': 'multipart/form-data; boundary=cut' },
    payload: `--cut\r\nContent-Disposition: form-data; name="files"; filename="report of Zofia.txt"\r\n\r\n${text}\r\n--cut--\r\n`,
  })
}
/** As the page does that has a form for the whole entry. */
const onPage = () => `/records/${number}/drafts/:draft`
const toDraft = () => `/api/v1/records/${number}/drafts/:draft/files`

describe('a file that is sent to a record, and in which the scanner finds something', () => {
  test.each(['amira', 'mo'] as const)('is refused to %s in words, and kept apart, sealed, once', async (person) => {
    const [before, rows, events] = [await objects(), await items(), await authorityEvents('quarantine.keep')]
    const text = `HARMFUL, from ${person}`
    const sent = await send(person, toDraft(), text)
    expect(sent.statusCode).toBe(403)
    expect(sent.body).toContain('It is kept apart, sealed')
    expect(sent.body).toContain('ask your records officer')
    expect((await send(person, toDraft(), text)).statusCode).toBe(403)
    expect(await objects()).toBe(before + 1)
    const [item, ...more] = (await items()).filter(({ id }) => !rows.some((row) => row.id === id))
    if (!item) throw new Error('there is no item')
    expect(more).toEqual([])
    expect(item).toMatchObject({ state: 'quarantined', run_id: null, record_numbers: [], entry_ids: [] })
    expect(item.text).not.toMatch(/Zofia|Khan|Hughes|Test\.Harmful|C-\d/)
    const key = await world.holdfast.keystore.getKey(authoritySubject)
    const place = { table: 'record.intake_item', record: 'authority', entry: item.id, version: 1 }
    expect(JSON.parse(open(key, place, item.sealed).toString('utf8'))).toMatchObject({
      name: 'report of Zofia.txt',
      finding: 'Test.Harmful',
      number,
      sentBy: { name: person === 'amira' ? 'Amira Khan' : 'Mo Hughes' },
      sentAt: expect.stringMatching(/^\d{4}-/),
    })
    const context = { record: 'authority', document: item.id, version: '1' }
    const bytes = await openSealed(world.holdfast.documents, key, context, item).toArray()
    expect(Buffer.concat(bytes).toString()).toBe(text)
    expect(await authorityEvents('quarantine.keep')).toBe(events + 2)
    expect(await authorityEvents('refusal')).toBeGreaterThan(1)
  })

  test('is kept apart also where it comes with a page’s form, which says so', async () => {
    const [before, rows] = [await objects(), (await items()).length]
    const sent = await send('amira', onPage(), 'HARMFUL, by the page')
    expect(sent.body).toContain('It is kept apart, sealed')
    expect(sent.body).toContain('<html')
    expect([await objects(), (await items()).length]).toEqual([before + 1, rows + 1])
  })

  test('is counted for the records officer, and nobody can open it or put it on a record', async () => {
    const [item] = await items()
    const desk = await app.inject({ url: '/imports', headers: await auth('ruth') })
    expect(desk.body).toContain('3 files in quarantine')
    for (const person of ['ruth', 'amira', 'mo', 'gita'] as const) {
      for (const url of [`/imports/waiting/${item?.id}`, `/records/${number}/documents/${item?.id}`]) {
        const asked = await app.inject({ url, headers: await auth(person) })
        expect([403, 404], `${person} ${url}`).toContain(asked.statusCode)
      }
    }
  })

  test('leaves nothing when the process dies between its bytes and its row', async () => {
    const [before, rows] = [await objects(), (await items()).length]
    const { documents } = world.holdfast
    let said = () => {}
    const written = new Promise<void>((resolve) => {
      said = resolve
    })
    const dying: typeof documents = {
      put: async (key, source) => {
        await documents.put(key, source)
        said()
        return new Promise(() => undefined)
      },
      read: (...given) => documents.read(...given),
      remove: (key) => documents.remove(key),
      list: (...given) => documents.list(...given),
    }
    void putInQuarantine({ ...world.holdfast, documents: dying }, await quarantined('dies'))
    await written
    expect(await objects()).toBe(before + 1)
    await clearLeftBehind({ ...world.holdfast, leftBehindAfter: 0 }, await world.token('ruth'))
    expect([await objects(), (await items()).length]).toEqual([before, rows])
  })

  test('whose bytes were taken for left behind is no item without bytes', async () => {
    const [before, rows] = [await objects(), (await items()).length]
    const { documents } = world.holdfast
    const slow: typeof documents = {
      put: async (key, source) => {
        const put = await documents.put(key, source)
        await clearLeftBehind({ ...world.holdfast, leftBehindAfter: 0 }, await world.token('ruth'))
        return put
      },
      read: (...given) => documents.read(...given),
      remove: (key) => documents.remove(key),
      list: (...given) => documents.list(...given),
    }
    const slowly = putInQuarantine({ ...world.holdfast, documents: slow }, await quarantined('slow'))
    await expect(slowly).rejects.toThrow('not on the note')
    expect([await objects(), (await items()).length]).toEqual([before, rows])
  })

  test('is refused, with nothing kept, to somebody who is not inside of the record', async () => {
    const [before, rows] = [await objects(), (await items()).length]
    const sent = await quarantined('not hers', 'sasha')
    expect(await putInQuarantine(world.holdfast, sent)).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
    expect([await objects(), (await items()).length]).toEqual([before, rows])
  })
})

describe('the database', () => {
  const keep = `select sec.quarantine($1, gen_random_uuid(), '\\x01', '\\x02', '\\x03', 'text/plain', 1, $2::jsonb)`
  const noted = [{ objectKey: randomUUID() }]

  test.each(['sasha', 'adam', 'olga'] as const)('lets %s put nothing there, whose record it is not', async (person) => {
    await expect(inside(person, () => direct.query(keep, [number, JSON.stringify(noted)]))).rejects.toThrow('no scope')
    const name = () => direct.query('select sec.name_for_quarantine($1, 1)', [number])
    await expect(inside(person, name)).rejects.toThrow('no scope')
  })

  test('lets nobody put it there without a session, or without noting its objects', async () => {
    await expect(direct.query(keep, [number, JSON.stringify(noted)])).rejects.toThrow('no scope')
    const without = (segments: unknown) => inside('amira', () => direct.query(keep, [number, JSON.stringify(segments)]))
    await expect(without(noted)).rejects.toThrow('not on the note')
    await expect(without([])).rejects.toThrow('not on the note')
  })

  test('makes the names of the objects itself, so that no document can be named as left behind', async () => {
    const name = (howMany: unknown) => () =>
      direct.query('select sec.name_for_quarantine($1, $2) as n', [number, howMany])
    const { rows } = await inside('amira', name(2))
    expect(rows[0].n).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), expect.stringMatching(/^[0-9a-f]{32}$/)])
    for (const wrong of [0, 10_001]) await expect(inside('amira', name(wrong))).rejects.toThrow('not so many')
    const own = () => direct.query("insert into record.intake_loose (object_key) values ('of a document')")
    await expect(inside('amira', own)).rejects.toThrow('row-level security')
  })

  test('shows whoever may put it there none of it, and lets them insert nothing else', async () => {
    for (const table of ['intake_item', 'intake_loose']) {
      expect((await inside('amira', () => direct.query(`select * from record.${table}`))).rows).toEqual([])
    }
    const insert = () =>
      direct.query(`insert into record.intake_item (id, key_mac, content_mac, state, sealed, media_type, bytes, segments)
        values (gen_random_uuid(), '\\x09', '\\x09', 'quarantined', '\\x09', 'x', 1, '[]')`)
    await expect(inside('amira', insert)).rejects.toThrow('row-level security')
  })
})

async function quarantined(text: string, person: PersonName = 'amira') {
  async function* stream() {
    yield Buffer.from(text)
  }
  const file = {
    name: 'a.txt',
    mediaType: 'text/plain',
    bytes: Buffer.byteLength(text),
    finding: 'Test.Harmful',
    stream,
  }
  return { token: await world.token(person), number, file }
}

/** A statement in the app's role, inside of the record as far as this person comes. */
async function inside<T>(person: PersonName, work: () => Promise<T>): Promise<T> {
  await direct.query('begin')
  try {
    await direct.query('select sec.enter($1, $2, 30)', [await world.token(person), [number]])
    return await work()
  } finally {
    await direct.query('rollback')
  }
}
