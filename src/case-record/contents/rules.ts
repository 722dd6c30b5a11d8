import { type ContentsRow, contents } from '../../rulebook/contents.ts'
import type { Uuid } from '../../words/ids.ts'
import { addMonths, ageOn, before, daysBetween, type PlainDate } from '../../words/plain-date.ts'

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

export type Mark = { entry: Uuid; at: Date; line: string; applies: boolean }

/** The lines that do not apply, each with the entry that says so: for each line the mark recorded last decides. */
export function standingMarks(marks: readonly Mark[]): Map<string, Uuid> {
  const inOrder = marks.toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.entry < b.entry ? -1 : 1))
  const standing = new Map<string, Uuid>()
  for (const { line, applies, entry } of inOrder) {
    if (applies) standing.delete(line)
    else standing.set(line, entry)
  }
  return standing
}

/** How old the newest evidence is: 'today', '12 days old', '5 months old', '2 years old'. Whole months and years. */
export function sayAge(day: PlainDate, today: PlainDate): string {
  const days = daysBetween(day, today)
  if (days < 1) return days === 0 ? 'today' : 'a day ahead of today'
  const years = ageOn(day, today)
  if (years >= 1) return years === 1 ? 'one year old' : `${years} years old`
  if (days < 61) return days === 1 ? 'one day old' : `${days} days old`
  const months = [...Array(12).keys()].findLast((n) => !before(today, addMonths(day, n))) ?? 1
  return `${months} months old`
}
