import type { Inside } from '../../confidentiality/action.ts'
import type { DocumentStore, SealedDocument } from '../../platform/documents/index.ts'
import { putSealed } from '../../platform/documents/index.ts'
import type { RecordKey } from '../../platform/sealing/index.ts'
import type { Uuid } from '../../words/ids.ts'
import { sealName } from './names.ts'
import { addDocument } from './store.ts'

/** A document whose bytes are sealed in the store under its record's key, and that no entry has yet. */
export type SealedAlready = SealedDocument & { id: Uuid; name: string; mediaType: string }

/**
 * Seals bytes into the store for a record, before the transaction that puts them on it. `objectKeys`: names for its segments, noted
 * by whoever asks, so that a crash leaves nothing that nobody knows of.
 */
export function sealForRecord(
  store: DocumentStore,
  key: RecordKey,
  place: { record: Uuid; document: Uuid },
  bytes: AsyncIterable<Uint8Array>,
  objectKeys: readonly string[],
): Promise<SealedDocument> {
  return putSealed(store, key, { ...place, version: '1' }, bytes, objectKeys)
}

/** Puts such documents with an entry's version, in the transaction that writes it. */
export function attachSealed(
  { db, record, key, actor }: Inside,
  entry: Uuid,
  version: number,
  documents: readonly SealedAlready[],
): void {
  for (const { id, name, mediaType, bytes, segments } of documents) {
    const nameSealed = sealName(key, record.id, id, name)
    addDocument(db, record.id, { id, entry, version, nameSealed, mediaType, bytes, segments, by: actor.accountId })
  }
}
