import type { RecordNumber, Uuid } from '../../words/ids.ts'
import { done, type Result } from '../../words/result.ts'
import { type Incoming, upload } from '../documents/index.ts'
import { type Kind, readAnswers } from '../entries/index.ts'
import { type Frame, loadFrame } from '../frame/index.ts'
import { beginDraft, type Deps, discardDraft, draftsHere, loadDraft, type OpenDraft } from './actions.ts'

export type DraftInFrame = OpenDraft & { frame: Frame }

/** One's own draft, with whose record it is for. */
export function readDraftPage(
  { door, registry }: Deps,
  token: string,
  number: RecordNumber,
  id: Uuid,
): Promise<Result<DraftInFrame>> {
  return door.read(token, 'draft.read', number, async (inside) => {
    const open = await loadDraft(inside, registry, id)
    return open.ok ? done({ ...open.value, frame: await loadFrame(inside) }) : open
  })
}

export type Choice = { frame: Frame; kinds: readonly Kind[] }

/** What can be added to a record by hand. */
export function readChoice({ door, registry }: Deps, token: string, number: RecordNumber): Promise<Result<Choice>> {
  return door.read(token, 'draft.choose', number, async (inside) =>
    done({ frame: await loadFrame(inside), kinds: [...registry.kinds.values()].filter(({ offered }) => offered) }),
  )
}

/** The kind under which several files at once become drafts. */
export const fileKind = 'document'

export type FileDraft = OpenDraft & { problems: Readonly<Record<string, string>> }
export type FileDrafts = { frame: Frame; drafts: readonly FileDraft[] }

/** One's own drafts that are a file each, oldest first, with what each still lacks. */
export function readFileDrafts(
  { door, registry }: Deps,
  token: string,
  number: RecordNumber,
): Promise<Result<FileDrafts>> {
  return door.read(token, 'draft.read', number, async (inside) => {
    const drafts: FileDraft[] = []
    const own = (await draftsHere(inside)).filter((draft) => draft.kind === fileKind && !draft.corrects)
    for (const { id } of own.reverse()) {
      const open = await loadDraft(inside, registry, id)
      if (!open.ok || open.value.files.length === 0) continue
      const read = readAnswers(open.value.kind, open.value.draft.answers, inside.today)
      drafts.push({ ...open.value, problems: read.ok ? {} : (read.refusal.fields ?? {}) })
    }
    return done({ frame: await loadFrame(inside), drafts })
  })
}

/** A file becomes a draft of its own; where the file cannot be taken, no draft stays behind. */
export async function beginWithFile(
  deps: Deps,
  token: string,
  number: RecordNumber,
  file: Incoming,
): Promise<Result<{ id: Uuid }>> {
  const title = file.name.replace(/\.[^.]{1,8}$/, '').slice(0, 200)
  const begun = await beginDraft(deps, token, number, fileKind, { title, type: '' })
  if (!begun.ok) return begun
  try {
    const sent = await upload(deps, token, number, begun.value.id, file)
    if (sent.ok) return begun
    await discardDraft(deps, token, number, begun.value.id)
    return sent
  } catch (error) {
    await discardDraft(deps, token, number, begun.value.id)
    throw error
  }
}
