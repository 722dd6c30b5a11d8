import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { localAddress, page, type Reply, type Route, redirect, show } from '../../platform/web/index.ts'
import type { Doorkeeper } from './actions.ts'
import { codeBody, passwordBody } from './forms.ts'
import { CodePage } from './views/code-page.tsx'
import { SignInPage } from './views/sign-in-page.tsx'

export type SignInDeps = { doorkeeper: Doorkeeper; https: boolean }

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
  return [signInForm(deps), passwordGiven(deps), codeForm(), codeGiven(deps), signedOut(deps)]
}

function signInForm({ doorkeeper }: SignInDeps): Route {
  return page({
    method: 'GET',
    path: '/sign-in',
    public: true,
    because: 'Nobody is signed in yet.',
    query: after,
    handle: async ({ shell, query }) => {
      const demo = await isDemo(doorkeeper)
      return show(<SignInPage shell={shell} next={localAddress(query.next)} after={whatBefore(query)} demo={demo} />)
    },
  })
}

function passwordGiven({ doorkeeper, https }: SignInDeps): Route {
  return page({
    method: 'POST',
    path: '/sign-in',
    public: true,
    because: 'The first step of signing in.',
    limit: { ...triesFromOneAddress, together: 'sign-in: password' },
    body: passwordBody.extend({ next }),
    handle: async ({ shell, body, reply }) => {
      const to = localAddress(body.next)
      const result = await doorkeeper.signIn(body.userName, body.password)
      if (result.ok) {
        keepHalfway(reply, result.value.token, https)
        return redirect(withNext('/sign-in/code', to))
      }
      const errors = { userName: result.refusal.words }
      const demo = await isDemo(doorkeeper)
      const form = <SignInPage shell={shell} next={to} userName={body.userName} errors={errors} demo={demo} />
      return { refused: result.refusal, show: form }
    },
    mistaken: async ({ shell, body, errors }) => ({
      refused: { code: 'bad-input', words: 'Enter your user name and your password.' },
      show: (
        <SignInPage
          shell={shell}
          next={localAddress(textOf(body['next']))}
          userName={textOf(body['userName'])}
          errors={errors}
          demo={await isDemo(doorkeeper)}
        />
      ),
    }),
  })
}

function codeForm(): Route {
  return page({
    method: 'GET',
    path: '/sign-in/code',
    public: true,
    because: 'The second step of signing in; the form holds nothing.',
    query: z.object({ next }),
    handle: ({ shell, query, request }) => {
      const to = localAddress(query.next)
      return halfwayOf(request) ? show(<CodePage shell={shell} next={to} />) : redirect(withNext('/sign-in', to))
    },
  })
}

function codeGiven({ doorkeeper, https }: SignInDeps): Route {
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
      const result = await doorkeeper.giveSecondFactor(halfway, body.code)
      if (!result.ok) {
        const errors = { code: result.refusal.words }
        return { refused: result.refusal, show: <CodePage shell={shell} next={to} errors={errors} /> }
      }
      const { token, actor } = result.value
      if (session.token) await doorkeeper.signOut(session.token)
      session.start(token)
      forgetHalfway(reply, https)
      return redirect((await doorkeeper.keptAnswers(actor.accountId)) ? '/kept-answers' : (to ?? '/'))
    },
    mistaken: ({ shell, body, errors }) => ({
      refused: { code: 'bad-input', words: 'Enter the code.' },
      show: <CodePage shell={shell} next={localAddress(textOf(body['next']))} errors={errors} />,
    }),
  })
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

function withNext(path: string, to: string | undefined): string {
  return to === undefined ? path : `${path}?next=${encodeURIComponent(to)}`
}

function textOf(typed: unknown): string | undefined {
  return typeof typed === 'string' ? typed : undefined
}

function halfwayOf(request: FastifyRequest): string | undefined {
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
