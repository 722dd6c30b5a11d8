import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refused } from './status.ts'

export const sessionCookie = 'holdfast_session'

/** How a request says who it is. A browser's cookie is sent by itself, so it needs the page's token too; a bearer is not. */
export type Credentials = { by: 'cookie' | 'bearer'; token: string } | { by: 'nothing' }

/** Reads the credentials. Refuses two at once: which of them was checked must never be in doubt. */
export function readCredentials(request: FastifyRequest): Credentials {
  const cookie = tokenIn(request.cookies[sessionCookie])
  const bearer = tokenIn(/^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1])
  if (cookie && bearer) {
    throw new Refused({
      code: 'bad-input',
      words: 'Sign in either in the browser or with a token, not with both at once.',
    })
  }
  if (bearer) return { by: 'bearer', token: bearer }
  return cookie ? { by: 'cookie', token: cookie } : { by: 'nothing' }
}

/** A token is short and of printable ASCII: what is anything else is none of ours, and is never taken to the database. */
function tokenIn(presented: string | undefined): string | undefined {
  return presented !== undefined && /^[!-~]{1,200}$/.test(presented) ? presented : undefined
}

/** Lives until the browser closes; how long the session itself lives is the session store's to say. */
export function startSession(reply: FastifyReply, token: string, https: boolean): void {
  reply.setCookie(sessionCookie, token, { httpOnly: true, sameSite: 'lax', secure: https, path: '/' })
}

/** Drops the cookie, and what autosave kept in the browser for a lost connection. */
export function endSession(reply: FastifyReply, https: boolean): void {
  reply.clearCookie(sessionCookie, { httpOnly: true, sameSite: 'lax', secure: https, path: '/' })
  reply.header('clear-site-data', '"storage"')
}
