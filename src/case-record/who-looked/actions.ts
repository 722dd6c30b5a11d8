import type { Door } from '../../confidentiality/action.ts'
import {
  eventOf,
  eventPlace,
  type FullEvent,
  isCommitted,
  selectRecordEvents,
} from '../../confidentiality/audit/index.ts'
import { open } from '../../platform/sealing/index.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'
import { done, type Result } from '../../words/result.ts'
import { type Frame, loadFrame } from '../frame/index.ts'

export type Look = FullEvent & { intact: boolean }

/** Every opening of this record and every change: by whom, on which basis, when. Newest first, a page at a time. */
export function readWhoLooked(
  door: Door,
  token: string,
  number: RecordNumber,
  before: Uuid | null,
  howMany: number,
): Promise<Result<{ frame: Frame; looks: readonly Look[]; next: Uuid | null }>> {
  return door.read(token, 'record.readAccessLog', number, async (inside) => {
    const rows = await selectRecordEvents(inside.db, inside.record.id, before, howMany + 1)
    const looks = rows.slice(0, howMany).map((row) => {
      const secret = open(inside.key, eventPlace(inside.record.id, row.id), row.sealed).toString('utf8')
      return { ...eventOf(secret), intact: isCommitted(row.leaf, secret) }
    })
    const next = rows.length > howMany ? (rows[howMany - 1]?.id ?? null) : null
    return done({ frame: await loadFrame(inside), looks, next })
  })
}
