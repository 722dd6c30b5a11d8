import { z } from 'zod'
import { direction, labelOf, medium } from '../../rulebook/codes.ts'
import { choice, defineKind, longText, optional, text } from '../entries/kinds.ts'

/** A letter, call, e-mail or message about the child, with the original beside it. Source: procedure 21. */
export const correspondence = defineKind({
  name: 'correspondence',
  label: 'Correspondence',
  says: 'A letter, e-mail, call or message, received or sent, with the original file where there is one.',
  prompts: [
    'The day is the day it was sent or said, not today.',
    'Add the original: the e-mail, the scan of the letter, the photograph of the message.',
  ],
  body: z.strictObject({
    subject: text({ label: 'What it is about' }),
    direction: choice(direction, { label: 'Received or sent?' }),
    medium: choice(medium, { label: 'How did it come or go?', readAs: 'How it came or went' }),
    from: text({ label: 'Who it is from' }),
    to: text({ label: 'Who it is to' }),
    summary: optional(longText({ label: 'What it says, in short', hint: 'For a call: what was said, by whom' })),
  }),
  happened: 'When was it sent or said?',
  contents: () => ['correspondence'],
  sentence: (body) =>
    `${labelOf(medium, body.medium)} ${body.direction === 'sent' ? `to ${who(body.to)}` : `from ${who(body.from)}`}: ${body.subject}`,
})

/** Names without the addresses behind them: 'Grace Mensah <grace@council.example>' is Grace Mensah. */
function who(text: string): string {
  return text.replace(/\s*<[^<>]*>/g, '').trim() || text
}
