import { Readable } from 'node:stream'
import type { Door } from '../../../confidentiality/action.ts'
import { type DocumentStore, openSealed } from '../../../platform/documents/index.ts'
import type { RecordKey } from '../../../platform/sealing/index.ts'
import type { Actor } from '../../../words/actor.ts'
import type { RecordNumber, Uuid } from '../../../words/ids.ts'
import type { PlainDate } from '../../../words/plain-date.ts'
import { done, type Result, refused } from '../../../words/result.ts'
import { type Interval, mayBeShown, type SentFile, whileAllowed } from '../../documents/index.ts'
import { openItem, stagedContext } from '../sealing.ts'
import type { Doubt, ItemTold } from '../shapes.ts'
import { childrenKnown } from '../store.ts'
import { type ChildOfFile, childrenOfFile } from './children-actions.ts'
import { type Likely, likelyRecords, namesOthers, othersOf, settledRecords } from './likely.ts'
import { openReason } from './sealing.ts'
import { findItem, type ItemRow } from './store.ts'

/** What became of an item, once somebody has decided. `reason`: why it was left out. */
export type Settled = {
  at: Date
  by: string
  reason: string | null
  places: readonly { number: RecordNumber; entry: Uuid }[]
}

export type DeskItem = {
  id: Uuid
  state: 'set-aside' | 'left-out' | 'taken'
  told: ItemTold
  doubts: readonly Doubt[]
  mediaType: string
  bytes: number
  cameAt: Date
  settled: Settled | null
  /** Whether a browser may show it beside the questions: not where it is something else than its name says. */
  mayBeShown: boolean
}

export type ReadItem = {
  actor: Actor
  today: PlainDate
  item: DeskItem
  likely: readonly Likely[]
  children: readonly ChildOfFile[]
}

export const noSuchItem = refused(
  'not-found',
  'No such file waits. Go back to the list: it may have been put on a record or taken off it.',
)

/** One item with all that the lists said of it, and the records that it may belong to. */
export function readItem(door: Door, token: string, id: Uuid): Promise<Result<ReadItem>> {
  return door.readAcross(token, 'intake.read', async ({ actor, today, db, authorityKey, note }) => {
    const row = await findItem(db, id)
    if (!row) return noSuchItem
    note({ item: id })
    const item = itemOf(authorityKey, row)
    const others = namesOthers(item.doubts) ? othersOf(authorityKey, item.told, await childrenKnown(db)) : []
    const same = item.told.sameAs ? await findItem(db, item.told.sameAs) : undefined
    const children = item.state === 'taken' ? [] : await childrenOfFile(db, authorityKey, item.told)
    const likely = likelyRecords(item.told, [...settledRecords(children), ...others], same?.record_numbers ?? [])
    return done({ actor, today, item, likely, children })
  })
}

export type FileDeps = { door: Door; documents: DocumentStore; askAgain?: Interval }

/** Opens the file of an item that waits or was left out; the event is committed before the first byte leaves. */
export function openFile(
  { door, documents, askAgain }: FileDeps,
  token: string,
  id: Uuid,
  rangeOf: (bytes: number) => SentFile['range'],
): Promise<Result<SentFile & { mayBeShown: boolean }>> {
  return door.readAcross(token, 'intake.readFile', async ({ db, authorityKey, note }) => {
    const row = await findItem(db, id)
    if (!row?.segments) return noSuchItem
    note({ item: id })
    const item = itemOf(authorityKey, row)
    const { bytes, mediaType } = item
    const range = rangeOf(bytes)
    const part = typeof range === 'string' ? undefined : range
    const sealed = { bytes, segments: row.segments }
    const may = async () => (await door.changeAcross(token, 'intake.stage', async () => done(undefined))).ok
    const stream = () =>
      Readable.from(whileAllowed(openSealed(documents, authorityKey, stagedContext(id), sealed, part), may, askAgain), {
        objectMode: false,
      })
    return done({ name: nameOf(item.told.path), mediaType, bytes, range, stream, mayBeShown: item.mayBeShown })
  })
}

/** The last part of its path. */
export function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path
}

function itemOf(key: RecordKey, row: ItemRow): DeskItem {
  if (row.state === 'quarantined') throw new Error('what is in quarantine was opened')
  return {
    id: row.id,
    state: row.state,
    told: openItem(key, row.id, row.sealed),
    doubts: row.doubts,
    mediaType: row.media_type,
    bytes: row.bytes,
    cameAt: row.came_at,
    settled: settledOf(key, row),
    mayBeShown: mayBeShown(row.media_type) && !row.doubts.includes('not-what-it-says'),
  }
}

function settledOf(key: RecordKey, row: ItemRow): Settled | null {
  if (!row.decided_at) return null
  const left = row.state === 'left-out' && row.decision_sealed
  return {
    at: row.decided_at,
    by: row.decided_by_name ?? '',
    reason: left ? openReason(key, row.id, left) : null,
    places: row.record_numbers.flatMap((number, i) => {
      const entry = row.entry_ids[i]
      return entry ? [{ number, entry }] : []
    }),
  }
}
