import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../new-id.ts'
import { RecordKey } from '../sealing/record-key.ts'
import { openFolderStore } from './folder.ts'
import { DocumentBroken, openSealed, putSealed, type SealedDocument } from './sealed.ts'
import type { DocumentStore } from './store.ts'

const amira = newId()
const key = new RecordKey(amira, randomBytes(32))
const context = { record: amira, document: newId(), version: 1 }
let folder: string
let store: DocumentStore
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-tampered-'))
  store = await openFolderStore(folder)
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function* sent(bytes: Buffer) {
  yield bytes
}
const put = (bytes: Buffer, as = context) => putSealed(store, key, as, sent(bytes))
const opened = (sealed: SealedDocument) => buffer(openSealed(store, key, context, sealed))
const lengthOf = async (sealed: SealedDocument) => (await opened(sealed)).length
const path = (objectKey: string) => join(folder, objectKey.slice(0, 2), objectKey)
const hex = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('what was tampered with', () => {
  const bytes = randomBytes(2_500_000)

  /** Changes the stored bytes, and the hash with them when `also` says so: then only the seal itself can tell. */
  async function tamper(change: (stored: Buffer) => Buffer, { also }: { also: boolean }) {
    const sealed = await put(bytes)
    const [segment] = sealed.segments
    if (!segment) throw new Error('a segment')
    const changed = change(await readFile(path(segment.objectKey)))
    await writeFile(path(segment.objectKey), changed)
    const told = also ? { ...segment, sealedBytes: changed.length, sha256: hex(changed) } : segment
    return { bytes: sealed.bytes, segments: [told] }
  }

  const changes: Record<string, (stored: Buffer) => Buffer> = {
    'cut short': (stored) => stored.subarray(0, -1),
    'cut at a frame': (stored) => stored.subarray(0, -(2_500_000 - 2 * 1_048_576) - 40),
    emptied: () => Buffer.alloc(0),
    'added to': (stored) => Buffer.concat([stored, Buffer.of(0)]),
    'flipped in its header': (stored) => flip(stored, 150),
    'flipped in its first frame': (stored) => flip(stored, 5000),
    'flipped in its last frame': (stored) => flip(stored, stored.length - 5000),
    'flipped in its last tag': (stored) => flip(stored, stored.length - 1),
    'with its first frame repeated': (stored) =>
      Buffer.concat([stored.subarray(0, 1_048_608 + 600), stored.subarray(600)]),
  }

  test.each(Object.keys(changes))('%s: the hash tells before anything is opened', async (how) => {
    const sealed = await tamper(changes[how] ?? ((same) => same), { also: false })
    let seen = 0
    const reading = async () => {
      for await (const chunk of openSealed(store, key, context, sealed)) seen += chunk.length
    }
    await expect(reading()).rejects.toThrow(/a segment is (longer|shorter|not the one)/)
    expect(seen).toBe(0)
  })

  test.each(Object.keys(changes).filter((how) => how !== 'added to'))(
    '%s, and its hash with it: the seal tells',
    async (how) => {
      const sealed = await tamper(changes[how] ?? ((same) => same), { also: true })
      const seen: Buffer[] = []
      const reading = async () => {
        for await (const chunk of openSealed(store, key, context, sealed)) seen.push(chunk)
      }
      await expect(reading()).rejects.toThrow(DocumentBroken)
      expect(bytes.subarray(0, Buffer.concat(seen).length).equals(Buffer.concat(seen)), 'only true bytes left').toBe(
        true,
      )
    },
  )

  test('a list that claims to be enormous is refused before any memory is set aside', async () => {
    const sealed = await put(Buffer.from('small'))
    const segments = sealed.segments.map((segment) => ({ ...segment, sealedBytes: 1e12 }))
    await expect(lengthOf({ ...sealed, segments })).rejects.toThrow(DocumentBroken)
  })
})

describe('what belongs elsewhere', () => {
  test.each([
    ['another record', { record: newId() }],
    ['another document', { document: newId() }],
    ['a later version', { version: 2 }],
  ])('is refused: %s', async (_, elsewhere) => {
    const sealed = await put(Buffer.from('Amira’s'), { ...context, ...elsewhere })
    await expect(lengthOf(sealed)).rejects.toThrow('it belongs to another place')
  })

  test('is refused under another record’s key', async () => {
    const sealed = await put(Buffer.from('Amira’s'))
    const bens = new RecordKey(newId(), randomBytes(32))
    await expect(buffer(openSealed(store, bens, context, sealed))).rejects.toThrow('its seal is broken')
  })
})

function flip(bytes: Buffer, at: number): Buffer {
  const flipped = Buffer.from(bytes)
  flipped[at] = (flipped[at] ?? 0) ^ 1
  return flipped
}
