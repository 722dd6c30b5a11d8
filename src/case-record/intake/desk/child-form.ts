import { parseRecordNumber, type RecordNumber } from '../../../words/ids.ts'
import { done, type Result, refused } from '../../../words/result.ts'
import type { Answers } from '../../entries/index.ts'
import { checkReason } from './form.ts'

export type ChildDecision =
  | { as: 'same child'; number: RecordNumber }
  | { as: 'another child' }
  | { as: 'left out'; reason: string }
export type OpenChildState = 'waiting' | 'left-out'

/** What the form can say beside the number of a likely record. */
export const whoIs = { another: 'another', number: 'number', leaveOut: 'leave-out' } as const

export function readSeenChild(answers: Answers): OpenChildState {
  return answers['seen'] === 'left-out' ? 'left-out' : 'waiting'
}

/** Who the child is: a record that was offered, one whose number was typed, another child; or the reason to leave them out. */
export function readChildDecision(answers: Answers): Result<ChildDecision> {
  const text = (name: string) => [answers[name] ?? ''].flat().join('\n').trim()
  const who = text('who')
  switch (who) {
    case '':
      return wrong('who', 'Say who this child is, or leave the child out')
    case whoIs.another:
      return done({ as: 'another child' })
    case whoIs.leaveOut:
      return checkLeftOut(text('reason'))
    case whoIs.number:
      return checkSame(text('number'), 'number')
    default:
      return checkSame(who, 'who')
  }
}

export function checkSame(typed: string, field: 'number' | 'who'): Result<ChildDecision> {
  const number = parseRecordNumber(typed)
  if (typed === '') return wrong(field, 'Give the number of the record')
  if (!number)
    return wrong(
      field,
      `“${typed.slice(0, 40)}” is not a record number: it looks like C-004217-K. Check each character`,
    )
  return done({ as: 'same child', number })
}

export function checkLeftOut(typed: string): Result<ChildDecision> {
  if (typed.trim() === '') return wrong('reason', leftOutUnsaid)
  const reason = checkReason(typed)
  return reason.ok ? done({ as: 'left out', reason: reason.value }) : reason
}

const leftOutUnsaid = 'Say why this child is left out, for example: never looked after by this council'

function wrong(field: string, words: string): Result<never> {
  return refused('bad-input', `${words}.`, { fields: { [field]: words } })
}
