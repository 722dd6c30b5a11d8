import type { Across, Door } from '../../../confidentiality/action.ts'
import type { Reader } from '../../../platform/db/index.ts'
import type { RecordKey } from '../../../platform/sealing/index.ts'
import type { Actor } from '../../../words/actor.ts'
import type { Uuid } from '../../../words/ids.ts'
import { done, type Result, refused } from '../../../words/result.ts'
import { openItem } from '../sealing.ts'
import type { Doubt, ItemTold } from '../shapes.ts'
import { type ChildrenWaiting, listWaitingChildren } from './children-actions.ts'
import { type KeptLine, loadLines } from './lines-actions.ts'
import {
  countsByDoubt,
  countsByState,
  countWaiting,
  findRun,
  itemsInOrder,
  type LineRow,
  type OpenState,
  type RunRow,
  runsNewestFirst,
} from './store.ts'

/** A file as the list shows it. `child`: as the list of files names them. */
export type DeskLine = {
  id: Uuid
  file: string
  child: string | null
  doubts: readonly Doubt[]
  cameAt: Date
  decided: { at: Date; by: string } | null
}

/** What is looked for: what waits or was left out, of one doubt or of all, behind one of them. */
export type Wanted = { show: OpenState; doubt: Doubt | null; after: Uuid | null }

export type Desk = {
  actor: Actor
  waiting: number
  leftOut: number
  quarantined: number
  byDoubt: ReadonlyMap<Doubt, number>
  lines: readonly DeskLine[]
  /** Behind which the next page begins. */
  next: Uuid | null
  runs: readonly RunRow[]
  children: ChildrenWaiting
}

const mostRuns = 20

/** What waits for a records officer, and the imports so far. */
export function readDesk(door: Door, token: string, wanted: Wanted, most: number): Promise<Result<Desk>> {
  return door.readAcross(token, 'intake.list', async ({ actor, db, authorityKey }) => {
    const rows = await itemsInOrder(db, { ...wanted, state: wanted.show, limit: most + 1 })
    const shown = rows.slice(0, most)
    const counts = await countsByState(db)
    return done({
      actor,
      waiting: counts.get('set-aside') ?? 0,
      leftOut: counts.get('left-out') ?? 0,
      quarantined: counts.get('quarantined') ?? 0,
      byDoubt: await countsByDoubt(db),
      lines: shown.map((row) => lineOf(authorityKey, row)),
      next: rows.length > most ? (shown.at(-1)?.id ?? null) : null,
      runs: await runsNewestFirst(db, mostRuns),
      children: await listWaitingChildren(db, authorityKey),
    })
  })
}

/** For the home page. */
export function countWaitingFiles(across: Across<Reader>): Promise<number> {
  return countWaiting(across.db)
}

export type RunReport = {
  actor: Actor
  run: RunRow
  lines: readonly KeptLine[]
  /** Behind which the next page begins. */
  next: number | null
}

/** One import: its sums, and what it refused or set aside, with why. */
export function readRun(door: Door, token: string, id: Uuid, after: number, most: number): Promise<Result<RunReport>> {
  return door.readAcross(token, 'intake.list', async ({ actor, db, authorityKey, note }) => {
    const run = await findRun(db, id)
    if (!run) return refused('not-found', 'There is no such import. Go back to the list of imports.')
    note({ run: id })
    const found = await loadLines(db, authorityKey, id, after, most + 1)
    const lines = found.slice(0, most)
    return done({ actor, run, lines, next: found.length > most ? (lines.at(-1)?.position ?? null) : null })
  })
}

function lineOf(key: RecordKey, row: LineRow): DeskLine {
  const told = openItem(key, row.id, row.sealed)
  return {
    id: row.id,
    file: told.path,
    child: sayChildren(told),
    doubts: row.doubts,
    cameAt: row.came_at,
    decided: row.decided_at && { at: row.decided_at, by: row.decided_by_name ?? '' },
  }
}

/** The child, or the children, as the lists name them; where no list names one, as the old system numbers them. */
export function sayChildren({ children, listed }: Pick<ItemTold, 'children' | 'listed'>): string | null {
  const named = children.map(({ name, childId }) => name ?? `Number ${childId} in the old system`)
  return named.length > 0 ? named.join(', ') : (listed?.childName ?? null)
}
