import { finished } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import { errorFields } from '../log.ts'
import type { ServerContext } from './context.ts'
import { csrfField } from './csrf.ts'
import { localAddress } from './preferences.ts'
import type { Reply } from './reply.ts'
import { readCredentials } from './session-cookie.ts'

/** The hidden field by which a form that was given back says which of the kept answers it brings. */
export const keptField = '_kept'

export type Fields = Readonly<Record<string, string | readonly string[]>>

/** Nothing typed is ever lost: what a form brings when its session has ended is kept for whoever's session it was. */
export type KeepAnswers = {
  /** False where nothing can be kept: nobody's session, or too much. */
  keep(token: string, address: string, fields: Fields): Promise<boolean>
  /** They have reached their page and are of no more use. */
  givenBack(token: string, id: string): Promise<void>
}

/**
 * Keeps a form's answers whose session has ended. Only of pages that perform an action: what is typed into public ones
 * (passwords, codes) is never kept. A failure to keep is logged, and the refusal is shown as it would have been.
 */
export async function keepForLater(request: FastifyRequest, context: ServerContext): Promise<boolean> {
  const { keepAnswers } = context
  if (!keepAnswers || request.method !== 'POST' || !request.routeOptions.config.guard?.action) return false
  const credentials = readCredentials(request)
  const address = localAddress(addressToKeep(request))
  if (credentials.by !== 'cookie' || !address) return false
  try {
    const kept = await keepAnswers.keep(credentials.token, address, answersIn(request.upload?.fields ?? request.body))
    if (!kept) return false
  } catch (error) {
    context.log.error('what was typed could not be kept', { requestId: request.id, ...errorFields(error) })
    return false
  }
  await passOver(request)
  return true
}

/** Forgets kept answers once their page has taken them, or shows them again in its own form. */
export async function forgetGivenBack(request: FastifyRequest, reply: Reply, context: ServerContext): Promise<void> {
  const id = answersIn(request.body, [])[keptField]
  const credentials = readCredentials(request)
  const taken = !('refused' in reply) || (reply.refused.code !== 'not-signed-in' && reply.show !== undefined)
  if (!context.keepAnswers || typeof id !== 'string' || credentials.by !== 'cookie' || !taken) return
  await context.keepAnswers.givenBack(credentials.token, id)
}

/** A form with files is given back without them, so to the page that only saves: nothing is to be done by halves. */
function addressToKeep(request: FastifyRequest): string | undefined {
  const { keptFor } = request.routeOptions.config
  if (keptFor === undefined) return isPlainForm(request) ? request.url : undefined
  const params = Object.entries(request.params ?? {})
  return params.reduce((path, [name, value]) => path.replace(`:${name}`, encodeURIComponent(String(value))), keptFor)
}

/** Browsers hear no answer before they have sent everything. */
async function passOver({ upload }: FastifyRequest): Promise<void> {
  if (!upload) return
  try {
    for await (const { stream } of upload.files) await finished(stream.resume())
  } catch {
    // Whoever sent them broke off, or sent too much: the answers are kept all the same.
  }
}

function isPlainForm(request: FastifyRequest): boolean {
  return request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true
}

/** The texts of a form, without what is not an answer. */
function answersIn(body: unknown, leaveOut: readonly string[] = [csrfField, keptField]): Fields {
  if (typeof body !== 'object' || body === null) return {}
  const texts = Object.entries(body).flatMap(([name, value]): [string, string | readonly string[]][] => {
    if (leaveOut.includes(name)) return []
    if (typeof value === 'string') return [[name, value]]
    return Array.isArray(value) ? [[name, value.filter((one) => typeof one === 'string')]] : []
  })
  return Object.fromEntries(texts)
}
