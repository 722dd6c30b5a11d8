import csrfProtection from '@fastify/csrf-protection'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readCredentials } from './session-cookie.ts'
import { Refused } from './status.ts'

/** The hidden field in which a form carries its page's token. */
export const csrfField = '_csrf'

/**
 * A signed double-submit cookie. It is bound to the browser, not to the session, so that a form that was open when the
 * session ended can still be sent after signing in again in another tab: nothing typed is lost.
 */
export async function addCsrf(app: FastifyInstance, https: boolean): Promise<void> {
  await app.register(csrfProtection, {
    cookieKey: https ? '__Host-holdfast_csrf' : 'holdfast_csrf',
    cookieOpts: { path: '/', sameSite: 'lax', httpOnly: true, secure: https, signed: true },
    getToken: presentedToken,
  })
}

/**
 * Lets safe methods, bearers, and programs that have no session yet pass; asks all others for the page's token, in the form
 * or in `x-csrf-token`.
 */
export function demandCsrf(app: FastifyInstance) {
  return (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void => {
    if (request.method === 'GET' || request.method === 'HEAD') return done()
    if (request.headers['sec-fetch-site'] === 'cross-site') {
      return done(
        new Refused({
          code: 'not-permitted',
          words: 'This was sent from another site. Open the page here and send it again.',
        }),
      )
    }
    const { by } = readCredentials(request)
    if (by === 'bearer' || (by === 'nothing' && isOfAProgram(request))) return done()
    app.csrfProtection(request, reply, done)
  }
}

/**
 * What asks the interface without any session, in a way in which no page of another site can make a browser ask without being
 * allowed to first (https://fetch.spec.whatwg.org/#cors-preflight-fetch), which we never allow. There is nothing of
 * a browser in it to misuse, and what the interface answers gives a browser no cookie.
 */
function isOfAProgram({ method, headers, routeOptions }: FastifyRequest): boolean {
  if (routeOptions.config.kind !== 'api') return false
  return method !== 'POST' || /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')
}

function presentedToken(request: FastifyRequest): string | undefined {
  const header = request.headers['x-csrf-token']
  if (typeof header === 'string') return header
  const { body } = request
  const fields = request.upload?.fields ?? (typeof body === 'object' && body !== null ? body : {})
  const token: unknown = Object.entries(fields).find(([name]) => name === csrfField)?.[1]
  return typeof token === 'string' ? token : undefined
}
