import type { Inside } from '../../confidentiality/action.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'
import { done, type Result, refused } from '../../words/result.ts'
import { settleUploads, uploadsOfDraft } from '../documents/index.ts'
import {
  type Answers,
  appendEntry,
  type Content,
  correctEntry,
  findPutFrom,
  getKind,
  loadEntry,
  type Registry,
  readAnswers,
} from '../entries/index.ts'
import { loadFrame } from '../frame/index.ts'
import { type Deps, type Draft, gone, lockOwnDraft, removeOwnDraft } from './actions.ts'
import { siblingsNamed } from './rules.ts'

export type Finalised = { id: Uuid; version: number }

/**
 * `confirmed`: the person has been told that the text names a sibling and has said that it belongs here; undefined: nobody
 * is asked. `revision`: what they saw when they pressed the button. `standing`: the version of the corrected entry that they
 * saw beside it; without it, the one that stood when the draft was begun.
 */
export type Pressed = { confirmed?: boolean; revision?: number; standing?: number | undefined }

/** Puts a draft on the record: a new entry of the same id, or a new version of the one it corrects, with its files. Repeating it answers the same. */
export function finaliseDraft(
  deps: Deps,
  token: string,
  number: RecordNumber,
  id: Uuid,
  answers: Answers | null,
  corrects: boolean,
  pressed: Pressed = {},
): Promise<Result<Finalised>> {
  return deps.door.change(token, corrects ? 'entry.correct' : 'entry.finalise', number, async (inside) => {
    const draft = await lockOwnDraft(inside, id)
    if (!draft) return alreadyOnRecord(inside, id)
    if ((draft.corrects !== null) !== corrects) return gone
    if (pressed.revision !== undefined && pressed.revision !== draft.revision) return movedOn
    const given = answers ?? draft.answers
    const content = readAnswers(getKind(deps.registry, draft.kind), given, inside.today)
    const reason = String(given['reason'] ?? '').trim()
    const problem = problemWith(content, reason, corrects)
    if (problem) return problem
    if (!content.ok) return content
    const doubt = pressed.confirmed === false ? await doubtWhose(inside, given) : undefined
    if (doubt) return doubt
    const put = await putOnRecord(inside, deps.registry, seen(draft, pressed), content.value, reason)
    if (!put.ok) return put
    await settleUploads(inside.db, inside.record.id, id, put.value.id, put.value.version)
    await removeOwnDraft(inside, id)
    return put
  })
}

/** The reason is asked for together with everything else that is to be put right. */
function problemWith(content: Result<Content>, reason: string, corrects: boolean): Result<never> | undefined {
  const missing = corrects && !reason
  if (content.ok && !missing) return undefined
  const fields = {
    ...(content.ok ? {} : content.refusal.fields),
    ...(missing ? { reason: 'Say why this is corrected: it stands beside the new version' } : {}),
  }
  const words = content.ok ? 'Say why this is corrected.' : content.refusal.words
  return refused('bad-input', words, { fields })
}

async function doubtWhose(inside: Inside, answers: Answers): Promise<Result<never> | undefined> {
  const frame = await loadFrame(inside)
  const named = siblingsNamed(answers, frame)
  if (named.length === 0) return undefined
  const whose = frame.name ?? inside.record.number
  const words = `This names ${named.join(' and ')}; you are in the record of ${whose}.`
  return refused('needs-check', words, {
    fields: { confirmed: `${words} Tick that it belongs here, or throw it away and write it in the other record` },
  })
}

/** Whoever has seen a newer version of the entry writes on from that one. */
function seen(draft: Draft, { standing }: Pressed): Draft {
  return draft.baseVersion === null || standing === undefined ? draft : { ...draft, baseVersion: standing }
}

async function putOnRecord(
  inside: Inside,
  registry: Registry,
  draft: Draft,
  content: Content,
  reason: string,
): Promise<Result<Finalised>> {
  const files = (await uploadsOfDraft(inside, draft.id)).map((file) => file.id)
  if (!draft.corrects || draft.baseVersion === null) {
    const given = { id: draft.id, documents: files, draft: draft.id }
    const put = await appendEntry(inside, registry, draft.kind, content, given)
    return put.ok ? done({ id: put.value.id, version: 1 }) : put
  }
  const before = await loadEntry(inside, registry, draft.corrects)
  if (!before.ok) return before
  return correctEntry(inside, registry, {
    entry: draft.corrects,
    baseVersion: draft.baseVersion,
    content,
    reason,
    documents: [...before.value.latest.documents, ...files],
    draft: draft.id,
  })
}

/** A second press of the button, or a second try after a lost answer: what the draft became is the answer. */
async function alreadyOnRecord(inside: Inside, id: Uuid): Promise<Result<Finalised>> {
  const put = await findPutFrom(inside, id)
  return put ? done(put) : gone
}

const movedOn = refused(
  'conflict',
  'This draft was changed in another window while you pressed the button. Read the newest text, then put it on the record.',
)
