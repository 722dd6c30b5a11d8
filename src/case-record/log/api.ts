import { z } from 'zod'
import { api, type Route } from '../../platform/web/index.ts'
import { idInAddress } from '../frame/index.ts'
import { type Deps, readLog } from './actions.ts'

const logShape = z.strictObject({
  leaves: z.array(
    z.strictObject({
      id: z.string(),
      at: z.iso.datetime(),
      leaf: z.string().describe('Canonical JSON (RFC 8785), byte for byte as it stands in the log'),
    }),
  ),
  next: z.string().nullable().describe('Give this as `before` for what is further back'),
})

/** The interface of this slice: the twin of its page. */
export function logApi(deps: Deps): readonly Route[] {
  return [
    api({
      method: 'GET',
      path: '/api/v1/log',
      action: 'log.read',
      query: z.strictObject({ before: idInAddress.optional() }),
      answers: { 200: logShape },
      handle: async ({ session, query }) => {
        const read = await readLog(deps, session.token ?? '', query.before ?? null, 100)
        if (!read.ok) return { refused: read.refusal }
        const { lines, next } = read.value
        return { json: { leaves: lines.map(({ id, at, text }) => ({ id, at: at.toISOString(), leaf: text })), next } }
      },
    }),
  ]
}
