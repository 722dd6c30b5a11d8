import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import { asForm, multipart, openForm, startService } from './small-service.tsx'

let app: FastifyInstance
beforeAll(async () => {
  app = await startService()
})

describe("the form's token", () => {
  test('a form without the token is refused, with a page that says what to do', async () => {
    const { cookie } = await openForm(app)
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
    const { cookie, token } = await openForm(app)
    const payload = `_csrf=${encodeURIComponent(token)}&name=Sam`
    const answer = await app.inject({ method: 'POST', url: '/records/7/name', headers: { ...asForm, cookie }, payload })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/records/7?named=3'])
  })

  test('a script may send the token as a header', async () => {
    const { cookie, token } = await openForm(app)
    const headers = { ...asForm, cookie, 'x-csrf-token': token }
    const answer = await app.inject({ method: 'POST', url: '/records/7/name', headers, payload: 'name=Sam' })
    expect(answer.statusCode).toBe(303)
  })

  test('a token does not serve in another browser', async () => {
    const [mine, theirs] = [await openForm(app), await openForm(app)]
    const headers = { ...asForm, cookie: theirs.cookie, 'x-csrf-token': mine.token }
    const answer = await app.inject({ method: 'POST', url: '/records/7/name', headers, payload: 'name=Sam' })
    expect(answer.statusCode).toBe(403)
  })

  test('what another site sends is refused even with the token', async () => {
    const { cookie, token } = await openForm(app)
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

describe('files', () => {
  test('arrive as streams, after the answers and the token of their form', async () => {
    const { cookie, token } = await openForm(app)
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
    const { cookie, token } = await openForm(app)
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
    const { cookie } = await openForm(app)
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

describe('text size and contrast', () => {
  test('are kept without scripts, on every page, and lead back to where the reader was', async () => {
    const { cookie, token } = await openForm(app)
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
      const { cookie, token } = await openForm(app)
      const payload = new URLSearchParams({ _csrf: token, textSize: 'large', contrast: 'normal', from }).toString()
      const answer = await app.inject({ method: 'POST', url: '/preferences', headers: { ...asForm, cookie }, payload })
      expect(answer.headers.location).toBe('/preferences?saved=yes')
    },
  )
})
