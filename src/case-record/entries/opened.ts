import type { Inside } from '../../confidentiality/action.ts'
import type { Reader } from '../../platform/db/index.ts'
import type { ApproximateDay } from '../../words/approximate-day.ts'
import type { Uuid } from '../../words/ids.ts'
import type { PlainDate } from '../../words/plain-date.ts'
import type { Content } from './form.ts'
import type { Kind } from './kinds.ts'
import { getKind, type Registry } from './registry.ts'
import { happenedOf, type Origin, openContent } from './sealed-content.ts'
import type { EntryRow, LineRow, Signed, VersionRow } from './store.ts'

export type Version = Signed &
  Content & {
    version: number
    schemaVersion: number
    reason: string | null
    documents: readonly Uuid[]
    origin: Origin | null
  }
/** An entry as the timeline shows it. */
export type Line = Signed & {
  id: Uuid
  kind: Kind
  sentence: string
  happened: ApproximateDay | null
  day: PlainDate
  significant: boolean
  corrected: boolean
  documents: number
  additions: number
  disputes: number
  body: Content['body']
  origin: Origin | null
}

/** A stored version with what is sealed of it. */
export function openVersion(inside: Inside<Reader>, entry: Uuid, v: VersionRow): Version {
  const { body, words, reason, origin = null } = openContent(inside.key, inside.record.id, entry, v.version, v.sealed)
  return { ...v, schemaVersion: v.kind_schema_version, body, reason, origin, happened: happenedOf(v, words) }
}

/** A stored entry with its newest version as a line. */
export function lineOf(inside: Inside<Reader>, registry: Registry, row: LineRow): Line {
  const kind = getKind(registry, row.kind)
  const { body, words, origin = null } = openContent(inside.key, inside.record.id, row.id, row.version, row.sealed)
  const { id, occurred_sort: day, significant, documents } = row
  const disputes = (row.remarks ?? []).filter((what) => what === 'dispute').length
  return {
    ...signedOf(row),
    id,
    kind,
    body,
    day,
    significant,
    documents,
    disputes,
    origin,
    additions: (row.remarks ?? []).length - disputes,
    corrected: row.version > 1,
    happened: happenedOf(row, words),
    sentence: kind.sentence(body),
  }
}

function signedOf(row: EntryRow): Signed {
  return {
    recorded_at: row.recorded_at,
    recorded_by_name: row.recorded_by_name,
    recorded_by_role: row.recorded_by_role,
  }
}
