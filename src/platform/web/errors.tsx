import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { errorFields } from '../log.ts'
import { type ServerContext, shellOf } from './context.ts'
import { asksForData, sendHtml, sendRefusal } from './send-reply.tsx'
import { Refused, refusalOf } from './status.ts'
import { endedEarly } from './upload.ts'
import { FailurePage } from './views/failure-page.tsx'

/** Answers for everything that no handler answered: unknown addresses, refusals out of hooks, and our own mistakes. */
export function handleErrors(app: FastifyInstance, context: ServerContext): void {
  app.setNotFoundHandler(async (request, reply) => {
    const refusal = refusalOf({ statusCode: 404 })
    if (!refusal) throw new Error('Nothing says what a page that does not exist is called.')
    return sendRefusal(refusal, { request, reply, context, kind: kindOf(request) })
  })
  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const refusal =
      error instanceof Refused ? error.refusal : (refusalOf(error) ?? (request.upload && endedEarly(error)))
    if (!refusal) return sendFailure(error, request, reply, context)
    if (request.upload || request.isMultipart?.()) reply.header('connection', 'close')
    return sendRefusal(refusal, { request, reply, context, kind: kindOf(request) })
  })
}

/** A mistake of ours: a reference to quote, nothing about its cause. */
function sendFailure(error: Error, request: FastifyRequest, reply: FastifyReply, context: ServerContext): FastifyReply {
  context.log.error('a request failed', { requestId: request.id, ...errorFields(error) })
  reply.code(500)
  if (kindOf(request) === 'api' || asksForData(request)) {
    return reply.send({ error: { code: 'failed', words: 'Something went wrong on our side.', reference: request.id } })
  }
  return sendHtml(reply, <FailurePage {...shellOf(request, reply, context)} reference={request.id} />, 500)
}

function kindOf(request: FastifyRequest): 'page' | 'api' {
  return request.url.startsWith('/api/') ? 'api' : 'page'
}
