import { z } from 'zod'
import { type PlainDate, parsePlainDate } from '../../words/plain-date.ts'
import type { DayTyped } from './views/choices.tsx'

/** Text that must be there, without the spaces around it. `words` says what to enter. */
export function neededText(words: string, most = 100_000): z.ZodType<string> {
  return z
    .string(words)
    .trim()
    .min(1, words)
    .max(most, `Use ${most.toLocaleString('en-GB')} characters or fewer`)
}

/** Text that may be left empty; then it is undefined, for a form sends every field. */
export function optionalText(most = 100_000) {
  const text = z
    .string()
    .trim()
    .max(most, `Use ${most.toLocaleString('en-GB')} characters or fewer`)
  return text.transform((typed) => (typed === '' ? undefined : typed)).optional()
}

/** The chosen of several checkboxes. A form sends none as nothing, one as text, more as a list. */
export function manyOf<T extends z.ZodType>(choice: T) {
  return z.preprocess((sent) => (sent === undefined ? [] : Array.isArray(sent) ? sent : [sent]), z.array(choice))
}

/** The three fields of a `DateInput`, for a strict schema: `z.strictObject({ ...dayFields('when') })`. Read with `readDay`. */
export function dayFields<N extends string>(
  name: N,
): Record<`${N}-day` | `${N}-month` | `${N}-year`, z.ZodOptional<z.ZodString>>
export function dayFields(name: string): Record<string, z.ZodOptional<z.ZodString>> {
  const part = z.string().trim().max(20).optional()
  return { [`${name}-day`]: part, [`${name}-month`]: part, [`${name}-year`]: part }
}

export type DayRead = { kind: 'day'; day: PlainDate } | { kind: 'empty' } | { kind: 'wrong'; words: string }

/** The day that was typed; or that nothing was; or what to put right. `label` begins the sentence: "The day of birth". */
export function readDay(fields: Readonly<Record<string, unknown>>, name: string, label: string): DayRead {
  const typed = typedDay(fields, name)
  const missing = (['day', 'month', 'year'] as const).filter((part) => !typed[part])
  if (missing.length === 3) return { kind: 'empty' }
  if (missing.length > 0) return { kind: 'wrong', words: `${label} must include a ${missing.join(' and a ')}` }
  const { day = '', month = '', year = '' } = typed
  if (!/^\d{4}$/.test(year)) return { kind: 'wrong', words: `${label} must have a year of four digits` }
  const found = parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return found ? { kind: 'day', day: found } : { kind: 'wrong', words: `${label} must be a real day` }
}

/** What was typed into a `DateInput`, to show it again. */
export function typedDay(fields: Readonly<Record<string, unknown>>, name: string): DayTyped {
  const part = (part: string) => {
    const typed = fields[`${name}-${part}`]
    return typeof typed === 'string' ? typed.trim() : undefined
  }
  return { day: part('day'), month: part('month'), year: part('year') }
}

/** A day as the three fields of a `DateInput`. */
export function dayTyped(day: PlainDate): DayTyped {
  const [year, month = '', date = ''] = day.split('-')
  return { day: String(Number(date)), month: String(Number(month)), year }
}
