import type { Door } from '../../confidentiality/action.ts'
import type { ApproximateDay } from '../../words/approximate-day.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'
import { done, type Result, refused } from '../../words/result.ts'
import { type Frame, loadFrame } from '../frame/index.ts'
import { appendEntry, type Entry, loadEntry, type Version } from './actions.ts'
import { type Body, checkContent } from './form.ts'
import type { Registry } from './registry.ts'

export type Deps = { door: Door; registry: Registry }
export type EntryInFrame = { frame: Frame; entry: Entry }

/** An entry with everything that belongs to it. */
export function readEntry(
  { door, registry }: Deps,
  token: string,
  number: RecordNumber,
  id: Uuid,
): Promise<Result<EntryInFrame>> {
  return door.read(token, 'entry.read', number, async (inside) => {
    const entry = await loadEntry(inside, registry, id)
    return entry.ok ? done({ frame: await loadFrame(inside), entry: entry.value }) : entry
  })
}

/** One version of an entry, however old. */
export function readVersion(
  { door, registry }: Deps,
  token: string,
  number: RecordNumber,
  id: Uuid,
  version: number,
): Promise<Result<EntryInFrame & { version: Version }>> {
  return door.read(token, 'entry.readVersion', number, async (inside) => {
    const entry = await loadEntry(inside, registry, id)
    if (!entry.ok) return entry
    const found = entry.value.versions.find((candidate) => candidate.version === version)
    if (!found) return noVersion
    inside.note({ version })
    return done({ frame: await loadFrame(inside), entry: entry.value, version: found })
  })
}

/** Any two versions, the older first. */
export function readTwoVersions(
  { door, registry }: Deps,
  token: string,
  number: RecordNumber,
  id: Uuid,
  [a, b]: readonly [number, number],
): Promise<Result<EntryInFrame & { older: Version; newer: Version }>> {
  return door.read(token, 'entry.compareVersions', number, async (inside) => {
    const entry = await loadEntry(inside, registry, id)
    if (!entry.ok) return entry
    const { versions } = entry.value
    const older = versions.find(({ version }) => version === Math.min(a, b))
    const newer = versions.find(({ version }) => version === Math.max(a, b))
    if (!older || !newer) return noVersion
    inside.note({ version: older.version, comparedWith: newer.version })
    return done({ frame: await loadFrame(inside), entry: entry.value, older, newer })
  })
}

export type NewEntry = { kind: string; body: Body; happened: ApproximateDay | null }

/** Puts an entry on the record at once, without a draft: for programs. A kind that needs a file goes through a draft. */
export function putEntry(
  { door, registry }: Deps,
  token: string,
  number: RecordNumber,
  given: NewEntry,
): Promise<Result<{ id: Uuid; version: number }>> {
  return door.change(token, 'entry.finalise', number, async (inside) => {
    const kind = registry.kinds.get(given.kind)
    if (!kind) return refused('bad-input', 'There is no such kind of entry.', { fields: { kind: 'See /api/v1/kinds' } })
    const content = checkContent(kind, given.body, given.happened, inside.today)
    if (!content.ok) return content
    const put = await appendEntry(inside, registry, kind.name, content.value, { id: inside.newId(), documents: [] })
    return put.ok ? done({ id: put.value.id, version: 1 }) : put
  })
}

const noVersion = refused('not-found', 'This entry has no such version.')
