import type { Door } from '../../confidentiality/action.ts'
import { page, type Route, show } from '../../platform/web/index.ts'
import type { Registry } from '../entries/index.ts'
import { recordParams } from '../frame/index.ts'
import { readIdentity, readOverview } from './actions.ts'
import { IdentityPage } from './views/identity-page.tsx'
import { OverviewPage } from './views/overview-page.tsx'

/** The pages of this slice: the overview, and the identity with the periods of being looked after. */
export function recordPages({ door, registry }: { door: Door; registry: Registry }): readonly Route[] {
  return [
    page({
      method: 'GET',
      path: '/records/:number',
      action: 'record.readOverview',
      params: recordParams,
      handle: async ({ params, session, shell }) => {
        const read = await readOverview(door, registry, session.token ?? '', params.number)
        return read.ok ? show(<OverviewPage shell={shell} overview={read.value} />) : { refused: read.refusal }
      },
    }),
    page({
      method: 'GET',
      path: '/records/:number/identity',
      action: 'record.readIdentity',
      params: recordParams,
      handle: async ({ params, session, shell }) => {
        const read = await readIdentity(door, registry, session.token ?? '', params.number)
        return read.ok ? show(<IdentityPage shell={shell} loaded={read.value} />) : { refused: read.refusal }
      },
    }),
  ]
}
