import { z } from 'zod'
import { page, type Route, show } from '../../platform/web/index.ts'
import { idInAddress } from '../frame/index.ts'
import { type Deps, readLog } from './actions.ts'
import { LogPage } from './views/log-page.tsx'

/** The log, for auditors. */
export function logPages(deps: Deps): readonly Route[] {
  return [
    page({
      method: 'GET',
      path: '/log',
      action: 'log.read',
      query: z.strictObject({ before: idInAddress.optional() }),
      handle: async ({ session, shell, query }) => {
        const read = await readLog(deps, session.token ?? '', query.before ?? null, 50)
        return read.ok ? show(<LogPage shell={shell} {...read.value} />) : { refused: read.refusal }
      },
    }),
  ]
}
