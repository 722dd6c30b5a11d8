import { z } from 'zod'
import { manyOf, page, type Route, show } from '../../platform/web/index.ts'
import { recordParams } from '../frame/index.ts'
import { type Deps, readTimelinePage } from './actions.ts'
import { type Asked, readPlace } from './rules.ts'
import { TimelinePage } from './views/timeline-page.tsx'

const kindName = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/)

export const timelineQuery = z.strictObject({
  only: manyOf(kindName),
  hide: manyOf(kindName),
  also: manyOf(kindName),
  year: z.coerce.number().int().min(1).max(9998).optional(),
  before: z
    .string()
    .refine((text) => readPlace(text) !== undefined, 'This is no place in the timeline')
    .optional(),
})

export function askedOf(query: z.output<typeof timelineQuery>): Asked {
  const { only, hide, also, year, before } = query
  return { only, hide, also, year, before: (before && readPlace(before)) || null }
}

/** How many entries a page of the timeline holds. */
const pageful = 20

export function timelinePages(deps: Deps): readonly Route[] {
  return [
    page({
      method: 'GET',
      path: '/records/:number/timeline',
      action: 'record.readTimeline',
      params: recordParams,
      query: timelineQuery.extend({ saved: z.literal('yes').optional() }),
      handle: async ({ params, query: { saved, ...query }, session, shell }) => {
        const read = await readTimelinePage(deps, session.token ?? '', params.number, askedOf(query), pageful)
        if (!read.ok) return { refused: read.refusal }
        return show(
          <TimelinePage shell={shell} timeline={read.value} registry={deps.registry} saved={saved === 'yes'} />,
        )
      },
    }),
  ]
}
