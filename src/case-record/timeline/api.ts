import { z } from 'zod'
import { api, type Route } from '../../platform/web/index.ts'
import { lineJson, lineShape } from '../entries/index.ts'
import { recordParams } from '../frame/index.ts'
import { type Deps, readTimelinePage } from './actions.ts'
import { askedOf, timelineQuery } from './pages.tsx'
import { spanOf, writePlace } from './rules.ts'

const timelineShape = z.strictObject({
  total: z.number().int(),
  lines: z.array(lineShape),
  /** Give it as `before` to read on; null at the end. */
  older: z.string().nullable(),
})

/** The twin of the timeline's page. */
export function timelineApi(deps: Deps): readonly Route[] {
  return [
    api({
      method: 'GET',
      path: '/api/v1/records/:number/timeline',
      action: 'record.readTimeline',
      params: recordParams,
      query: timelineQuery.extend({ most: z.coerce.number().int().min(1).max(200).default(20) }),
      answers: { 200: timelineShape },
      handle: async ({ params, query: { most, ...query }, session }) => {
        const read = await readTimelinePage(deps, session.token ?? '', params.number, askedOf(query), most)
        if (!read.ok) return { refused: read.refusal }
        const { lines, more, counts, asked, hidden } = read.value
        const last = lines.at(-1)
        const older = more && last ? writePlace(last) : null
        return {
          json: { total: spanOf(counts, { only: asked.only, hide: hidden }).total, lines: lines.map(lineJson), older },
        }
      },
    }),
  ]
}
