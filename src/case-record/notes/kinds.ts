import { z } from 'zod'
import { childKnows } from '../../rulebook/codes.ts'
import { choice, defineKind, longText, optional, ownWords, text, yesNo } from '../entries/kinds.ts'

/** What happened, in the worker's words. Source: Re M and N [2018] EWFC 40 and good practice in law.md 7.2. */
export const caseNote = defineKind({
  name: 'case-note',
  label: 'Case note',
  says: 'What happened, was said, seen or done, written soon after.',
  prompts: [
    'Write to the child you write about: they may read this as an adult.',
    'Keep what you saw and heard apart from what you make of it.',
    'Give people’s words to the person who said them.',
  ],
  body: z.strictObject({
    title: text({ label: 'In a few words', hint: 'For example: Phone call with Sam’s school about the trip' }),
    account: longText({ label: 'What happened', hint: 'Who was there, what was seen, said and done' }),
    childSaid: optional(ownWords({ label: 'What the child said', hint: 'In the child’s own words' })),
    analysis: optional(
      longText({
        label: 'What you make of it',
        readAs: 'What the writer made of it',
        hint: 'Your view, and why. Leave empty if it speaks for itself',
      }),
    ),
    actions: optional(longText({ label: 'What happens next', hint: 'Who does what, by when' })),
    childKnows: optional(
      choice(childKnows, { label: 'Does the child know what is written here?', readAs: 'What the child knew of it' }),
    ),
    notToldBecause: optional(
      longText({
        label: 'If not told: why, and until when',
        readAs: 'Why the child was not told, and until when',
        max: 2000,
      }),
    ),
    significant: optional(
      yesNo({
        label: 'Is this a significant event in the child’s life?',
        readAs: 'Whether it was a significant event',
      }),
    ),
  }),
  sentence: (body) => body.title,
  significant: (body) => body.significant === true,
})
