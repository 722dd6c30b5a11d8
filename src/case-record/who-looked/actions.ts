import type { Door, Inside } from '../../confidentiality/action.ts'
import {
  eventOf,
  eventPlace,
  type FullEvent,
  isCommitted,
  type StoredEvent,
  selectRecordEvents,
} from '../../confidentiality/audit/index.ts'
import type { Reader } from '../../platform/db/index.ts'
import { open } from '../../platform/sealing/index.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'
import { done, type Result } from '../../words/result.ts'
import { type Frame, loadFrame } from '../frame/index.ts'
import { agrees } from './rules.ts'

/** A line of the log as it was written; or, where it is not as it was written, as much as can still be read. */
export type Look =
  | { id: Uuid; at: Date; intact: true; event: FullEvent }
  | { id: Uuid; at: Date; intact: false; event: FullEvent | undefined }
export type WhoLooked = { frame: Frame; looks: readonly Look[]; next: Uuid | null }

/** Every opening of this record and every change: by whom, on which basis, when. Newest first, a page at a time. */
export function readWhoLooked(
  door: Door,
  token: string,
  number: RecordNumber,
  before: Uuid | null,
  howMany: number,
): Promise<Result<WhoLooked>> {
  return door.read(token, 'record.readAccessLog', number, async (inside) => {
    const rows = await selectRecordEvents(inside.db, inside.record.id, before, howMany + 1)
    const looks = rows.slice(0, howMany).map((row) => lookOf(inside, row))
    const next = rows.length > howMany ? (rows[howMany - 1]?.id ?? null) : null
    return done({ frame: await loadFrame(inside), looks, next })
  })
}

function lookOf(inside: Inside<Reader>, row: StoredEvent): Look {
  const { id, at } = row
  let secret: string
  try {
    secret = open(inside.key, eventPlace(inside.record.id, id), row.sealed).toString('utf8')
  } catch {
    // What is sealed was altered. That is told to the reader, beside all the lines that were not.
    return { id, at, intact: false, event: undefined }
  }
  const event = eventOf(secret)
  const asWritten = agrees(row, row.leaf, event) && isCommitted(row.leaf, secret)
  return asWritten ? { id, at, intact: true, event } : { id, at, intact: false, event }
}
