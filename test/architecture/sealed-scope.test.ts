import { createHash, randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RecordNumber } from '../../src/words/ids.ts'
import { createWorld, type World } from '../support/world.ts'

// What whoever gets hold of the app's connection can do: these are raw statements in the app's role.
let world: World
let app: Client
let admin: Client
let amira: string
let mine: RecordNumber[]
let hers: RecordNumber
let mineIds: string[]
let hersId: string

beforeAll(async () => {
  world = await createWorld()
  amira = await world.token('amira')
  mine = [await world.openRecord('amira'), await world.openRecord('amira')]
  hers = await world.openRecord('sasha')
  app = new Client(world.databases.main.app)
  admin = new Client(world.databases.main.admin)
  await Promise.all([app.connect(), admin.connect()])
  mineIds = await Promise.all(mine.map(idOf))
  hersId = await idOf(hers)
})
afterAll(async () => {
  await app.end()
  await admin.end()
  await world.close()
})

describe('the sealed scope', () => {
  test('without a session no row is seen', async () => {
    await expect(count()).rejects.toThrow('no scope')
  })

  test('a wrong token enters nowhere', async () => {
    expect(await inside('not a token', null, async ({ entered }) => entered)).toBe(0)
    await expect(inside('not a token', null, count)).rejects.toThrow('no scope')
  })

  test('a session sees its own records and no other', async () => {
    expect(await inside(amira, null, seen)).toEqual([...mineIds].sort())
  })

  test('what is wanted is cut to what is allowed', async () => {
    expect(await inside(amira, [mine[0], hers], seen)).toEqual([mineIds[0]])
  })

  test('a forged seal is refused', async () => {
    await expect(begun(() => setScope({ records: `{${hersId}}`, seal: '00' }).then(count))).rejects.toThrow('no scope')
  })

  test('a scope that is widened afterwards is refused', async () => {
    const widen = () => setScope({ records: `{${mineIds[0]},${hersId}}` }).then(count)
    await expect(inside(amira, [mine[0]], widen)).rejects.toThrow('no scope')
  })

  test.each(['account', 'role', 'cleared'])('so is another %s', async (name) => {
    const other = { account: randomUUID(), role: 'recordsOfficer', cleared: '{ordinary,adoption}' }[name] ?? ''
    await expect(inside(amira, null, () => setScope({ [name]: other }).then(count))).rejects.toThrow('no scope')
  })

  test('a seal is of no use in another transaction', async () => {
    const kept = await inside(amira, null, settings)
    await expect(begun(() => setScope(kept).then(count))).rejects.toThrow('no scope')
  })

  test('nor in another connection, at the same moment', async () => {
    const other = new Client(world.databases.main.app)
    await other.connect()
    const kept = await inside(amira, null, settings)
    await other.query('begin')
    for (const [name, value] of Object.entries(kept)) {
      await other.query('select set_config($1, $2, true)', [`holdfast.${name}`, value])
    }
    await expect(other.query('select from record.entry')).rejects.toThrow('no scope')
    await other.end()
  })

  test('nothing is left after the transaction', async () => {
    await inside(amira, null, count)
    await expect(count()).rejects.toThrow('no scope')
  })

  test('the secret is not readable, and the app makes no seal', async () => {
    await expect(app.query('select k from sec.secret')).rejects.toThrow('permission denied')
    await expect(app.query("select sec.seal('x', 'x', 'x', 'x', 'x')")).rejects.toThrow('permission denied')
    const whole = "select sec.set_scope(gen_random_uuid(), 'system', '{}'::uuid[], '{}'::text[])"
    await expect(app.query(whole)).rejects.toThrow('permission denied')
  })

  test('nothing is put into a record outside the scope', async () => {
    const insert = (record: string) => () =>
      app.query(
        `insert into record.entry (record_id, id, kind, occurred_sort, recorded_by, recorded_by_name, recorded_by_role)
         values ($1, $2, 'caseNote', '2024-05-01', $2, 'x', 'x')`,
        [record, randomUUID()],
      )
    await expect(inside(amira, null, insert(hersId))).rejects.toThrow('row-level security')
    expect((await inside(amira, null, insert(mineIds[0] ?? ''))).rowCount).toBe(1)
  })

  test('nor with a class of restriction that is not cleared', async () => {
    const insert = () =>
      app.query(
        `insert into record.entry (record_id, id, kind, restriction, occurred_sort, recorded_by, recorded_by_name, recorded_by_role)
         values ($1, $2, 'caseNote', 'adoption', '2024-05-01', $2, 'x', 'x')`,
        [mineIds[0], randomUUID()],
      )
    await expect(inside(amira, null, insert)).rejects.toThrow('row-level security')
  })

  test('parallel plans keep the scope', async () => {
    await app.query(
      'set parallel_setup_cost = 0; set parallel_tuple_cost = 0; set min_parallel_table_scan_size = 0; set min_parallel_index_scan_size = 0',
    )
    expect(await inside(amira, null, seen)).toEqual([...mineIds].sort())
    await app.query('reset all')
  })

  test('the index serves the policy', async () => {
    const plan = await inside(amira, [mine[0]], async () => {
      await app.query('set local enable_seqscan = off')
      const { rows } = await app.query(
        `explain (costs off) select * from record.entry where record_id = '${mineIds[0]}' order by occurred_sort desc, id desc limit 50`,
      )
      return JSON.stringify(rows)
    })
    expect(plan).toMatch(/Index Scan/)
    expect(plan).not.toMatch(/SubPlan|InitPlan|Join/)
  })

  test('COPY cannot go round it', async () => {
    await expect(inside(amira, null, () => app.query('copy record.entry from stdin'))).rejects.toThrow(
      'row-level security',
    )
  })

  test('rows of the log cannot be read at all, not even one’s own record’s', async () => {
    await expect(inside(amira, null, () => app.query('select * from audit.event'))).rejects.toThrow('permission denied')
  })

  test.each([
    ['only the password was given', "stage = 'password'"],
    ['the session was ended', 'ended_at = now()'],
    ['it lay idle', "seen_at = now() - interval '61 minutes'"],
    ['its hours are over', "expires_at = now() - interval '1 second'"],
  ])('a token enters nowhere once %s', async (_when, change) => {
    const token = await world.token('amira')
    expect(await inside(token, null, async ({ entered }) => entered)).toBe(1)
    const hash = createHash('sha256').update(token).digest()
    await admin.query(`update sec.session set ${change} where token_hash = $1`, [hash])
    expect(await inside(token, null, async ({ entered }) => entered)).toBe(0)
  })

  test('nor once the account is disabled', async () => {
    const token = await world.token('ben')
    await admin.query("update sec.account set disabled_at = now() where user_name = 'ben'")
    expect(await inside(token, null, async ({ entered }) => entered)).toBe(0)
  })
})

/** Runs `work` in a transaction that is rolled back. */
async function begun<T>(work: () => Promise<T>): Promise<T> {
  await app.query('begin')
  try {
    return await work()
  } finally {
    await app.query('rollback')
  }
}

/** The same, having entered with a session's token. Idle limit: 60 minutes. */
function inside<T>(
  token: string,
  wanted: readonly (string | undefined)[] | null,
  work: (in_: { entered: number }) => Promise<T>,
): Promise<T> {
  return begun(async () => {
    const { rowCount } = await app.query('select * from sec.enter($1, $2, 60)', [token, wanted])
    return work({ entered: rowCount ?? 0 })
  })
}

async function count(): Promise<number> {
  const { rows } = await app.query<{ n: number }>('select count(*)::int as n from record.entry')
  return rows[0]?.n ?? 0
}

async function seen(): Promise<string[]> {
  const { rows } = await app.query<{ id: string }>('select distinct record_id as id from record.entry')
  return rows.map(({ id }) => id).sort()
}

async function setScope(settingsToSet: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(settingsToSet)) {
    await app.query('select set_config($1, $2, true)', [`holdfast.${name}`, value])
  }
}

async function settings(): Promise<Record<string, string>> {
  const kept: Record<string, string> = {}
  for (const name of ['account', 'role', 'records', 'cleared', 'seal']) {
    const { rows } = await app.query<{ v: string }>('select current_setting($1) as v', [`holdfast.${name}`])
    kept[name] = rows[0]?.v ?? ''
  }
  return kept
}

async function idOf(number: string): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    'select record_id as id from sec.record_number where number = $1',
    [number],
  )
  return rows[0]?.id ?? ''
}
