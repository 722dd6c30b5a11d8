import { parsePlainDate } from '../../words/plain-date.ts'

/** A form's answers as they came: a draft keeps them word for word, finished or not. */
export type Answers = Readonly<Record<string, string | readonly string[]>>

/** Day, month and year as three answers; undefined when all are empty, and what was typed where they are no day. */
export function readDay(name: string, answers: Answers): string | undefined {
  const parts = ['day', 'month', 'year'].map((part) => String(answers[`${name}-${part}`] ?? '').trim())
  const [d = '', m = '', y = ''] = parts
  if (parts.every((p) => p === '')) return undefined
  const written = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  return parsePlainDate(written) ?? `not a day: ${d} ${m} ${y}`
}

/** A day as the three answers that ask for it. */
export function dayAnswers(name: string, value: string): Record<string, string> {
  const [y = '', m = '', d = ''] = value.split('-')
  return { [`${name}-day`]: String(Number(d)), [`${name}-month`]: String(Number(m)), [`${name}-year`]: y }
}
