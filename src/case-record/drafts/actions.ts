import type { Door, Inside } from '../../confidentiality/action.ts'
import type { Reader } from '../../platform/db/index.ts'
import { removeSealed } from '../../platform/documents/sealed.ts'
import type { DocumentStore } from '../../platform/documents/store.ts'
import type { Scan } from '../../platform/scan/index.ts'
import { open, seal } from '../../platform/sealing/index.ts'
import { limits } from '../../rulebook/access.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'
import { done, type Result, refused } from '../../words/result.ts'
import { type DocumentLine, piecesOfDraft, removeUploads, uploadsOfDraft } from '../documents/index.ts'
import {
  type Answers,
  answerNames,
  answersOf,
  type Entry,
  getKind,
  type Kind,
  loadEntry,
  type Registry,
} from '../entries/index.ts'
import {
  addDraft,
  type DraftRow,
  draftsOfRecord,
  findDraft,
  lockDraft,
  othersCorrecting,
  removeDraft,
  replaceDraft,
} from './store.ts'

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
export type OpenDraft = {
  draft: Draft
  kind: Kind
  files: readonly DocumentLine[]
  corrected: Entry | null
  /** How many others have begun to correct the same entry. */
  othersCorrecting: number
}
export type Deps = { door: Door; registry: Registry; documents: DocumentStore; scan?: Scan | null }

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
    const unknown = notAsked(getKind(registry, kindName), answers)
    if (unknown.length > 0) return refusedFields(unknown)
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
  { door, registry }: Deps,
  token: string,
  number: RecordNumber,
  id: Uuid,
  answers: Answers,
  revision: number,
): Promise<Result<{ revision: number; savedAt: Date }>> {
  return door.change(token, 'draft.save', number, async (inside) => {
    const bytes = JSON.stringify(answers)
    if (Buffer.byteLength(bytes) > limits.draftBytes.value) return tooLong
    const { db, record, actor, key } = inside
    const before = await findDraft(db, record.id, id, actor.accountId)
    if (!before) return gone
    const unknown = notAsked(getKind(registry, before.kind), answers)
    if (unknown.length > 0) return refusedFields(unknown)
    const sealed = seal(key, place(record.id, id), bytes)
    const saved = await replaceDraft(db, record.id, id, actor.accountId, sealed, revision)
    if (saved) return done({ revision: saved.revision, savedAt: saved.saved_at })
    // The same text again: its first save arrived, and only the answer to it was lost.
    const same = sameAnswers(openDraft(inside, before).answers, answers)
    return same ? done({ revision: before.revision, savedAt: before.saved_at }) : changedElsewhere
  })
}

function sameAnswers(a: Answers, b: Answers): boolean {
  const inOrder = (answers: Answers) => JSON.stringify(Object.entries(answers).sort(([x], [y]) => (x < y ? -1 : 1)))
  return inOrder(a) === inOrder(b)
}

/** For putting it on the record: whoever comes second waits, and then finds it gone. */
export async function lockOwnDraft(inside: Inside, id: Uuid): Promise<Draft | undefined> {
  const row = await lockDraft(inside.db, inside.record.id, id, inside.actor.accountId)
  return row && openDraft(inside, row)
}

export function removeOwnDraft(inside: Inside, id: Uuid): Promise<number> {
  return removeDraft(inside.db, inside.record.id, id, inside.actor.accountId)
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
  return done({
    draft,
    kind: getKind(registry, draft.kind),
    files: await uploadsOfDraft(inside, id),
    corrected: corrected?.value ?? null,
    othersCorrecting: draft.corrects
      ? await othersCorrecting(inside.db, inside.record.id, draft.corrects, inside.actor.accountId)
      : 0,
  })
}

export async function draftsHere(inside: Inside<Reader>): Promise<Draft[]> {
  return (await draftsOfRecord(inside.db, inside.record.id, inside.actor.accountId)).map((row) =>
    openDraft(inside, row),
  )
}

/** One's own drafts of a record, last saved first. */
export function listDrafts({ door }: Deps, token: string, number: RecordNumber): Promise<Result<Draft[]>> {
  return door.read(token, 'draft.read', number, async (inside) => done(await draftsHere(inside)))
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

/** Opens a draft with the key of its record. */
export function openDraft(
  { key, record }: Pick<Inside<Reader>, 'key'> & { record: { id: Uuid } },
  row: DraftRow,
): Draft {
  const answers = JSON.parse(open(key, place(record.id, row.id), row.sealed).toString('utf8')) as Answers
  const { id, kind, corrects, base_version: baseVersion, revision, begun_at: begunAt, saved_at: savedAt } = row
  return { id, kind, corrects, baseVersion, revision, begunAt, savedAt, answers }
}

function place(record: Uuid, id: Uuid) {
  return { table: 'record.draft', record, entry: id, version: 'draft' }
}

/** Answers that the form of this kind never asks for; a correction also gives its reason. */
function notAsked(kind: Kind, answers: Answers): string[] {
  const names = answerNames(kind)
  return Object.keys(answers).filter((name) => name !== 'reason' && !names.has(name))
}

function refusedFields(names: readonly string[]): Result<never> {
  const fields = Object.fromEntries(names.map((name) => [name, 'This is not a question of this form: leave it out']))
  return refused('bad-input', 'This was sent with an answer that the form does not ask for.', { fields })
}

const tooLong = refused(
  'too-large',
  'This is longer than a draft can be. Put the long part in a document and add that.',
)
const changedElsewhere = refused(
  'conflict',
  'This draft was changed in another window. Copy what you typed here, then load the page again to see the other text.',
)
export const gone = refused(
  'not-found',
  'There is no such draft of yours. If you put it on the record, it is in the timeline.',
)
