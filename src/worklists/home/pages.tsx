import { z } from 'zod'
import { listMyRecords } from '../../case-record/record/index.ts'
import { page, type Route, show } from '../../platform/web/index.ts'
import { type Deps, readHome } from './actions.ts'
import { HomePage } from './views/home-page.tsx'
import { RecordsPage } from './views/records-page.tsx'

/** The page that everybody comes in by, and all of one's records. */
export function homePages(deps: Deps): readonly Route[] {
  return [home(deps), records(deps)]
}

/** Behind which name and number the next page begins. */
export const placeInList = z.strictObject({
  after: z.string().max(400).optional(),
  number: z.string().max(20).optional(),
})

export function readPlace({ after, number }: z.output<typeof placeInList>) {
  return after === undefined ? null : { name: after, number: number ?? '' }
}

function home(deps: Deps): Route {
  return page({
    method: 'GET',
    path: '/',
    action: 'home.read',
    handle: async ({ session, shell }) => {
      const read = await readHome(deps, session.token ?? '')
      return read.ok ? show(<HomePage shell={shell} home={read.value} />) : { refused: read.refusal }
    },
  })
}

function records({ door }: Deps): Route {
  return page({
    method: 'GET',
    path: '/records',
    action: 'records.listMine',
    query: placeInList,
    handle: async ({ session, shell, query }) => {
      const place = readPlace(query)
      const list = await listMyRecords(door, session.token ?? '', place, 50)
      return list.ok
        ? show(<RecordsPage shell={shell} {...list.value} first={place === null} />)
        : { refused: list.refusal }
    },
  })
}
