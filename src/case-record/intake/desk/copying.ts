import { buffer } from 'node:stream/consumers'
import {
  type DocumentStore,
  newObjectKey,
  openSealed,
  type SealedDocument,
  segmentBytes,
} from '../../../platform/documents/index.ts'
import { bytesToKnow, whatItIs } from '../../../platform/files/index.ts'
import { type Mail, readMail } from '../../../platform/mail/index.ts'
import type { RecordKey } from '../../../platform/sealing/index.ts'
import type { RecordNumber, Uuid } from '../../../words/ids.ts'
import { type SealedAlready, sealForRecord } from '../../documents/index.ts'
import { mailForm } from '../rules.ts'
import { stagedContext } from '../sealing.ts'
import type { ItemTold } from '../shapes.ts'

/** The bytes of an item as they wait, sealed under the authority's key. */
export type Staged = { id: Uuid; told: ItemTold; mediaType: string; sealed: SealedDocument; authorityKey: RecordKey }

/** A record that gets a copy, under a key of its own. */
export type Place = { number: RecordNumber; id: Uuid; key: RecordKey }

type Attached = Mail['attachments'][number]

/** What is copied to one record, with the names that its objects will have: for the file, then for each thing attached to it. */
export type Copy = { place: Place; attached: readonly Attached[]; objects: readonly (readonly string[])[] }

/** What is attached to a message that could be read; such a message is taken apart whole. */
export async function attachedTo(documents: DocumentStore, staged: Staged): Promise<readonly Attached[]> {
  const form = mailForm(staged.told.path)
  if (staged.told.mail === null || form === undefined) return []
  const read = await readMail(await buffer(bytesOf(documents, staged)), form)
  return read.ok ? read.value.attachments : []
}

/** Names the objects of every copy, so that they can be noted before they are written. */
export function planCopies(places: readonly Place[], staged: Staged, attached: readonly Attached[]): readonly Copy[] {
  const sizes = [staged.sealed.bytes, ...attached.map(({ bytes }) => bytes.length)]
  return places.map((place) => ({ place, attached, objects: sizes.map(namesFor) }))
}

/** Seals a copy of its own for one record: the file, then each thing attached to it as a document. */
export async function copyTo(
  documents: DocumentStore,
  staged: Staged,
  { place, attached, objects }: Copy,
  newId: () => Uuid,
): Promise<readonly SealedAlready[]> {
  // Documents of an entry are listed by their ids, so the file itself comes first.
  const ids = objects.map(newId).sort()
  const seal = async (index: number, bytes: AsyncIterable<Uint8Array>) => {
    const document = ids[index]
    const names = objects[index]
    if (!document || !names) throw new Error('a document was sealed that has no name')
    const sealed = await sealForRecord(documents, place.key, { record: place.id, document }, bytes, names)
    return { ...sealed, id: document }
  }
  const own = await seal(0, bytesOf(documents, staged))
  const copies: SealedAlready[] = [{ ...own, name: staged.told.path, mediaType: staged.mediaType }]
  for (const [i, { name, bytes }] of attached.entries()) {
    const part = await seal(i + 1, oneByOne(bytes))
    copies.push({ ...part, name, mediaType: await typeOf(bytes) })
  }
  return copies
}

function namesFor(bytes: number): readonly string[] {
  return Array.from({ length: Math.max(1, Math.ceil(bytes / segmentBytes)) }, newObjectKey)
}

function bytesOf(documents: DocumentStore, { id, sealed, authorityKey }: Staged) {
  return openSealed(documents, authorityKey, stagedContext(id), sealed)
}

async function typeOf(bytes: Uint8Array): Promise<string> {
  const known = await whatItIs(bytes.subarray(0, bytesToKnow.first), bytes.subarray(-bytesToKnow.last))
  return known.mediaType
}

async function* oneByOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes
}
