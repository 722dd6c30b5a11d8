import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify'
import { z } from 'zod'
import { findVisitor, type ServerContext, sessionOf, shellOf } from './context.ts'
import { csrfField, demandCsrf } from './csrf.ts'
import { forgetGivenBack, keptField } from './kept-answers.ts'
import type { Answers, Asked, Guard, Route, RouteLimit, UploadedFile, UploadLimits } from './routes.ts'
import { sendReply } from './send-reply.tsx'
import { readUpload, type Upload } from './upload.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    guard?: Guard
    kind?: 'page' | 'api'
    keptFor?: string | undefined
  }
  interface FastifyRequest {
    upload: Upload | undefined
  }
}

/** From here on this server takes no route that does not say which action it performs, or why anybody may ask for it. */
export function guardRegistration(app: FastifyInstance, actions?: ReadonlySet<string>): void {
  app.decorateRequest('upload', undefined)
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/assets/')) return
    const problem = problemWithGuard(route.config?.guard, actions)
    if (problem) throw new Error(`${String(route.method)} ${route.url} ${problem}`)
  })
}

function problemWithGuard(guard: Guard | undefined, actions?: ReadonlySet<string>): string | undefined {
  if (guard?.action) {
    return actions?.has(guard.action) === false ? `names the action ${guard.action}, which does not exist.` : undefined
  }
  if (guard?.public) return guard.because.trim() ? undefined : 'is public, but says not why.'
  return 'names neither an action nor a reason to be public.'
}

/** Puts the table of routes on the server. */
export function registerRoutes(app: FastifyInstance, routes: readonly Route[], context: ServerContext): void {
  const limiterOf = limitersOf(app)
  for (const route of routes) registerRoute(app, route, context, limiterOf)
}

function registerRoute(
  app: FastifyInstance,
  route: Route,
  context: ServerContext,
  limiterOf: ReturnType<typeof limitersOf>,
): void {
  if (route.path.startsWith('/api/') !== (route.kind === 'api')) {
    throw new Error(`${route.path}: what is under /api/, and only that, is declared with api().`)
  }
  const { limit, upload, guard, kind } = route
  const limiter = limit && limiterOf(limit)
  app.route({
    method: route.method,
    url: route.path,
    schema: { hide: kind === 'page', ...documentedSchema(route) },
    config: {
      guard,
      kind,
      keptFor: upload?.orPlain?.keptFor,
      ...(limiter && { rateLimit: limiter.rateLimit }),
    },
    onRequest: limiter?.onRequest ?? [],
    preHandler: [
      async (request) => {
        if (upload) await takeUpload(request, upload)
      },
      demandCsrf(app),
    ],
    handler: async (request, reply) => {
      const asked = askedOf(request, reply, context)
      const answer = await route.run(asked)
      if (kind === 'page') await forgetGivenBack(request, answer, context)
      return sendReply(answer, { request, reply, context, kind })
    },
  })
}

/**
 * A page and its twin are one way in: whoever tries passwords gains nothing by trying them on both. The plugin's own groups
 * count each route by itself where the counts are kept in memory, so those who count together share one counter of ours.
 */
function limitersOf(app: FastifyInstance) {
  const shared = new Map<string, onRequestHookHandler>()
  return ({ most: max, seconds, together }: RouteLimit) => {
    const rate = { max, timeWindow: seconds * 1000 }
    if (together === undefined) return { rateLimit: rate, onRequest: [] }
    const counter = shared.get(together) ?? app.rateLimit(rate)
    shared.set(together, counter)
    return { rateLimit: false as const, onRequest: [counter] }
  }
}

/** For the interface's description only: parsing is done once, by the route itself, so that a page can show its form again. */
function documentedSchema({ kind, schemas, guard, answers, upload }: Route) {
  if (kind === 'page') return {}
  return {
    summary: guard.action ?? guard.because,
    ...(schemas.params && { params: schemas.params }),
    ...(schemas.query && { querystring: schemas.query }),
    ...(schemas.body && { body: schemas.body }),
    ...(upload && { consumes: ['multipart/form-data'] }),
    ...(answers && { response: documentedAnswers(answers) }),
  }
}

/** What is answered when it is done; and, for whatever is refused, the one shape of all refusals. */
function documentedAnswers(answers: Answers) {
  const done = Object.entries(answers).map(([status, schema]) => [status, schema === 'file' ? aFile : schema])
  return { ...Object.fromEntries(done), '4xx': refusalSchema }
}

const aFile = z.string().meta({ format: 'binary', description: 'The bytes, as they were put on the record.' })

/** How every refusal of the interface reads: a code for programs, words for people, and what to put right in which field. */
export const refusalSchema = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    words: z.string(),
    fields: z.record(z.string(), z.string()).optional(),
  }),
})

async function takeUpload(request: FastifyRequest, limits: UploadLimits): Promise<void> {
  if (limits.orPlain && !request.isMultipart()) return
  request.upload = await readUpload(request, limits)
}

function askedOf(
  request: FastifyRequest,
  reply: FastifyReply,
  context: ServerContext,
): Asked<unknown, unknown, unknown> {
  const shell = lazily(() => shellOf(request, reply, context))
  return {
    params: request.params,
    query: request.query,
    body: withoutToken(request.upload?.fields ?? request.body ?? {}),
    files: request.upload?.files ?? noFiles(),
    request,
    reply,
    session: sessionOf(request, reply, context),
    get csrf() {
      return shell().csrf
    },
    get shell() {
      return shell()
    },
    visitor: () => findVisitor(request, context),
  }
}

/** The token is not an answer of the form; schemas that refuse unknown fields must not meet it. */
function withoutToken(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== csrfField && name !== keptField))
}

function noFiles(): AsyncIterable<UploadedFile> {
  return Readable.from([])
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
