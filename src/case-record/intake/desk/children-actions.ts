import type { Reader } from '../../../platform/db/index.ts'
import type { RecordKey } from '../../../platform/sealing/index.ts'
import type { RecordNumber, Uuid } from '../../../words/ids.ts'
import { createMarks } from '../marks.ts'
import { openChild } from '../sealing.ts'
import type { ChildDoubt, ChildState, ItemTold } from '../shapes.ts'
import { countWaitingChildren, findChildren, waitingChildren } from '../store.ts'

/** A child of a list who waits, as the desk lists them. */
export type ChildLine = { id: Uuid; name: string; childId: string; doubt: ChildDoubt; cameAt: Date }
/** How many children wait, and the longest waiting of them. */
export type ChildrenWaiting = { waiting: number; lines: readonly ChildLine[] }

/** Few wait longer than it takes to decide; when these are settled the next are listed. */
const mostListed = 50

export async function listWaitingChildren(db: Reader, key: RecordKey): Promise<ChildrenWaiting> {
  const rows = await waitingChildren(db, mostListed)
  const lines = rows.map(({ id, sealed, came_at: cameAt }) => {
    const { listed, doubt } = openChild(key, id, sealed)
    return { id, name: listed.name, childId: listed.childId, doubt: doubt ?? 'exists', cameAt }
  })
  return { waiting: await countWaitingChildren(db), lines }
}

/** A child whom a waiting file means, and who had no record when it came in: where that child stands now. */
export type ChildOfFile = { id: Uuid; name: string; state: ChildState; number: RecordNumber | null }

export async function childrenOfFile(db: Reader, key: RecordKey, { children }: ItemTold): Promise<ChildOfFile[]> {
  const marks = createMarks(key)
  const ids = children.flatMap(({ childId, number, waits }) =>
    number === null ? [waits ?? marks.id('child', childId)] : [],
  )
  if (ids.length === 0) return []
  return (await findChildren(db, ids)).map(({ id, sealed, state, record_number: number }) => {
    return { id, name: openChild(key, id, sealed).listed.name, state, number }
  })
}
