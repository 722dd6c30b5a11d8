import type { Inside } from '../../confidentiality/action.ts'
import { done, refused } from '../../words/result.ts'
import type { Projector } from '../entries/index.ts'
import { sealSiblingName } from '../frame/index.ts'
import { dropSiblings, putSibling } from './store.ts'

/** Keeps the sibling's name and number for the banner of every page. The other record is never read or touched. */
export const projectSiblings: Projector = async ({ db, record, key }, recorded) => {
  for (const fact of recorded.facts) {
    if (fact.fact !== 'sibling') continue
    if (fact.number === record.number) return itself
    await putSibling(
      db,
      record.id,
      recorded.entry,
      fact.number,
      sealSiblingName(key, record.id, recorded.entry, fact.name),
    )
  }
  return done(undefined)
}

const itself = refused('bad-input', 'This is the number of the record you are in.', {
  fields: { number: 'Enter the brother’s or sister’s own record number, not this one' },
})

/** Clears what is to be worked out again. */
export async function resetSiblings({ db, record }: Inside): Promise<void> {
  await dropSiblings(db, record.id)
}
