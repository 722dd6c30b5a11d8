import { z } from 'zod'
import { proofBody } from '../../confidentiality/passkeys/index.ts'
import { partyOf } from '../../confidentiality/sign-in/index.ts'
import { api, type Route } from '../../platform/web/index.ts'
import { confirmOne, proposeOne, type Reset, readReset, readResets, refuseOne } from './actions.ts'
import { proposalBody, resetParams } from './forms.ts'
import type { PageDeps } from './pages.tsx'

const instant = z.iso.datetime().nullable()
const resetShape = z.strictObject({
  id: z.string(),
  userName: z.string(),
  name: z.string(),
  state: z.enum(['asked for', 'waits for a second person', 'confirmed', 'refused', 'expired']),
  askedAt: instant,
  proposedBy: z.string().nullable(),
  proposedAt: instant,
  expiresAt: instant,
  decidedBy: z.string().nullable(),
  decidedAt: instant,
  mayConfirm: z.boolean().describe('Whether whoever asks may be the second person'),
})

/** The interface of this slice: the twins of its pages. */
export function resetApi(deps: PageDeps): readonly Route[] {
  return [list(deps), shown(deps), proposed(deps), confirmed(deps), refusedOne(deps)]
}

function list(deps: PageDeps): Route {
  return api({
    method: 'GET',
    path: '/api/v1/resets',
    action: 'reset.list',
    answers: { 200: z.strictObject({ resets: z.array(resetShape) }) },
    handle: async ({ session }) => {
      const read = await readResets(deps, session.token ?? '')
      return read.ok ? { json: { resets: read.value.resets.map(resetJson) } } : { refused: read.refusal }
    },
  })
}

function shown(deps: PageDeps): Route {
  return api({
    method: 'GET',
    path: '/api/v1/resets/:id',
    action: 'reset.read',
    params: resetParams,
    answers: { 200: resetShape.extend({ identityCheck: z.string().nullable() }) },
    handle: async ({ session, params }) => {
      const read = await readReset(deps, session.token ?? '', params.id)
      if (!read.ok) return { refused: read.refusal }
      return { json: { ...resetJson(read.value.reset), identityCheck: read.value.identityCheck } }
    },
  })
}

function proposed(deps: PageDeps): Route {
  return api({
    method: 'POST',
    path: '/api/v1/resets',
    action: 'reset.propose',
    body: proposalBody,
    answers: { 201: z.strictObject({ id: z.string() }) },
    handle: async ({ session, body }) => {
      const made = await proposeOne(deps, session.token ?? '', body)
      return made.ok ? { json: made.value, status: 201 } : { refused: made.refusal }
    },
  })
}

function confirmed(deps: PageDeps): Route {
  return api({
    method: 'POST',
    path: '/api/v1/resets/:id/confirmation',
    action: 'reset.confirm',
    params: resetParams,
    body: proofBody,
    answers: { 201: z.strictObject({ invitation: z.string().describe('Shown only now; works once, for three days') }) },
    handle: async ({ session, params, body, request }) => {
      const result = await confirmOne(deps, session.token ?? '', params.id, body, partyOf(deps, request))
      return result.ok ? { json: { invitation: result.value.code }, status: 201 } : { refused: result.refusal }
    },
  })
}

function refusedOne(deps: PageDeps): Route {
  return api({
    method: 'POST',
    path: '/api/v1/resets/:id/refusal',
    action: 'reset.refuse',
    params: resetParams,
    answers: { 200: z.strictObject({ refused: z.literal(true) }) },
    handle: async ({ session, params }) => {
      const result = await refuseOne(deps, session.token ?? '', params.id)
      return result.ok ? { json: { refused: true } } : { refused: result.refusal }
    },
  })
}

function resetJson(r: Reset): z.output<typeof resetShape> {
  return {
    id: r.id,
    userName: r.user_name,
    name: r.name,
    state: r.state,
    askedAt: r.asked_at?.toISOString() ?? null,
    proposedBy: r.proposed_by,
    proposedAt: r.proposed_at?.toISOString() ?? null,
    expiresAt: r.expires_at?.toISOString() ?? null,
    decidedBy: r.decided_by,
    decidedAt: r.decided_at?.toISOString() ?? null,
    mayConfirm: r.confirming.may,
  }
}
