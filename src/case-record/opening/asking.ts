import { randomInt } from 'node:crypto'
import { openRecord } from '../../confidentiality/access/index.ts'
import type { Across } from '../../confidentiality/action.ts'
import { type RecordNumber, recordNumber, type Uuid } from '../../words/ids.ts'
import type { Content } from '../entries/index.ts'
import { type ChildKey, childKeys } from '../record/index.ts'

export type Asked =
  | { outcome: 'opened'; id: Uuid; number: RecordNumber }
  | { outcome: 'exists' | 'likely' | 'near'; first: RecordNumber }
  | { outcome: 'check' }

/** Asks the database, which alone knows every child's keys. What it may not tell this person comes back as `check`. */
export async function askToOpen(
  across: Across,
  content: Content,
  sure: boolean,
  forAccount: Uuid | null,
): Promise<Asked> {
  const id = across.newId()
  const keys = keysOf(content)
  for (let tries = 0; tries < 100; tries += 1) {
    // A number has no meaning and gives no order away, so it is drawn by lot (DESIGN 5).
    const number = recordNumber('child', randomInt(1_000_000))
    const { outcome, first_number: first } = await openRecord(across.db, {
      id,
      number,
      class: 'child',
      keys,
      sure,
      forAccount,
    })
    if (outcome === 'number-taken') continue
    if (outcome === 'opened') return { outcome, id, number }
    return outcome === 'check' || !first ? { outcome: 'check' } : { outcome, first }
  }
  throw new Error('no free record number was found')
}

/** By what a second record of this child would be noticed. */
export function keysOf(content: Content): ChildKey[] {
  const { legalName, knownAs, nhsNumber, upn } = content.body as {
    legalName: string
    knownAs?: string
    nhsNumber?: string
    upn?: string
  }
  return childKeys({
    legalName,
    knownAs,
    nhsNumber,
    upn,
    birth: content.happened ?? { earliest: null, latest: null, words: null },
  })
}
