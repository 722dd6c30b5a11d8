import { type CodeOf, codeList } from './code-list.ts'

/** Whether the child knows what is written about them, said of each entry. */
export const childKnows = codeList({
  source: 'ICO care-records standards, 9 Dec 2025 (law.md 4.3)',
  rows: [
    { code: 'written-with', label: 'Written with the child' },
    { code: 'knows', label: 'The child knows what is written here' },
    { code: 'not-yet', label: 'The child has not been told yet' },
    { code: 'not-told', label: 'Not told at this time, for a reason' },
  ],
})
export type ChildKnows = CodeOf<typeof childKnows>

/** Whether a line of the contents applies to this child. */
export const applies = codeList({
  source: 'Procedure 14',
  rows: [
    { code: 'not-applicable', label: 'It does not apply to this child' },
    { code: 'applies-again', label: 'It applies after all' },
  ],
})
export type Applies = CodeOf<typeof applies>
