import { z } from 'zod'
import { api, type Route } from '../../platform/web/index.ts'
import { enrolmentsFromOneAddress } from '../enrolment/index.ts'
import { partyOf, triesFromOneAddress } from '../sign-in/index.ts'
import { noPasskeysHere } from './actions.ts'
import { assertion, creation, passkeyName, proofBody } from './forms.ts'
import { passkeyParams } from './own-pages.tsx'
import type { PasskeyDeps } from './sign-in-pages.tsx'

/** What a browser is to be asked; more may be in it than is described (WebAuthn Level 3, 5.4 and 5.5). */
const requestShape = z.looseObject({ challenge: z.string(), rpId: z.string(), userVerification: z.string() })
const creationShape = z.looseObject({
  challenge: z.string(),
  rp: z.looseObject({ id: z.string(), name: z.string() }),
  user: z.looseObject({ id: z.string(), name: z.string(), displayName: z.string() }),
})
const ownShape = z.strictObject({
  userName: z.string(),
  password: z.boolean(),
  app: z.boolean(),
  passkeys: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      madeAt: z.iso.datetime(),
      usedAt: z.iso.datetime().nullable(),
    }),
  ),
  resets: z
    .array(z.strictObject({ proposedBy: z.string(), confirmedBy: z.string(), at: z.iso.datetime() }))
    .describe('Resets of this person’s sign-in that they have not read of yet'),
})
const enteredShape = z.strictObject({ token: z.string().describe('For the header authorization: Bearer') })

/** The interface of this slice: the twins of its pages, and what their script asks for. */
export function passkeyApi(deps: PasskeyDeps): readonly Route[] {
  return [
    options(deps),
    enrolmentOptions(deps),
    enrolled(deps),
    signedIn(deps),
    signedInSecond(deps),
    lost(deps),
    own(deps),
    begun(deps),
    added(deps),
    removed(deps),
    acknowledged(deps),
  ]
}

function options(deps: PasskeyDeps): Route {
  return api({
    method: 'GET',
    path: '/api/v1/passkey-options',
    public: true,
    because: 'A number to be used once: it says nothing of anybody, and opens nothing by itself.',
    query: z.strictObject({ for: z.enum(['sign-in', 'proof']).default('sign-in') }),
    limit: { most: 600, seconds: 60 },
    answers: { 200: requestShape },
    handle: async ({ query, request }) => {
      const party = partyOf(deps, request)
      return party ? { json: await deps.passkeys.askPasskey(party, query.for) } : { refused: noPasskeysHere.refusal }
    },
  })
}

function enrolmentOptions(deps: PasskeyDeps): Route {
  return api({
    method: 'POST',
    path: '/api/v1/enrolment/passkey-options',
    public: true,
    because: 'Whoever enrols cannot sign in yet; the sealed invitation says who they are.',
    limit: enrolmentsFromOneAddress,
    body: z.strictObject({ sealed: z.string().max(2000) }),
    answers: { 200: creationShape },
    handle: async ({ body, request }) => {
      const party = partyOf(deps, request)
      const begun = party ? await deps.passkeys.beginPasskeyEnrolment(body.sealed, party) : noPasskeysHere
      return begun.ok ? { json: begun.value } : { refused: begun.refusal }
    },
  })
}

function enrolled(deps: PasskeyDeps): Route {
  return api({
    method: 'POST',
    path: '/api/v1/enrolment/passkey',
    public: true,
    because: 'Whoever enrols cannot sign in yet; the sealed invitation says who they are.',
    limit: enrolmentsFromOneAddress,
    body: z.strictObject({ sealed: z.string().max(2000), response: creation }),
    answers: { 201: z.strictObject({ enrolled: z.literal(true) }) },
    handle: async ({ body, request }) => {
      const party = partyOf(deps, request)
      const made = party ? await deps.passkeys.enrolWithPasskey(body.sealed, body.response, party) : noPasskeysHere
      return made.ok ? { json: { enrolled: true }, status: 201 } : { refused: made.refusal }
    },
  })
}

function signedIn(deps: PasskeyDeps): Route {
  return api({
    method: 'POST',
    path: '/api/v1/session/passkey',
    public: true,
    because: 'Signing in: the passkey says who it is.',
    limit: { ...triesFromOneAddress, together: 'sign-in: passkey' },
    body: z.strictObject({ response: assertion }),
    answers: { 201: enteredShape },
    handle: async ({ body, request }) => {
      const party = partyOf(deps, request)
      const result = party ? await deps.passkeys.signInWithPasskey(body.response, party) : noPasskeysHere
      return result.ok ? { json: { token: result.value.token }, status: 201 } : { refused: result.refusal }
    },
  })
}

function signedInSecond(deps: PasskeyDeps): Route {
  return api({
    method: 'PUT',
    path: '/api/v1/session/second-factor/passkey',
    public: true,
    because: 'The second step of signing in; it needs the token of the first.',
    limit: { ...triesFromOneAddress, together: 'sign-in: code' },
    body: z.strictObject({ token: z.string().max(200), response: assertion }),
    answers: { 200: enteredShape },
    handle: async ({ body, request }) => {
      const party = partyOf(deps, request)
      const result = party ? await deps.passkeys.givePasskey(body.token, body.response, party) : noPasskeysHere
      return result.ok ? { json: { token: result.value.token } } : { refused: result.refusal }
    },
  })
}

function lost({ passkeys }: PasskeyDeps): Route {
  return api({
    method: 'POST',
    path: '/api/v1/session/lost-factor',
    public: true,
    because: 'Whoever has lost their second factor cannot sign in; it needs the token of the right password.',
    limit: triesFromOneAddress,
    body: z.strictObject({ token: z.string().max(200) }),
    answers: { 202: z.strictObject({ asked: z.literal(true) }) },
    handle: async ({ body }) => {
      const asked = await passkeys.askForReset(body.token)
      return asked.ok ? { json: { asked: true }, status: 202 } : { refused: asked.refusal }
    },
  })
}

function own({ passkeys }: PasskeyDeps): Route {
  return api({
    method: 'GET',
    path: '/api/v1/passkeys',
    action: 'signIn.readOwn',
    answers: { 200: ownShape },
    handle: async ({ session }) => {
      const read = await passkeys.ownSignIn(session.token ?? '')
      if (!read.ok) return { refused: read.refusal }
      const { account, ways, passkeys: list, notices } = read.value
      const json: z.output<typeof ownShape> = {
        userName: account.user_name,
        password: ways.password,
        app: ways.app,
        passkeys: list.map(({ id, name, made_at: made, used_at: used }) => ({
          id,
          name,
          madeAt: made.toISOString(),
          usedAt: used?.toISOString() ?? null,
        })),
        resets: notices.map(({ proposed_by: proposedBy, decided_by: confirmedBy, decided_at: at }) => ({
          proposedBy,
          confirmedBy,
          at: at.toISOString(),
        })),
      }
      return { json }
    },
  })
}

function begun(deps: PasskeyDeps): Route {
  return api({
    method: 'POST',
    path: '/api/v1/passkeys/options',
    action: 'passkey.add',
    body: proofBody,
    answers: { 200: creationShape },
    handle: async ({ session, body, request }) => {
      const party = partyOf(deps, request)
      if (!party) return { refused: noPasskeysHere.refusal }
      const begun = await deps.passkeys.beginPasskey(session.token ?? '', body, party)
      return begun.ok ? { json: begun.value.options } : { refused: begun.refusal }
    },
  })
}

function added(deps: PasskeyDeps): Route {
  return api({
    method: 'POST',
    path: '/api/v1/passkeys',
    action: 'passkey.add',
    body: z.strictObject({ name: passkeyName, response: creation }),
    answers: { 201: z.strictObject({ id: z.string() }) },
    handle: async ({ session, body, request }) => {
      const party = partyOf(deps, request)
      if (!party) return { refused: noPasskeysHere.refusal }
      const made = await deps.passkeys.addPasskey(session.token ?? '', body.name, body.response, party)
      return made.ok ? { json: made.value, status: 201 } : { refused: made.refusal }
    },
  })
}

function removed({ passkeys }: PasskeyDeps): Route {
  return api({
    method: 'DELETE',
    path: '/api/v1/passkeys/:id',
    action: 'passkey.remove',
    params: passkeyParams,
    answers: { 200: z.strictObject({ removed: z.string() }) },
    handle: async ({ session, params }) => {
      const gone = await passkeys.dropPasskey(session.token ?? '', params.id)
      return gone.ok ? { json: { removed: params.id } } : { refused: gone.refusal }
    },
  })
}

function acknowledged({ passkeys }: PasskeyDeps): Route {
  return api({
    method: 'POST',
    path: '/api/v1/passkeys/acknowledgement',
    action: 'reset.acknowledge',
    answers: { 200: z.strictObject({ read: z.literal(true) }) },
    handle: async ({ session }) => {
      const told = await passkeys.acknowledge(session.token ?? '')
      return told.ok ? { json: { read: true } } : { refused: told.refusal }
    },
  })
}
