import { type Reader, statement, type Writer } from '../../platform/db/index.ts'
import type { SealedDocument } from '../../platform/documents/sealed.ts'
import type { Uuid } from '../../words/ids.ts'

export type FileRow = {
  id: Uuid
  name_sealed: Buffer
  media_type: string
  bytes: number
  segments: SealedDocument['segments']
  uploaded_at: Date
}

const file = 'id, name_sealed, media_type, bytes, segments, uploaded_at'

const insertUpload = statement(
  'documents.insertUpload',
  `insert into record.upload (record_id, id, draft_id, name_sealed, media_type, bytes, segments, uploaded_by)
   select $1, $2, $3, $4, $5, $6, $7, $8
   from record.draft
   where record_id = $1 and id = $3 and account_id = $8
   for key share`,
)
const uploads = statement(
  'documents.uploads',
  `select ${file}
   from record.upload
   where record_id = $1 and draft_id = $2
   order by id
   limit 500`,
)
const findUpload = statement(
  'documents.findUpload',
  `select ${file}
   from record.upload
   where record_id = $1 and id = $2 and uploaded_by = $3`,
)
const holdDraft = statement(
  'documents.holdDraft',
  `select id
   from record.draft
   where record_id = $1 and account_id = $3 and id = (select draft_id from record.upload where record_id = $1 and id = $2)
   for key share`,
)
const deleteUpload = statement(
  'documents.deleteUpload',
  `delete from record.upload
   where record_id = $1 and id = $2 and uploaded_by = $3
   returning segments`,
)
const settle = statement(
  'documents.settle',
  `insert into record.document (record_id, id, entry_id, entry_version, name_sealed, media_type, bytes, segments, uploaded_at, uploaded_by)
   select record_id, id, $3, $4, name_sealed, media_type, bytes, segments, uploaded_at, uploaded_by
   from record.upload
   where record_id = $1 and draft_id = $2`,
)
const clearUploads = statement(
  'documents.clearUploads',
  `delete from record.upload
   where record_id = $1 and draft_id = $2`,
)
const insertDocument = statement(
  'documents.insertDocument',
  `insert into record.document (record_id, id, entry_id, entry_version, name_sealed, media_type, bytes, segments, uploaded_at, uploaded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, now(), $9)`,
)
const ofEntry = statement(
  'documents.ofEntry',
  `select ${file}
   from record.document
   where record_id = $1 and entry_id = $2
   order by id
   limit 1000`,
)
const find = statement(
  'documents.find',
  `select ${file}, entry_id
   from record.document
   where record_id = $1 and id = $2`,
)

export type NewUpload = {
  id: Uuid
  draft: Uuid
  nameSealed: Buffer
  mediaType: string
  bytes: number
  segments: SealedDocument['segments']
  by: Uuid
}

/** False where the draft is not there, or not this person's. */
export async function addUpload(db: Writer, record: Uuid, u: NewUpload): Promise<boolean> {
  return (
    (await db.run(insertUpload, [
      record,
      u.id,
      u.draft,
      u.nameSealed,
      u.mediaType,
      u.bytes,
      JSON.stringify(u.segments),
      u.by,
    ])) === 1
  )
}

export function uploadsOf(db: Reader, record: Uuid, draft: Uuid): Promise<FileRow[]> {
  return db.rows<FileRow>(uploads, [record, draft])
}

export function findOwnUpload(db: Reader, record: Uuid, id: Uuid, by: Uuid): Promise<FileRow | undefined> {
  return db.maybe<FileRow>(findUpload, [record, id, by])
}

/**
 * Takes a file from its draft and gives its sealed pieces; undefined where it is none of this person's, or is on the record
 * by now. Whoever puts the draft on the record holds it: then this waits, so that no document loses its bytes.
 */
export async function takeUpload(
  db: Writer,
  record: Uuid,
  id: Uuid,
  by: Uuid,
): Promise<FileRow['segments'] | undefined> {
  const held = await db.maybe<{ id: Uuid }>(holdDraft, [record, id, by])
  const gone = held && (await db.maybe<Pick<FileRow, 'segments'>>(deleteUpload, [record, id, by]))
  return gone ? gone.segments : undefined
}

/** The uploads of a draft become documents of the entry version that it became. */
export async function settleUploads(
  db: Writer,
  record: Uuid,
  draft: Uuid,
  entry: Uuid,
  version: number,
): Promise<number> {
  const settled = await db.run(settle, [record, draft, entry, version])
  await db.run(clearUploads, [record, draft])
  return settled
}

export type NewDocument = Omit<NewUpload, 'draft'> & { entry: Uuid; version: number }

/** Travels with the commit: without its documents there is no entry. */
export function addDocument(db: Writer, record: Uuid, d: NewDocument): void {
  const { id, entry, version, nameSealed, mediaType, bytes, segments, by } = d
  db.along(insertDocument, [record, id, entry, version, nameSealed, mediaType, bytes, JSON.stringify(segments), by])
}

export function removeUploads(db: Writer, record: Uuid, draft: Uuid): Promise<number> {
  return db.run(clearUploads, [record, draft])
}

export function filesOfEntry(db: Reader, record: Uuid, entry: Uuid): Promise<FileRow[]> {
  return db.rows<FileRow>(ofEntry, [record, entry])
}

export function findFile(db: Reader, record: Uuid, id: Uuid): Promise<(FileRow & { entry_id: Uuid }) | undefined> {
  return db.maybe(find, [record, id])
}
