import { z } from 'zod'
import { applies } from '../../rulebook/codes.ts'
import { contents, getContentsRow } from '../../rulebook/contents.ts'
import { choice, defineKind, longText } from '../entries/kinds.ts'

const lines = { rows: contents.map(({ id, title }) => ({ code: id, label: title })) }

const body = z.strictObject({
  line: choice(lines, { label: 'Which line' }),
  applies: choice(applies, { label: 'Does it apply to this child?', readAs: 'Whether it applies to this child' }),
  because: longText({ label: 'Why', max: 2000 }),
})

export type MarkBody = z.output<typeof body>

/** That a line of the procedure's list does not apply to this child, and why: said by a person, dated, reversible (procedure 14). */
export const contentsMark = defineKind({
  name: 'contents-mark',
  label: 'Does not apply',
  says: 'Says why a line of the contents does not apply to this child, or that it does after all.',
  body,
  happened: null,
  documents: 'none',
  sentence: (body) =>
    `${getContentsRow(body.line).title}: ${body.applies === 'not-applicable' ? 'does not apply' : 'applies after all'}`,
  facts: (body) => [{ fact: body.applies === 'not-applicable' ? 'notApplicable' : 'applicableAgain', line: body.line }],
  offered: false,
})
