import type { Door, Inside } from '../../confidentiality/action.ts'
import type { RecordNumber } from '../../words/ids.ts'
import { done, type Result } from '../../words/result.ts'
import { getKind, project, type Registry } from './registry.ts'
import { dayInOrder } from './rules.ts'
import { happenedOf, openContent } from './sealed-content.ts'
import { entriesById, type LineRow, moveTo, recountAll } from './store.ts'

/** Entries opened at a time, so that a record of any length is worked through in the same memory. */
const atOnce = 200

/** Works out again all that is derived from a record's entries: a fold over them, through the projectors (DESIGN 1). */
export function rebuildRecord(
  door: Door,
  registry: Registry,
  token: string,
  number: RecordNumber,
): Promise<Result<{ entries: number }>> {
  return door.change(token, 'record.rebuild', number, (inside) => rebuildProjections(inside, registry))
}

/**
 * The same inside another action. Each entry counts with its newest version, in the order in which they were begun. Rebuilt
 * is stored, or the test of it fails; a projector that refuses ends it with nothing changed.
 */
export async function rebuildProjections(inside: Inside, registry: Registry): Promise<Result<{ entries: number }>> {
  for (const reset of registry.resets) await reset(inside)
  let after: LineRow['id'] | null = null
  let entries = 0
  for (;;) {
    const rows: LineRow[] = await entriesById(inside.db, inside.record.id, after, atOnce)
    for (const row of rows) {
      const projected = await projectAgain(inside, registry, row)
      if (!projected.ok) return projected
    }
    entries += rows.length
    const last = rows.at(-1)
    if (!last) break
    after = last.id
  }
  await recountAll(inside.db, inside.record.id)
  inside.note({ entries })
  return done({ entries })
}

async function projectAgain(inside: Inside, registry: Registry, row: LineRow): Promise<Result<void>> {
  const kind = getKind(registry, row.kind)
  const { body, words } = openContent(inside.key, inside.record.id, row.id, row.version, row.sealed)
  const happened = happenedOf(row, words)
  const day = happened ? dayInOrder(happened, inside.today) : row.occurred_sort
  await moveTo(inside, { id: row.id, kind: kind.name, happened, day, significant: kind.significant(body) })
  return project(registry, inside, {
    entry: row.id,
    version: row.version,
    kind,
    body,
    day,
    facts: kind.facts(body, happened),
  })
}
