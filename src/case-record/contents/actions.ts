import type { Door, Inside } from '../../confidentiality/action.ts'
import type { Reader } from '../../platform/db/index.ts'
import type { ContentsId, ContentsRow } from '../../rulebook/contents.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'
import type { PlainDate } from '../../words/plain-date.ts'
import { done, type Result } from '../../words/result.ts'
import {
  appendEntry,
  checkContent,
  createRegistry,
  loadEntry,
  loadLines,
  type Projector,
  type Registry,
} from '../entries/index.ts'
import { type Frame, loadFrame } from '../frame/index.ts'
import { contentsMark, type MarkBody } from './kinds.ts'
import { contentsStates, type LineState, minimumReached, standingMarks } from './rules.ts'
import { clearEvidence, clearMarks, linesOf, putEvidence, putMark, type StateRow, statesOfLines } from './store.ts'

/** A line with where its newest evidence stands, and why it does not apply where somebody said so. */
export type ShownLine = LineState & {
  latestEntry: Uuid | null
  notApplicable: { entry: Uuid; because: string; by: string; at: Date } | null
}

/** The procedure's own list against what is on this record. */
export function readContents(
  door: Door,
  registry: Registry,
  token: string,
  number: RecordNumber,
): Promise<Result<Contents>> {
  return door.read(token, 'record.readContents', number, async (inside) => {
    const rows = await linesOf(inside.db, inside.record.id)
    const lines: ShownLine[] = []
    for (const state of statesOf(rows)) {
      const row = rows.find(({ line }) => line === state.row.id)
      const mark = row?.not_applicable_entry
      lines.push({
        ...state,
        latestEntry: row?.latest_entry ?? null,
        notApplicable: mark ? await loadMark(inside, registry, mark) : null,
      })
    }
    return done({ frame: await loadFrame(inside), today: inside.today, lines })
  })
}

export type Contents = { frame: Frame; today: PlainDate; lines: readonly ShownLine[] }

/** How much of what the regulations require is there, and what is missing. */
export type Completeness = { reached: number; of: number; missing: readonly ContentsRow[] }

/** The short form, inside another slice's action. */
export async function loadCompleteness({ db, record }: Inside<Reader>): Promise<Completeness> {
  const states = statesOf(await statesOfLines(db, record.id))
  const missing = states.filter(({ row, state }) => row.level === 'minimum' && state === 'missing')
  return { ...minimumReached(states), missing: missing.map(({ row }) => row) }
}

function statesOf(rows: readonly (StateRow & { latest_day?: PlainDate | null })[]): LineState[] {
  return contentsStates(
    rows.map((r) => ({
      line: r.line,
      entries: r.entries,
      latestDay: r.latest_day ?? null,
      notApplicable: r.not_applicable_entry !== null,
    })),
  )
}

async function loadMark(inside: Inside<Reader>, registry: Registry, id: Uuid): Promise<ShownLine['notApplicable']> {
  const entry = await loadEntry(inside, registry, id)
  if (!entry.ok) return null
  const { latest } = entry.value
  return { entry: id, because: String(latest.body['because']), by: latest.recorded_by_name, at: latest.recorded_at }
}

/** Says that a line does not apply to this child, or that it does after all, and why. */
export function markLine(
  door: Door,
  registry: Registry,
  token: string,
  number: RecordNumber,
  line: ContentsId,
  applies: 'not-applicable' | 'applies-again',
  because: string,
): Promise<Result<{ id: Uuid }>> {
  return door.change(token, 'record.markNotApplicable', number, async (inside) => {
    const content = checkContent(contentsMark, { line, applies, because }, null, inside.today)
    if (!content.ok) return content
    inside.note({ line, applies })
    return appendEntry(inside, registry, contentsMark.name, content.value, { id: inside.newId(), documents: [] })
  })
}

/** Keeps what each line of the contents has as evidence, and what does not apply. */
export const projectContents: Projector = async (inside, recorded) => {
  const { db, record } = inside
  const lines = recorded.kind.contents(recorded.body)
  await putEvidence(db, record.id, recorded.entry, recorded.day, lines, recorded.version === 1)
  if (recorded.kind.name === contentsMark.name) await projectMarks(inside)
  return done(undefined)
}

/**
 * All marks of the record are few, and are gone through again for each that comes or is corrected: a correction may move
 * a mark to another line, or concern one that a later mark has overtaken.
 */
async function projectMarks(inside: Inside): Promise<void> {
  const { db, record } = inside
  const slice = { before: null, only: [contentsMark.name], hide: null, howMany: 1000 }
  const marks = (await loadLines(inside, onlyMarks, slice)).map((line) => {
    // Each stored body has passed its kind's schema.
    const body = line.body as MarkBody
    return { entry: line.id, at: line.recorded_at, line: body.line, applies: body.applies === 'applies-again' }
  })
  await clearMarks(db, record.id)
  for (const [line, entry] of standingMarks(marks)) await putMark(db, record.id, line, entry)
}

const onlyMarks = createRegistry([contentsMark], [])

/** Clears what is to be worked out again. */
export async function resetContents({ db, record }: Inside): Promise<void> {
  await clearMarks(db, record.id)
  await clearEvidence(db, record.id)
}
