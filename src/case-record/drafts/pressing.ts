import type { UploadedFile } from '../../platform/web/index.ts'
import { parseUuid } from '../../words/ids.ts'
import type { Refusal, Result } from '../../words/result.ts'
import { discardUpload } from '../documents/index.ts'
import { type Deps, discardDraft, saveDraft } from './actions.ts'
import type { Sent } from './answers-sent.ts'
import { finaliseDraft } from './finalising.ts'
import { type DraftAddress, takeFiles } from './taking-files.ts'

export type { DraftAddress }
/** Why not. Everything typed is in the draft already, where that was possible: then at this revision. */
export type NotCome = { to: undefined; refusal: Refusal; revision?: number | undefined }
/** Where to go on, or why not. */
export type Came = { to: string } | NotCome

/** What a button of a draft's form does. Whatever it is, the answers are saved first, then the files taken. */
export async function press(
  deps: Deps,
  at: DraftAddress,
  sent: Sent,
  files: AsyncIterable<UploadedFile>,
): Promise<Came> {
  if (sent.todo.do === 'discard') return went(await discard(deps, at), `/records/${at.number}/timeline`)
  const saved = await saveDraft(deps, at.token, at.number, at.id, sent.answers, sent.revision)
  if (!saved.ok) {
    // Pressed twice: the first press has put it on the record, and this one is told the same.
    const again = sent.todo.do === 'finalise' && saved.refusal.code === 'not-found'
    return again ? finalise(deps, at, sent, undefined) : { to: undefined, refusal: saved.refusal }
  }
  const taken = await takeFiles(deps, at, files)
  if (!taken.ok) return { to: undefined, refusal: taken.refusal, revision: saved.value.revision }
  const here = `/records/${at.number}/drafts/${at.id}`
  switch (sent.todo.do) {
    case 'keep':
      return { to: `${here}?saved=yes` }
    case 'save':
      return { to: `/records/${at.number}/timeline?saved=yes` }
    case 'takeAway':
      return went(await takeAway(deps, at, sent.todo.file), here)
    case 'finalise':
      return finalise(deps, at, sent, saved.value.revision)
    default:
      return sent.todo satisfies never
  }
}

async function finalise(deps: Deps, at: DraftAddress, sent: Sent, revision: number | undefined): Promise<Came> {
  const { confirmed, standing } = sent
  const pressed = { confirmed, standing, ...(revision === undefined ? {} : { revision }) }
  const put = await finaliseDraft(deps, at.token, at.number, at.id, null, sent.corrects, pressed)
  return put.ok
    ? { to: `/records/${at.number}/entries/${put.value.id}?put=yes` }
    : { to: undefined, refusal: put.refusal, revision }
}

function discard(deps: Deps, at: DraftAddress): Promise<Result<void>> {
  return discardDraft(deps, at.token, at.number, at.id)
}

async function takeAway(deps: Deps, at: DraftAddress, file: string): Promise<Result<void>> {
  const id = parseUuid(file)
  if (!id) return { ok: false, refusal: { code: 'bad-input', words: 'There is no such file with this draft.' } }
  return discardUpload(deps, at.token, at.number, id)
}

function went(result: Result<void>, to: string): Came {
  return result.ok ? { to } : { to: undefined, refusal: result.refusal }
}
