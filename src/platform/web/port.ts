import type { FastifyRequest } from 'fastify'

/** The port of this machine that a request came in by; that of http where there is no socket. */
export function portOf({ socket }: FastifyRequest): number {
  return socket.localPort ?? 80
}
