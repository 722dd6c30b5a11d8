import { type ContentsRow, contents } from '../../rulebook/contents.ts'
import type { PlainDate } from '../../words/plain-date.ts'

export type Evidence = { line: string; entries: number; latestDay: PlainDate | null; notApplicable: boolean }
export type LineState = {
  row: ContentsRow
  state: 'present' | 'missing' | 'not applicable'
  entries: number
  latestDay: PlainDate | null
}

/**
 * Every line of the procedure's list as present, missing or not applicable. Evidence outweighs a mark: what is there is
 * there. The child's own things are asked for, never demanded, so they are not "missing" (procedure 14, 22).
 */
export function contentsStates(evidence: readonly Evidence[]): LineState[] {
  return contents.map((row) => {
    const found = evidence.find(({ line }) => line === row.id)
    const entries = found?.entries ?? 0
    const state = entries > 0 ? 'present' : found?.notApplicable ? 'not applicable' : 'missing'
    return { row, state, entries, latestDay: found?.latestDay ?? null }
  })
}

/** How many lines the regulations require, and how many of them are present or said not to apply. */
export function minimumReached(states: readonly LineState[]): { reached: number; of: number } {
  const minimum = states.filter(({ row }) => row.level === 'minimum')
  return { reached: minimum.filter(({ state }) => state !== 'missing').length, of: minimum.length }
}
