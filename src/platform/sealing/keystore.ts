import { randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import type { Uuid } from '../../words/ids.ts'
import { type CacheBounds, keyCache } from './key-cache.ts'
import { RecordKey, recordKeyBytes } from './record-key.ts'
import { type RootKey, WrongRootKey } from './root-key.ts'

/** The keys of records and of the authority, in a database of their own with a backup cycle of its own. */
export type Keystore = {
  /**
   * The key of a subject that may have none yet, committed before this returns: nothing sealed under it can outlive it.
   * Whoever asks again, or at the same time, gets the first key.
   */
  createKey(subject: Uuid): Promise<RecordKey>
  /** Throws NoSuchKey when there never was one or it was destroyed; WrongRootKey when it does not open. */
  getKey(subject: Uuid): Promise<RecordKey>
  /** Takes the key out of the memory of this process. Call it when a key is destroyed or a session ends. */
  forget(subject: Uuid): void
}

/** There is no key for this subject. */
export class NoSuchKey extends Error {
  override readonly name = 'NoSuchKey'
  readonly subject: Uuid
  constructor(subject: Uuid) {
    super(`There is no key for ${subject}.`)
    this.subject = subject
  }
}

/** The subject under whose key the authority's own events and settings are sealed. Its time is 1970: no record has it. */
export const authoritySubject = '00000000-0000-7000-8000-000000000001' as Uuid

type Row = { wrapped: Buffer; root_fingerprint: string }
type Options = {
  /** Absent: every key is read and unwrapped anew, which is the default. */
  cache?: CacheBounds
  /** Milliseconds that only go forward, for the cache. */
  now?: () => number
}

/** Whether nothing was ever sealed here. `pool`: as for openKeystore. */
export async function hasNoKeys(pool: Pool): Promise<boolean> {
  const { rowCount } = await pool.query('select from keys.key limit 1')
  return rowCount === 0
}

/** `pool`: connected to the keys database as holdfast_keystore. */
export function openKeystore(pool: Pool, rootKey: RootKey, options: Options = {}): Keystore {
  const cache = keyCache(options.cache ?? { most: 0, forMillis: 0 }, options.now ?? (() => performance.now()))

  const read = async (subject: Uuid): Promise<RecordKey> => {
    const known = cache.find(subject)
    if (known) return known
    const mark = cache.mark()
    const { rows } = await pool.query<Row>(selectKey, [subject])
    const [row] = rows
    if (!row) throw new NoSuchKey(subject)
    const key = unwrap(subject, row, rootKey)
    cache.keep(key, mark)
    return key
  }

  return {
    async createKey(subject) {
      const wrapped = rootKey.wrap(randomBytes(recordKeyBytes))
      await pool.query(insertKey, [subject, wrapped, rootKey.fingerprint])
      return read(subject)
    },
    getKey: read,
    forget: (subject) => cache.forget(subject),
  }
}

// One statement outside any transaction: it is committed when it answers.
const insertKey = {
  name: 'insert-key',
  text: `
    insert into keys.key (subject, wrapped, created_at, root_fingerprint)
    values ($1, $2, now(), $3)
    on conflict (subject) do nothing`,
}

const selectKey = {
  name: 'select-key',
  text: `
    select wrapped, root_fingerprint
    from keys.key
    where subject = $1`,
}

function unwrap(subject: Uuid, row: Row, rootKey: RootKey): RecordKey {
  if (row.root_fingerprint !== rootKey.fingerprint) {
    throw new WrongRootKey(
      `The key of ${subject} was wrapped under the root key ${row.root_fingerprint}, and the root key in use is ${rootKey.fingerprint}. Put the right root key in place.`,
    )
  }
  return new RecordKey(subject, rootKey.unwrap(row.wrapped))
}
