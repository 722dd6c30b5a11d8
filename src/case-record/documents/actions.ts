import { Readable } from 'node:stream'
import type { Inside } from '../../confidentiality/action.ts'
import type { Reader } from '../../platform/db/index.ts'
import { openSealed, putSealed, removeSealed, type SealedDocument } from '../../platform/documents/sealed.ts'
import { newId } from '../../platform/new-id.ts'
import { limits } from '../../rulebook/access.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'
import { done, type Result, refused } from '../../words/result.ts'
import { bytesToKnow, mediaTypeOf } from './media-type.ts'
import { openName, sealName, tidyName } from './names.ts'
import { bytesOf, sayTooLarge, type Wanted } from './rules.ts'
import { harmIn, type ScanDeps, type Sent } from './scanning.ts'
import { addUpload, type FileRow, filesOfEntry, findFile, findOwnUpload, takeUpload, uploadsOf } from './store.ts'
import { type Interval, whileAllowed } from './while-allowed.ts'

/** A file as lists show it. `bytes`: its size before sealing. */
export type DocumentLine = { id: Uuid; name: string; mediaType: string; bytes: number; uploadedAt: Date }
/** `isCutOff`: asked once the stream has ended, whether it ended at `most` bytes and the file goes on. */
export type Incoming = { name: string; stream: AsyncIterable<Uint8Array>; most?: number; isCutOff: () => boolean }
/** `askAgain`: how often the basis is asked for while a document streams; only tests say otherwise. */
export type Deps = ScanDeps & { askAgain?: Interval }

/**
 * Takes a file for a draft: decided before a byte is taken, streamed through the seal to the store, then put with the draft
 * and audited in one transaction. Whatever fails on the way, no bytes stay behind.
 */
export async function upload(
  deps: Deps,
  token: string,
  number: RecordNumber,
  draft: Uuid,
  file: Incoming,
): Promise<Result<DocumentLine>> {
  const { door, documents } = deps
  const may = await door.mayStill(token, 'document.upload', number)
  if (!may.ok) return door.change(token, 'document.upload', number, async () => may)
  const { id: record, key } = may.value
  const id = newId()
  const { start, all } = await peek(file.stream)
  if (start.length === 0) return refused('bad-input', `${file.name} is empty. Check the file and choose it again.`)
  const mediaType = await mediaTypeOf(start, file.name)
  const context = { record, document: id, version: '1' }
  const sealed = await putSealed(documents, key, context, all)
  const row = { id, draft, nameSealed: sealName(key, record, id, file.name), mediaType, ...sealed }
  const stream = () => openSealed(documents, key, context, sealed)
  const sent = { name: tidyName(file.name), mediaType, bytes: sealed.bytes, stream }
  const unfit = file.isCutOff() ? tooLarge(file) : await unfitFor(deps, { token, number, file: sent }, sealed)
  const result = unfit
    ? await door.change(token, 'document.upload', number, async () => unfit)
    : await door.change(token, 'document.upload', number, async (inside) => {
        inside.note({ draft, document: id, bytes: sealed.bytes })
        return (await addUpload(inside.db, inside.record.id, { ...row, by: inside.actor.accountId }))
          ? done({ id, name: tidyName(file.name), mediaType, bytes: sealed.bytes, uploadedAt: new Date() })
          : refused(
              'not-found',
              'This draft is no longer there. Begin again from “Add to the record”; your file is still on your own machine.',
            )
      })
  if (!result.ok) await removeSealed(documents, sealed.segments)
  return result
}

/** What is against a file beyond its size; the sealed bytes do not outlive a failure to say. */
async function unfitFor(deps: Deps, sent: Sent, { segments }: SealedDocument): Promise<Result<never> | undefined> {
  try {
    return await harmIn(deps, sent)
  } catch (error) {
    await removeSealed(deps.documents, segments)
    throw error
  }
}

function tooLarge({ name, most = limits.documentBytes.value }: Incoming): Result<never> {
  return refused('too-large', sayTooLarge(name, most))
}

export type Opened = DocumentLine & { range: Wanted; stream: () => Readable }

/**
 * Opens a document of an entry, or a file of one's own draft, for download; the event is committed before the first byte
 * leaves. While it streams the basis is asked for again and again: when it ends, the stream fails.
 */
export async function download(
  deps: Deps,
  token: string,
  number: RecordNumber,
  id: Uuid,
  rangeOf: (bytes: number) => Wanted,
): Promise<Result<Opened>> {
  return deps.door.read(token, 'document.read', number, async (inside) => {
    const row =
      (await findFile(inside.db, inside.record.id, id)) ??
      (await findOwnUpload(inside.db, inside.record.id, id, inside.actor.accountId))
    if (!row) return refused('not-found', 'There is no such document on this record.')
    inside.note({ document: id })
    const range = rangeOf(row.bytes)
    const context = { record: inside.record.id, document: id, version: '1' }
    const sealed = { bytes: row.bytes, segments: row.segments }
    const may = async () => (await deps.door.mayStill(token, 'document.read', number)).ok
    const stream = () =>
      Readable.from(
        whileAllowed(openSealed(deps.documents, inside.key, context, sealed, bytesOf(range)), may, deps.askAgain),
        { objectMode: false },
      )
    return done({ ...lineOf(inside, row), range, stream })
  })
}

/** Takes a file away from a draft. What is on the record stays. */
export async function discardUpload(
  { door, documents }: Deps,
  token: string,
  number: RecordNumber,
  id: Uuid,
): Promise<Result<void>> {
  const gone = await door.change(token, 'document.discardUpload', number, async (inside) => {
    const segments = await takeUpload(inside.db, inside.record.id, id, inside.actor.accountId)
    if (!segments) return refused('not-found', 'There is no such file with a draft of yours.')
    inside.note({ document: id })
    return done(segments)
  })
  if (!gone.ok) return gone
  await removeSealed(documents, gone.value)
  return done(undefined)
}

export async function uploadsOfDraft(inside: Inside<Reader>, draft: Uuid): Promise<DocumentLine[]> {
  return (await uploadsOf(inside.db, inside.record.id, draft)).map((row) => lineOf(inside, row))
}

/** The sealed pieces of a draft's files, to be removed from the store when the draft is thrown away. */
export async function piecesOfDraft(inside: Inside<Reader>, draft: Uuid): Promise<FileRow['segments']> {
  return (await uploadsOf(inside.db, inside.record.id, draft)).flatMap((row) => row.segments)
}

export async function documentsOf(inside: Inside<Reader>, entry: Uuid): Promise<DocumentLine[]> {
  return (await filesOfEntry(inside.db, inside.record.id, entry)).map((row) => lineOf(inside, row))
}

function lineOf(inside: Inside<Reader>, row: FileRow): DocumentLine {
  const name = openName(inside.key, inside.record.id, row.id, row.name_sealed)
  return { id: row.id, name, mediaType: row.media_type, bytes: row.bytes, uploadedAt: row.uploaded_at }
}

/** Looks at the start of a stream, and gives the whole of it again. */
async function peek(stream: AsyncIterable<Uint8Array>): Promise<{ start: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let size = 0
  while (size < bytesToKnow) {
    const next = await iterator.next()
    if (next.done) break
    held.push(next.value)
    size += next.value.length
  }
  async function* all() {
    yield* held
    while (true) {
      const next = await iterator.next()
      if (next.done) return
      yield next.value
    }
  }
  return { start: Buffer.concat(held).subarray(0, bytesToKnow), all: all() }
}
