import { type ApproximateDay, exactly, isExact, problemWithDay } from '../../words/approximate-day.ts'
import { before, type PlainDate, parsePlainDate } from '../../words/plain-date.ts'
import { type Answers, dayAnswers, readDay } from './answers.ts'
import { type Kind, problemWithText } from './kinds.ts'

/** The day as it was answered, and by field what is no day at all. */
export type HappenedRead = { happened: ApproximateDay | null; problems: Record<string, string> }

/**
 * Reads `happened-how` with `happened`, or with `happened-earliest`, `happened-latest` and `happened-words`. Retention
 * takes the latest bound of a rough day (DESIGN 5), so what was typed and is no day is a problem, never an open bound.
 */
export function readHappened(answers: Answers): HappenedRead {
  if (!isRough(answers)) return readExact(answers)
  const words = oneText(answers['happened-words']).trim()
  const problems: Record<string, string> = {}
  const bound = (name: string): PlainDate | null => {
    const typed = readDay(name, answers)
    const day = typed === undefined ? undefined : parsePlainDate(typed)
    if (typed !== undefined && !day) problems[name] = notADay
    return day ?? null
  }
  const happened = {
    earliest: bound('happened-earliest'),
    latest: bound('happened-latest'),
    words: words || null,
  }
  return { happened, problems }
}

/** Whether a rough day was chosen; or, where scripts and choice are missing, only the parts of one were filled in. */
export function isRough(answers: Answers): boolean {
  if (answers['happened-how'] === 'rough') return true
  const filled = (name: string) => readDay(name, answers) !== undefined
  return !filled('happened') && (filled('happened-earliest') || filled('happened-latest'))
}

/** What is wrong with a day for an entry of this kind, in words for the person who gave it. */
export function problemWithHappened(kind: Kind, happened: ApproximateDay | null, today: PlainDate): string | undefined {
  if (happened === null) return `Enter the day for “${kind.happened}”, for example 27 3 2024`
  if (!happened.earliest && !happened.latest)
    return 'Enter a day in the calendar, or choose “I only know roughly” and give an earliest or a latest day'
  if (!kind.mayBeRough && !isExact(happened)) return 'Give the exact day: time limits are counted from it'
  const first = happened.earliest ?? happened.latest
  if (first && !kind.mayLieAhead && before(today, first))
    return 'This day lies ahead. The record tells what has happened: enter today or an earlier day'
  if (happened.words !== null && happened.words.length > mostWords)
    return `Use ${mostWords} characters or fewer for the words about the day`
  return problemWithText(happened.words ?? '', 'The words about the day') ?? problemWithDay(happened)
}

const mostWords = 200
const notADay = 'This is not a day in the calendar. Enter it like 27 3 2024, or leave it empty'

/** Turns a day back into answers, to be corrected in the form. */
export function happenedAnswers(happened: ApproximateDay | null): Record<string, string> {
  if (!happened) return {}
  if (happened.earliest !== null && isExact(happened))
    return { 'happened-how': 'exact', ...dayAnswers('happened', happened.earliest) }
  return {
    'happened-how': 'rough',
    ...(happened.earliest ? dayAnswers('happened-earliest', happened.earliest) : {}),
    ...(happened.latest ? dayAnswers('happened-latest', happened.latest) : {}),
    'happened-words': happened.words ?? '',
  }
}

function readExact(answers: Answers): HappenedRead {
  const typed = readDay('happened', answers)
  if (typed === undefined) return { happened: null, problems: {} }
  const day = parsePlainDate(typed)
  return day ? { happened: exactly(day), problems: {} } : { happened: null, problems: { happened: notADay } }
}

function oneText(given: Answers[string] | undefined): string {
  return typeof given === 'string' ? given : (given?.[0] ?? '')
}
