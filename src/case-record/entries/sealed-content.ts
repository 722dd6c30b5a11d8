import { open, type RecordKey, seal } from '../../platform/sealing/index.ts'
import type { ApproximateDay } from '../../words/approximate-day.ts'
import type { Uuid } from '../../words/ids.ts'
import type { PlainDate } from '../../words/plain-date.ts'
import type { Body, Content } from './form.ts'

/** What is sealed of a version: the body, the words used for a rough day, why it was corrected, and whence it came. */
export type Sealed = { body: Body; words: string | null; reason: string | null; origin?: Origin }

/** Where an entry came from that was not written here. What the old system did not say is null. */
export type Origin = {
  /** The old system, and what it called the file. */
  system: string | null
  originalId: string | null
  /** Who wrote it, as the old system has it, and when, which need not be when it happened. */
  author: string | null
  writtenOn: ApproximateDay | null
  /** The file's name, as it came. */
  fileName: string
  /** RFC 3339, UTC, and the name of whoever ordered the import or decided on the file. */
  importedAt: string
  importedBy: string
}

const place = (record: Uuid, entry: Uuid, version: number) => ({
  table: 'record.entry_version',
  record,
  entry,
  version,
})

export function sealContent(
  key: RecordKey,
  record: Uuid,
  entry: Uuid,
  version: number,
  content: Content,
  reason: string | null,
  origin?: Origin,
): Buffer {
  const sealed: Sealed = {
    body: content.body,
    words: content.happened?.words ?? null,
    reason,
    ...(origin && { origin }),
  }
  return seal(key, place(record, entry, version), JSON.stringify(sealed))
}

export function openContent(key: RecordKey, record: Uuid, entry: Uuid, version: number, sealed: Buffer): Sealed {
  return JSON.parse(open(key, place(record, entry, version), sealed).toString('utf8')) as Sealed
}

type Bounds = { occurred_earliest: PlainDate | null; occurred_latest: PlainDate | null }

/** The day of a stored version, its words opened. */
export function happenedOf(row: Bounds, words: string | null): ApproximateDay | null {
  if (!row.occurred_earliest && !row.occurred_latest) return null
  return { earliest: row.occurred_earliest, latest: row.occurred_latest, words }
}
