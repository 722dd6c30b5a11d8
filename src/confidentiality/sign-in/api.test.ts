import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../test/support/browser.ts'
import { createWorld, type PersonName, password, type World } from '../../../test/support/world.ts'
import { limits } from '../../rulebook/access.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(async () => {
  await world.close()
})

const codeOf = async (person: PersonName) =>
  (await world.holdfast.doorkeeper.demoPeople()).find(({ userName }) => userName === person)?.code ?? ''
const session = '/api/v1/session'
const give = (userName: string, secret = password) =>
  world.app.inject({ method: 'POST', url: session, payload: { userName, password: secret } })
const giveCode = (token: string, code: string) =>
  world.app.inject({ method: 'PUT', url: `${session}/second-factor`, payload: { token, code } })
const whoAmI = (token: string) => world.app.inject({ url: session, headers: { authorization: `Bearer ${token}` } })

describe('a program signs in', () => {
  it('with the password and then the code, is told who it is, and signs out', async () => {
    const first = await give('amira')
    expect(first.statusCode).toBe(201)
    expect(first.json()).toEqual({ token: expect.any(String), expiresAt: expect.any(String), next: 'second-factor' })
    expect((await whoAmI(first.json().token)).statusCode).toBe(401)
    const code = await codeOf('amira')
    const second = await giveCode(first.json().token, code)
    expect(second.statusCode).toBe(200)
    expect([first, second].flatMap(({ cookies }) => cookies)).toEqual([])
    const { token, expiresAt } = second.json()
    const inHours = (Date.parse(expiresAt) - Date.now()) / 3_600_000
    expect(Math.round(inHours)).toBe(limits.sessionHours.value)
    expect((await whoAmI(token)).json()).toMatchObject({
      name: 'Amira Khan',
      userName: 'amira',
      team: 'North',
      expiresAt,
    })
    expect((await giveCode(first.json().token, code)).statusCode).toBe(401)
    const out = { method: 'DELETE', url: session, headers: { authorization: `Bearer ${token}` } } as const
    const ended = await world.app.inject(out)
    expect([ended.statusCode, ended.body]).toEqual([204, ''])
    expect((await whoAmI(token)).statusCode).toBe(401)
    expect((await world.app.inject(out)).statusCode).toBe(401)
  })

  it('a wrong name and a wrong password are one refusal, a wrong code is refused, a code works once', async () => {
    const [stranger, wrong] = [await give('nobody'), await give('ben', 'not this one')]
    expect([stranger.statusCode, wrong.statusCode]).toEqual([401, 401])
    expect(stranger.json()).toEqual(wrong.json())
    const { token } = (await give('ben')).json()
    const refused = await giveCode(token, '000000')
    expect([refused.statusCode, refused.json().error.fields.code]).toEqual([401, expect.stringContaining('six digits')])
    const code = await codeOf('ben')
    expect((await giveCode(token, code)).statusCode).toBe(200)
    expect((await giveCode((await give('ben')).json().token, code)).statusCode).toBe(401)
  })

  it('bad input is named by its field', async () => {
    const none = await world.app.inject({ method: 'POST', url: session, payload: { userName: '' } })
    expect([none.statusCode, none.json().error.fields]).toEqual([
      400,
      { userName: 'Enter your user name', password: 'Enter your password' },
    ])
    expect((await giveCode('not a token', '1')).json().error.fields.token).toContain('first step')
  })

  it('an account is locked by wrong tries, whether they came to the page or to its twin', async () => {
    const browser = openBrowser(world.app)
    await browser.send('/sign-in', { userName: 'sasha', password: 'wrong' })
    for (let i = 1; i < limits.signInTries.value; i += 1) await give('sasha', 'wrong')
    expect((await give('sasha')).statusCode).toBe(401)
    expect((await browser.send('/sign-in', { userName: 'sasha', password })).statusCode).toBe(401)
  })

  it('a machine that tries passwords is stopped, and gains nothing by trying them on both', async () => {
    const remoteAddress = '192.0.2.9'
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    for (let i = 0; i < 30; i += 1) {
      await world.app.inject({ method: 'POST', url: '/sign-in', remoteAddress, headers: form, payload: '' })
      await world.app.inject({ method: 'POST', url: session, remoteAddress, payload: {} })
    }
    const more = await world.app.inject({ method: 'POST', url: session, remoteAddress, payload: {} })
    expect([more.statusCode, more.json().error.code]).toEqual([429, 'too-often'])
  })
})

describe('no other site makes a browser', () => {
  const sent = { userName: 'amira', password }
  it('sign in: what a page of another site can send without asking is refused', async () => {
    const asForm = { 'content-type': 'application/x-www-form-urlencoded' }
    const payload = new URLSearchParams(sent).toString()
    const fromForm = await world.app.inject({ method: 'POST', url: session, headers: asForm, payload })
    expect(fromForm.statusCode).toBe(403)
    const elsewhere = { 'sec-fetch-site': 'cross-site' }
    const asJson = await world.app.inject({ method: 'POST', url: session, headers: elsewhere, payload: sent })
    expect(asJson.statusCode).toBe(403)
    const preflight = { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' }
    const asked = await world.app.inject({ method: 'OPTIONS', url: session, headers: preflight })
    expect([asked.statusCode, asked.headers['access-control-allow-origin']]).toEqual([404, undefined])
  })

  it('sign out: its cookie alone does nothing', async () => {
    const token = await world.token('mo')
    const headers = { cookie: `holdfast_session=${token}` }
    for (const request of [
      { method: 'DELETE', url: session },
      { method: 'POST', url: session, payload: sent },
      { method: 'DELETE', url: '/api/v1/kept-answers/01890000-0000-7000-8000-000000000000' },
    ] as const) {
      expect((await world.app.inject({ ...request, headers })).statusCode, request.url).toBe(403)
    }
    expect((await whoAmI(token)).statusCode).toBe(200)
  })
})
