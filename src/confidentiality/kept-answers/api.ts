import { z } from 'zod'
import { api, type Route } from '../../platform/web/index.ts'
import { parseUuid } from '../../words/ids.ts'
import { type KeptAnswersDeps, notSignedIn, whoAsks } from './pages.tsx'

const keptShape = z.strictObject({
  id: z.string(),
  address: z.string().describe('Where the form would have been sent'),
  fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
})
const answersShape = z.strictObject({
  kept: keptShape.nullable().describe('The newest of one’s own, as the page shows it; null where nothing is kept'),
})

/** The interface of this slice: the twins of its pages. */
export function keptAnswersApi(deps: KeptAnswersDeps): readonly Route[] {
  return [keptRead(deps), keptRemoved(deps)]
}

function keptRead({ doorkeeper }: KeptAnswersDeps): Route {
  return api({
    method: 'GET',
    path: '/api/v1/kept-answers',
    public: true,
    because: 'Shows what the person themselves typed, found by their own session; no record is opened.',
    answers: { 200: answersShape },
    handle: async ({ session }) => {
      const actor = await whoAsks(doorkeeper, session)
      if (!actor) return notSignedIn
      return { json: { kept: (await doorkeeper.keptAnswers(actor.accountId)) ?? null } }
    },
  })
}

function keptRemoved({ doorkeeper }: KeptAnswersDeps): Route {
  return api({
    method: 'DELETE',
    path: '/api/v1/kept-answers/:id',
    public: true,
    because: 'Removes only what the person themselves typed and never sent.',
    params: z.strictObject({ id: z.string() }),
    answers: { 204: z.null().describe('It is gone') },
    handle: async ({ session, params }) => {
      const actor = await whoAsks(doorkeeper, session)
      if (!actor) return notSignedIn
      const id = parseUuid(params.id)
      const gone = id !== undefined && (await doorkeeper.forgetKeptAnswers(actor.accountId, id))
      return gone ? { json: undefined, status: 204 } : { refused: nothingKept }
    },
  })
}

const nothingKept = { code: 'not-found', words: 'Nothing of yours is kept under this number.' } as const
