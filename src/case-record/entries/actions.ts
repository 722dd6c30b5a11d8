import type { Door, Inside } from '../../confidentiality/action.ts'
import type { Reader } from '../../platform/db/index.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'
import type { PlainDate } from '../../words/plain-date.ts'
import { done, type Result, refused } from '../../words/result.ts'
import { type DocumentLine, documentsOf } from '../documents/index.ts'
import { type Remark, remarksHere } from '../remarks/index.ts'
import type { Content } from './form.ts'
import type { Kind } from './kinds.ts'
import { type Line, lineOf, openVersion, type Version } from './opened.ts'
import { getKind, project, type Registry } from './registry.ts'
import { dayInOrder } from './rules.ts'
import { type Origin, openContent, sealContent } from './sealed-content.ts'
import {
  addEntry,
  addVersion,
  type CountRow,
  countEntry,
  countsOf,
  entriesInOrder,
  findEntry,
  findFirstOfKind,
  findVersionOfDraft,
  moveTo,
  recountDays,
  type Signed,
  type Slice,
  type VersionRow,
  versionsOf,
} from './store.ts'

export type { Line, Version } from './opened.ts'

export type Entry = {
  id: Uuid
  kind: Kind
  recorded: Signed
  /** Newest first; never empty. */
  versions: readonly Version[]
  latest: Version
  remarks: readonly Remark[]
  documents: readonly DocumentLine[]
}
/** Puts a new entry on the record: the entry, its first version, its counts and all that is derived from it. Refuses a second of a kind that a record has once. */
export async function appendEntry(
  inside: Inside,
  registry: Registry,
  kindName: string,
  content: Content,
  given: From & { id: Uuid },
): Promise<Result<{ id: Uuid }>> {
  const kind = getKind(registry, kindName)
  if (kind.oncePerRecord && (await findFirstOfKind(inside.db, inside.record.id, kind.name))) {
    return refused('conflict', `This record has its ${kind.label.toLowerCase()} already. Open it and correct it there.`)
  }
  if (kind.documents === 'needed' && given.documents.length === 0) {
    return refused('bad-input', 'Add the file first.', {
      fields: { files: 'Choose the file that goes with this entry' },
    })
  }
  const day = dayInOrder(content.happened, inside.today)
  const entry = {
    id: given.id,
    kind: kind.name,
    happened: content.happened,
    day,
    significant: kind.significant(content.body),
  }
  if (!(await addEntry(inside, entry))) return refused('conflict', 'This is on the record already.')
  await writeVersion(inside, kind, given.id, 1, content, null, given)
  await countEntry(inside.db, inside.record.id, kind.name, day)
  inside.note({ entry: given.id, kind: kind.name, version: 1 })
  const projected = await project(registry, inside, recordedOf(kind, given.id, 1, content, day))
  return projected.ok ? done({ id: given.id }) : projected
}

export type Correction = {
  entry: Uuid
  baseVersion: number
  content: Content
  reason: string
  documents: readonly Uuid[]
  draft?: Uuid
}

/** A new version with its reason; refused where somebody else corrected the entry since `baseVersion` was read. */
export async function correctEntry(
  inside: Inside,
  registry: Registry,
  c: Correction,
): Promise<Result<{ id: Uuid; version: number }>> {
  const row = await findEntry(inside.db, inside.record.id, c.entry)
  if (!row) return refused('not-found', 'There is no such entry on this record.')
  const kind = getKind(registry, row.kind)
  const version = c.baseVersion + 1
  const [newest] = await versionsOf(inside.db, inside.record.id, c.entry)
  if (!newest || newest.version !== c.baseVersion) return overtaken(newest)
  // A correction leaves whence the entry came as it was.
  const { origin } = openContent(inside.key, inside.record.id, c.entry, newest.version, newest.sealed)
  const from = { ...c, ...(origin && { origin }) }
  if (!(await writeVersion(inside, kind, c.entry, version, c.content, c.reason, from))) return overtaken(newest)
  // What has no day of its own keeps the day on which it was first recorded.
  const day = c.content.happened ? dayInOrder(c.content.happened, inside.today) : row.occurred_sort
  await moveTo(inside, {
    id: c.entry,
    kind: kind.name,
    happened: c.content.happened,
    day,
    significant: kind.significant(c.content.body),
  })
  await recountDays(inside.db, inside.record.id, kind.name)
  inside.note({ entry: c.entry, kind: kind.name, version })
  const projected = await project(registry, inside, recordedOf(kind, c.entry, version, c.content, day))
  return projected.ok ? done({ id: c.entry, version }) : projected
}

/** Everything there is of one entry: all versions, what was added, what is disputed, its documents. */
export async function loadEntry(inside: Inside<Reader>, registry: Registry, id: Uuid): Promise<Result<Entry>> {
  const row = await findEntry(inside.db, inside.record.id, id)
  if (!row) return refused('not-found', 'There is no such entry on this record.')
  const kind = getKind(registry, row.kind)
  const versions = (await versionsOf(inside.db, inside.record.id, id)).map((v) => openVersion(inside, id, v))
  const [latest] = versions
  if (!latest) throw new Error('an entry without a version')
  const remarks = await remarksHere(inside, id)
  inside.note({ entry: id, kind: kind.name })
  return done({ id, kind, recorded: row, versions, latest, remarks, documents: await documentsOf(inside, id) })
}

/** A slice of the timeline, newest first. */
export async function loadLines(inside: Inside<Reader>, registry: Registry, slice: Slice): Promise<Line[]> {
  const rows = await entriesInOrder(inside.db, inside.record.id, slice)
  return rows.map((row) => lineOf(inside, registry, row))
}

/** What a draft became, when it has been put on the record already. */
export function findPutFrom(inside: Inside<Reader>, draft: Uuid): Promise<{ id: Uuid; version: number } | undefined> {
  return findVersionOfDraft(inside.db, inside.record.id, draft)
}

/** The one entry of a kind that a record has once; undefined where it is not there yet. */
export async function findOnlyEntry(
  inside: Inside<Reader>,
  registry: Registry,
  kindName: string,
): Promise<Entry | undefined> {
  const row = await findFirstOfKind(inside.db, inside.record.id, kindName)
  if (!row) return undefined
  const entry = await loadEntry(inside, registry, row.id)
  return entry.ok ? entry.value : undefined
}

/** How many entries of each kind there are, and from when to when: kept while writing, never counted while reading. */
export function countsByKind(inside: Inside<Reader>): Promise<CountRow[]> {
  return countsOf(inside.db, inside.record.id)
}

export function readTimeline(
  door: Door,
  registry: Registry,
  token: string,
  number: RecordNumber,
  slice: Slice,
): Promise<Result<Line[]>> {
  return door.read(token, 'record.readTimeline', number, async (inside) =>
    done(await loadLines(inside, registry, slice)),
  )
}

function recordedOf(kind: Kind, entry: Uuid, version: number, content: Content, day: PlainDate) {
  return { entry, version, kind, body: content.body, day, facts: kind.facts(content.body, content.happened) }
}

/** With what a version comes: its documents, the draft that it was, whence it was imported. */
type From = { documents: readonly Uuid[]; draft?: Uuid; origin?: Origin }

function writeVersion(
  inside: Inside,
  kind: Kind,
  entry: Uuid,
  version: number,
  content: Content,
  reason: string | null,
  from: From,
): Promise<boolean> {
  const sealed = sealContent(inside.key, inside.record.id, entry, version, content, reason, from.origin)
  return addVersion(inside, {
    entry,
    version,
    schemaVersion: kind.schemaVersion,
    sealed,
    documents: from.documents,
    draft: from.draft ?? null,
    happened: content.happened,
  })
}

function overtaken(newest: VersionRow | undefined): Result<never> {
  const who = newest ? `${newest.recorded_by_name} corrected this entry` : 'This entry was corrected'
  return refused(
    'conflict',
    `${who} while you were writing. Your text is kept. Read what the entry says now, change your text where it needs to be changed, and put it on the record again.`,
  )
}
