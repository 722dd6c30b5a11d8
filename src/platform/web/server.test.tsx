import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createLog } from '../log.ts'
import { api, createServer, Page, page, type Route } from './index.ts'
import { Form, TextInput } from './views/index.ts'

const lines: string[] = []
const log = createLog({ write: (line: string) => void lines.push(line) })
const council = () => ({ name: 'Alderbrook Council', colour: '#7a1f4d' })

const nameForm = page({
  method: 'POST',
  path: '/records/:number/name',
  action: 'renameRecord',
  params: z.object({ number: z.string() }),
  body: z.strictObject({ name: z.string().min(1, 'Enter the name') }),
  handle: ({ body, params }) => ({ redirect: `/records/${params.number}?named=${body.name.length}` }),
  mistaken: ({ shell, body, errors }) => ({
    refused: { code: 'bad-input', words: 'Put the name right.' },
    show: (
      <Page {...shell} title="Name" errors={errors}>
        <Form action="" csrf={shell.csrf}>
          <TextInput name="name" label="Name" value={String(body.name)} error={errors.name} />
        </Form>
      </Page>
    ),
  }),
})

const routes: readonly Route[] = [
  nameForm,
  page({
    method: 'GET',
    path: '/records/:number',
    action: 'openRecord',
    params: z.object({ number: z.string() }),
    query: z.object({ named: z.string().optional() }),
    handle: ({ shell, session }) => ({
      show: (
        <Page {...shell} title="Alex & Sam">
          {session.token ?? 'nobody'}
        </Page>
      ),
    }),
  }),
  page({
    method: 'GET',
    path: '/closed',
    action: 'openRecord',
    handle: () => ({ refused: { code: 'not-signed-in', words: 'Sign in to see this.' } }),
  }),
  page({
    method: 'GET',
    path: '/broken',
    action: 'openRecord',
    handle: () => Promise.reject(new Error('Amira Khan was born on 3 May')),
  }),
  page({
    method: 'POST',
    path: '/files',
    action: 'addDocuments',
    upload: { bytes: 1000, files: 3 },
    body: z.strictObject({ kind: z.string() }),
    handle: async ({ files, body }) => {
      const seen: unknown[] = []
      for await (const file of files) {
        const bytes = await file.stream.toArray()
        seen.push([body.kind, file.name, Buffer.concat(bytes).length])
      }
      return { json: seen }
    },
  }),
  api({
    method: 'POST',
    path: '/api/records',
    action: 'openRecord',
    body: z.strictObject({ name: z.string().min(1, 'Give a name') }),
    handle: ({ session, body }) => ({ json: { token: session.token, name: body.name }, status: 201 }),
  }),
  page({
    method: 'GET',
    path: '/letter',
    action: 'openDocument',
    handle: () => ({ stream: Readable.from(['words']), headers: { 'content-type': 'text/plain' } }),
  }),
]

const settings = { log, council, cookieSecret: 'x'.repeat(32), https: false, signIn: '/sign-in' }
let app: FastifyInstance
beforeAll(async () => {
  app = await createServer({ ...settings, routes })
})

/** A browser that has the page's cookie and token, as somebody has who is looking at a form. */
async function openForm(): Promise<{ cookie: string; token: string }> {
  const answer = await app.inject({ url: '/preferences' })
  const token = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? ''
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
  return { cookie, token }
}

function multipart(parts: readonly [name: string, content: string, file?: string][]) {
  const body = parts.map(([name, content, file]) => {
    const filename = file === undefined ? '' : `; filename="${file}"\r\nContent-Type: text/plain`
    return `--cut\r\nContent-Disposition: form-data; name="${name}"${filename}\r\n\r\n${content}\r\n`
  })
  return { payload: `${body.join('')}--cut--\r\n`, type: 'multipart/form-data; boundary=cut' }
}

const asForm = { 'content-type': 'application/x-www-form-urlencoded' }

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

describe("the form's token", () => {
  test('a form without the token is refused, with a page that says what to do', async () => {
    const { cookie } = await openForm()
    const answer = await app.inject({
      method: 'POST',
      url: '/records/7/name',
      headers: { ...asForm, cookie },
      payload: 'name=Sam',
    })
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toContain('You cannot do this</h1>')
  })

  test('a form with the token is taken, and the token is no answer of the form', async () => {
    const { cookie, token } = await openForm()
    const payload = `_csrf=${encodeURIComponent(token)}&name=Sam`
    const answer = await app.inject({ method: 'POST', url: '/records/7/name', headers: { ...asForm, cookie }, payload })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/records/7?named=3'])
  })

  test('a script may send the token as a header', async () => {
    const { cookie, token } = await openForm()
    const headers = { ...asForm, cookie, 'x-csrf-token': token }
    const answer = await app.inject({ method: 'POST', url: '/records/7/name', headers, payload: 'name=Sam' })
    expect(answer.statusCode).toBe(303)
  })

  test('a token does not serve in another browser', async () => {
    const [mine, theirs] = [await openForm(), await openForm()]
    const headers = { ...asForm, cookie: theirs.cookie, 'x-csrf-token': mine.token }
    const answer = await app.inject({ method: 'POST', url: '/records/7/name', headers, payload: 'name=Sam' })
    expect(answer.statusCode).toBe(403)
  })

  test('what another site sends is refused even with the token', async () => {
    const { cookie, token } = await openForm()
    const headers = { ...asForm, cookie, 'x-csrf-token': token, 'sec-fetch-site': 'cross-site' }
    const answer = await app.inject({ method: 'POST', url: '/records/7/name', headers, payload: 'name=Sam' })
    expect(answer.statusCode).toBe(403)
  })

  test('a program with a bearer token needs none; a browser needs it at /api/ too', async () => {
    const url = '/api/records'
    const byProgram = {
      method: 'POST',
      url,
      headers: { authorization: 'Bearer abc' },
      payload: { name: 'Sam' },
    } as const
    expect((await app.inject(byProgram)).json()).toEqual({ token: 'abc', name: 'Sam' })
    const byBrowser = {
      method: 'POST',
      url,
      headers: { cookie: 'holdfast_session=abc' },
      payload: { name: 'Sam' },
    } as const
    const answer = await app.inject(byBrowser)
    expect([answer.statusCode, answer.json().error.code]).toEqual([403, 'not-permitted'])
  })

  test('a cookie and a bearer token at once are refused', async () => {
    const headers = { authorization: 'Bearer abc', cookie: 'holdfast_session=def' }
    const answer = await app.inject({ method: 'POST', url: '/api/records', headers, payload: { name: 'Sam' } })
    expect([answer.statusCode, answer.json().error.code]).toEqual([400, 'bad-input'])
  })
})

describe('answers and mistakes', () => {
  test('a mistake shows the form again, with what was typed and what to put right', async () => {
    const { cookie, token } = await openForm()
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

  test('a form that is too long is told so in plain words', async () => {
    const { cookie, token } = await openForm()
    const headers = { ...asForm, cookie, 'x-csrf-token': token }
    const payload = `name=${'a'.repeat(1_100_000)}`
    const answer = await app.inject({ method: 'POST', url: '/records/7/name', headers, payload })
    expect(answer.statusCode).toBe(413)
    expect(answer.body).toContain('Forms can hold up to 1 MB')
  })
})

describe('files', () => {
  test('arrive as streams, after the answers and the token of their form', async () => {
    const { cookie, token } = await openForm()
    const { payload, type } = multipart([
      ['_csrf', token],
      ['kind', 'letter'],
      ['files', 'words', 'a.txt'],
      ['files', '', ''],
      ['files', 'b'.repeat(1000), 'b.txt'],
    ])
    const answer = await app.inject({
      method: 'POST',
      url: '/files',
      headers: { cookie, 'content-type': type },
      payload,
    })
    expect(answer.json()).toEqual([
      ['letter', 'a.txt', 5],
      ['letter', 'b.txt', 1000],
    ])
  })

  test('that are too large make the whole request fail: nothing is kept cut off', async () => {
    const { cookie, token } = await openForm()
    const { payload, type } = multipart([
      ['_csrf', token],
      ['kind', 'letter'],
      ['files', 'b'.repeat(2000), 'b.txt'],
    ])
    const answer = await app.inject({
      method: 'POST',
      url: '/files',
      headers: { cookie, 'content-type': type },
      payload,
    })
    expect([answer.statusCode, answer.body.includes('One of the files is larger')]).toEqual([413, true])
  })

  test('are refused without the token, before any of them is read', async () => {
    const { cookie } = await openForm()
    const { payload, type } = multipart([
      ['kind', 'letter'],
      ['files', 'words', 'a.txt'],
    ])
    const answer = await app.inject({
      method: 'POST',
      url: '/files',
      headers: { cookie, 'content-type': type },
      payload,
    })
    expect(answer.statusCode).toBe(403)
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

describe('text size and contrast', () => {
  test('are kept without scripts, on every page, and lead back to where the reader was', async () => {
    const { cookie, token } = await openForm()
    const payload = `_csrf=${encodeURIComponent(token)}&textSize=larger&contrast=high&from=%2Frecords%2F7`
    const answer = await app.inject({ method: 'POST', url: '/preferences', headers: { ...asForm, cookie }, payload })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/records/7'])
    const kept = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const next = await app.inject({ url: '/nowhere', headers: { cookie: kept } })
    expect(next.body).toContain('hf-text-larger hf-contrast-high')
  })

  test.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example'])(
    'never lead to another site: %s',
    async (from) => {
      const { cookie, token } = await openForm()
      const payload = new URLSearchParams({ _csrf: token, textSize: 'large', contrast: 'normal', from }).toString()
      const answer = await app.inject({ method: 'POST', url: '/preferences', headers: { ...asForm, cookie }, payload })
      expect(answer.headers.location).toBe('/preferences?saved=yes')
    },
  )
})

test('the programming interface describes itself as OpenAPI 3.1, and no page in it', async () => {
  const described = (await app.inject({ url: '/api/openapi.json' })).json()
  expect(described.openapi).toBe('3.1.0')
  expect(Object.keys(described.paths)).toEqual(expect.arrayContaining(['/api/records', '/api/openapi.json']))
  expect(Object.keys(described.paths).filter((path) => !path.startsWith('/api/'))).toEqual([])
})
