import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { openBrowser } from '../support/browser.ts'
import { createWorld, type World } from '../support/world.ts'
import { type Behind, lookBehind } from './attackers.ts'

// Where signing in leads, and what it leaves in the browser.
let world: World
let behind: Behind
beforeAll(async () => {
  world = await createWorld()
  behind = await lookBehind(world)
})
afterAll(async () => {
  await behind.end()
  await world.close()
})

describe('the way back after signing in', () => {
  const elsewhere = [
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https:evil.example',
    'https://evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '%2F%2Fevil.example',
    ' //evil.example',
    '/%09/evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '///evil.example',
    '/.evil.example//..',
    '@evil.example',
    '/\u0000/evil.example',
    '/😀',
    '/é',
    '/a\r\nset-cookie: x=y',
    '/\u0001',
    '/%0d%0aset-cookie: x=y',
  ]
  it.each(elsewhere)('%j leads to this service or nowhere', async (next) => {
    for (const value of [next, encodeURIComponent(next)]) {
      const browser = openBrowser(world.app)
      const first = await browser.open(`/sign-in?next=${encodeURIComponent(value)}`)
      expect(first.statusCode).toBeLessThan(500)
      const shown = /name="next" value="([^"]*)"/.exec(first.body)?.[1]
      const given = await browser.send('/sign-in', {
        userName: 'amira',
        password: 'a long enough password',
        next: value,
      })
      expect([303, 400]).toContain(given.statusCode)
      for (const address of [shown, given.headers.location]) {
        if (address === undefined) continue
        expect(new URL(address, 'https://holdfast.example/').origin).toBe('https://holdfast.example')
        expect(JSON.stringify(given.headers)).not.toContain('x=y"')
      }
      const code =
        (await world.holdfast.doorkeeper.demoPeople()).find(({ userName }) => userName === 'amira')?.code ?? ''
      await behind.rows(`update sec.account set second_factor_last_step = 0, wrong_tries = 0, locked_until = null`)
      const second = await browser.send('/sign-in/code', { code, next: value })
      expect([303, 400], second.body.slice(-500)).toContain(second.statusCode)
      if (second.statusCode === 303)
        expect(new URL(String(second.headers.location), 'https://holdfast.example/').origin).toBe(
          'https://holdfast.example',
        )
    }
  })
})

it('cookies are ours alone: no script reads them, no other site sends them, and over https nothing else carries them', async () => {
  const app = await createApp(world.holdfast, {
    https: true,
    cookieSecret: 'another secret that only this test knows, long enough',
  })
  const page = await app.inject({ url: '/sign-in' })
  expect(page.headers['strict-transport-security']).toMatch(/max-age=\d{8}/)
  const cookie = page.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
  const _csrf = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const form = (fields: Record<string, string>) => ({
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ _csrf, ...fields }).toString(),
  })
  const first = await app.inject({
    method: 'POST',
    url: '/sign-in',
    ...form({ userName: 'ben', password: 'a long enough password' }),
  })
  const set = [page, first].flatMap(({ headers }) => [headers['set-cookie'] ?? []].flat())
  expect(set.length).toBeGreaterThan(1)
  for (const one of set) {
    expect(one).toMatch(/; HttpOnly/)
    expect(one).toMatch(/; Secure/)
    expect(one).toMatch(/; SameSite=(Lax|Strict)/)
    expect(one).not.toMatch(/; Domain=/)
  }
  await app.close()
})
