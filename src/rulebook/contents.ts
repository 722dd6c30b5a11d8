import { type ContentsLine, laterContents, minimumContents } from './contents-lines.ts'

export type ContentsId = (typeof minimumContents)[number]['id'] | (typeof laterContents)[number]['id']
export type ContentsRow = ContentsLine & { id: ContentsId }

/**
 * What a record holds, in the procedure's order, a row a line. 'minimum' must be there or be marked not applicable with a reason;
 * 'recommended' should be; 'contribution' is the child's own, asked for and never demanded (procedure 14 and 22).
 */
export const contents: readonly ContentsRow[] = [...minimumContents, ...laterContents]

/** The row of a line. */
export function getContentsRow(id: ContentsId): ContentsRow {
  const row = contents.find((candidate) => candidate.id === id)
  if (row === undefined) throw new RangeError(`not a line of the contents: ${JSON.stringify(id)}`)
  return row
}

/** Whether `text` names a line. */
export function isContentsId(text: string): text is ContentsId {
  return contents.some(({ id }) => id === text)
}
