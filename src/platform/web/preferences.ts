import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Preferences, preferencesSchema } from './shell.ts'

const cookieName = 'holdfast_preferences'
const year = 365 * 24 * 60 * 60

export const usualPreferences: Preferences = { textSize: 'normal', contrast: 'normal' }

/** The reader's text size and contrast; the usual ones when the cookie is missing or not ours. */
export function readPreferences(request: FastifyRequest): Preferences {
  const [textSize, contrast] = (request.cookies[cookieName] ?? '').split('.')
  const found = preferencesSchema.safeParse({ textSize, contrast })
  return found.success ? found.data : usualPreferences
}

export function keepPreferences(reply: FastifyReply, { textSize, contrast }: Preferences, https: boolean): void {
  const value = `${textSize}.${contrast}`
  reply.setCookie(cookieName, value, { httpOnly: true, sameSite: 'lax', secure: https, path: '/', maxAge: year })
}

/**
 * An address within this service, or undefined: a form must not be able to send anybody elsewhere. As it travels, so of
 * printable ASCII only: browsers have written everything else as %XX, and a header cannot carry it.
 */
export function localAddress(address: string | undefined): string | undefined {
  return address && /^\/(?![/\\])[!-[\]-~]*$/.test(address) ? address : undefined
}
