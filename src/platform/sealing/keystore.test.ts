import { randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testKeysPool } from '../../../test/support/database.ts'
import { newId } from '../new-id.ts'
import { authoritySubject, type Keystore, NoSuchKey, openKeystore } from './keystore.ts'
import type { RecordKey } from './record-key.ts'
import { rootKeyOf, WrongRootKey } from './root-key.ts'

const root = rootKeyOf(randomBytes(32))
let pool: Pool
let drop: () => Promise<void>
let keystore: Keystore
beforeAll(async () => {
  const fresh = await testKeysPool()
  pool = fresh.pool
  drop = fresh.drop
  keystore = openKeystore(pool, root)
})
afterAll(() => drop())

const same = (one: RecordKey, other: RecordKey) => one.subKey('field').equals(other.subKey('field'))

describe('a record’s key', () => {
  test('is the same whenever it is read, also by another process', async () => {
    const amira = newId()
    const made = await keystore.createKey(amira)
    expect(same(await keystore.getKey(amira), made)).toBe(true)
    expect(same(await openKeystore(pool, root).getKey(amira), made)).toBe(true)
    expect(made.subject).toBe(amira)
  })

  test('differs from every other record’s', async () => {
    const keys = await Promise.all([newId(), newId(), authoritySubject].map((subject) => keystore.createKey(subject)))
    expect(new Set(keys.map((key) => key.subKey('field').export().toString('hex'))).size).toBe(3)
  })

  test('is the first one made, however many ask at once', async () => {
    const amira = newId()
    const keys = await Promise.all(Array.from({ length: 20 }, () => keystore.createKey(amira)))
    const [first] = keys
    expect(first && keys.every((key) => same(key, first))).toBe(true)
    expect((await pool.query('select 1 from keys.key where subject = $1', [amira])).rowCount).toBe(1)
  })

  test('is committed when createKey returns: another connection sees it', async () => {
    const amira = newId()
    const client = await pool.connect()
    try {
      await keystore.createKey(amira)
      const { rows } = await client.query('select wrapped, root_fingerprint from keys.key where subject = $1', [amira])
      expect(rows).toEqual([{ wrapped: expect.any(Buffer), root_fingerprint: root.fingerprint }])
      expect(rows[0].wrapped).toHaveLength(40)
    } finally {
      client.release()
    }
  })

  test('that was never made is missed by name', async () => {
    const nobody = newId()
    await expect(keystore.getKey(nobody)).rejects.toThrow(NoSuchKey)
    await expect(keystore.getKey(nobody)).rejects.toMatchObject({ subject: nobody })
  })

  test('does not open under another root key, which is named', async () => {
    const amira = newId()
    await keystore.createKey(amira)
    const other = rootKeyOf(randomBytes(32))
    const attempt = openKeystore(pool, other).getKey(amira)
    await expect(attempt).rejects.toThrow(WrongRootKey)
    await expect(attempt).rejects.toThrow(new RegExp(`${root.fingerprint}.*${other.fingerprint}`))
  })

  test('does not open when it was damaged in the database', async () => {
    const amira = newId()
    await pool.query('insert into keys.key values ($1, $2, now(), $3)', [amira, randomBytes(40), root.fingerprint])
    await expect(keystore.getKey(amira)).rejects.toThrow(WrongRootKey)
  })
})

describe('the keystore’s own role', () => {
  test.each([
    'update keys.key set root_fingerprint = root_fingerprint',
    'delete from keys.key',
    'truncate keys.key',
    'alter table keys.key add column copy bytea',
  ])('may not: %s', async (sql) => {
    await expect(pool.query(sql)).rejects.toMatchObject({ code: '42501' })
  })

  test('may not keep a key unwrapped', async () => {
    const attempt = pool.query('insert into keys.key values ($1, $2, now(), $3)', [newId(), randomBytes(32), 'x'])
    await expect(attempt).rejects.toMatchObject({ code: '23514' })
  })
})

describe('keys in memory', () => {
  test('are not kept unless asked for', async () => {
    const amira = newId()
    await keystore.createKey(amira)
    expect(await keystore.getKey(amira)).not.toBe(await keystore.getKey(amira))
  })

  test('are few, for a short time, and gone when told', async () => {
    let now = 0
    const cached = openKeystore(pool, root, { cache: { most: 2, forMillis: 1000 }, now: () => now })
    const [amira, ben, carys] = [newId(), newId(), newId()]
    const first = await cached.createKey(amira)
    expect(await cached.getKey(amira)).toBe(first)

    now = 1000
    const again = await cached.getKey(amira)
    expect(again, 'a second later it is read anew').not.toBe(first)

    await cached.createKey(ben)
    await cached.createKey(carys)
    expect(await cached.getKey(amira), 'a third pushes out the oldest').not.toBe(again)

    const bens = await cached.getKey(carys)
    cached.forget(carys)
    expect(await cached.getKey(carys)).not.toBe(bens)
  })
})
