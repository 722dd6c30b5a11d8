import { z } from 'zod'
import { labelOf, siblingPlacement, siblingsApartReason } from '../../rulebook/codes.ts'
import { choice, defineKind, longText, optional, otherRecordNumber, text } from '../entries/kinds.ts'

const body = z.strictObject({
  name: text({ label: 'Name of the brother or sister' }),
  number: optional(
    otherRecordNumber({
      label: 'Their record number, if they have a record',
      hint: 'It looks like C-004217-K. You need no access to it',
    }),
  ),
  placed: choice(siblingPlacement, { label: 'Do they live together?', readAs: 'Where they live' }),
  apartBecause: optional(choice(siblingsApartReason, { label: 'If apart: why', readAs: 'Why they live apart' })),
  more: optional(
    longText({ label: 'What matters between them', hint: 'How they stay in touch, what each wishes', max: 5000 }),
  ),
})

export type SiblingBody = z.output<typeof body>

/** A brother or sister, by cross-reference: it says that another record exists, never what is in it (procedure 30 and 31). */
export const sibling = defineKind({
  name: 'sibling',
  label: 'Brother or sister',
  says: 'A cross-reference to a brother or sister: their name, their record if they have one, and whether they live together.',
  body,
  happened: null,
  documents: 'none',
  sentence: (body) => `Brother or sister: ${body.name} (${labelOf(siblingPlacement, body.placed).toLowerCase()})`,
  facts: (body) => [{ fact: 'sibling', number: body.number ?? null, name: body.name }],
})
