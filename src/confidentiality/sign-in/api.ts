import { z } from 'zod'
import { api, type Route } from '../../platform/web/index.ts'
import type { Refusal } from '../../words/result.ts'
import { type Doorkeeper, halfwayOver } from './actions.ts'
import { passwordBody, tokenAndCodeBody } from './forms.ts'
import { triesFromOneAddress } from './pages.tsx'
import type { SessionDescribed } from './session-actions.ts'

type Deps = { doorkeeper: Doorkeeper }

const expiresAt = z.iso.datetime().describe('When it ends at the latest; a session that nobody uses ends earlier')
const halfwayShape = z.strictObject({
  token: z.string().describe('Good for the second step only'),
  expiresAt,
  next: z.literal('second-factor'),
})
const tokenShape = z.strictObject({ token: z.string().describe('Sent from now on as a bearer token'), expiresAt })
const sessionShape = z.strictObject({
  name: z.string(),
  userName: z.string(),
  role: z.string(),
  team: z.string().nullable(),
  expiresAt,
})

/** Signing in and out, for programs: the same actions as the pages. No cookie is ever given here; what a token is, its holder sends. */
export function sessionApi(deps: Deps): readonly Route[] {
  return [whoIAm(deps), passwordGiven(deps), codeGiven(deps), signedOut(deps)]
}

function whoIAm({ doorkeeper }: Deps): Route {
  return api({
    method: 'GET',
    path: '/api/v1/session',
    public: true,
    because: 'Tells whoever holds a session whose it is; no record is opened.',
    answers: { 200: sessionShape },
    handle: async ({ session }) => {
      const found = session.token && (await doorkeeper.describeSession(session.token, 'complete'))
      return found ? { json: sessionJson(found) } : { refused: notSignedIn }
    },
  })
}

function passwordGiven({ doorkeeper }: Deps): Route {
  return api({
    method: 'POST',
    path: '/api/v1/session',
    public: true,
    because: 'The first step of signing in.',
    limit: { ...triesFromOneAddress, together: 'sign-in: password' },
    body: passwordBody,
    answers: { 201: halfwayShape },
    handle: async ({ body }) => {
      const begun = await doorkeeper.signIn(body.userName, body.password)
      if (!begun.ok) return { refused: begun.refusal }
      const { token } = begun.value
      const halfway = await doorkeeper.describeSession(token, 'password')
      if (!halfway) return { refused: halfwayOver.refusal }
      return { json: { token, expiresAt: halfway.expiresAt.toISOString(), next: 'second-factor' }, status: 201 }
    },
  })
}

function codeGiven({ doorkeeper }: Deps): Route {
  return api({
    method: 'PUT',
    path: '/api/v1/session/second-factor',
    public: true,
    because: 'The second step of signing in; it needs the token of the first.',
    limit: { ...triesFromOneAddress, together: 'sign-in: code' },
    body: tokenAndCodeBody,
    answers: { 200: tokenShape },
    handle: async ({ body }) => {
      const complete = await doorkeeper.giveSecondFactor(body.token, body.code)
      if (!complete.ok) return { refused: complete.refusal }
      const { token } = complete.value
      const session = await doorkeeper.describeSession(token, 'complete')
      if (!session) return { refused: halfwayOver.refusal }
      return { json: { token, expiresAt: session.expiresAt.toISOString() } }
    },
  })
}

function signedOut({ doorkeeper }: Deps): Route {
  return api({
    method: 'DELETE',
    path: '/api/v1/session',
    public: true,
    because: 'Ends the session that it came with, and nothing else.',
    answers: { 204: z.null().describe('It has ended') },
    handle: async ({ session }) => {
      if (!session.token || !(await doorkeeper.whoIs(session.token))) return { refused: notSignedIn }
      await doorkeeper.signOut(session.token)
      return { json: undefined, status: 204 }
    },
  })
}

function sessionJson({ expiresAt: ends, ...who }: SessionDescribed): z.output<typeof sessionShape> {
  return { ...who, expiresAt: ends.toISOString() }
}

const notSignedIn: Refusal = { code: 'not-signed-in', words: 'Sign in first, and send the token with what you ask.' }
