import { z } from 'zod'
import { listMyRecords, type MyRecord } from '../../case-record/record/index.ts'
import { api, type Route } from '../../platform/web/index.ts'
import { type Deps, type Home, readHome } from './actions.ts'
import { placeInList, readPlace } from './pages.tsx'

const recordShape = z.strictObject({
  number: z.string(),
  name: z.string().nullable(),
  legalName: z.string().nullable(),
  bornEarliest: z.iso.date().nullable(),
  bornLatest: z.iso.date().nullable(),
  lookedAfterSince: z.iso.date().nullable(),
})
const openingShape = z.strictObject({
  id: z.string(),
  child: z.string(),
  askedAt: z.iso.datetime(),
  outcome: z.enum(['waits', 'opened', 'same child']),
  number: z.string().nullable(),
})
const unfinishedShape = z.strictObject({
  id: z.string(),
  number: z.string(),
  child: z.string().nullable(),
  kind: z.string(),
  corrects: z.boolean(),
  title: z.string().nullable().describe('What it was called so far'),
  savedAt: z.iso.datetime(),
})
const homeShape = z.strictObject({
  name: z.string(),
  role: z.string(),
  unfinished: z.array(unfinishedShape),
  openingsToCheck: z.number().int().nullable().describe('null for those who decide on none'),
  filesToSettle: z.number().int().nullable().describe('Imported files that wait; null for those who decide on none'),
  ownOpenings: z.array(openingShape),
  records: z.array(recordShape).describe('The first few by name'),
  allRecords: z.number().int(),
})
const recordsShape = z.strictObject({
  records: z.array(recordShape),
  numbersOnly: z.array(z.string()),
  next: z.strictObject({ after: z.string(), number: z.string() }).nullable(),
})

/** The interface of this slice: the twins of its pages. */
export function homeApi(deps: Deps): readonly Route[] {
  return [home(deps), records(deps)]
}

function home(deps: Deps): Route {
  return api({
    method: 'GET',
    path: '/api/v1/home',
    action: 'home.read',
    answers: { 200: homeShape },
    handle: async ({ session }) => {
      const read = await readHome(deps, session.token ?? '')
      return read.ok ? { json: homeJson(read.value) } : { refused: read.refusal }
    },
  })
}

function records({ door }: Deps): Route {
  return api({
    method: 'GET',
    path: '/api/v1/records',
    action: 'records.listMine',
    query: placeInList,
    answers: { 200: recordsShape },
    handle: async ({ session, query }) => {
      const list = await listMyRecords(door, session.token ?? '', readPlace(query), 100)
      if (!list.ok) return { refused: list.refusal }
      const { records: rows, basicNumbers, next } = list.value
      const after = next && { after: next.name, number: next.number }
      return { json: { records: rows.map(recordJson), numbersOnly: basicNumbers, next: after } }
    },
  })
}

function homeJson(home: Home): z.output<typeof homeShape> {
  const { actor, unfinished, openingsToCheck, filesToSettle, ownOpenings, records: rows, allRecords } = home
  return {
    name: actor.name,
    role: actor.role,
    unfinished: unfinished.map((draft) => ({
      ...draft,
      title: draft.title ?? null,
      savedAt: draft.savedAt.toISOString(),
    })),
    openingsToCheck,
    filesToSettle,
    ownOpenings: ownOpenings.map(({ id, child, askedAt, decided }) => ({
      id,
      child,
      askedAt: askedAt.toISOString(),
      outcome: decided?.outcome ?? 'waits',
      number: decided?.number ?? null,
    })),
    records: rows.map(recordJson),
    allRecords,
  }
}

function recordJson(row: MyRecord): z.output<typeof recordShape> {
  return {
    number: row.number,
    name: row.known_as ?? row.legal_name,
    legalName: row.legal_name,
    bornEarliest: row.birth_earliest,
    bornLatest: row.birth_latest,
    lookedAfterSince: row.looked_after_from,
  }
}
