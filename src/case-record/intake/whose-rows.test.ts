import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PersonName, people } from '../../../test/support/people.ts'
import { createWorld, type World } from '../../../test/support/world.ts'

// Raw statements in the app's role, as whoever gets hold of its connection could make them.
let world: World
let app: Client
beforeAll(async () => {
  world = await createWorld()
  app = new Client(world.databases.main.app)
  await app.connect()
  await inside('ruth', fill, 'commit')
})
afterAll(async () => {
  await app.end()
  await world.close()
})

const tables = ['intake_run', 'intake_child', 'intake_item', 'intake_arrival'] as const
const others = Object.keys(people).filter((name) => name !== 'ruth') as PersonName[]

describe('what comes in, and is nobody’s record yet', () => {
  test('is there for a records officer', async () => {
    for (const table of tables) expect(await inside('ruth', () => count(table)), table).toBe(1)
  })

  test.each(others)('is not there for %s', async (name) => {
    for (const table of tables) expect(await inside(name, () => count(table)), table).toBe(0)
  })

  test.each(others)('%s cannot add to it, nor decide on it', async (name) => {
    await expect(inside(name, fill)).rejects.toThrow('row-level security')
    const decide = () => app.query("update record.intake_item set state = 'left-out', segments = null")
    expect((await inside(name, decide)).rowCount).toBe(0)
  })

  test('without a session it cannot be asked for', async () => {
    for (const table of tables) await expect(count(table)).rejects.toThrow('no scope')
  })

  test('nobody takes it away, or changes what came', async () => {
    for (const table of ['intake_run', 'intake_child', 'intake_item']) {
      await expect(inside('ruth', () => app.query(`delete from record.${table}`))).rejects.toThrow('permission denied')
    }
    for (const column of ['sealed', 'key_mac', 'content_mac', 'doubts']) {
      const change = () => app.query(`update record.intake_item set ${column} = ${column}`)
      await expect(inside('ruth', change), column).rejects.toThrow('permission denied')
    }
  })
})

describe('the import’s own ways', () => {
  test.each(Object.keys(people) as PersonName[])('are closed to %s', async (name) => {
    const ways = [
      "select sec.begin_import_of('C-000000-A', gen_random_uuid())",
      'select sec.end_import_grants()',
      "select sec.worker_for_import('amira')",
    ]
    for (const way of ways)
      await expect(
        inside(name, () => app.query(way)),
        way,
      ).rejects.toThrow('not permitted')
  })

  test.each(others)('and those of the desk to %s', async (name) => {
    for (const way of [
      "select sec.worker_of_list('amira')",
      "select sec.keep_child_of_list('C-1', gen_random_uuid())",
    ]) {
      await expect(inside(name, () => app.query(way))).rejects.toThrow('not permitted')
    }
  })

  test('nor does a records officer keep a record that somebody else opened, or that they opened before', async () => {
    for (const name of ['sasha', 'ruth'] as const) {
      const number = await world.openRecord(name)
      const keep = () => app.query('select sec.keep_child_of_list($1, gen_random_uuid()) as kept', [number])
      expect((await inside('ruth', keep)).rows).toEqual([{ kept: false }])
    }
  })

  test('lead only into the record of a child that came in', async () => {
    const session = await world.holdfast.doorkeeper.beginImport('ruth')
    if (!session.ok) throw new Error(session.refusal.words)
    const theirs = await world.openRecord('amira')
    const enter = async () => {
      const { rows } = await app.query('select sec.begin_import_of($1, gen_random_uuid()) as may', [theirs])
      return rows[0]?.may
    }
    expect(await as(session.value.token, enter)).toBe(false)
    const looks = await world.app.inject({
      url: `/api/v1/records/${theirs}`,
      headers: { authorization: `Bearer ${session.value.token}` },
    })
    expect(looks.statusCode).toBe(404)
    await session.value.end()
    await expect(as(session.value.token, enter)).rejects.toThrow('no scope')
  })

  test('are for one import at a time, answered for by a records officer', async () => {
    const { doorkeeper } = world.holdfast
    const first = await doorkeeper.beginImport(null)
    if (!first.ok) throw new Error(first.refusal.words)
    expect(await doorkeeper.beginImport('ruth')).toMatchObject({ ok: false, refusal: { code: 'not-now' } })
    expect(await doorkeeper.beginImport('amira')).toMatchObject({ ok: false, refusal: { code: 'bad-input' } })
    await first.value.end()
    const next = await doorkeeper.beginImport('ruth')
    expect(next.ok).toBe(true)
    if (next.ok) await next.value.end()
  })
})

async function fill() {
  const [run, child, item] = [randomUUID(), randomUUID(), randomUUID()]
  await app.query("insert into record.intake_run (id, begun_by, begun_by_name) values ($1, $1, 'x')", [run])
  await app.query(
    "insert into record.intake_child (key_mac, id, run_id, state, sealed) values ('\\x01', $1, $2, 'waiting', '\\x01')",
    [child, run],
  )
  await app.query(
    `insert into record.intake_item (id, key_mac, content_mac, run_id, state, sealed, media_type, bytes, segments)
     values ($1, '\\x01', '\\x01', $2, 'set-aside', '\\x01', 'text/plain', 1, '[]')`,
    [item, run],
  )
  await app.query("insert into record.intake_arrival (object_key) values ('x')")
}

async function count(table: string): Promise<number> {
  const { rows } = await app.query<{ n: number }>(`select count(*)::int as n from record.${table}`)
  return rows[0]?.n ?? 0
}

async function inside<T>(
  name: PersonName,
  work: () => Promise<T>,
  end: 'commit' | 'rollback' = 'rollback',
): Promise<T> {
  return as(await world.token(name), work, end)
}

async function as<T>(token: string, work: () => Promise<T>, end: 'commit' | 'rollback' = 'rollback'): Promise<T> {
  await app.query('begin')
  try {
    await app.query('select * from sec.enter($1, $2, 60)', [token, []])
    const result = await work()
    await app.query(end)
    return result
  } catch (error) {
    await app.query('rollback')
    throw error
  }
}
