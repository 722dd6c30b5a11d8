import { z } from 'zod'
import { type Asked, page, type Reply, type Route, redirect, show } from '../../platform/web/index.ts'
import type { Refusal } from '../../words/result.ts'
import type { Answers } from '../entries/index.ts'
import { recordParams } from '../frame/index.ts'
import { saveDraft } from './actions.ts'
import { sentSchema } from './answers-sent.ts'
import { finaliseDraft } from './finalising.ts'
import { type PageDeps, uploadLimits } from './pages.tsx'
import { beginWithFile, readFileDrafts } from './reading.ts'
import { incoming } from './taking-files.ts'
import { FilesPage } from './views/files-page.tsx'

type FilesAsked = Asked<z.output<typeof recordParams>, unknown, unknown>
type Problems = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Several files at once: each becomes a draft of its own, all are described on one page and put on the record together. */
export function filePages(deps: PageDeps): readonly Route[] {
  return [listPage(deps), addedPage(deps), putPage(deps)]
}

function listPage(deps: PageDeps): Route {
  return page({
    method: 'GET',
    path: '/records/:number/files',
    action: 'draft.read',
    params: recordParams,
    query: z.strictObject({ put: z.coerce.number().int().min(0).max(1000).optional() }),
    handle: (asked) => list(deps, asked, { put: asked.query.put }),
  })
}

/** With scripts each file comes by itself, without them all come in one form. What was taken stays, whatever came after. */
function addedPage(deps: PageDeps): Route {
  return page({
    method: 'POST',
    path: '/records/:number/files',
    action: 'document.upload',
    params: recordParams,
    body: sentSchema,
    upload: uploadLimits(deps),
    handle: async (asked) => {
      const token = asked.session.token ?? ''
      let refusal: Refusal | undefined
      let taken = 0
      for await (const file of asked.files) {
        const begun = await beginWithFile(deps, token, asked.params.number, incoming(file))
        if (begun.ok) taken += 1
        else {
          refusal ??= begun.refusal
          file.stream.resume()
        }
      }
      if (!refusal && taken === 0) refusal = { code: 'bad-input', words: 'Choose one or more files.' }
      if (refusal?.code === 'not-signed-in' || refusal?.code === 'not-found') return { refused: refusal }
      if (refusal) return list(deps, asked, { refusal, errors: { files: refusal.words } })
      return asked.request.headers.accept === 'application/json'
        ? { json: { taken }, status: 201 }
        : redirect(`/records/${asked.params.number}/files`)
    },
  })
}

/** Puts each file on the record that can be; the others stay, each with what it still lacks. */
function putPage(deps: PageDeps): Route {
  return page({
    method: 'POST',
    path: '/records/:number/files/finalisation',
    action: 'entry.finalise',
    params: recordParams,
    body: sentSchema,
    handle: async (asked) => {
      const { number } = asked.params
      const token = asked.session.token ?? ''
      const read = await readFileDrafts(deps, token, number)
      if (!read.ok) return { refused: read.refusal }
      const problems: Record<string, Readonly<Record<string, string>>> = {}
      let put = 0
      for (const { draft } of read.value.drafts) {
        const sent = answersFor(asked.body, draft.id)
        if (Object.keys(sent).length === 0) continue
        const answers = { ...draft.answers, ...sent }
        const saved = await saveDraft(deps, token, number, draft.id, answers, draft.revision)
        const on = saved.ok ? await finaliseDraft(deps, token, number, draft.id, null, false) : saved
        if (on.ok) put += 1
        else problems[draft.id] = on.refusal.fields ?? { title: on.refusal.words }
      }
      if (Object.keys(problems).length === 0) return redirect(`/records/${number}/files?put=${put}`)
      const refusal: Refusal = { code: 'bad-input', words: 'Some files still need something.' }
      return list(deps, asked, { refusal, problems, put })
    },
  })
}

type Said = {
  refusal?: Refusal
  errors?: Readonly<Record<string, string>>
  problems?: Problems
  put?: number | undefined
}

async function list(deps: PageDeps, { params, session, shell }: FilesAsked, said: Said): Promise<Reply> {
  const read = await readFileDrafts(deps, session.token ?? '', params.number)
  if (!read.ok) return { refused: read.refusal }
  const { refusal, ...more } = said
  const html = <FilesPage shell={shell} loaded={read.value} fileBytes={deps.fileBytes} {...more} />
  return refusal ? { refused: refusal, show: html } : show(html)
}

/** The answers of one file: their names begin with its draft's id, `<id>.title`. */
function answersFor(sent: z.output<typeof sentSchema>, id: string): Answers {
  const own = Object.entries(sent).filter(([name]) => name.startsWith(`${id}.`))
  return Object.fromEntries(own.map(([name, value]) => [name.slice(id.length + 1), value]))
}
