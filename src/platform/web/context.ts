import type { FastifyReply, FastifyRequest } from 'fastify'
import { errorFields, type Log } from '../log.ts'
import type { KeepAnswers } from './kept-answers.ts'
import { readPreferences } from './preferences.ts'
import type { Session } from './routes.ts'
import { endSession, readCredentials, startSession } from './session-cookie.ts'
import type { Assets, Council, Shell, Visitor } from './shell.ts'

/** What the server was started with that a request needs. */
export type ServerContext = {
  log: Log
  council: () => Council
  assets: Assets
  /** The service is reached over https: cookies are marked secure, and browsers are told to stay with https. */
  https: boolean
  /** Where to sign in; people who are not signed in are sent there from a page, with `?next=`. */
  signIn: string | undefined
  /** Names the person behind a session for the header. It decides nothing about access. */
  visitor: (token: string) => Promise<Visitor | undefined>
  keepAnswers: KeepAnswers | undefined
}

export function sessionOf(request: FastifyRequest, reply: FastifyReply, context: ServerContext): Session {
  const credentials = readCredentials(request)
  return {
    token: credentials.by === 'nothing' ? undefined : credentials.token,
    start: (token) => startSession(reply, token, context.https),
    end: () => endSession(reply, context.https),
  }
}

export function shellOf(request: FastifyRequest, reply: FastifyReply, context: ServerContext): Shell {
  return {
    council: context.council(),
    preferences: readPreferences(request),
    csrf: reply.generateCsrf(),
    assets: context.assets,
    address: request.method === 'GET' ? request.url : '/',
  }
}

/** The visitor, or nobody: a page that explains an error must not fail because the database did. */
export async function findVisitor(request: FastifyRequest, context: ServerContext): Promise<Visitor | undefined> {
  try {
    const credentials = readCredentials(request)
    return credentials.by === 'nothing' ? undefined : await context.visitor(credentials.token)
  } catch (error) {
    context.log.warn('a page goes without its visitor', { requestId: request.id, ...errorFields(error) })
    return undefined
  }
}
