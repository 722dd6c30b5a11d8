import type { Holdfast } from './assemble.ts'
import { accessApi, accessPages } from './case-record/access/index.ts'
import { accountApi, accountPages } from './case-record/accounts/index.ts'
import { contentsApi, contentsPages } from './case-record/contents/index.ts'
import { documentRoutes } from './case-record/documents/index.ts'
import { draftApi, draftPages, filePages } from './case-record/drafts/index.ts'
import { entryApi, entryPages } from './case-record/entries/index.ts'
import { visitorOf } from './case-record/frame/index.ts'
import { intakeApi, intakeFileRoutes, intakePages } from './case-record/intake/index.ts'
import { logApi, logPages } from './case-record/log/index.ts'
import { openingApi, openingPages } from './case-record/opening/index.ts'
import { peopleApi, peoplePages } from './case-record/people/index.ts'
import { recordApi, recordPages } from './case-record/record/index.ts'
import { resetApi, resetPages } from './case-record/resets/index.ts'
import { timelineApi, timelinePages } from './case-record/timeline/index.ts'
import { whoLookedApi, whoLookedPages } from './case-record/who-looked/index.ts'
import { enrolmentApi, enrolmentPages } from './confidentiality/enrolment/index.ts'
import { answersKeeper, keptAnswersApi, keptAnswersPages } from './confidentiality/kept-answers/index.ts'
import { ownSignInPages, passkeyApi, passkeySignInPages } from './confidentiality/passkeys/index.ts'
import { sessionApi, signInPages } from './confidentiality/sign-in/index.ts'
import { healthRoute } from './health.ts'
import type { Config } from './platform/config.ts'
import { type Council, createServer, type Route } from './platform/web/index.ts'
import { actions, limits } from './rulebook/access.ts'
import { homeApi, homePages } from './worklists/home/index.ts'

type RouteOptions = Pick<AppOptions, 'https' | 'setUpCode' | 'fileBytes' | 'publicUrl'>

/** Every route there is, page and API, from the slices that own them. */
export function composeRoutes(holdfast: Holdfast, options: RouteOptions): readonly Route[] {
  const writing = { ...holdfast, fileBytes: options.fileBytes ?? limits.documentBytes.value }
  return [
    healthRoute(holdfast),
    ...entranceOf(holdfast, options),
    ...homePages(holdfast),
    ...homeApi(holdfast),
    ...accessPages(holdfast),
    ...accessApi(holdfast),
    ...accountPages(holdfast),
    ...accountApi(holdfast),
    ...resetPages({ ...holdfast, publicUrl: options.publicUrl }),
    ...resetApi({ ...holdfast, publicUrl: options.publicUrl }),
    ...logPages(holdfast),
    ...logApi(holdfast),
    ...intakePages(holdfast),
    ...intakeFileRoutes(holdfast),
    ...intakeApi(holdfast),
    ...openingPages(holdfast),
    ...openingApi(holdfast),
    ...recordPages(holdfast),
    ...recordApi(holdfast),
    ...contentsPages(holdfast),
    ...contentsApi(holdfast),
    ...peoplePages(holdfast),
    ...peopleApi(holdfast),
    ...whoLookedPages(holdfast),
    ...whoLookedApi(holdfast),
    ...timelinePages(holdfast),
    ...timelineApi(holdfast),
    ...entryPages(holdfast),
    ...entryApi(holdfast),
    ...draftPages(writing),
    ...filePages(writing),
    ...draftApi(writing),
    ...documentRoutes(holdfast),
  ]
}

/** How people come in: the first run, invitations, signing in, and what they had typed when they were signed out. */
function entranceOf({ doorkeeper, passkeys }: Holdfast, { https, setUpCode, publicUrl }: RouteOptions) {
  const entrance = { doorkeeper, passkeys, https, publicUrl }
  return [
    ...signInPages(entrance),
    ...sessionApi({ doorkeeper }),
    ...passkeySignInPages(entrance),
    ...ownSignInPages(entrance),
    ...passkeyApi(entrance),
    ...enrolmentPages({ doorkeeper, setUpCode, publicUrl }),
    ...enrolmentApi({ doorkeeper, setUpCode }),
    ...keptAnswersPages({ doorkeeper }),
    ...keptAnswersApi({ doorkeeper }),
  ]
}

export type AppOptions = {
  https: boolean
  /** The address that people type, when a proxy stands before Holdfast: passkeys are bound to it. */
  publicUrl?: string | undefined
  cookieSecret: string
  trustedProxies?: readonly string[]
  /** Where `scripts/build.mjs` wrote the stylesheet and script. */
  assetsFolder?: string
  /** How many requests one address may make in a minute; default: enough for a whole council behind one. */
  requestsPerMinute?: number
  /** How large one file may be, in bytes; default: what the rulebook says. */
  fileBytes?: number
  /** What whoever started an empty Holdfast must type at /set-up. */
  setUpCode?: string
}

/** The web application over an assembled Holdfast. */
export async function createApp(holdfast: Holdfast, options: AppOptions) {
  const council = await councilOf(holdfast)
  return createServer({
    log: holdfast.log,
    council: council.current,
    elsewhere: council.elsewhere,
    keepAnswers: answersKeeper(holdfast),
    routes: composeRoutes(holdfast, options),
    cookieSecret: options.cookieSecret,
    https: options.https,
    assetsFolder: options.assetsFolder,
    trustedProxies: options.trustedProxies,
    requestsPerMinute: options.requestsPerMinute,
    signIn: '/sign-in',
    visitor: async (token) => {
      const actor = await holdfast.doorkeeper.whoIs(token)
      return actor && visitorOf(actor)
    },
    actions: new Set(Object.keys(actions)),
  })
}

/** The council for every page, and the way to the set-up while there is none. Set up while running: it is looked for again. */
async function councilOf({ doorkeeper }: Holdfast) {
  let known: Council | undefined = await doorkeeper.council()
  const pages = ['/set-up', '/enrolment', '/assets/', '/council.css', '/preferences', '/accessibility', '/health']
  const exactly = new Set(['/api/v1/council', '/api/openapi.json'])
  const isOpen = (path: string) => exactly.has(path) || pages.some((open) => path.startsWith(open))
  return {
    current: (): Council => known ?? { name: 'Holdfast', colour: '#1b5e5a' },
    elsewhere: async (path: string): Promise<string | undefined> => {
      known ??= await doorkeeper.council()
      return known || isOpen(path) ? undefined : '/set-up'
    },
  }
}

export type { Config }
