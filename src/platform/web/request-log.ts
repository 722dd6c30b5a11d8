import type { FastifyInstance } from 'fastify'

/** One line a request: the route's pattern, never its address, which names a record; no query, no body, no person. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    const line = { request: request.id, method: request.method, route, status: reply.statusCode }
    request.log.info({ ...line, ms: Math.round(reply.elapsedTime * 10) / 10 }, 'request')
  })
}
