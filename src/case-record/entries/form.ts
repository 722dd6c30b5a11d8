import type { z } from 'zod'
import { type ApproximateDay, exactly, isExact, problemWithDay } from '../../words/approximate-day.ts'
import { before, type PlainDate, parsePlainDate } from '../../words/plain-date.ts'
import { type Result, refused } from '../../words/result.ts'
import { type FieldAbout, fieldsOf, type Kind } from './kinds.ts'

/** A form's answers as they came: a draft keeps them word for word, finished or not. */
export type Answers = Readonly<Record<string, string | readonly string[]>>
export type Body = Record<string, unknown>
export type Content = { body: Body; happened: ApproximateDay | null }

/** Reads answers as an entry's content; every problem is named beside its question, with what to do. */
export function readAnswers(kind: Kind, answers: Answers, today: PlainDate): Result<Content> {
  const candidate: Body = {}
  for (const { name, about } of fieldsOf(kind)) {
    const value = readField(about, name, answers)
    if (value !== undefined) candidate[name] = value
  }
  return checkContent(kind, candidate, kind.happened === null ? null : readHappened(answers), today)
}

/** Checks a body and its day against the kind. The API enters here; forms after `readAnswers`. */
export function checkContent(
  kind: Kind,
  candidate: unknown,
  happened: ApproximateDay | null,
  today: PlainDate,
): Result<Content> {
  const fields: Record<string, string> = {}
  const parsed = kind.body.safeParse(candidate)
  if (!parsed.success) Object.assign(fields, problemsOf(parsed.error))
  const wrongDay = kind.happened === null ? undefined : problemWithHappened(kind, happened, today)
  if (wrongDay) fields['happened'] = wrongDay
  if (!parsed.success || wrongDay)
    return refused('bad-input', 'There is something to put right before this can go on the record.', { fields })
  return { ok: true, value: { body: parsed.data, happened: kind.happened === null ? null : happened } }
}

/** Turns a body back into answers, to be corrected in the form. */
export function answersOf(kind: Kind, content: Content): Answers {
  const answers: Record<string, string | string[]> = {}
  for (const { name, about } of fieldsOf(kind)) {
    const value = content.body[name]
    if (value === undefined) continue
    if (about.type === 'day') Object.assign(answers, dayAnswers(name, String(value)))
    else if (about.type === 'yesNo') answers[name] = value === true ? 'yes' : 'no'
    else answers[name] = Array.isArray(value) ? value.map(String) : String(value)
  }
  return { ...answers, ...happenedAnswers(content.happened) }
}

function readField(about: FieldAbout, name: string, answers: Answers): unknown {
  const given = answers[name]
  switch (about.type) {
    case 'day':
      return readDay(name, answers)
    case 'yesNo':
      return given === 'yes' ? true : given === 'no' ? false : undefined
    case 'choices':
      return given === undefined || given === '' ? undefined : typeof given === 'string' ? [given] : [...given]
    case 'text':
    case 'longText':
    case 'ownWords':
    case 'choice':
    case 'nhsNumber':
    case 'upn':
    case 'recordNumber': {
      const one = typeof given === 'string' ? given : given?.[0]
      return one === undefined || one.trim() === '' ? undefined : one
    }
    default:
      return about.type satisfies never
  }
}

/** Day, month and year as three answers; undefined when all are empty, and what was typed where they are no day. */
function readDay(name: string, answers: Answers): string | undefined {
  const parts = ['day', 'month', 'year'].map((part) => String(answers[`${name}-${part}`] ?? '').trim())
  const [d = '', m = '', y = ''] = parts
  if (parts.every((p) => p === '')) return undefined
  const written = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  return parsePlainDate(written) ?? `not a day: ${d} ${m} ${y}`
}

function dayAnswers(name: string, value: string): Record<string, string> {
  const [y = '', m = '', d = ''] = value.split('-')
  return { [`${name}-day`]: String(Number(d)), [`${name}-month`]: String(Number(m)), [`${name}-year`]: y }
}

/** `happened-how`: exact, rough or unknown. Retention takes the latest bound of a rough day (DESIGN 5). */
function readHappened(answers: Answers): ApproximateDay | null {
  if (answers['happened-how'] === 'rough') {
    const words = String(answers['happened-words'] ?? '').trim()
    return {
      earliest: asDay(readDay('happened-earliest', answers)),
      latest: asDay(readDay('happened-latest', answers)),
      words: words || null,
    }
  }
  const day = readDay('happened', answers)
  return day === undefined ? null : (asExact(day) ?? { earliest: null, latest: null, words: null })
}

function asDay(text: string | undefined): PlainDate | null {
  return (text === undefined ? undefined : parsePlainDate(text)) ?? null
}

function asExact(text: string): ApproximateDay | null {
  const day = asDay(text)
  return day ? exactly(day) : null
}

function happenedAnswers(happened: ApproximateDay | null): Record<string, string> {
  if (!happened) return {}
  if (happened.earliest !== null && happened.earliest === happened.latest)
    return { 'happened-how': 'exact', ...dayAnswers('happened', happened.latest) }
  return {
    'happened-how': 'rough',
    ...(happened.earliest ? dayAnswers('happened-earliest', happened.earliest) : {}),
    ...(happened.latest ? dayAnswers('happened-latest', happened.latest) : {}),
    'happened-words': happened.words ?? '',
  }
}

function problemWithHappened(kind: Kind, happened: ApproximateDay | null, today: PlainDate): string | undefined {
  if (happened === null) return `Enter the day, for example 27 3 2024: ${kind.happened}`
  if (!happened.earliest && !happened.latest)
    return 'Enter a day in the calendar, or choose “I only know roughly” and give an earliest or a latest day'
  if (!kind.mayBeRough && !isExact(happened)) return 'Give the exact day: time limits are counted from it'
  const first = happened.earliest ?? happened.latest
  if (first && !kind.mayLieAhead && before(today, first))
    return 'This day lies ahead. The record tells what has happened: enter today or an earlier day'
  return problemWithDay(happened)
}

function problemsOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) {
    const name = issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? 'body') : String(issue.path[0] ?? 'body')
    fields[name] ??=
      issue.code === 'unrecognized_keys' ? 'This is not a field of this kind of entry: leave it out' : issue.message
  }
  return fields
}
