import { z } from 'zod'
import type { Door } from '../../confidentiality/action.ts'
import { neededText, page, type Reply, type Route, redirect, type Shell, show } from '../../platform/web/index.ts'
import { type ContentsId, contents, isContentsId } from '../../rulebook/contents.ts'
import type { RecordNumber } from '../../words/ids.ts'
import type { Refusal } from '../../words/result.ts'
import type { Registry } from '../entries/index.ts'
import { numberInAddress, recordParams } from '../frame/index.ts'
import { markLine, readContents } from './actions.ts'
import { ContentsPage } from './views/contents-page.tsx'
import { MarkPage } from './views/mark-page.tsx'

type Parts = { door: Door; registry: Registry }

export const lineParams = z.strictObject({
  number: numberInAddress,
  line: z.enum(contents.map(({ id }) => id)).refine(isContentsId),
})

export const markSchema = z.strictObject({
  applies: z.enum(['not-applicable', 'applies-again']),
  because: neededText('Enter the reason, so that whoever reads this later understands', 2000),
})

/** The pages of this slice: the list, and the form that says of one line that it does not apply. */
export function contentsPages(parts: Parts): readonly Route[] {
  return [listPage(parts), markPage(parts), markPost(parts)]
}

function listPage({ door, registry }: Parts): Route {
  return page({
    method: 'GET',
    path: '/records/:number/contents',
    action: 'record.readContents',
    params: recordParams,
    handle: async ({ params, session, shell }) => {
      const read = await readContents(door, registry, session.token ?? '', params.number)
      return read.ok ? show(<ContentsPage shell={shell} contents={read.value} />) : { refused: read.refusal }
    },
  })
}

function markPage(parts: Parts): Route {
  return page({
    method: 'GET',
    path: '/records/:number/contents/:line/mark',
    action: 'record.readContents',
    params: lineParams,
    handle: ({ params, session, shell }) => showMark(parts, { ...params, token: session.token ?? '', shell }),
  })
}

function markPost(parts: Parts): Route {
  const { door, registry } = parts
  return page({
    method: 'POST',
    path: '/records/:number/contents/:line/mark',
    action: 'record.markNotApplicable',
    params: lineParams,
    body: markSchema,
    handle: async ({ params, body, session, shell }) => {
      const { number, line } = params
      const token = session.token ?? ''
      const marked = await markLine(door, registry, token, number, line, body.applies, body.because)
      if (marked.ok) return redirect(`/records/${number}/contents#${line}`)
      if (marked.refusal.code !== 'bad-input') return { refused: marked.refusal }
      const { fields } = marked.refusal
      return showMark(parts, { number, line, token, shell, because: body.because, errors: fields }, marked.refusal)
    },
    mistaken: ({ params, body, errors, session, shell }) => {
      const because = typeof body['because'] === 'string' ? body['because'] : ''
      const refusal: Refusal = { code: 'bad-input', words: 'Some answers need putting right.', fields: { ...errors } }
      return showMark(parts, { ...params, token: session.token ?? '', shell, because, errors }, refusal)
    },
  })
}

type Asked = {
  number: RecordNumber
  line: ContentsId
  token: string
  shell: Shell
  because?: string
  errors?: Readonly<Record<string, string>> | undefined
}

/** The form, loaded inside its own action; with what was typed and what to put right where it was refused. */
async function showMark(parts: Parts, asked: Asked, refusal?: Refusal): Promise<Reply> {
  const read = await readContents(parts.door, parts.registry, asked.token, asked.number)
  if (!read.ok) return { refused: read.refusal }
  const line = read.value.lines.find(({ row }) => row.id === asked.line)
  if (!line) throw new Error(`the contents lack the line ${asked.line}`)
  const { shell, because, errors } = asked
  const form = <MarkPage shell={shell} frame={read.value.frame} line={line} because={because} errors={errors} />
  return refusal ? { refused: refusal, show: form } : show(form)
}
