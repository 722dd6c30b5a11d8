import { z } from 'zod'
import { page, type Route, redirect, show } from '../../platform/web/index.ts'
import { idInAddress, numberInAddress } from '../frame/index.ts'
import { remarkOn } from '../remarks/index.ts'
import { remarkText } from '../remarks/kinds.ts'
import { type Deps, readEntry, readTwoVersions, readVersion } from './reading.ts'
import { EntryPage } from './views/entry-page.tsx'
import { RemarkPage } from './views/remark-page.tsx'
import { ComparePage } from './views/versions.tsx'

export const entryParams = z.strictObject({ number: numberInAddress, id: idInAddress })
export const versionNumber = z.coerce.number().int().min(1).max(100_000)
const yes = z.literal('yes').optional()

/** The pages of an entry: it, its versions, what is added to it and what is disputed. */
export function entryPages(deps: Deps): readonly Route[] {
  return [
    entryPage(deps),
    versionPage(deps),
    comparePage(deps),
    ...remarkPages(deps, 'addition'),
    ...remarkPages(deps, 'dispute'),
  ]
}

function entryPage(deps: Deps): Route {
  return page({
    method: 'GET',
    path: '/records/:number/entries/:id',
    action: 'entry.read',
    params: entryParams,
    query: z.strictObject({ put: yes }),
    handle: async ({ params, query, session, shell }) => {
      const read = await readEntry(deps, session.token ?? '', params.number, params.id)
      return read.ok
        ? show(<EntryPage shell={shell} loaded={read.value} put={query.put === 'yes'} />)
        : { refused: read.refusal }
    },
  })
}

function versionPage(deps: Deps): Route {
  return page({
    method: 'GET',
    path: '/records/:number/entries/:id/versions/:version',
    action: 'entry.readVersion',
    params: entryParams.extend({ version: versionNumber }),
    handle: async ({ params, session, shell }) => {
      const read = await readVersion(deps, session.token ?? '', params.number, params.id, params.version)
      return read.ok
        ? show(<EntryPage shell={shell} loaded={read.value} version={read.value.version} />)
        : { refused: read.refusal }
    },
  })
}

function comparePage(deps: Deps): Route {
  return page({
    method: 'GET',
    path: '/records/:number/entries/:id/versions/:a/compare/:b',
    action: 'entry.compareVersions',
    params: entryParams.extend({ a: versionNumber, b: versionNumber }),
    handle: async ({ params: { number, id, a, b }, session, shell }) => {
      const read = await readTwoVersions(deps, session.token ?? '', number, id, [a, b])
      return read.ok ? show(<ComparePage shell={shell} loaded={read.value} />) : { refused: read.refusal }
    },
  })
}

/** The form and what it sends; a mistake shows it again with everything that was typed. */
function remarkPages(deps: Deps, what: 'addition' | 'dispute'): readonly Route[] {
  const path = `/records/:number/entries/:id/${what === 'addition' ? 'additions' : 'disputes'}`
  return [
    page({
      method: 'GET',
      path,
      action: 'entry.read',
      params: entryParams,
      handle: async ({ params, session, shell }) => {
        const read = await readEntry(deps, session.token ?? '', params.number, params.id)
        return read.ok ? show(<RemarkPage shell={shell} loaded={read.value} what={what} />) : { refused: read.refusal }
      },
    }),
    page({
      method: 'POST',
      path,
      action: what === 'addition' ? 'entry.add' : 'entry.dispute',
      params: entryParams,
      body: z.strictObject({ text: remarkText[what] }),
      handle: async ({ params, session, body }) => {
        const put = await remarkOn(deps.door, session.token ?? '', params.number, params.id, what, body.text)
        return put.ok ? redirect(`/records/${params.number}/entries/${params.id}`) : { refused: put.refusal }
      },
      mistaken: async ({ params, session, shell, body, errors }) => {
        const read = await readEntry(deps, session.token ?? '', params.number, params.id)
        if (!read.ok) return { refused: read.refusal }
        const typed = typeof body['text'] === 'string' ? body['text'] : ''
        return {
          refused: { code: 'bad-input', words: 'There is something to put right.', fields: errors },
          show: <RemarkPage shell={shell} loaded={read.value} what={what} typed={typed} errors={errors} />,
        }
      },
    }),
  ]
}
