import { z } from 'zod'
import { type Asked, page, type Reply, type Route, redirect, show } from '../../platform/web/index.ts'
import { limits } from '../../rulebook/access.ts'
import type { Refusal } from '../../words/result.ts'
import { idInAddress, numberInAddress, recordParams } from '../frame/index.ts'
import { beginCorrection, beginDraft, type Deps, saveDraft } from './actions.ts'
import { readSent, type Sent, sentSchema } from './answers-sent.ts'
import { type DraftAddress, type NotCome, press } from './pressing.ts'
import { readChoice, readDraftPage } from './reading.ts'
import { takeFiles } from './taking-files.ts'
import { AddPage } from './views/add-page.tsx'
import { DraftPage } from './views/draft-page.tsx'

export const draftParams = z.strictObject({ number: numberInAddress, id: idInAddress })
/** What the pages of drafts need beside their actions: how large one file may be, in bytes. */
export type PageDeps = Deps & { fileBytes: number }
export const uploadLimits = ({ fileBytes }: Pick<PageDeps, 'fileBytes'>) => ({
  bytes: fileBytes,
  files: limits.filesPerUpload.value,
})
type DraftAsked = Asked<z.output<typeof draftParams>, unknown, z.output<typeof sentSchema>>

/** The pages of drafts: choose a kind, write, save, put on the record, throw away. */
export function draftPages(deps: PageDeps): readonly Route[] {
  return [
    choicePage(deps),
    begunPage(deps),
    correctionPage(deps),
    draftPage(deps),
    ...pressedPages(deps),
    ...savers(deps),
  ]
}

function choicePage(deps: Deps): Route {
  return page({
    method: 'GET',
    path: '/records/:number/add',
    action: 'draft.choose',
    params: recordParams,
    handle: async ({ params, session, shell }) => {
      const read = await readChoice(deps, session.token ?? '', params.number)
      return read.ok ? show(<AddPage shell={shell} choice={read.value} />) : { refused: read.refusal }
    },
  })
}

function begunPage(deps: Deps): Route {
  return page({
    method: 'POST',
    path: '/records/:number/drafts',
    action: 'draft.begin',
    params: recordParams,
    body: z.strictObject({ kind: z.string().optional() }),
    handle: async ({ params, session, body, shell }) => {
      const token = session.token ?? ''
      if (!body.kind) {
        const read = await readChoice(deps, token, params.number)
        if (!read.ok) return { refused: read.refusal }
        const refused: Refusal = { code: 'bad-input', words: 'Choose what you want to add.' }
        const errors = { kind: 'Choose what you want to add' }
        return { refused, show: <AddPage shell={shell} choice={read.value} errors={errors} /> }
      }
      const begun = await beginDraft(deps, token, params.number, body.kind, {})
      return begun.ok ? redirect(`/records/${params.number}/drafts/${begun.value.id}`) : { refused: begun.refusal }
    },
  })
}

function correctionPage(deps: Deps): Route {
  return page({
    method: 'POST',
    path: '/records/:number/entries/:id/corrections',
    action: 'draft.begin',
    params: draftParams,
    handle: async ({ params, session }) => {
      const begun = await beginCorrection(deps, session.token ?? '', params.number, params.id)
      return begun.ok ? redirect(`/records/${params.number}/drafts/${begun.value.id}`) : { refused: begun.refusal }
    },
  })
}

function draftPage(deps: PageDeps): Route {
  return page({
    method: 'GET',
    path: '/records/:number/drafts/:id',
    action: 'draft.read',
    params: draftParams,
    query: z.strictObject({ saved: z.literal('yes').optional() }),
    handle: async ({ params, session, shell, query }) => {
      const read = await readDraftPage(deps, session.token ?? '', params.number, params.id)
      if (!read.ok) return { refused: read.refusal }
      return show(
        <DraftPage shell={shell} open={read.value} fileBytes={deps.fileBytes} saved={query.saved === 'yes'} />,
      )
    },
  })
}

/** Where the buttons of a draft's form send it. */
const buttons = [
  { under: '', pressed: 'keep', action: 'draft.save' },
  { under: '/pause', pressed: 'save', action: 'draft.save' },
  { under: '/finalisation', pressed: 'finalise', action: 'entry.finalise' },
  { under: '/removal', pressed: 'discard', action: 'draft.discard' },
] as const

/** The form of a draft whose kind takes files arrives in parts, the others plainly: both are taken. */
function pressedPages(deps: PageDeps): readonly Route[] {
  return buttons.map(({ under, pressed, action }) =>
    page({
      method: 'POST',
      path: `/records/:number/drafts/:id${under}`,
      action,
      params: draftParams,
      body: sentSchema,
      upload: { ...uploadLimits(deps), orPlain: { keptFor: '/records/:number/drafts/:id' } },
      handle: async (asked) => {
        const sent = readSent(asked.body, pressed)
        const at: DraftAddress = { token: asked.session.token ?? '', ...asked.params }
        const came = await press(deps, at, sent, asked.files)
        return came.to === undefined ? showAgain(deps, asked, sent, came) : redirect(came.to)
      },
    }),
  )
}

/** The form with everything that was typed, and what is to be put right. */
async function showAgain(deps: PageDeps, asked: DraftAsked, sent: Sent, came: NotCome): Promise<Reply> {
  const { refusal, revision = sent.revision } = came
  if (refusal.code === 'not-signed-in' || refusal.code === 'not-found') return { refused: refusal }
  const read = await readDraftPage(deps, asked.session.token ?? '', asked.params.number, asked.params.id)
  if (!read.ok) return { refused: refusal }
  const changedElsewhere = refusal.code === 'conflict' && read.value.draft.revision !== revision
  const errors = changedElsewhere ? {} : (refusal.fields ?? { form: refusal.words })
  const again = (
    <DraftPage
      shell={asked.shell}
      open={read.value}
      fileBytes={deps.fileBytes}
      answers={sent.answers}
      errors={errors}
      changedElsewhere={changedElsewhere}
    />
  )
  return { refused: refusal, show: again }
}

/** What the browser's scripts send while somebody is still writing. */
function savers(deps: PageDeps): readonly Route[] {
  return [
    page({
      method: 'POST',
      path: '/records/:number/drafts/:id/answers',
      action: 'draft.save',
      params: draftParams,
      body: sentSchema,
      handle: async ({ params, session, body }) => {
        const { answers, revision } = readSent(body)
        const saved = await saveDraft(deps, session.token ?? '', params.number, params.id, answers, revision)
        return saved.ok ? { json: saved.value } : { refused: saved.refusal }
      },
    }),
    page({
      method: 'POST',
      path: '/records/:number/drafts/:id/files',
      action: 'document.upload',
      params: draftParams,
      body: sentSchema,
      upload: uploadLimits(deps),
      handle: async ({ params, session, files }) => {
        const { number, id } = params
        const taken = await takeFiles(deps, { token: session.token ?? '', number, id }, files)
        return taken.ok ? { json: { files: taken.value }, status: 201 } : { refused: taken.refusal }
      },
    }),
  ]
}
