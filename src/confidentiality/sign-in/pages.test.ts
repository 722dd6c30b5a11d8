import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../test/support/browser.ts'
import { connectOwner } from '../../../test/support/owner.ts'
import { createWorld, type PersonName, password, type World } from '../../../test/support/world.ts'
import { withClient } from '../../platform/db/sign-in.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(async () => {
  await world.close()
})

const codeOf = async (person: PersonName) => {
  const found = (await world.holdfast.doorkeeper.demoPeople()).find(({ userName }) => userName === person)
  return found?.code ?? ''
}
const inDatabase = (text: string, values: unknown[] = []) =>
  withClient(world.databases.main.admin, (client) => client.query(text, values))
const refusals = async () => {
  const owner = await connectOwner(world.databases.main.admin)
  const { rows } = await owner.query(`select from audit.authority_event where class = 'sign-in.refused'`)
  await owner.end()
  return rows.length
}

describe('signing in', () => {
  it('takes a password and then a code, and comes back to the page that was asked for', async () => {
    const browser = openBrowser(world.app)
    const turnedAway = await browser.open('/records?after=a')
    expect(turnedAway.headers.location).toBe('/sign-in?next=%2Frecords%3Fafter%3Da')
    const form = await browser.open(turnedAway.headers.location ?? '')
    expect(form.body).toContain('name="next" value="/records?after=a"')
    expect(form.body).toContain('npx holdfast people')
    expect(form.body).not.toContain(await codeOf('amira'))
    const first = await browser.send('/sign-in', { userName: 'Amira', password, next: '/records?after=a' })
    expect(first.statusCode).toBe(303)
    await browser.open(first.headers.location ?? '')
    const second = await browser.send('/sign-in/code', { code: await codeOf('amira'), next: '/records?after=a' })
    expect(second.headers.location).toBe('/records?after=a')
    expect((await browser.open('/')).body).toContain('Amira Khan')
  })

  it('half-way in opens nothing, whichever cookie carries the token', async () => {
    const browser = openBrowser(world.app)
    await browser.send('/sign-in', { userName: 'ben', password })
    const halfway = browser.cookies.get('holdfast_sign_in') ?? ''
    expect(halfway).not.toBe('')
    expect((await browser.open('/')).headers.location).toContain('/sign-in')
    expect((await openBrowser(world.app, halfway).open('/')).headers.location).toContain('/sign-in')
    const asProgram = await world.app.inject({ url: '/api/v1/home', headers: { authorization: `Bearer ${halfway}` } })
    expect(asProgram.statusCode).toBe(401)
  })

  it('never leads to another site', async () => {
    const browser = openBrowser(world.app)
    for (const next of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example']) {
      expect((await browser.open(`/sign-in?next=${encodeURIComponent(next)}`)).body).not.toContain('name="next"')
      const first = await browser.send('/sign-in', { userName: 'mo', password, next })
      expect(first.headers.location).toBe('/sign-in/code')
    }
    const second = await browser.send('/sign-in/code', { code: await codeOf('mo'), next: '//elsewhere.example' })
    expect(second.headers.location).toBe('/')
  })

  it('answers a wrong name and a wrong password alike, and says what a lock is', async () => {
    const wrong = await openBrowser(world.app).send('/sign-in', { userName: 'iris', password: 'not her password' })
    const nobody = await openBrowser(world.app).send('/sign-in', { userName: 'iras', password: 'not her password' })
    expect([wrong.statusCode, nobody.statusCode]).toEqual([401, 401])
    const words = /error-message">([^]*?)<\/p>/
    expect(words.exec(wrong.body)?.[1]).toBe(words.exec(nobody.body)?.[1])
    expect(wrong.body).toContain('wait 15 minutes, then try again')
    expect(wrong.body).not.toContain('not her password')
  })

  it('locks an account after five wrong tries, even for the right password', async () => {
    for (let i = 0; i < 5; i += 1)
      await openBrowser(world.app).send('/sign-in', { userName: 'olga', password: 'wrong' })
    expect((await openBrowser(world.app).send('/sign-in', { userName: 'olga', password })).statusCode).toBe(401)
    await inDatabase(`update sec.account set locked_until = now() - interval '1 minute' where user_name = 'olga'`)
    expect((await openBrowser(world.app).send('/sign-in', { userName: 'olga', password })).statusCode).toBe(303)
  })

  it('takes a code once: of two who send the same one at once, one is let in', async () => {
    const code = await codeOf('gita')
    const both = await Promise.all(
      [1, 2].map(async () => {
        const browser = openBrowser(world.app)
        await browser.send('/sign-in', { userName: 'gita', password })
        return browser.send('/sign-in/code', { code })
      }),
    )
    expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([303, 401])
  })

  it('is locked by wrong codes as by wrong passwords, is not locked for longer by trying on, and every refusal is on the log', async () => {
    const browser = openBrowser(world.app)
    await browser.send('/sign-in', { userName: 'adam', password })
    const before = await refusals()
    for (let i = 0; i < 5; i += 1) await browser.send('/sign-in/code', { code: 'x' })
    const { rows: first } = await inDatabase(`select locked_until from sec.account where user_name = 'adam'`)
    expect(first[0].locked_until.getTime()).toBeGreaterThan(Date.now() + 14 * 60_000)
    for (let i = 0; i < 6; i += 1) await browser.send('/sign-in/code', { code: await codeOf('adam') })
    const { rows: later } = await inDatabase(`select locked_until from sec.account where user_name = 'adam'`)
    expect(later).toEqual(first)
    expect((await refusals()) - before).toBe(11)
  })

  it('waits ten minutes for the code, no longer', async () => {
    const browser = openBrowser(world.app)
    await browser.send('/sign-in', { userName: 'ruth', password })
    await inDatabase(
      `update sec.session s set seen_at = now() - interval '11 minutes' from sec.account a
      where a.id = s.account_id and a.user_name = 'ruth' and s.stage = 'password'`,
    )
    const late = await browser.send('/sign-in/code', { code: await codeOf('ruth') })
    expect([late.statusCode, late.headers['set-cookie'] ?? '']).toEqual([401, expect.not.stringContaining('session=')])
    expect(late.body).toContain('took longer than ten minutes')
  })

  it('says what is missing, beside its question', async () => {
    const empty = await openBrowser(world.app).send('/sign-in', { userName: '', password: '' })
    expect(empty.statusCode).toBe(400)
    expect(empty.body).toContain('Enter your user name')
    expect(empty.body).toContain('Enter your password')
  })
})

it('whoever signs out is signed out at once, in every window that has the token', async () => {
  const token = await world.token('sasha')
  const browser = openBrowser(world.app, token)
  expect((await browser.open('/')).statusCode).toBe(200)
  const out = await browser.send('/sign-out', {})
  expect(out.headers.location).toBe('/sign-in?signed-out=yes')
  expect((await openBrowser(world.app, token).open('/')).headers.location).toContain('/sign-in')
})

it('a machine that tries passwords is stopped', async () => {
  const tries = Array.from({ length: 61 }, () =>
    world.app.inject({
      method: 'POST',
      url: '/sign-in/code',
      remoteAddress: '192.0.2.7',
      payload: '',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
  )
  const statuses = (await Promise.all(tries)).map(({ statusCode }) => statusCode)
  expect(statuses).toContain(429)
})
