import type { Door, Inside } from '../../confidentiality/action.ts'
import type { Reader } from '../../platform/db/index.ts'
import { removeSealed } from '../../platform/documents/sealed.ts'
import type { DocumentStore } from '../../platform/documents/store.ts'
import { open, seal } from '../../platform/sealing/index.ts'
import { limits } from '../../rulebook/access.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'
import { done, type Result, refused } from '../../words/result.ts'
import { type DocumentLine, piecesOfDraft, removeUploads, settleUploads, uploadsOfDraft } from '../documents/index.ts'
import {
  type Answers,
  answersOf,
  appendEntry,
  correctEntry,
  type Entry,
  getKind,
  loadEntry,
  type Registry,
  readAnswers,
} from '../entries/index.ts'
import { addDraft, type DraftRow, draftsOfRecord, findDraft, lockDraft, removeDraft, replaceDraft } from './store.ts'

export type Draft = {
  id: Uuid
  kind: string
  corrects: Uuid | null
  baseVersion: number | null
  revision: number
  begunAt: Date
  savedAt: Date
  answers: Answers
}
export type OpenDraft = { draft: Draft; files: readonly DocumentLine[]; corrected: Entry | null }
export type Deps = { door: Door; registry: Registry; documents: DocumentStore }

/** A new draft of a kind, not yet on the record. Sealed in the record's own draft space; its author's alone. */
export function beginDraft(
  { door, registry }: Deps,
  token: string,
  number: RecordNumber,
  kindName: string,
  answers: Answers,
): Promise<Result<{ id: Uuid }>> {
  return door.change(token, 'draft.begin', number, async (inside) => {
    if (!registry.kinds.has(kindName)) return refused('not-found', 'There is no such kind of entry.')
    return insertDraft(inside, { kind: kindName, corrects: null, baseVersion: null, answers })
  })
}

/** A draft that corrects an entry, filled with what the entry says now. */
export function beginCorrection(
  { door, registry }: Deps,
  token: string,
  number: RecordNumber,
  entry: Uuid,
): Promise<Result<{ id: Uuid }>> {
  return door.change(token, 'draft.begin', number, async (inside) => {
    const loaded = await loadEntry(inside, registry, entry)
    if (!loaded.ok) return loaded
    const { kind, latest } = loaded.value
    return insertDraft(inside, {
      kind: kind.name,
      corrects: entry,
      baseVersion: latest.version,
      answers: answersOf(kind, latest),
    })
  })
}

/** Saves what was typed, finished or not. Refused where another window saved since; nothing is overwritten unseen. */
export function saveDraft(
  { door }: Deps,
  token: string,
  number: RecordNumber,
  id: Uuid,
  answers: Answers,
  revision: number,
): Promise<Result<{ revision: number; savedAt: Date }>> {
  return door.change(token, 'draft.save', number, async (inside) => {
    const bytes = JSON.stringify(answers)
    if (Buffer.byteLength(bytes) > limits.draftBytes.value) {
      return refused('too-large', 'This is longer than a draft can be. Put the long part in a document and add that.')
    }
    const { db, record, actor, key } = inside
    const saved = await replaceDraft(
      db,
      record.id,
      id,
      actor.accountId,
      seal(key, place(record.id, id), bytes),
      revision,
    )
    if (saved) return done({ revision: saved.revision, savedAt: saved.saved_at })
    return (await findDraft(db, record.id, id, actor.accountId))
      ? refused(
          'conflict',
          'This draft was changed in another window. Copy what you typed here, then load the page again to see the other text.',
        )
      : gone
  })
}

/** Opens one's own draft with its files, and with the entry that it corrects. */
export function readDraft(
  { door, registry }: Deps,
  token: string,
  number: RecordNumber,
  id: Uuid,
): Promise<Result<OpenDraft>> {
  return door.read(token, 'draft.read', number, (inside) => loadDraft(inside, registry, id))
}

export async function loadDraft(inside: Inside<Reader>, registry: Registry, id: Uuid): Promise<Result<OpenDraft>> {
  const row = await findDraft(inside.db, inside.record.id, id, inside.actor.accountId)
  if (!row) return gone
  const draft = openDraft(inside, row)
  const corrected = draft.corrects ? await loadEntry(inside, registry, draft.corrects) : null
  if (corrected && !corrected.ok) return corrected
  return done({ draft, files: await uploadsOfDraft(inside, id), corrected: corrected?.value ?? null })
}

export async function draftsHere(inside: Inside<Reader>): Promise<Draft[]> {
  return (await draftsOfRecord(inside.db, inside.record.id, inside.actor.accountId)).map((row) =>
    openDraft(inside, row),
  )
}

/** Throws a draft and its files away. Only its author can, and only what is not on the record. */
export async function discardDraft(
  { door, documents }: Deps,
  token: string,
  number: RecordNumber,
  id: Uuid,
): Promise<Result<void>> {
  const pieces = await door.change(token, 'draft.discard', number, async (inside) => {
    if (!(await lockDraft(inside.db, inside.record.id, id, inside.actor.accountId))) return gone
    const found = await piecesOfDraft(inside, id)
    await removeUploads(inside.db, inside.record.id, id)
    await removeDraft(inside.db, inside.record.id, id, inside.actor.accountId)
    inside.note({ draft: id })
    return done(found)
  })
  if (!pieces.ok) return pieces
  await removeSealed(documents, pieces.value)
  return done(undefined)
}

export type Finalised = { id: Uuid; version: number }

/** Puts a draft on the record: a new entry of the same id, or a new version of the one it corrects, with its files. Repeating it answers the same. */
export function finaliseDraft(
  deps: Deps,
  token: string,
  number: RecordNumber,
  id: Uuid,
  answers: Answers | null,
  corrects: boolean,
): Promise<Result<Finalised>> {
  return deps.door.change(token, corrects ? 'entry.correct' : 'entry.finalise', number, async (inside) => {
    const row = await lockDraft(inside.db, inside.record.id, id, inside.actor.accountId)
    if (!row) return alreadyOnRecord(inside, deps.registry, id)
    const draft = openDraft(inside, row)
    if ((draft.corrects !== null) !== corrects) return gone
    const given = answers ?? draft.answers
    const content = readAnswers(getKind(deps.registry, draft.kind), given, inside.today)
    const reason = String(given['reason'] ?? '').trim()
    if (!content.ok) return content
    if (draft.corrects && !reason)
      return refused('bad-input', 'Say why this is corrected.', {
        fields: { reason: 'Say why this is corrected: it stands beside the new version' },
      })
    const put = await putOnRecord(inside, deps.registry, draft, content.value, reason)
    if (!put.ok) return put
    await settleUploads(inside.db, inside.record.id, id, put.value.id, put.value.version)
    await removeDraft(inside.db, inside.record.id, id, inside.actor.accountId)
    return put
  })
}

async function putOnRecord(
  inside: Inside,
  registry: Registry,
  draft: Draft,
  content: Parameters<typeof appendEntry>[3],
  reason: string,
): Promise<Result<Finalised>> {
  const files = (await uploadsOfDraft(inside, draft.id)).map((file) => file.id)
  if (!draft.corrects || draft.baseVersion === null) {
    const put = await appendEntry(inside, registry, draft.kind, content, { id: draft.id, documents: files })
    return put.ok ? done({ id: put.value.id, version: 1 }) : put
  }
  const before = await loadEntry(inside, registry, draft.corrects)
  if (!before.ok) return before
  const documents = [...before.value.latest.documents, ...files]
  return correctEntry(inside, registry, {
    entry: draft.corrects,
    baseVersion: draft.baseVersion,
    content,
    reason,
    documents,
  })
}

/** A second press of the button, or a second try after a lost answer: the entry of this id is the answer. */
async function alreadyOnRecord(inside: Inside, registry: Registry, id: Uuid): Promise<Result<Finalised>> {
  const entry = await loadEntry(inside, registry, id)
  return entry.ok ? done({ id, version: entry.value.latest.version }) : gone
}

async function insertDraft(
  inside: Inside,
  d: { kind: string; corrects: Uuid | null; baseVersion: number | null; answers: Answers },
): Promise<Result<{ id: Uuid }>> {
  const id = inside.newId()
  const sealed = seal(inside.key, place(inside.record.id, id), JSON.stringify(d.answers))
  await addDraft(inside.db, inside.record.id, { ...d, id, account: inside.actor.accountId, sealed })
  inside.note({ draft: id, kind: d.kind })
  return done({ id })
}

function openDraft(inside: Inside<Reader>, row: DraftRow): Draft {
  const answers = JSON.parse(open(inside.key, place(inside.record.id, row.id), row.sealed).toString('utf8')) as Answers
  const { id, kind, corrects, base_version: baseVersion, revision, begun_at: begunAt, saved_at: savedAt } = row
  return { id, kind, corrects, baseVersion, revision, begunAt, savedAt, answers }
}

function place(record: Uuid, id: Uuid) {
  return { table: 'record.draft', record, entry: id, version: 'draft' }
}

const gone = refused(
  'not-found',
  'There is no such draft of yours. If you put it on the record, it is in the timeline.',
)
