import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'
import { Refused } from './status.ts'

/**
 * Requests from one address in a minute. A whole council can stand behind one address, so this only stops a machine that
 * has run wild. Sign-in has its own limit.
 */
export const usualRequestsPerMinute = 12_000

/** Scripts and styles from our own files only, nothing from elsewhere, nobody may frame us. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    mediaSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
}

export async function addProtections(app: FastifyInstance, https: boolean, requestsPerMinute: number): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy,
    strictTransportSecurity: https ? { maxAge: 2 * 365 * 24 * 60 * 60, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
  })
  await app.register(underPressure, { maxEventLoopDelay: 3000, retryAfter: 30, pressureHandler: refuseUnderPressure })
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=()')
    reply.header('x-robots-tag', 'noindex')
  })
}

function refuseUnderPressure(): never {
  throw new Refused({ code: 'not-now', words: 'The service is busy. Wait half a minute and try again.' })
}
