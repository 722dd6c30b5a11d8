import type { Pool } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type EmptyDatabase, emptyDatabase } from '../../../test/support/database.ts'
import { silentLog } from '../log.ts'
import { openPool } from './pool.ts'
import { poolReader } from './reader.ts'
import { statement } from './statement.ts'
import { transaction, type Writer } from './writer.ts'

const addVisit = statement('test.addVisit', 'insert into visits (id, on_day) values ($1, $2)')
const moveVisit = statement('test.moveVisit', 'update visits set on_day = $2 where id = $1')
const visits = statement('test.visits', 'select id, on_day from visits order by id')
const visit = statement('test.visit', 'select id, on_day from visits where id >= $1')
const values = statement(
  'test.values',
  `select count(*) as count, '2026-03-05'::date as day, array['2026-03-05'::date, null] as days,
  '2026-03-05T10:00:00Z'::timestamptz as instant, 9007199254740991 as safe, array[1::bigint] as counts`,
)

let database: EmptyDatabase
let pool: Pool
/** Of the test itself, which arranges the world with statements of their own. */
let hand: Pool

beforeAll(async () => {
  database = await emptyDatabase()
  pool = openPool(database.admin, { max: 3, name: 'test', log: silentLog })
  hand = openPool(database.admin, { max: 1, name: 'test hand', log: silentLog, writesAlone: true })
  await hand.query('create table visits (id int primary key, on_day date)')
})
beforeEach(() => hand.query('truncate visits'))
afterAll(async () => {
  await pool.end()
  await hand.end()
  await database.drop()
})

describe('a transaction', () => {
  test('keeps what was written when the work returns, and answers with its result', async () => {
    const added = await transaction(pool, 'read write', (writer) => writer.run(addVisit, [1, '2026-03-05']))
    expect(added).toBe(1)
    expect(await poolReader(pool).rows(visits, [])).toEqual([{ id: 1, on_day: '2026-03-05' }])
  })

  test('keeps nothing when the work throws, and throws the same', async () => {
    const bad = new Error('no longer allowed')
    const work = async (writer: Writer) => {
      await writer.run(addVisit, [1, '2026-03-05'])
      throw bad
    }
    await expect(transaction(pool, 'read write', work)).rejects.toBe(bad)
    expect(await poolReader(pool).rows(visits, [])).toEqual([])
  })

  test('is never called done when a statement in it failed, even if the work hid that', async () => {
    const work = async (writer: Writer) => {
      await writer.run(addVisit, [1, '2026-03-05'])
      await writer.run(addVisit, [1, '2026-03-05']).catch(() => 'hidden')
    }
    await expect(transaction(pool, 'read write', work)).rejects.toThrow('rolled back instead of committed')
    expect(await poolReader(pool).rows(visits, [])).toEqual([])
  })

  test('that only reads cannot write', async () => {
    const sneaky = statement('test.sneaky', 'insert into visits values (2, null) returning id')
    await expect(transaction(pool, 'read only', (reader) => reader.rows(sneaky, []))).rejects.toMatchObject({
      code: '25006',
    })
  })

  test('ends its writer with it', async () => {
    const kept = await transaction(pool, 'read write', async (writer) => writer)
    await expect((async () => kept.run(addVisit, [1, null]))()).rejects.toThrow('after its transaction had ended')
  })

  test('gives its connection back whatever happens, and closes one that was cut off', async () => {
    for (let i = 0; i < 6; i += 1) {
      await expect(transaction(pool, 'read write', cutOff)).rejects.toThrow()
    }
    expect(await poolReader(pool).rows(visits, [])).toEqual([])
    expect(pool.totalCount - pool.idleCount).toBe(0)
  })
})

describe('a statement sent along', () => {
  test('is kept with the rest', async () => {
    const work = async (writer: Writer) => writer.along(addVisit, [1, '2026-03-05'])
    await transaction(pool, 'read write', work)
    expect(await poolReader(pool).rows(visits, [])).toEqual([{ id: 1, on_day: '2026-03-05' }])
  })

  test('that fails fails the commit with its own reason, and nothing of the work is kept: no event, no change', async () => {
    const work = async (writer: Writer) => {
      await writer.run(addVisit, [1, '2026-03-05'])
      writer.along(addVisit, [1, '2026-03-06'])
      return 'done'
    }
    await expect(transaction(pool, 'read write', work)).rejects.toMatchObject({ code: '23505' })
    expect(await poolReader(pool).rows(visits, [])).toEqual([])
  })

  test('that fails before more is asked fails that too, whatever the work makes of it', async () => {
    const work = async (writer: Writer) => {
      writer.along(addVisit, [1, 'no day at all'])
      await writer.run(addVisit, [2, '2026-03-05']).catch(() => 'hidden')
    }
    await expect(transaction(pool, 'read write', work)).rejects.toMatchObject({ code: '22007' })
    expect(await poolReader(pool).rows(visits, [])).toEqual([])
  })

  test('is not sent after the end', async () => {
    const kept = await transaction(pool, 'read write', async (writer) => writer)
    expect(() => kept.along(addVisit, [1, null])).toThrow('after its transaction had ended')
  })
})

describe('a begin that fails', () => {
  // Stands for whatever may befall a begin: the server refuses it, and goes on to the next statement.
  const refused = 'read nonsense' as 'read write'

  test('fails the commit, and what was sent after it is not kept by itself', async () => {
    const work = async (writer: Writer) => writer.along(addVisit, [1, '2026-03-05'])
    await expect(transaction(pool, refused, work)).rejects.toMatchObject({ code: '42601' })
    expect(await poolReader(pool).rows(visits, [])).toEqual([])
  })

  test('fails the first statement that is waited for', async () => {
    const work = (writer: Writer) => writer.run(addVisit, [1, '2026-03-05'])
    await expect(transaction(pool, refused, work)).rejects.toMatchObject({ code: '25006' })
    expect(await poolReader(pool).rows(visits, [])).toEqual([])
  })

  test('would have kept it where a connection may write alone', async () => {
    await expect(transaction(hand, refused, (writer) => writer.run(addVisit, [1, null]))).rejects.toThrow()
    expect(await poolReader(pool).rows(visits, [])).toHaveLength(1)
  })
})

describe('two transactions that lock each other out', () => {
  test('both get done when they may be repeated', async () => {
    await addTwo()
    const both = await Promise.allSettled(crossing({ repeatable: true }))
    const done = { status: 'fulfilled', value: undefined }
    expect(both).toEqual([done, done])
  })

  test('cost one of them its work when not', async () => {
    await addTwo()
    const both = await Promise.allSettled(crossing({}))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('a reader', () => {
  test('of one row refuses none and two, and of perhaps one refuses two', async () => {
    const reader = poolReader(pool)
    await expect(reader.one(visit, [0])).rejects.toThrow('test.visit found no row where there must be one')
    expect(await reader.maybe(visit, [0])).toBeUndefined()
    await addTwo()
    await expect(reader.one(visit, [0])).rejects.toThrow('found 2 rows')
    await expect(reader.maybe(visit, [0])).rejects.toThrow('found 2 rows')
    expect(await reader.one(visit, [2])).toEqual({ id: 2, on_day: '2026-03-01' })
  })

  test('answers a day as a day, an instant as an instant and a count as a number', async () => {
    expect(await poolReader(pool).one(values, [])).toEqual({
      count: 1,
      day: '2026-03-05',
      days: ['2026-03-05', null],
      instant: new Date('2026-03-05T10:00:00Z'),
      safe: 9007199254740991,
      counts: [1],
    })
  })

  test('throws rather than answer a wrong number', async () => {
    const huge = statement('test.huge', 'select 9007199254740993 as huge')
    await expect(poolReader(pool).rows(huge, [])).rejects.toThrow('too large')
    expect(await poolReader(pool).rows(visits, [])).toEqual([])
  })
})

test('a name stands for one statement only', () => {
  expect(statement('test.visits', visits.text)).toEqual(visits)
  expect(() => statement('test.visits', 'select 1')).toThrow('two different statements are named test.visits')
  expect(() => statement('x'.repeat(64), 'select 1')).toThrow('longer than 63 bytes')
})

async function cutOff(writer: Writer): Promise<void> {
  await writer.run(addVisit, [9, null])
  const me = statement('test.me', 'select pg_backend_pid() as pid')
  const { pid } = await writer.one<{ pid: number }>(me, [])
  await pool.query('select pg_terminate_backend($1)', [pid])
  await writer.run(addVisit, [10, null])
}

async function addTwo(): Promise<void> {
  await hand.query(`insert into visits values (1, '2026-03-01'), (2, '2026-03-01')`)
}

/** Each takes its first row, waits until both have, then asks for the other's. */
function crossing(options: { repeatable?: boolean }): Promise<void>[] {
  let waiting = 2
  let go = () => {}
  const bothHaveOne = new Promise<void>((resolve) => {
    go = resolve
  })
  return [
    [1, 2],
    [2, 1],
  ].map(([mine, theirs]) =>
    transaction(
      pool,
      'read write',
      async (writer) => {
        await writer.run(moveVisit, [mine, '2026-03-02'])
        waiting -= 1
        if (waiting === 0) go()
        await bothHaveOne
        await writer.run(moveVisit, [theirs, '2026-03-03'])
      },
      options,
    ),
  )
}
