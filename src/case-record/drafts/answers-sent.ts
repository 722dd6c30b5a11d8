import { z } from 'zod'
import type { Answers } from '../entries/index.ts'

const answer = z.union([z.string(), z.array(z.string())])

/** A draft's form as it arrives. Which answers it may hold is the kind's to say; `saveDraft` refuses all others. */
export const sentSchema = z.record(z.string().max(100), answer)

export type Sent = {
  answers: Answers
  revision: number
  todo: Todo
  confirmed: boolean
  corrects: boolean
  standing: number | undefined
}
/** What is to be done once the answers are saved. `keep`: nothing more, as after Enter. */
export type Todo =
  | { do: 'keep' }
  | { do: 'save' }
  | { do: 'finalise' }
  | { do: 'discard' }
  | { do: 'takeAway'; file: string }

/**
 * Keeps what the form's buttons and hidden fields say apart from its answers. Which button it was is said by the address it
 * was sent to, except for taking a file away.
 */
export function readSent(sent: z.output<typeof sentSchema>, pressed: Exclude<Todo['do'], 'takeAway'> = 'keep'): Sent {
  const { revision, takeAway, confirmed, corrects, standing, ...answers } = sent
  return {
    answers,
    revision: counted(revision) ?? 0,
    todo: takeAway === undefined ? { do: pressed } : { do: 'takeAway', file: one(takeAway) },
    confirmed: one(confirmed) === 'yes',
    corrects: one(corrects) === 'yes',
    standing: counted(standing),
  }
}

/** A revision or a version; undefined for what can be neither. */
function counted(given: string | string[] | undefined): number | undefined {
  const number = Number(one(given))
  return Number.isSafeInteger(number) && number > 0 && number < 2 ** 31 ? number : undefined
}

function one(given: string | string[] | undefined): string {
  return typeof given === 'string' ? given : (given?.[0] ?? '')
}
