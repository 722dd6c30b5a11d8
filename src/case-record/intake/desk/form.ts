import { parseRecordNumber, type RecordNumber } from '../../../words/ids.ts'
import type { PlainDate } from '../../../words/plain-date.ts'
import { done, type Result, refused } from '../../../words/result.ts'
import { type Answers, type Kind, problemWithText, readAnswers } from '../../entries/index.ts'
import { type Becomes, becomes } from './prefill.ts'
import type { Chosen } from './settle-actions.ts'
import type { OpenState } from './store.ts'

/** On how many records a file can be put at once: more brothers and sisters than any family file has had. */
export const mostRecords = 20
export const mostReason = 2000

/** As what it is to be put on record; undefined where the form does not say. */
export function readBecomes(answers: Answers): Becomes | undefined {
  return becomes.find((one) => one === answers['as'])
}

/** Where the item stood when its page was shown. */
export function readSeen(answers: Answers): OpenState {
  return answers['seen'] === 'left-out' ? 'left-out' : 'set-aside'
}

/** On which records, and the entry; every problem of both is told at once. */
export function readChosen(answers: Answers, kind: Kind, today: PlainDate): Result<Chosen> {
  const numbers = readNumbers(answers)
  const content = readAnswers(kind, answers, today)
  if (numbers.ok && content.ok) return done({ numbers: numbers.value, content: content.value })
  const fields = {
    ...(numbers.ok ? {} : numbers.refusal.fields),
    ...(content.ok ? {} : content.refusal.fields),
  }
  return refused('bad-input', 'There is something to put right before this can go on a record.', { fields })
}

/** Those that were ticked, and those that were typed, parted by commas or on lines of their own. */
function readNumbers(answers: Answers): Result<readonly RecordNumber[]> {
  const ticked = [answers['likely'] ?? []].flat()
  const typed = [answers['numbers'] ?? []]
    .flat()
    .join('\n')
    .split(/[,;\n]|\band\b/i)
  const all = [...ticked, ...typed].map((text) => text.trim()).filter((text) => text !== '')
  return checkNumbers(all)
}

/** Each must be a record number; at least one, and not too many. */
export function checkNumbers(given: readonly string[]): Result<readonly RecordNumber[]> {
  const numbers = new Set<RecordNumber>()
  for (const text of given) {
    const number = parseRecordNumber(text)
    if (!number)
      return wrong(`“${text.slice(0, 40)}” is not a record number: it looks like C-004217-K. Check each character`)
    numbers.add(number)
  }
  if (numbers.size === 0) return wrong('Choose the record, or type its number')
  if (numbers.size > mostRecords) return wrong(`Put it on ${mostRecords} records at most at a time`)
  return done([...numbers])
}

function wrong(words: string): Result<never> {
  return refused('bad-input', words, { fields: { numbers: words } })
}

/** Why it is left out: needed, since somebody may ask in thirty years. */
export function checkReason(typed: string): Result<string> {
  const reason = typed.trim()
  const problem =
    reason === ''
      ? 'Say why it is left out, for example: the same letter is on the record already'
      : reason.length > mostReason
        ? `Use ${mostReason.toLocaleString('en-GB')} characters or fewer`
        : problemWithText(reason, 'The reason')
  return problem === undefined ? done(reason) : refused('bad-input', problem, { fields: { reason: problem } })
}
