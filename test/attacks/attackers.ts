import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { demoCouncil } from '../../demo/people.ts'
import { composeRoutes } from '../../src/app.ts'
import type { Route } from '../../src/platform/web/index.ts'
import { addressOf, type Rich } from '../support/every-route.ts'
import { connectOwner } from '../support/owner.ts'
import { type JsonSchema, sample } from '../support/sample.ts'
import { password, type World } from '../support/world.ts'

export type Answer = Awaited<ReturnType<FastifyInstance['inject']>>

/** Every route there is, as the server serves it. */
export function everyRoute(world: World): readonly Route[] {
  return composeRoutes(world.holdfast, { https: false })
}

/** A manager of a team that has nothing to do with Amira's: so that there is somebody of every role without a basis. */
export async function addTess(world: World): Promise<void> {
  const tess = { userName: 'tess', name: 'Tess Novak', role: 'teamManager', team: 'South', password } as const
  await world.holdfast.doorkeeper.addDemoPeople(demoCouncil, [tess])
}

/** A session for somebody, by user name. */
export async function tokenOf(world: World, userName: string, minutes = 60): Promise<string> {
  const token = await world.holdfast.doorkeeper.issueToken(userName, minutes)
  if (!token) throw new Error(`${userName} is not one of the people`)
  return token
}

let asked = 0
/** Another address every now and then, so that the limit for a machine run wild does not end a test. */
export function somewhere(): string {
  asked += 1
  return `10.${Math.floor(asked / 60_000) % 250}.${Math.floor(asked / 1000) % 250}.1`
}

/** What a form of this page would bring, so that its door is reached; by path, where the schema alone does not say. */
const forms: readonly [ending: string, fields: Readonly<Record<string, string>>][] = [
  ['/access', { userName: 'ben', basis: 'duty', reason: 'Because.' }],
  ['/ending', { because: 'No longer works with the child.' }],
  ['/answers', { revision: '1', title: 'Written by a stranger' }],
  ['/finalisation', { revision: '1', title: 'Written by a stranger' }],
  ['/pause', { revision: '1', title: 'Written by a stranger' }],
  ['/drafts/:id', { revision: '1', title: 'Written by a stranger' }],
  ['/drafts', { kind: 'case-note' }],
  ['/mark', { applies: 'not-applicable', because: 'It does not apply.' }],
]

/** Asks for a route as a program would, with input that its schema allows. */
export async function ask(app: FastifyInstance, route: Route, ids: Rich, token: string | undefined): Promise<Answer> {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const { method } = route
  const to = { method, url: addressOf(route.path, ids), remoteAddress: somewhere() }
  if (method === 'GET') return app.inject({ ...to, headers: authorization })
  if (route.upload && !route.upload.orPlain)
    return app.inject({ ...to, ...aFile('letter.txt', 'Dear Sam', authorization) })
  const body = bodyFor(route)
  if (route.kind === 'api') return app.inject({ ...to, headers: authorization, ...(body && { payload: body }) })
  const headers = { ...authorization, 'content-type': 'application/x-www-form-urlencoded' }
  return app.inject({
    ...to,
    headers,
    payload: new URLSearchParams(Object.entries(body ?? {}).map(asTyped)).toString(),
  })
}

const asTyped = ([name, value]: [string, unknown]): [string, string] => [name, String(value)]

function bodyFor(route: Route): Record<string, unknown> | undefined {
  const known = route.kind === 'page' ? forms.find(([ending]) => route.path.endsWith(ending)) : undefined
  if (known) return { ...known[1] }
  if (!route.schemas.body) return undefined
  const described = z.toJSONSchema(route.schemas.body, { io: 'input', unrepresentable: 'any' })
  const made = sample(described as JsonSchema)
  return typeof made === 'object' && made !== null ? { ...made } : undefined
}

/** A file as a browser sends it. */
export function aFile(name: string, bytes: string | Buffer, headers: Readonly<Record<string, string>> = {}) {
  const part = `Content-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: image/png`
  const payload = Buffer.concat([
    Buffer.from(`--cut\r\n${part}\r\n\r\n`),
    Buffer.from(bytes),
    Buffer.from('\r\n--cut--\r\n'),
  ])
  return { headers: { ...headers, 'content-type': 'multipart/form-data; boundary=cut' }, payload }
}

/** Behind the scenes: what is in the database, whoever may see it. */
export type Behind = {
  rows<T extends object>(text: string, values?: unknown[]): Promise<T[]>
  /** A digest of everything that is on any record and of who may see it. */
  everything(): Promise<Record<string, string>>
  /** How many events there are, of records and of none; and how many of them are refusals. */
  events(): Promise<{ all: number; refusals: number }>
  end(): Promise<void>
}

export async function lookBehind(world: World): Promise<Behind> {
  const client = await connectOwner(world.databases.main.admin)
  const rows = async <T extends object>(text: string, values: unknown[] = []) =>
    (await client.query<T>(text, values)).rows
  const names = await rows<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and (n.nspname = 'record' or c.oid::regclass::text in ('sec.access_grant', 'sec.child_key', 'sec.record_number', 'sec.account'))`,
  )
  if (names.length < 12) throw new Error('the tables of a record are not where they were')
  return {
    rows,
    everything: async () => {
      const digests = names.map(
        ({ name }) =>
          `select '${name}' as name, md5(string_agg(t::text, ',' order by t::text)) as digest from ${name} t`,
      )
      const found = await rows<{ name: string; digest: string | null }>(digests.join(' union all '))
      return Object.fromEntries(found.map(({ name, digest }) => [name, digest ?? 'empty']))
    },
    events: async () => {
      const [counts] = await rows<{ all: number; refusals: number }>(
        `select (count(*) + (select count(*) from audit.event))::int as all, (count(*) filter (where class = 'refusal'))::int as refusals
         from audit.authority_event`,
      )
      if (!counts) throw new Error('the log is not there')
      return counts
    },
    end: () => client.end(),
  }
}
