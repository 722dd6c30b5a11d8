import type { Door } from '../../confidentiality/action.ts'
import { page, type Route, show } from '../../platform/web/index.ts'
import type { Registry } from '../entries/index.ts'
import { recordParams } from '../frame/index.ts'
import { readPeople } from './actions.ts'
import { PeoplePage } from './views/people-page.tsx'

/** The pages of this slice. */
export function peoplePages({ door, registry }: { door: Door; registry: Registry }): readonly Route[] {
  return [
    page({
      method: 'GET',
      path: '/records/:number/people',
      action: 'record.readPeople',
      params: recordParams,
      handle: async ({ params, session, shell }) => {
        const read = await readPeople(door, registry, session.token ?? '', params.number)
        if (!read.ok) return { refused: read.refusal }
        const { frame, ...people } = read.value
        return show(<PeoplePage shell={shell} frame={frame} people={people} />)
      },
    }),
  ]
}
