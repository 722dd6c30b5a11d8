import { z } from 'zod'
import type { Door } from '../../confidentiality/action.ts'
import { page, type Route, show } from '../../platform/web/index.ts'
import type { Registry } from '../entries/index.ts'
import { idInAddress, recordParams } from '../frame/index.ts'
import { readWhoLooked } from './actions.ts'
import { sayLook } from './said.ts'
import { WhoLookedPage } from './views/who-looked-page.tsx'

/** Lines on one page. */
export const linesOnAPage = 50

/** `before`: the id of the last line of the page before. */
export const whoLookedQuery = z.strictObject({ before: idInAddress.optional() })

/** The pages of this slice. */
export function whoLookedPages({ door, registry }: { door: Door; registry: Registry }): readonly Route[] {
  return [
    page({
      method: 'GET',
      path: '/records/:number/who-looked',
      action: 'record.readAccessLog',
      params: recordParams,
      query: whoLookedQuery,
      handle: async ({ params, query, session, shell }) => {
        const before = query.before ?? null
        const read = await readWhoLooked(door, session.token ?? '', params.number, before, linesOnAPage)
        if (!read.ok) return { refused: read.refusal }
        const say = (look: Parameters<typeof sayLook>[1]) => sayLook(registry, look)
        return show(<WhoLookedPage shell={shell} found={read.value} say={say} isFirst={before === null} />)
      },
    }),
  ]
}
