import type { Door } from '../../confidentiality/action.ts'
import type { ContentsId } from '../../rulebook/contents.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'
import { done, type Result } from '../../words/result.ts'
import { appendEntry, loadEntry, type Projector, type Registry } from '../entries/index.ts'
import { type Frame, loadFrame } from '../frame/index.ts'
import { contentsStates, type LineState } from './rules.ts'
import { linesOf, putEvidence, putMark } from './store.ts'

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
): Promise<Result<{ frame: Frame; lines: readonly ShownLine[] }>> {
  return door.read(token, 'record.readContents', number, async (inside) => {
    const rows = await linesOf(inside.db, inside.record.id)
    const states = contentsStates(
      rows.map((r) => ({
        line: r.line,
        entries: r.entries,
        latestDay: r.latest_day,
        notApplicable: r.not_applicable_entry !== null,
      })),
    )
    const lines: ShownLine[] = []
    for (const state of states) {
      const row = rows.find(({ line }) => line === state.row.id)
      const marked = row?.not_applicable_entry ? await loadEntry(inside, registry, row.not_applicable_entry) : undefined
      const latest = marked?.ok ? marked.value : undefined
      lines.push({
        ...state,
        latestEntry: row?.latest_entry ?? null,
        notApplicable: latest
          ? {
              entry: latest.id,
              because: String(latest.latest.body['because']),
              by: latest.latest.recorded_by_name,
              at: latest.latest.recorded_at,
            }
          : null,
      })
    }
    return done({ frame: await loadFrame(inside), lines })
  })
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
  return door.change(token, 'record.markNotApplicable', number, (inside) =>
    appendEntry(
      inside,
      registry,
      'contents-mark',
      { body: { line, applies, because }, happened: null },
      { id: inside.newId(), documents: [] },
    ),
  )
}

/** Keeps what each line of the contents has as evidence, and what does not apply. */
export const projectContents: Projector = async ({ db, record }, recorded) => {
  const lines = recorded.kind.contents(recorded.body)
  await putEvidence(db, record.id, recorded.entry, recorded.day, lines, recorded.version === 1)
  for (const fact of recorded.facts) {
    if (fact.fact === 'notApplicable') await putMark(db, record.id, fact.line, recorded.entry)
    if (fact.fact === 'applicableAgain') await putMark(db, record.id, fact.line, null)
  }
  return done(undefined)
}
