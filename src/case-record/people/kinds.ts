import { z } from 'zod'
import { labelOf, parentalResponsibility, relationship } from '../../rulebook/codes.ts'
import { choice, day, defineKind, longText, optional, ownWords, text, yesNo } from '../entries/kinds.ts'

const body = z
  .strictObject({
    name: text({ label: 'Name' }),
    relationship: choice(relationship, { label: 'What they are to the child' }),
    calledByChild: optional(text({ label: 'What the child calls them' })),
    from: optional(day({ label: 'Since when' })),
    until: optional(day({ label: 'Until when', hint: 'Leave empty while it lasts' })),
    parentalResponsibility: yesNo({
      label: 'Does this person have parental responsibility?',
      readAs: 'Has parental responsibility',
    }),
    heldAs: optional(choice(parentalResponsibility, { label: 'If so, how it is held', readAs: 'How it is held' })),
    contact: optional(longText({ label: 'How to reach them', hint: 'Phone, e-mail, address', max: 2000 })),
    childSays: optional(ownWords({ label: 'What the child says about them', hint: 'In the child’s own words' })),
    more: optional(longText({ label: 'Anything else to know', max: 5000 })),
  })
  .refine((body) => !body.heldAs || body.parentalResponsibility, {
    path: ['heldAs'],
    error: 'You said this person does not have parental responsibility: clear this answer, or change the other',
  })
  .refine((body) => !body.from || !body.until || body.from <= body.until, {
    path: ['until'],
    error: 'This is before “since when”: check both days',
  })

export type PersonBody = z.output<typeof body>

/** Someone who matters in the child’s life, what they are to the child, and from when to when. Source: Sch 1 para 3; law.md 1.2. */
export const person = defineKind({
  name: 'person',
  label: 'Person in the child’s life',
  says: 'Family, friends, carers and professionals: what they are to the child, since when, and who has parental responsibility.',
  body,
  happened: null,
  documents: 'none',
  sentence: (body) =>
    `${labelOf(relationship, body.relationship)}: ${body.name}${body.parentalResponsibility ? ', with parental responsibility' : ''}`,
})
