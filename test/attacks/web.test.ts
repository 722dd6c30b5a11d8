import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { addressOf, personFor, type Rich } from '../support/every-route.ts'
import { richRecord } from '../support/rich-record.ts'
import { createWorld, type World } from '../support/world.ts'
import { ask, type Behind, everyRoute, lookBehind, somewhere, tokenOf } from './attackers.ts'

// What another site, another page or a browser's own cleverness can be made to do.
let world: World
let behind: Behind
let rich: Rich
beforeAll(async () => {
  world = await createWorld()
  behind = await lookBehind(world)
  rich = await richRecord(world)
})
afterAll(async () => {
  await behind.end()
  await world.close()
})

const changing = () => everyRoute(world).filter(({ method }) => method !== 'GET')

describe('a form that was not sent from our page', () => {
  const cookieOf = (browser: ReturnType<typeof openBrowser>) =>
    [...browser.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ')
  const form = 'application/x-www-form-urlencoded'
  const sent = async (headers: Record<string, string>, token?: string) => {
    const answers: [string, number][] = []
    for (const route of changing()) {
      const multipart = route.upload && !route.upload.orPlain
      const body = new URLSearchParams({
        revision: '1',
        title: 'x',
        ...(token === undefined ? {} : { _csrf: token }),
      }).toString()
      const part =
        token === undefined ? '' : `--cut\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n${token}\r\n`
      const payload = multipart
        ? `${part}--cut\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\nx\r\n--cut--\r\n`
        : body
      const type = multipart ? 'multipart/form-data; boundary=cut' : form
      const answer = await world.app.inject({
        method: route.method,
        url: addressOf(route.path, rich),
        headers: { ...headers, 'content-type': type },
        payload,
        remoteAddress: somewhere(),
      })
      answers.push([`${route.method} ${route.path}`, answer.statusCode])
    }
    return answers
  }
  const notRefused = (answers: [string, number][]) => answers.filter(([, status]) => status !== 403)

  it('has no token, somebody else’s, half of one, or comes from another site: it is refused everywhere and changes nothing', async () => {
    const amira = openBrowser(world.app, await tokenOf(world, 'amira'))
    await amira.open('/preferences')
    const mallory = openBrowser(world.app)
    const hers = /name="_csrf" value="([^"]+)"/.exec((await mallory.open('/preferences')).body)?.[1] ?? ''
    const own = /name="_csrf" value="([^"]+)"/.exec((await amira.open('/preferences')).body)?.[1] ?? ''
    expect(changing().length).toBeGreaterThan(25)
    const before = await behind.everything()
    const cookie = cookieOf(amira)
    expect(notRefused(await sent({ cookie }))).toEqual([])
    expect(notRefused(await sent({ cookie }, hers))).toEqual([])
    expect(notRefused(await sent({ cookie }, own.slice(0, 10)))).toEqual([])
    expect(
      notRefused(await sent({ cookie: `holdfast_session=${amira.cookies.get('holdfast_session')}` }, own)),
    ).toEqual([])
    expect(notRefused(await sent({ cookie, 'sec-fetch-site': 'cross-site' }, own))).toEqual([])
    expect(notRefused(await sent({ cookie, 'x-csrf-token': hers }, own))).toEqual([])
    expect(await behind.everything()).toEqual(before)
    // The check bites: with its own token nothing is refused for want of one.
    const reached = await sent({ cookie }, own)
    expect(reached.filter(([, status]) => status !== 403).length).toBeGreaterThan(20)
  })

  it('changes nothing when it is only looked at, whatever the address or the headers say', async () => {
    const before = await behind.everything()
    for (const route of everyRoute(world).filter(({ method }) => method === 'GET')) {
      await ask(world.app, route, rich, await tokenOf(world, personFor(route) ?? 'amira'))
    }
    const amira = { authorization: `Bearer ${await tokenOf(world, 'amira')}` }
    for (const route of changing()) {
      const url = addressOf(route.path, rich)
      for (const headers of [
        { 'x-http-method-override': route.method },
        { 'x-method-override': route.method },
        { 'x-http-method': route.method },
      ]) {
        await world.app.inject({
          url: `${url}?_method=${route.method}&because=x`,
          headers: { ...amira, ...headers },
          remoteAddress: somewhere(),
        })
        await world.app.inject({ method: 'HEAD', url, headers: { ...amira, ...headers }, remoteAddress: somewhere() })
        await world.app.inject({
          method: 'OPTIONS',
          url,
          headers: { ...amira, ...headers, origin: 'https://evil.example', 'access-control-request-method': 'POST' },
          remoteAddress: somewhere(),
        })
      }
    }
    expect(await behind.everything()).toEqual(before)
  })
})

describe('every answer', () => {
  it('is kept by nobody, framed by nobody, guessed at by nobody and given to no other site', async () => {
    const wrong: string[] = []
    for (const route of everyRoute(world)) {
      for (const person of [personFor(route), undefined, 'sasha'] as const) {
        const token = person && (await tokenOf(world, person))
        const answer = await ask(world.app, route, rich, token)
        const name = `${route.method} ${route.path} as ${person}`
        const { headers } = answer
        if (headers['cache-control'] !== 'no-store' && route.path !== '/council.css')
          wrong.push(`${name}: cache-control ${headers['cache-control']}`)
        if (headers['x-content-type-options'] !== 'nosniff') wrong.push(`${name}: may be guessed at`)
        if (
          headers['x-frame-options'] !== 'DENY' ||
          !/frame-ancestors 'none'/.test(String(headers['content-security-policy']))
        )
          wrong.push(`${name}: may be framed`)
        if (/unsafe|\*|http:/.test(String(headers['content-security-policy'])) && !route.path.includes('documents/:id'))
          wrong.push(`${name}: ${headers['content-security-policy']}`)
        if (Object.keys(headers).some((header) => header.startsWith('access-control-')))
          wrong.push(`${name}: open to other sites`)
        if (headers['server'] || headers['x-powered-by']) wrong.push(`${name}: says what it is made of`)
        if (headers['referrer-policy'] !== 'same-origin') wrong.push(`${name}: tells other sites where one was`)
        if (/\bat .+:\d+:\d+\)|node_modules|select .+ from /i.test(answer.body))
          wrong.push(`${name}: tells of our inside`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('is of our own making, whatever host, proxy or origin is claimed', async () => {
    const headers = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-for': '1.2.3.4',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.example',
      origin: 'https://evil.example',
      'x-original-url': '/log',
      'x-rewrite-url': '/log',
    }
    for (const url of ['/', '/sign-in', '/records/new', '/nowhere', '/api/v1/home', '/api/openapi.json']) {
      const answer = await world.app.inject({ url, headers, remoteAddress: somewhere() })
      expect(`${answer.body}${JSON.stringify(answer.headers)}`).not.toContain('evil.example')
    }
  })

  it('to a method that we do not have says no more than that', async () => {
    for (const method of ['OPTIONS', 'PATCH', 'PUT', 'DELETE'] as const) {
      const answer = await world.app.inject({
        method,
        url: '/sign-in',
        headers: { 'x-secret': 'repeated' },
        remoteAddress: somewhere(),
      })
      expect([403, 404, 405]).toContain(answer.statusCode)
      expect(answer.body).not.toContain('repeated')
    }
  })
})
