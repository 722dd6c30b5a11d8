import type { z } from 'zod'
import type { ApproximateDay } from '../../words/approximate-day.ts'
import type { PlainDate } from '../../words/plain-date.ts'
import { plainText } from '../../words/plain-text.ts'
import { type Result, refused } from '../../words/result.ts'
import { type Answers, dayAnswers, readDay } from './answers.ts'
import { happenedAnswers, isRough, problemWithHappened, readHappened } from './happened.ts'
import { type FieldAbout, fieldsOf, type Kind } from './kinds.ts'

export type { Answers } from './answers.ts'
export { isRough } from './happened.ts'
export type Body = Record<string, unknown>
export type Content = { body: Body; happened: ApproximateDay | null }

/** Reads answers as an entry's content; every problem is named beside its question, with what to do. */
export function readAnswers(kind: Kind, answers: Answers, today: PlainDate): Result<Content> {
  const candidate: Body = {}
  for (const { name, about } of fieldsOf(kind)) {
    const value = readField(about, name, answers)
    if (value !== undefined) candidate[name] = value
  }
  if (kind.happened === null) return checkContent(kind, candidate, null, today)
  const { happened, problems } = readHappened(answers)
  const checked = checkContent(kind, candidate, happened, today)
  if (checked.ok && Object.keys(problems).length === 0) return checked
  return refused('bad-input', toPutRight, { fields: besideQuestions(checked, problems, answers) })
}

/** What concerns the day stands beside the question that was answered, the exact day or its earliest bound. */
function besideQuestions(checked: Result<Content>, problems: Record<string, string>, answers: Answers) {
  const { happened, ...others } = checked.ok ? {} : (checked.refusal.fields ?? {})
  const ofDay = happened ? { [isRough(answers) ? 'happened-earliest' : 'happened']: happened } : {}
  return { ...(Object.keys(problems).length > 0 ? problems : ofDay), ...others }
}

const toPutRight = 'There is something to put right before this can go on the record.'

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
  if (!parsed.success || wrongDay) return refused('bad-input', toPutRight, { fields })
  return { ok: true, value: { body: parsed.data, happened: kind.happened === null ? null : happened } }
}

/** Turns a body back into answers, to be corrected in the form. */
export function answersOf(kind: Kind, content: Content): Answers {
  const answers: Record<string, string | string[]> = {}
  for (const { name, about } of fieldsOf(kind)) {
    const value = content.body[name]
    if (value === undefined) continue
    if (about.type === 'day') Object.assign(answers, dayAnswers(name, plainText(value)))
    else if (about.type === 'yesNo') answers[name] = value === true ? 'yes' : 'no'
    else answers[name] = Array.isArray(value) ? value.map(plainText) : plainText(value)
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

function problemsOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) {
    const name = issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? 'body') : String(issue.path[0] ?? 'body')
    fields[name] ??=
      issue.code === 'unrecognized_keys' ? 'This is not a field of this kind of entry: leave it out' : issue.message
  }
  return fields
}
