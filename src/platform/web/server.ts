import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Log } from '../log.ts'
import { readAssets, serveAssets } from './assets.ts'
import type { ServerContext } from './context.ts'
import { addCsrf } from './csrf.ts'
import { handleErrors } from './errors.tsx'
import type { KeepAnswers } from './kept-answers.ts'
import { addOpenapi, openapiRoute } from './openapi.ts'
import { ownRoutes } from './own-pages.tsx'
import { addProtections, usualRequestsPerMinute } from './protections.ts'
import { guardRegistration, registerRoutes } from './register.ts'
import { logRequests } from './request-log.ts'
import type { Route } from './routes.ts'
import type { Council, Visitor } from './shell.ts'
import { Refused } from './status.ts'

/** Forms hold text only; files go through uploads, which have limits of their own. */
const formBytes = 1_000_000

export type ServerOptions = {
  log: Log
  council: () => Council
  routes: readonly Route[]
  /** Signs the cookie of the forms' tokens; the same on every server of a service. At least 32 characters. */
  cookieSecret: string
  https: boolean
  /** The folder that `scripts/build.mjs` wrote the stylesheet and script to. */
  assetsFolder?: string | undefined
  /** Addresses of proxies whose `x-forwarded-*` headers are believed. None, unless configured. */
  trustedProxies?: readonly string[] | undefined
  /** How many requests one address may make in a minute. */
  requestsPerMinute?: number | undefined
  signIn?: string | undefined
  visitor?: ((token: string) => Promise<Visitor | undefined>) | undefined
  /** Keeps a form's answers whose session has ended, until the same person has signed in again. */
  keepAnswers?: KeepAnswers | undefined
  /** Where everybody is sent instead of the page they ask for (a path of this service), such as the first run's set-up. */
  elsewhere?: ((path: string) => Promise<string | undefined>) | undefined
  /** Every action there is: a route that names another is refused at start. */
  actions?: ReadonlySet<string> | undefined
}

/** The web server with its routes, ready to listen or to be asked by `app.inject`. Throws when a route is not guarded. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  if (options.cookieSecret.length < 32) throw new Error('The cookie secret must have at least 32 characters.')
  const context = contextOf(options)
  const app = Fastify({
    logger: false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: formBytes,
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  })
  // First, because the pages of all later refusals read the reader's preferences.
  await app.register(cookie, { secret: options.cookieSecret })
  handleErrors(app, context)
  logRequests(app, options.log)
  await addProtections(app, options.https, options.requestsPerMinute ?? usualRequestsPerMinute)
  sendElsewhere(app, options.elsewhere)
  await addBodies(app, options.https)
  await addOpenapi(app)
  guardRegistration(app, options.actions)
  await serveAssets(app, options.assetsFolder)
  registerRoutes(app, [openapiRoute(app), ...ownRoutes(context), ...options.routes], context)
  return app
}

async function addBodies(app: FastifyInstance, https: boolean): Promise<void> {
  app.removeContentTypeParser('text/plain')
  await app.register(formbody, { bodyLimit: formBytes })
  // Who reads a file is told that it was cut off, and can say so beside its form (upload.ts).
  await app.register(multipart, { throwFileSizeLimit: false })
  await addCsrf(app, https)
}

function contextOf(options: ServerOptions): ServerContext {
  const { log, council, assetsFolder, https, signIn, visitor, keepAnswers } = options
  const assets = readAssets(assetsFolder)
  return { log, council, assets, https, signIn, keepAnswers, visitor: visitor ?? (async () => undefined) }
}

function sendElsewhere(app: FastifyInstance, elsewhere: ServerOptions['elsewhere']): void {
  if (!elsewhere) return
  app.addHook('onRequest', async (request, reply) => {
    const [path = '/'] = request.url.split('?')
    const address = await elsewhere(path)
    if (!address) return undefined
    if (path.startsWith('/api/')) {
      throw new Refused({ code: 'not-now', words: 'This service is not set up yet. Open it in a browser first.' })
    }
    return reply.redirect(address, 303)
  })
}
