import { newObjectKey, putSealed, type SealedDocument, segmentBytes } from '../../platform/documents/index.ts'
import { bytesToKnow, whatItIs } from '../../platform/files/index.ts'
import type { RecordKey } from '../../platform/sealing/index.ts'
import type { Uuid } from '../../words/ids.ts'
import { type SealedAlready, sealForRecord } from '../documents/index.ts'
import type { Plan } from './deciding.ts'
import { attachedTo, bytesAgain, type Looked } from './looking.ts'
import { mailForm } from './rules.ts'
import type { Run } from './running.ts'
import { stagedContext } from './sealing.ts'

/** A plan with the names of the objects that its bytes will have in the store: for the file, then for each thing attached to it. */
export type Named = { plan: Plan; objects: readonly (readonly string[])[] }

/** Names the objects of a plan, so that they can be noted before they are written. */
export function nameObjects(plan: Plan): Named {
  const { bytes, mail } = plan.seen.looked
  const names = () => Array.from({ length: Math.max(1, Math.ceil(bytes / segmentBytes)) }, newObjectKey)
  // Nothing that is attached to a message is larger than the message.
  const attached = plan.to === 'record' && mail !== null && mail !== 'not read' ? mail.attachments : []
  return { plan, objects: [names(), ...attached.map(names)] }
}

/** The file under the record's key, and everything that is attached to it as a document of its own. */
export async function sealOnRecord(
  run: Run,
  { plan, objects }: Named,
  record: { id: Uuid; key: RecordKey },
): Promise<readonly SealedAlready[]> {
  const { looked } = plan.seen
  const [own = [], ...others] = objects
  const id = documentId(run, plan, record.id, 0)
  const place = { record: record.id, document: id }
  const sealed = await sealForRecord(run.documents, record.key, place, bytesAgain(run.folder, looked), own)
  const original = { ...sealed, id, name: looked.found.path, mediaType: mediaTypeOf(looked) }
  const attached: SealedAlready[] = []
  for (const [i, { name, bytes }] of (await attachedTo(run.folder, looked)).entries()) {
    const document = documentId(run, plan, record.id, i + 1)
    const there = { record: record.id, document }
    const part = await sealForRecord(run.documents, record.key, there, oneByOne(bytes), others[i] ?? [])
    attached.push({ ...part, id: document, name, mediaType: await typeByBytes(bytes) })
  }
  return [original, ...attached]
}

/** The file as it is, under the authority's key, until somebody has decided. */
export function sealStaged(run: Run, { plan, objects }: Named): Promise<SealedDocument> {
  const bytes = bytesAgain(run.folder, plan.seen.looked)
  return putSealed(run.documents, run.authorityKey, stagedContext(plan.id), bytes, objects[0])
}

function documentId(run: Run, plan: Plan, record: Uuid, index: number): Uuid {
  return run.marks.id('document', plan.id, record, String(index))
}

/** What is said of a message by its bytes alone is less than what reading it told. */
export function mediaTypeOf({ found, file, mail }: Looked): string {
  if (mail === null || mail === 'not read') return file.mediaType
  return mailForm(found.path) === 'msg' ? 'application/vnd.ms-outlook' : 'message/rfc822'
}

async function typeByBytes(bytes: Uint8Array): Promise<string> {
  const known = await whatItIs(bytes.subarray(0, bytesToKnow.first), bytes.subarray(-bytesToKnow.last))
  return known.mediaType
}

async function* oneByOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes
}
