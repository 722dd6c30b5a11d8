import { open, type RecordKey, seal } from '../../platform/sealing/index.ts'
import type { ApproximateDay } from '../../words/approximate-day.ts'
import type { Uuid } from '../../words/ids.ts'
import type { PlainDate } from '../../words/plain-date.ts'
import type { Body, Content } from './form.ts'

/** What is sealed of a version: the body, the words used for a rough day, and why it was corrected. */
export type Sealed = { body: Body; words: string | null; reason: string | null }

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
): Buffer {
  const sealed: Sealed = { body: content.body, words: content.happened?.words ?? null, reason }
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
