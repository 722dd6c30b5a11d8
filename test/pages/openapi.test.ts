import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { composeRoutes } from '../../src/app.ts'
import type { Route } from '../../src/platform/web/index.ts'
import { addressOf, asksForUnknown, personFor, type Rich } from '../support/every-route.ts'
import { richRecord } from '../support/rich-record.ts'
import { type JsonSchema, sample } from '../support/sample.ts'
import { createWorld, type World } from '../support/world.ts'

type Described = Readonly<Record<string, { content?: Readonly<Record<string, { schema?: JsonSchema }>> }>>
type Operation = { requestBody?: Described[string]; responses?: Described }
type Description = { openapi: string; paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> }

let world: World
let rich: Rich
let description: Description
beforeAll(async () => {
  world = await createWorld()
  rich = await richRecord(world)
  description = (await world.app.inject({ url: '/api/openapi.json' })).json()
})
afterAll(async () => {
  await world.close()
})

it('every route of the interface is described, and everything that is described exists', () => {
  const described = Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const served = apiRoutes().map(({ method, path }) => `${method} ${asDescribed(path)}`)
  expect(served.length).toBeGreaterThan(6)
  expect(described.toSorted()).toEqual([...served, 'GET /api/openapi.json'].toSorted())
})

it('every operation says what it answers when it is done, and how it refuses', () => {
  const silent = apiRoutes().filter((route) => {
    const responses = operationOf(route)?.responses ?? {}
    return !Object.keys(responses).some((status) => status.startsWith('2')) || !responses['4XX']
  })
  expect(silent.map(({ method, path }) => `${method} ${path}`)).toEqual([])
})

it('every operation, asked with input that its description allows, answers as its description says', async () => {
  const inOrder = apiRoutes().toSorted((a, b) => weight(a) - weight(b))
  for (const route of inOrder) {
    const answer = await ask(route)
    const name = `${route.method} ${route.path} → ${answer.statusCode} ${answer.body.slice(0, 500)}`
    expect(answer.statusCode, name).toBeLessThan(500)
    if (route.method === 'GET' && !asksForUnknown(route.path)) expect(answer.statusCode, name).toBe(200)
    expectAsDescribed(route, answer.statusCode, answer.body, name)
  }
})

it('the check bites: an answer with a field too many, or too few, is not as described', () => {
  const route = apiRoutes().find(({ method, path }) => method === 'PUT' && path.endsWith('/mark'))
  if (!route) throw new Error('the route is gone')
  expectAsDescribed(route, 200, '{"entry":"x"}', 'as described')
  expect(() => expectAsDescribed(route, 200, '{}', '')).toThrow()
  expect(() => expectAsDescribed(route, 200, '{"entry":"x","more":1}', '')).toThrow()
})

function apiRoutes(): Route[] {
  return composeRoutes(world.holdfast, { https: false }).filter(({ kind }) => kind === 'api')
}

const asDescribed = (path: string) => path.replaceAll(/:([A-Za-z]+)/g, '{$1}')

function operationOf({ method, path }: Route): Operation | undefined {
  return description.paths[asDescribed(path)]?.[method.toLowerCase()]
}

/** What reads comes first, what throws away last. */
function weight({ method }: Route): number {
  return ['GET', 'PUT', 'POST', 'DELETE'].indexOf(method)
}

async function ask(route: Route) {
  // What is public may still be of somebody: of whoever holds the session.
  const person = personFor(route) ?? 'amira'
  const url = addressOf(route.path, rich)
  const headers = { authorization: `Bearer ${await world.token(person)}` }
  if (route.method === 'GET') return world.app.inject({ url, headers })
  if (route.upload) return world.app.inject({ method: route.method, url, ...aFile(headers) })
  const content = Object.values(operationOf(route)?.requestBody?.content ?? {})[0]
  const payload = content?.schema ? { payload: sample(content.schema) as object } : {}
  return world.app.inject({ method: route.method, url, headers, ...payload })
}

function aFile(headers: Record<string, string>) {
  const part = 'Content-Disposition: form-data; name="file"; filename="letter.txt"\r\nContent-Type: text/plain'
  return {
    headers: { ...headers, 'content-type': 'multipart/form-data; boundary=cut' },
    payload: `--cut\r\n${part}\r\n\r\nDear Sam\r\n--cut--\r\n`,
  }
}

function expectAsDescribed(route: Route, status: number, body: string, name: string): void {
  const responses = operationOf(route)?.responses ?? {}
  const described = responses[String(status)] ?? (status >= 400 ? responses['4XX'] : undefined)
  expect(described, `${name}: this status is not described`).toBeDefined()
  const schema = described?.content?.['application/json']?.schema
  if (!schema || route.answers?.[status] === 'file') return
  const found = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(JSON.parse(body))
  expect(found.error?.issues ?? [], name).toEqual([])
}
