import { z } from 'zod'
import { documentType, labelOf } from '../../rulebook/codes.ts'
import { contents } from '../../rulebook/contents.ts'
import { choice, choices, defineKind, longText, optional, text } from '../entries/kinds.ts'

const lines = { rows: contents.map(({ id, title }) => ({ code: id, label: title })) }

/** A paper or file that belongs on the record, whoever wrote it. Source: procedure 9, 10, 11, 16 and 18. */
export const document = defineKind({
  name: 'document',
  label: 'Document',
  says: 'A report, letter, certificate, photograph or other file, kept as it was.',
  prompts: [
    'The day is the day the document bears, not the day you add it.',
    'Say what it is part of, so that it counts as evidence in the contents.',
  ],
  body: z.strictObject({
    title: text({ label: 'What it is', hint: 'For example: School report, summer term' }),
    type: choice(documentType, { label: 'Type of document' }),
    author: optional(text({ label: 'Who wrote or made it' })),
    partOf: optional(
      choices(lines, {
        label: 'What is it part of?',
        readAs: 'What it is part of',
        hint: 'Choose all that it is evidence for',
      }),
    ),
    about: optional(longText({ label: 'Anything a reader should know about it', max: 5000 })),
  }),
  happened: 'What day does the document bear?',
  documents: 'needed',
  contents: (body) => body.partOf ?? [],
  sentence: (body) => `${labelOf(documentType, body.type)}: ${body.title}`,
})
