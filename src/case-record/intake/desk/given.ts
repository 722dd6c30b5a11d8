import type { z } from 'zod'
import type { PlainDate } from '../../../words/plain-date.ts'
import { done, type Result, refused } from '../../../words/result.ts'
import { checkContent, type Kind } from '../../entries/index.ts'
import { checkNumbers } from './form.ts'
import type { recordGiven } from './json.ts'
import type { Chosen } from './settle-actions.ts'

/** Reads what a program sends as a form is read: every problem is told at once. */
export function readGiven(given: z.output<typeof recordGiven>) {
  return (kind: Kind, today: PlainDate): Result<Chosen> => {
    const numbers = checkNumbers(given.numbers)
    const content = checkContent(kind, given.body, given.happened, today)
    if (numbers.ok && content.ok) return done({ numbers: numbers.value, content: content.value })
    const fields = {
      ...(numbers.ok ? {} : numbers.refusal.fields),
      ...(content.ok ? {} : content.refusal.fields),
    }
    return refused('bad-input', 'There is something to put right before this can go on a record.', { fields })
  }
}
