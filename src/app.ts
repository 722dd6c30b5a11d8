import type { Holdfast } from './assemble.ts'
import { visitorOf } from './case-record/frame/index.ts'
import type { Config } from './platform/config.ts'
import { type Council, createServer, type Route } from './platform/web/index.ts'
import { actions } from './rulebook/access.ts'

/** Every route there is, page and API, from the slices that own them. */
export function composeRoutes(_holdfast: Holdfast): readonly Route[] {
  return []
}

export type AppOptions = { https: boolean; cookieSecret: string; trustedProxies?: readonly string[] }

/** The web application over an assembled Holdfast. */
export async function createApp(holdfast: Holdfast, options: AppOptions) {
  const council = await councilOf(holdfast)
  return createServer({
    log: holdfast.log,
    council,
    routes: composeRoutes(holdfast),
    cookieSecret: options.cookieSecret,
    https: options.https,
    trustedProxies: options.trustedProxies,
    signIn: '/sign-in',
    visitor: async (token) => {
      const actor = await holdfast.doorkeeper.whoIs(token)
      return actor && visitorOf(actor)
    },
    actions: new Set(Object.keys(actions)),
  })
}

async function councilOf(holdfast: Holdfast): Promise<() => Council> {
  let known: Council | undefined = await holdfast.doorkeeper.council()
  return () => {
    // Set up while running: looked for again until it is there.
    if (!known) void holdfast.doorkeeper.council().then((found) => (known = found))
    return known ?? { name: 'Holdfast', colour: '#1b5e5a' }
  }
}

export type { Config }
