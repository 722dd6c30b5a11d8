import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openFolderStore } from './folder.ts'
import { sayTrouble } from './folder-trouble.ts'
import { type DocumentStore, NoSuchObject, newObjectKey, ObjectExists } from './store.ts'

let folder: string
let store: DocumentStore
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-documents-'))
  store = await openFolderStore(folder)
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

const files = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((each) => each.isFile())
    .map(({ name }) => name)
const contents = async (objectKey: string, range?: { start: number; end: number }) =>
  buffer(await store.read(objectKey, range))
const letter = Buffer.from('Dear Amira, your review is on Tuesday.')

async function names(prefix?: string) {
  const found: string[] = []
  for await (const name of store.list(prefix)) found.push(name)
  return found
}

describe('an object', () => {
  test('is read as it was put, whole or in part', async () => {
    const objectKey = newObjectKey()
    const bytes = randomBytes(3_000_000)
    const pieces = Array.from({ length: 60 }, (_, i) => bytes.subarray(i * 50_000, (i + 1) * 50_000))
    const put = await store.put(objectKey, Readable.from(pieces))
    expect(put).toEqual({ bytes: 3_000_000, sha256: createHash('sha256').update(bytes).digest() })
    expect((await contents(objectKey)).equals(bytes)).toBe(true)
    expect(await contents(objectKey, { start: 10, end: 20 })).toEqual(bytes.subarray(10, 20))
    expect(await contents(objectKey, { start: 2_999_990, end: 9_000_000 })).toEqual(bytes.subarray(-10))
    expect(await contents(objectKey, { start: 5, end: 5 })).toHaveLength(0)
    await expect(store.read(objectKey, { start: 5, end: 4 })).rejects.toThrow(RangeError)
  })

  test('of no bytes is an object too', async () => {
    const objectKey = newObjectKey()
    expect((await store.put(objectKey, Readable.from([]))).bytes).toBe(0)
    expect(await contents(objectKey)).toHaveLength(0)
  })

  test('stands in the folder of its first two digits, for its owner only, with nothing left beside it', async () => {
    const objectKey = newObjectKey()
    await store.put(objectKey, Readable.from([letter]))
    const { mode } = await stat(join(folder, objectKey.slice(0, 2), objectKey))
    expect(mode & 0o777).toBe(0o600)
    expect(await files()).toEqual([objectKey])
  })

  test('that is not there is missed', async () => {
    await expect(store.read(newObjectKey())).rejects.toThrow(NoSuchObject)
  })

  test('is gone when removed, and removing it again does no harm', async () => {
    const objectKey = newObjectKey()
    await store.put(objectKey, Readable.from([letter]))
    await store.remove(objectKey)
    await store.remove(objectKey)
    await expect(store.read(objectKey)).rejects.toThrow(NoSuchObject)
    expect(await files()).toEqual([])
  })

  test('is never overwritten, not even by one that comes at the same time', async () => {
    const objectKey = newObjectKey()
    const attempts = Array.from({ length: 5 }, (_, i) => store.put(objectKey, Readable.from([Buffer.of(i)])))
    const outcomes = await Promise.allSettled(attempts)
    const winner = outcomes.findIndex(({ status }) => status === 'fulfilled')
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(store.put(objectKey, Readable.from([letter]))).rejects.toThrow(ObjectExists)
    expect(await contents(objectKey)).toEqual(Buffer.of(winner))
    expect(await files()).toEqual([objectKey])
  })

  test('whose sender breaks off is not there at all', async () => {
    const brokenOff = async function* () {
      yield randomBytes(2_000_000)
      throw new Error('the connection was lost')
    }
    await expect(store.put(newObjectKey(), brokenOff())).rejects.toThrow('the connection was lost')
    expect(await files()).toEqual([])
  })

  test.each([
    '',
    'amira',
    '../../etc/passwd',
    `../${'a'.repeat(29)}`,
    'A'.repeat(32),
    'a'.repeat(33),
    `${'a'.repeat(32)}\n`,
    'a/'.repeat(16),
  ])('cannot be called %j', async (name) => {
    await expect(store.put(name, Readable.from([letter]))).rejects.toThrow(RangeError)
    await expect(store.read(name)).rejects.toThrow(RangeError)
    await expect(store.remove(name)).rejects.toThrow(RangeError)
    expect(await files()).toEqual([])
  })
})

describe('many objects', () => {
  test('are put at once and listed in order, all or by how they begin', async () => {
    const keys = Array.from({ length: 100 }, newObjectKey)
    await Promise.all(keys.map((objectKey) => store.put(objectKey, Readable.from([Buffer.from(objectKey)]))))
    await writeFile(join(folder, 'ab', 'README'), 'not an object')
    expect(await names()).toEqual(keys.toSorted())
    const [first = ''] = keys
    for (const length of [1, 2, 5, 32]) {
      const prefix = first.slice(0, length)
      expect(await names(prefix)).toEqual(keys.filter((each) => each.startsWith(prefix)).sort())
    }
    expect(await names('zz')).toEqual([])
  })
})

describe('after a crash', () => {
  test('what was left unfinished is swept, but not what another process is writing', async () => {
    const [crashed, writing] = ['crashed', 'writing'].map((name) => join(folder, 'unfinished', name))
    const objectKey = newObjectKey()
    await store.put(objectKey, Readable.from([letter]))
    for (const path of [crashed, writing]) await writeFile(path ?? '', 'half a letter')
    const longAgo = new Date(Date.now() - 2 * 3_600_000)
    await utimes(crashed ?? '', longAgo, longAgo)
    await utimes(join(folder, objectKey.slice(0, 2), objectKey), longAgo, longAgo)

    store = await openFolderStore(folder)
    expect((await files()).sort()).toEqual([objectKey, 'writing'].sort())
    expect(await contents(objectKey)).toEqual(letter)

    await openFolderStore(folder, { sweepAfterMillis: 0 })
    expect(await files()).toEqual([objectKey])
  })
})

describe('trouble with the disk', () => {
  test.runIf(existsSync('/sys/kernel'))('a folder that cannot be written says so, and what to do', async () => {
    // Even the superuser may make no folder here.
    await expect(openFolderStore('/sys/kernel/holdfast')).rejects.toMatchObject({
      message: 'The documents folder /sys/kernel/holdfast cannot be written.',
      remedy: 'Give the user who starts Holdfast the right to read and write there.',
    })
  })

  test('a folder whose disk went away says so', async () => {
    await rm(folder, { recursive: true })
    await writeFile(folder, 'not a folder')
    const attempt = store.put(newObjectKey(), Readable.from([letter]))
    await expect(attempt).rejects.toMatchObject({ remedy: expect.stringContaining('its disk is mounted') })
  })

  test('a full disk says so', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    expect(sayTrouble(full, '/data/documents')).toMatchObject({
      message: 'The disk that holds the documents (/data/documents) is full, and the document was not kept.',
      remedy: 'Make room there or enlarge the disk, then add the document again.',
      cause: full,
    })
    const other = new Error('the sender went away')
    expect(sayTrouble(other, '/data/documents')).toBe(other)
  })
})
