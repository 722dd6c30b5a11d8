import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import { createServer, page, type Route } from './index.ts'
import { asForm, lines, nameForm, openForm, routes, settings, startService } from './small-service.tsx'

let app: FastifyInstance
beforeAll(async () => {
  app = await startService()
})

describe('the table of routes', () => {
  test('a route that names neither an action nor a reason to be public is refused at start', async () => {
    const bare = { ...nameForm, guard: { public: true, because: ' ' } } as const satisfies Route
    await expect(createServer({ ...settings, routes: [bare] })).rejects.toThrow('says not why')
    // @ts-expect-error a page without an action does not compile either
    const none: Route = page({ method: 'GET', path: '/none', handle: () => ({ json: 1 }) })
    await expect(createServer({ ...settings, routes: [none] })).rejects.toThrow('names neither')
  })

  test('a route that somebody adds beside the table is refused too', async () => {
    const other = await createServer({ ...settings, routes: [] })
    expect(() => other.get('/beside', () => 'hello')).toThrow('names neither')
  })

  test('a route that names an action that does not exist is refused at start', async () => {
    const known = { ...settings, routes: [nameForm], actions: new Set(['openRecord']) }
    await expect(createServer(known)).rejects.toThrow('renameRecord, which does not exist')
  })

  test('a page under /api/ is refused, for its refusals would not be JSON', async () => {
    await expect(createServer({ ...settings, routes: [{ ...nameForm, path: '/api/name' }] })).rejects.toThrow('/api/')
  })
})

describe('answers and mistakes', () => {
  test('a mistake shows the form again, with what was typed and what to put right', async () => {
    const { cookie, token } = await openForm(app)
    const headers = { ...asForm, cookie, 'x-csrf-token': token }
    const answer = await app.inject({ method: 'POST', url: '/records/7/name', headers, payload: 'name=' })
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain('<title>Error: Name – Alderbrook Council – Holdfast</title>')
    expect(answer.body).toContain('<a href="#name">Enter the name</a>')
  })

  test('the programming interface answers mistakes as JSON, field by field', async () => {
    const headers = { authorization: 'Bearer abc' }
    const answer = await app.inject({ method: 'POST', url: '/api/records', headers, payload: { name: '', age: 3 } })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().error.fields).toMatchObject({ name: 'Give a name' })
  })

  test('what is typed is never markup', async () => {
    const answer = await app.inject({ url: '/records/7', headers: { cookie: 'holdfast_session=<script>' } })
    expect(answer.body).toContain('&lt;script&gt;')
    expect(answer.body).toContain('<h1 class="govuk-heading-l">Alex &amp; Sam</h1>')
  })

  test('an unknown page is a page with one heading and a way on', async () => {
    const answer = await app.inject({ url: '/nowhere' })
    expect([answer.statusCode, answer.body.match(/<h1/g)?.length]).toEqual([404, 1])
    expect((await app.inject({ url: '/api/nowhere' })).json().error.code).toBe('not-found')
  })

  test('a mistake of ours gives a reference and nothing about its cause, in the page and in the log', async () => {
    lines.length = 0
    const answer = await app.inject({ url: '/broken' })
    expect(answer.statusCode).toBe(500)
    expect(answer.body).toContain(answer.headers['x-request-id'])
    expect(answer.body + lines.join('')).not.toContain('Amira')
    expect(lines.join('')).toContain('a request failed')
  })

  test('whoever is not signed in is sent to sign in and back', async () => {
    const answer = await app.inject({ url: '/closed' })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/sign-in?next=%2Fclosed'])
  })

  test('a script that saves a draft is told in data, not sent to a page', async () => {
    const answer = await app.inject({ url: '/closed', headers: { accept: 'application/json' } })
    expect([answer.statusCode, answer.json().error.words]).toEqual([401, 'Sign in to see this.'])
  })

  test('a form that is too long is told so in plain words', async () => {
    const { cookie, token } = await openForm(app)
    const headers = { ...asForm, cookie, 'x-csrf-token': token }
    const payload = `name=${'a'.repeat(1_100_000)}`
    const answer = await app.inject({ method: 'POST', url: '/records/7/name', headers, payload })
    expect(answer.statusCode).toBe(413)
    expect(answer.body).toContain('Forms can hold up to 1 MB')
  })
})

describe('every answer', () => {
  test('is kept by no cache, runs nothing of strangers, and is framed by nobody', async () => {
    const { headers } = await app.inject({ url: '/letter' })
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['content-security-policy']).toContain("default-src 'none';script-src 'self';style-src 'self'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['strict-transport-security']).toBeUndefined()
  })

  test('tells browsers to stay with https, and marks its cookies, when the service is reached so', async () => {
    const secure = await createServer({ ...settings, routes, https: true })
    const answer = await secure.inject({ url: '/preferences' })
    expect(answer.headers['strict-transport-security']).toContain('max-age=63072000')
    expect(answer.cookies).toMatchObject([{ name: '__Host-holdfast_csrf', secure: true, httpOnly: true, path: '/' }])
  })

  test('is logged by the pattern of its route, without address, query or person', async () => {
    lines.length = 0
    await app.inject({ url: '/records/C-004217-K?named=Sam' })
    const [line = ''] = lines.filter((text) => text.includes('"status"'))
    expect(JSON.parse(line)).toMatchObject({ method: 'GET', route: '/records/:number', status: 200 })
    expect(lines.join('')).not.toMatch(/004217|Sam/)
  })

  test('too many requests from one address are told to wait', async () => {
    const limited = { ...nameForm, limit: { most: 1, seconds: 60 } }
    const small = await createServer({ ...settings, routes: [limited] })
    await small.inject({ method: 'POST', url: '/records/7/name' })
    const answer = await small.inject({ method: 'POST', url: '/records/7/name' })
    expect([answer.statusCode, answer.body.includes('Too many tries</h1>')]).toEqual([429, true])
  })
})

test('the programming interface describes itself as OpenAPI 3.1, and no page in it', async () => {
  const described = (await app.inject({ url: '/api/openapi.json' })).json()
  expect(described.openapi).toBe('3.1.0')
  expect(Object.keys(described.paths)).toEqual(expect.arrayContaining(['/api/records', '/api/openapi.json']))
  expect(Object.keys(described.paths).filter((path) => !path.startsWith('/api/'))).toEqual([])
})
