import type { Door } from '../../../confidentiality/action.ts'
import { type DocumentStore, removeSealed, SealedBytesRemain } from '../../../platform/documents/index.ts'
import { done, type Result } from '../../../words/result.ts'
import { noteLoose, takeLeftBehind, takeLoose } from './store.ts'

export type LooseDeps = { door: Door; documents: DocumentStore; leftBehindAfter?: number }

/** Seconds after which a decision that has not ended never will: its process died. Sealing the largest file takes minutes. */
const usuallyLeftBehind = 6 * 3600

/**
 * Removes what decisions left in the store when their process died. It is taken off the note in the transaction that removes it, so that a
 * decision which is alive after all fails instead of referring to what is gone.
 */
export async function clearLeftBehind(deps: LooseDeps, token: string): Promise<Result<void>> {
  return deps.door.changeAcross(token, 'intake.stage', async ({ db }) => {
    const left = await takeLeftBehind(db, deps.leftBehindAfter ?? usuallyLeftBehind)
    await removeSealed(deps.documents, left.map(asObject))
    return done(undefined)
  })
}

/** Notes the names of objects before they are written. */
export function noteObjects({ door }: LooseDeps, token: string, objectKeys: readonly string[]): Promise<Result<void>> {
  return door.changeAcross(token, 'intake.stage', async ({ db }) => {
    await noteLoose(db, objectKeys)
    return done(undefined)
  })
}

/** Removes objects to which nothing refers, and takes them off the note. What the store does not let go now stays noted, for the next to look. */
export async function removeNoted(
  { door, documents }: LooseDeps,
  token: string,
  objectKeys: readonly string[],
): Promise<void> {
  try {
    await removeSealed(documents, objectKeys.map(asObject))
  } catch (error) {
    if (error instanceof SealedBytesRemain) return
    throw error
  }
  await door.changeAcross(token, 'intake.stage', async ({ db }) => {
    await takeLoose(db, objectKeys)
    return done(undefined)
  })
}

function asObject(objectKey: string): { objectKey: string } {
  return { objectKey }
}
