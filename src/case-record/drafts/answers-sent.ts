import { z } from 'zod'
import type { Answers } from '../entries/index.ts'

const answer = z.union([z.string(), z.array(z.string())])

/** A draft's form as it arrives. Which answers it may hold is the kind's to say; `saveDraft` refuses all others. */
export const sentSchema = z.record(z.string().max(100), answer)

export type Sent = { answers: Answers; revision: number; then: Then; confirmed: boolean; corrects: boolean }
/** Which button was pressed. `keep`: Enter, which saves and stays. */
export type Then =
  | { do: 'keep' }
  | { do: 'save' }
  | { do: 'finalise' }
  | { do: 'discard' }
  | { do: 'takeAway'; file: string }

/** Keeps what the form's buttons and hidden fields say apart from its answers. */
export function readSent(sent: z.output<typeof sentSchema>): Sent {
  const { revision, do: pressed, takeAway, confirmed, corrects, ...answers } = sent
  const given = Number(one(revision))
  return {
    answers,
    revision: Number.isSafeInteger(given) && given > 0 && given < 2 ** 31 ? given : 0,
    then: takeAway === undefined ? doOf(one(pressed)) : { do: 'takeAway', file: one(takeAway) },
    confirmed: one(confirmed) === 'yes',
    corrects: one(corrects) === 'yes',
  }
}

function doOf(pressed: string): Then {
  if (pressed === 'save' || pressed === 'finalise' || pressed === 'discard') return { do: pressed }
  return { do: 'keep' }
}

function one(given: string | string[] | undefined): string {
  return typeof given === 'string' ? given : (given?.[0] ?? '')
}
