import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import {
  type Html,
  localAddress,
  page,
  portOf,
  type Reply,
  type Route,
  redirect,
  type Session,
  type Shell,
  show,
} from '../../platform/web/index.ts'
import type { Actor } from '../../words/actor.ts'
import type { Uuid } from '../../words/ids.ts'
import { type RelyingParty, relyingPartyOf } from '../passkeys/rules.ts'
import type { Doorkeeper } from './actions.ts'
import { codeBody, passwordBody } from './forms.ts'
import { CodePage } from './views/code-page.tsx'
import { SignInPage } from './views/sign-in-page.tsx'

export type SignInDeps = {
  doorkeeper: Doorkeeper
  https: boolean
  /** The address that people type, where one is configured: passkeys are bound to it. */
  publicUrl?: string | undefined
  passkeys: {
    /** How whoever is half-way in can give their second factor. */
    waysIn: (halfway: string) => Promise<WaysIn | undefined>
    /** Whether there is something about their sign-in that they must be told first. */
    hasNotices: (account: Uuid) => Promise<boolean>
  }
}
type WaysIn = { app: boolean; passkeys: number }
type Errors = Readonly<Record<string, string>>

/** Where a person is half-way in: good for one thing only, the second step, and for ten minutes. */
const halfwayCookie = 'holdfast_sign_in'

/** A whole council may stand behind one address; an account has a lock of its own (rulebook/limits.ts). */
export const triesFromOneAddress = { most: 60, seconds: 60 }

const next = z.string().optional()
const after = z.object({
  next,
  kept: z.literal('yes').optional(),
  enrolled: z.literal('yes').optional(),
  'signed-out': z.literal('yes').optional(),
})

/** Signing in with a password and a code, and signing out. */
export function signInPages(deps: SignInDeps): readonly Route[] {
  return [signInForm(deps), passwordGiven(deps), codeForm(deps), codeGiven(deps), signedOut(deps)]
}

function signInForm(deps: SignInDeps): Route {
  return page({
    method: 'GET',
    path: '/sign-in',
    public: true,
    because: 'Nobody is signed in yet.',
    query: after,
    handle: async ({ shell, query, request }) =>
      show(await signInPage(deps, { shell, request, next: localAddress(query.next), after: whatBefore(query) })),
  })
}

type SignInForm = {
  shell: Shell
  request: FastifyRequest
  next: string | undefined
  after?: ReturnType<typeof whatBefore>
  userName?: string | undefined
  errors?: Errors | undefined
}

/** The page to sign in on, as it stands or with what is to be put right. */
export async function signInPage(deps: SignInDeps, { request, ...form }: SignInForm): Promise<Html> {
  return <SignInPage {...form} demo={await isDemo(deps.doorkeeper)} party={partyOf(deps, request)} />
}

/** Whom passkeys are made for, as this request shows it. */
export function partyOf(
  { publicUrl }: Pick<SignInDeps, 'publicUrl'>,
  request: FastifyRequest,
): RelyingParty | undefined {
  return relyingPartyOf(publicUrl, portOf(request))
}

function passwordGiven(deps: SignInDeps): Route {
  return page({
    method: 'POST',
    path: '/sign-in',
    public: true,
    because: 'The first step of signing in.',
    limit: { ...triesFromOneAddress, together: 'sign-in: password' },
    body: passwordBody.extend({ next }),
    handle: async ({ shell, body, reply, request }) => {
      const to = localAddress(body.next)
      const result = await deps.doorkeeper.signIn(body.userName, body.password)
      if (result.ok) {
        keepHalfway(reply, result.value.token, deps.https)
        return redirect(withNext('/sign-in/code', to))
      }
      const errors = { userName: result.refusal.words }
      const form = { shell, request, next: to, userName: body.userName, errors }
      return { refused: result.refusal, show: await signInPage(deps, form) }
    },
    mistaken: async ({ shell, body, errors, request }) => ({
      refused: { code: 'bad-input', words: 'Enter your user name and your password.' },
      show: await signInPage(deps, {
        shell,
        request,
        next: localAddress(textOf(body['next'])),
        userName: textOf(body['userName']),
        errors,
      }),
    }),
  })
}

function codeForm(deps: SignInDeps): Route {
  return page({
    method: 'GET',
    path: '/sign-in/code',
    public: true,
    because: 'The second step of signing in; the form holds nothing.',
    query: z.object({ next }),
    handle: async ({ shell, query, request }) => {
      const to = localAddress(query.next)
      return halfwayOf(request)
        ? show(await codePage(deps, { shell, request, next: to }))
        : redirect(withNext('/sign-in', to))
    },
  })
}

type CodeForm = { shell: Shell; request: FastifyRequest; next: string | undefined; errors?: Errors | undefined }

/** The page of the second step. Whoever got that far with the right password is shown which ways they have; others, the code. */
export async function codePage(deps: SignInDeps, { request, ...form }: CodeForm): Promise<Html> {
  const halfway = halfwayOf(request)
  const ways = halfway === undefined ? undefined : await deps.passkeys.waysIn(halfway)
  const party = ways && ways.passkeys > 0 ? partyOf(deps, request) : undefined
  return <CodePage {...form} app={ways?.app !== false} party={party} />
}

function codeGiven(deps: SignInDeps): Route {
  return page({
    method: 'POST',
    path: '/sign-in/code',
    public: true,
    because: 'The second step of signing in; it needs the token of the first.',
    limit: { ...triesFromOneAddress, together: 'sign-in: code' },
    body: codeBody.extend({ next }),
    handle: async ({ shell, body, request, reply, session }): Promise<Reply> => {
      const to = localAddress(body.next)
      const halfway = halfwayOf(request)
      if (!halfway) return redirect(withNext('/sign-in', to))
      const result = await deps.doorkeeper.giveSecondFactor(halfway, body.code)
      if (result.ok) return letIn(deps, { session, reply }, result.value, to)
      const errors = { code: result.refusal.words }
      return { refused: result.refusal, show: await codePage(deps, { shell, request, next: to, errors }) }
    },
    mistaken: async ({ shell, body, errors, request }) => ({
      refused: { code: 'bad-input', words: 'Enter the code.' },
      show: await codePage(deps, { shell, request, next: localAddress(textOf(body['next'])), errors }),
    }),
  })
}

type At = { session: Session; reply: FastifyReply }

/** Gives the browser its session, and leads on: to what the person must be told first, to what they had typed, to where they were going. */
export async function letIn(
  { doorkeeper, passkeys, https }: SignInDeps,
  { session, reply }: At,
  { token, actor }: { token: string; actor: Actor },
  to: string | undefined,
): Promise<Reply> {
  if (session.token) await doorkeeper.signOut(session.token)
  session.start(token)
  forgetHalfway(reply, https)
  if (await passkeys.hasNotices(actor.accountId)) return redirect('/my-sign-in')
  return redirect((await doorkeeper.keptAnswers(actor.accountId)) ? '/kept-answers' : (to ?? '/'))
}

function signedOut({ doorkeeper, https }: SignInDeps): Route {
  return page({
    method: 'POST',
    path: '/sign-out',
    public: true,
    because: 'Ends the session that it came with, and nothing else.',
    handle: async ({ session, reply }) => {
      if (session.token) await doorkeeper.signOut(session.token)
      session.end()
      forgetHalfway(reply, https)
      return redirect('/sign-in?signed-out=yes')
    },
  })
}

function whatBefore(query: z.output<typeof after>) {
  if (query.kept) return 'kept'
  if (query.enrolled) return 'enrolled'
  return query['signed-out'] ? 'signed-out' : undefined
}

async function isDemo(doorkeeper: Doorkeeper): Promise<boolean> {
  return (await doorkeeper.council())?.demo === true
}

export function withNext(path: string, to: string | undefined): string {
  return to === undefined ? path : `${path}?next=${encodeURIComponent(to)}`
}

export function textOf(typed: unknown): string | undefined {
  return typeof typed === 'string' ? typed : undefined
}

export function halfwayOf(request: FastifyRequest): string | undefined {
  return request.cookies[halfwayCookie]
}

const cookieOptions = (https: boolean) =>
  ({ httpOnly: true, sameSite: 'lax', secure: https, path: '/sign-in', maxAge: 600 }) as const

function keepHalfway(reply: FastifyReply, token: string, https: boolean): void {
  reply.setCookie(halfwayCookie, token, cookieOptions(https))
}

function forgetHalfway(reply: FastifyReply, https: boolean): void {
  reply.clearCookie(halfwayCookie, cookieOptions(https))
}
