import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../new-id.ts'
import { RecordKey } from '../sealing/record-key.ts'
import { openFolderStore } from './folder.ts'
import {
  DocumentBroken,
  openSealed,
  putSealed,
  removeSealed,
  SealedBytesRemain,
  type SealedDocument,
} from './sealed.ts'
import { segmentBytes } from './segments.ts'
import { type DocumentStore, NoSuchObject } from './store.ts'

const amira = newId()
const key = new RecordKey(amira, randomBytes(32))
const context = { record: amira, document: newId(), version: 1 }
let folder: string
let store: DocumentStore
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-sealed-'))
  store = await openFolderStore(folder)
})
afterEach(async () => {
  for (const objectKey of await storedKeys()) await store.remove(objectKey)
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

/** As a browser sends it: in pieces of 64 KiB. */
async function* sent(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}
const put = (bytes: Buffer, as = context) => putSealed(store, key, as, sent(bytes))
const opened = (sealed: SealedDocument, range?: { start: number; end: number }) =>
  buffer(openSealed(store, key, context, sealed, range))
/** Where a failure is expected: what opens all the same is too large to be shown. */
const lengthOf = async (sealed: SealedDocument, range?: { start: number; end: number }) =>
  (await opened(sealed, range)).length
const path = (objectKey = '') => join(folder, objectKey.slice(0, 2), objectKey)
const hex = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function storedKeys() {
  const found: string[] = []
  for await (const objectKey of store.list()) found.push(objectKey)
  return found
}

/** A document of three segments, made once: its sealing is most of these tests' time. */
const video = randomBytes(segmentBytes * 2 + 1_500_000)

describe('a sealed document', () => {
  test.each([0, 1, 100_000, 1024 * 1024, 1024 * 1024 + 1, 5_000_000])('of %i bytes opens as it was', async (length) => {
    const bytes = randomBytes(length)
    const sealed = await put(bytes)
    expect(sealed).toMatchObject({ bytes: length, segments: [{ plainBytes: length }] })
    expect((await opened(sealed)).equals(bytes)).toBe(true)
  })

  test('is on disk as a length and a hash say, under a name that says nothing, and unreadable', async () => {
    const letter = Buffer.from('Dear Amira, your review is on Tuesday.'.repeat(100))
    const sealed = await put(letter)
    const [segment] = sealed.segments
    const stored = await readFile(path(segment?.objectKey))
    expect(segment).toMatchObject({ sealedBytes: stored.length, sha256: hex(stored) })
    expect(stored.toString('latin1')).not.toContain('review')
    expect(segment?.objectKey).toMatch(/^[0-9a-f]{32}$/)
  })

  test('sealed twice is two different things: nothing shows that two records hold the same', async () => {
    const [one, other] = [await put(Buffer.from('the same')), await put(Buffer.from('the same'))]
    expect(one.segments[0]?.sha256).not.toBe(other.segments[0]?.sha256)
  })

  test('that is removed leaves nothing behind', async () => {
    const sealed = await put(video)
    expect(await storedKeys()).toHaveLength(3)
    await removeSealed(store, sealed.segments)
    await removeSealed(store, sealed.segments)
    expect(await storedKeys()).toEqual([])
  })
})

describe('a video of three segments', () => {
  test('opens whole, and any part of it, from the segments that hold it only', async () => {
    const sealed = await put(video)
    expect(sealed.segments.map(({ plainBytes }) => plainBytes)).toEqual([segmentBytes, segmentBytes, 1_500_000])
    expect((await opened(sealed)).equals(video)).toBe(true)

    const ranges = [
      [0, 1],
      [5, 2_000_000],
      [segmentBytes - 3, segmentBytes + 3],
      [segmentBytes, segmentBytes],
      [segmentBytes * 2 + 1_048_576, video.length],
    ]
    for (const [start = 0, end = 0] of ranges) {
      expect((await opened(sealed, { start, end })).equals(video.subarray(start, end)), `${start} to ${end}`).toBe(true)
    }

    await rm(path(sealed.segments[0]?.objectKey))
    const middle = { start: segmentBytes + 10, end: segmentBytes * 2 }
    expect((await opened(sealed, middle)).equals(video.subarray(middle.start, middle.end))).toBe(true)
    await expect(lengthOf(sealed, { start: 9, end: 10 })).rejects.toThrow(NoSuchObject)
  })

  test.each([
    [-1, 5],
    [5, 4],
    [0, video.length + 1],
    [Number.NaN, 3],
  ])('has no bytes %d to %d', async (start, end) => {
    expect(() => openSealed(store, key, context, { bytes: video.length, segments: [] }, { start, end })).toThrow(
      RangeError,
    )
  })

  test('with segments removed, swapped, repeated or left off its list does not open', async () => {
    const { bytes, segments } = await put(video)
    const [a, b, c] = segments
    if (!a || !b || !c) throw new Error('three segments')
    const lists = {
      swapped: [b, a, c],
      repeated: [a, a, c],
      'without its middle': [a, c],
      'without its end': [a, b],
      'with one too many': [a, b, c, c],
      empty: [],
    }
    for (const [how, list] of Object.entries(lists)) {
      await expect(lengthOf({ bytes, segments: list }), how).rejects.toThrow(DocumentBroken)
    }
    const shorter = { bytes: segmentBytes * 2, segments: [a, b] }
    await expect(lengthOf(shorter), 'cut short, with a length to match').rejects.toThrow(
      /its seal is broken|another place/,
    )
    const later = { bytes: bytes - segmentBytes, segments: [b, c] }
    await expect(lengthOf(later), 'begun late, with a length to match').rejects.toThrow(DocumentBroken)
  })
})

describe('when keeping a document fails half-way', () => {
  const brokenOff = async function* () {
    yield* sent(video.subarray(0, segmentBytes + 5_000_000))
    throw new Error('the connection was lost')
  }

  test('nothing of it stays', async () => {
    await expect(putSealed(store, key, context, brokenOff())).rejects.toThrow('the connection was lost')
    expect(await storedKeys()).toEqual([])
  })

  test('and a full disk stops the second segment, the first goes too', async () => {
    let puts = 0
    const filling: DocumentStore = {
      ...store,
      put: async (objectKey, bytes) => {
        if (++puts === 2) throw new Error('the disk is full')
        return store.put(objectKey, bytes)
      },
    }
    await expect(putSealed(filling, key, context, sent(video))).rejects.toThrow('the disk is full')
    expect(await storedKeys()).toEqual([])
  })

  test('and its objects cannot be removed either, they are named with both reasons', async () => {
    const stubborn: DocumentStore = { ...store, remove: async () => Promise.reject(new Error('the store is away')) }
    const error = await putSealed(stubborn, key, context, brokenOff()).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(SealedBytesRemain)
    expect(error).toMatchObject({
      objectKeys: await storedKeys(),
      cause: { errors: [{ message: 'the connection was lost' }, { message: 'the store is away' }] },
    })
  })
})

describe('memory', () => {
  test('a document of 100 MB is never held whole, neither sealing nor opening', { timeout: 120_000 }, async () => {
    const piece = randomBytes(65_536)
    const generated = async function* () {
      for (let i = 0; i < 1600; i += 1) yield Buffer.from(piece)
    }
    const heldBytes = heldBytesMeter()
    const before = heldBytes()
    let most = before
    const watch = setInterval(() => {
      most = Math.max(most, heldBytes())
    }, 100)
    const sealed = await putSealed(store, key, context, generated())
    let seen = 0
    for await (const chunk of openSealed(store, key, context, sealed)) seen += chunk.length
    clearInterval(watch)
    expect(seen).toBe(1600 * 65_536)
    expect(sealed.segments).toHaveLength(7)
    expect(most - before).toBeLessThan(80 * 1024 * 1024)
  })

  test('a reader that walks away ends the reading', async () => {
    const sealed = await put(video)
    const stream = openSealed(store, key, context, sealed)
    for await (const chunk of stream) {
      expect(chunk.length).toBeGreaterThan(0)
      break
    }
    expect(stream.destroyed).toBe(true)
  })
})

/**
 * Measures what this thread holds outside its heap, where bytes are, once what nobody needs any more is gone: how much of
 * that lies about depends on the machine, and other tests of the same process hold some of their own.
 */
function heldBytesMeter(): () => number {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  return () => {
    collect()
    return process.memoryUsage().external
  }
}
