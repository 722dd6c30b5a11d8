import type { FastifyInstance } from 'fastify'
import type { Log } from '../log.ts'

/** One line a request: the route's pattern, never its address, which names a record; no query, no body, no person. */
export function logRequests(app: FastifyInstance, log: Log): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    const { id: requestId, method } = request
    const route = request.routeOptions.url ?? 'unknown'
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10
    log.info('a request was answered', { requestId, method, route, status: reply.statusCode, milliseconds })
  })
}
