import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { RecordKey } from '../sealing/record-key.ts'
import { DocumentBroken, type DocumentContext, decrypt, encrypt, letGo } from './encryption.ts'
import { cutIntoSegments, type PlainSegment, type Slice, segmentBytes, slicesOf } from './segments.ts'
import { type ByteRange, type DocumentStore, newObjectKey } from './store.ts'

export { DocumentBroken, type DocumentContext }

/** One object in the store. `sha256`: of its sealed bytes, in hex. */
export type SealedSegment = { objectKey: string; plainBytes: number; sealedBytes: number; sha256: string }

/** What has to be kept of a sealed document to open it again; `bytes`: of the plain document. */
export type SealedDocument = { bytes: number; segments: SealedSegment[] }

/** These objects could not be removed. They are sealed, but nothing refers to them any more, and they must be removed. */
export class SealedBytesRemain extends Error {
  override readonly name = 'SealedBytesRemain'
  readonly objectKeys: readonly string[]
  constructor(objectKeys: readonly string[], cause: unknown) {
    super(`${objectKeys.length} objects of a document could not be removed from the store.`, { cause })
    this.objectKeys = objectKeys
  }
}

/** What sealing adds to a segment at most: a header that holds its place, and 32 bytes a frame. */
const mostOverhead = 64 * 1024

/**
 * Seals a document of any size into the store under the record's key, holding one segment in memory at most. When it
 * throws, what it had put is removed again (or SealedBytesRemain names it). `objectKeys`: names for its segments from
 * newObjectKey, for whoever notes them beforehand; those that are missing are made here.
 */
export async function putSealed(
  store: DocumentStore,
  key: RecordKey,
  context: DocumentContext,
  source: AsyncIterable<Uint8Array>,
  objectKeys: readonly string[] = [],
): Promise<SealedDocument> {
  const started: string[] = []
  const segments: SealedSegment[] = []
  try {
    for await (const segment of cutIntoSegments(source)) {
      const objectKey = objectKeys[segment.position] ?? newObjectKey()
      started.push(objectKey)
      segments.push(await putSegment(store, key, context, segment, objectKey))
    }
  } catch (error) {
    await removeAll(store, started, error)
    throw error
  }
  return { bytes: segments.reduce((sum, { plainBytes }) => sum + plainBytes, 0), segments }
}

/**
 * The plain bytes of a document, or of a range of it, opening only the segments needed. Each segment's hash is verified
 * before any of it is opened, each frame before it leaves. The stream fails with DocumentBroken, or NoSuchObject, when
 * anything was removed, swapped, cut short or belongs elsewhere. Throws RangeError for a range outside the document.
 */
export function openSealed(
  store: DocumentStore,
  key: RecordKey,
  context: DocumentContext,
  sealed: SealedDocument,
  range: ByteRange = { start: 0, end: sealed.bytes },
): Readable {
  if (!(range.start >= 0 && range.start <= range.end && range.end <= sealed.bytes)) {
    throw new RangeError(`The document has no bytes ${range.start} to ${range.end}.`)
  }
  return Readable.from(openSlices(store, key, context, sealed, range), { objectMode: false })
}

/** Removes every object of a sealed document; repeatable. Throws SealedBytesRemain, naming those that are left. */
export async function removeSealed(
  store: DocumentStore,
  segments: readonly Pick<SealedSegment, 'objectKey'>[],
): Promise<void> {
  await removeAll(
    store,
    segments.map(({ objectKey }) => objectKey),
  )
}

async function putSegment(
  store: DocumentStore,
  key: RecordKey,
  context: DocumentContext,
  segment: PlainSegment,
  objectKey: string,
): Promise<SealedSegment> {
  const sealed = await encrypt(key, context, segment)
  const put = await store.put(objectKey, inTurn(sealed))
  return { objectKey, plainBytes: segment.bytes, sealedBytes: put.bytes, sha256: put.sha256.toString('hex') }
}

/** Not as a stream: for a letter, making one costs as much as writing it. */
async function* inTurn(sealed: Buffer[]): AsyncGenerator<Buffer> {
  yield* letGo(sealed)
}

async function removeAll(store: DocumentStore, objectKeys: readonly string[], because?: unknown): Promise<void> {
  const outcomes = await Promise.allSettled(objectKeys.map((objectKey) => store.remove(objectKey)))
  const left = objectKeys.filter((_, i) => outcomes[i]?.status === 'rejected')
  if (left.length === 0) return
  const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  throw new SealedBytesRemain(left, new AggregateError(because === undefined ? reasons : [because, ...reasons]))
}

async function* openSlices(
  store: DocumentStore,
  key: RecordKey,
  context: DocumentContext,
  sealed: SealedDocument,
  range: ByteRange,
): AsyncGenerator<Buffer> {
  refuseIfMisshapen(sealed)
  const room = Buffer.allocUnsafe(Math.max(...sealed.segments.map(({ sealedBytes }) => sealedBytes)))
  for (const slice of slicesOf(sealed.bytes, range)) {
    const segment = sealed.segments[slice.position]
    if (!segment) throw new DocumentBroken('a segment is missing')
    const place = { position: slice.position, last: slice.position === sealed.segments.length - 1 }
    const bytes = await readVerified(store, segment, room)
    yield* cutOut(decrypt(key, context, place, bytes), slice, segment.plainBytes)
  }
}

/** The list must add up: every segment full but the last. Also, a list tampered with must not claim any amount of memory. */
function refuseIfMisshapen({ bytes, segments }: SealedDocument): void {
  const sizes = segments.map(({ plainBytes }) => plainBytes)
  const expected = Array.from({ length: Math.max(1, Math.ceil(bytes / segmentBytes)) }, (_, i) =>
    Math.min(segmentBytes, bytes - i * segmentBytes),
  )
  const fits = segments.every(({ plainBytes, sealedBytes }) => sealedBytes <= plainBytes + mostOverhead)
  if (fits && sizes.length === expected.length && sizes.every((size, i) => size === expected[i])) return
  throw new DocumentBroken('its segments do not add up')
}

/** The whole of one object, its length and hash verified, in `room`, which is used again for the next. */
async function readVerified(store: DocumentStore, segment: SealedSegment, room: Buffer): Promise<Buffer> {
  const hash = createHash('sha256')
  let filled = 0
  for await (const chunk of await store.read(segment.objectKey)) {
    if (filled + chunk.length > segment.sealedBytes) throw new DocumentBroken('a segment is longer than it was')
    hash.update(chunk)
    chunk.copy(room, filled)
    filled += chunk.length
  }
  if (filled < segment.sealedBytes) throw new DocumentBroken('a segment is shorter than it was')
  if (hash.digest('hex') !== segment.sha256) throw new DocumentBroken('a segment is not the one that was sealed')
  return room.subarray(0, filled)
}

async function* cutOut(plain: AsyncIterable<Buffer>, slice: Slice, plainBytes: number): AsyncGenerator<Buffer> {
  let at = 0
  for await (const chunk of plain) {
    const wanted = chunk.subarray(Math.max(slice.from - at, 0), Math.max(slice.to - at, 0))
    at += chunk.length
    if (wanted.length > 0) yield wanted
    if (at >= slice.to && slice.to < plainBytes) return
  }
  if (at !== plainBytes) throw new DocumentBroken('a segment does not have the length it should have')
}
