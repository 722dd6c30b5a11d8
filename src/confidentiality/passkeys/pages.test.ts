import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newAuthenticator } from '../../../test/support/authenticator.ts'
import { openBrowser } from '../../../test/support/browser.ts'
import { addPasskey, freshCode, optionsFor, optionsOn, useOn } from '../../../test/support/with-passkey.ts'
import { createWorld, type PersonName, password, type World } from '../../../test/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(async () => {
  await world.close()
})

const atDesk = async (person: PersonName) => openBrowser(world.app, await world.token(person))

describe('a passkey of one’s own', () => {
  it('is made after the second factor was given once more, has its name, and signs in by itself', async () => {
    const device = await addPasskey(world, 'amira', 'Amira’s phone')
    const own = await (await atDesk('amira')).open('/my-sign-in')
    expect(own.body).toContain('Amira’s phone')
    expect(own.body).toContain('Not used yet')
    const browser = openBrowser(world.app)
    const page = await browser.open('/sign-in?next=/records')
    expect(page.body).toContain('Sign in with a passkey')
    expect(page.body).toContain('data-passkey-elsewhere="http://localhost"')
    const inside = await browser.send('/sign-in/passkey', {
      response: JSON.stringify(device.use(await optionsFor(world, 'sign-in'))),
      next: '/records',
    })
    expect([inside.statusCode, inside.headers.location]).toEqual([303, '/records'])
    const again = await browser.open('/my-sign-in')
    expect(again.body).toContain('Amira Khan')
    expect(again.body).not.toContain('Not used yet')
  })

  it('is not made without the second factor, nor with a wrong code; and what was typed stays', async () => {
    const ben = await atDesk('ben')
    for (const code of ['', '000000']) {
      const answer = await ben.send('/my-sign-in/passkeys/new', { name: 'Ben’s key', code })
      expect(answer.statusCode).toBe(400)
      expect(answer.body).toContain('value="Ben’s key"')
      expect(answer.body).not.toContain('data-ask="{')
    }
    const empty = await ben.send('/my-sign-in/passkeys/new', { name: '', code: '' })
    expect(empty.body).toContain('Give the passkey a name')
    expect(empty.body).toContain('Enter the six digits that your app shows now')
  })

  it('is the second factor after a password, where it is of the same account', async () => {
    const [ruths, iris] = [await addPasskey(world, 'ruth'), await addPasskey(world, 'iris')]
    const halfway = async () => {
      const browser = openBrowser(world.app)
      await browser.send('/sign-in', { userName: 'ruth', password })
      return browser
    }
    const browser = await halfway()
    expect((await browser.open('/sign-in/code')).body).toContain('Use a passkey instead')
    const others = await useOn(browser, '/sign-in/code/passkey', iris.use(await optionsFor(world, 'sign-in')))
    expect(others.statusCode).toBe(401)
    expect(others.cookies.filter(({ name }) => name === 'holdfast_session')).toEqual([])
    const own = await useOn(browser, '/sign-in/code/passkey', ruths.use(await optionsFor(world, 'sign-in')))
    expect(own.statusCode).toBe(303)
    expect((await browser.open('/')).body).toContain('Ruth Adeyemi')
  })

  it('once removed, opens nothing; the last way in is never removed', async () => {
    const device = await addPasskey(world, 'mo', 'Old phone')
    const mo = await atDesk('mo')
    const id = /passkeys\/([0-9a-f-]{36})\/removal/.exec((await mo.open('/my-sign-in')).body)?.[1] ?? ''
    const ben = await atDesk('ben')
    expect((await ben.send(`/my-sign-in/passkeys/${id}/removal`, {})).statusCode).toBe(404)
    expect((await mo.send(`/my-sign-in/passkeys/${id}/removal`, {})).headers.location).toBe('/my-sign-in?done=removed')
    const browser = openBrowser(world.app)
    const refused = await useOn(browser, '/sign-in/passkey', device.use(await optionsFor(world, 'sign-in')))
    expect(refused.statusCode).toBe(401)
    expect(refused.body).toContain('This passkey was removed here')
    expect((await mo.send(`/my-sign-in/passkeys/${id}/removal`, {})).statusCode).toBe(404)
  })
})

describe('an invitation', () => {
  it('is taken up with a passkey alone: no password, no app; and that passkey is the only way in', async () => {
    const adam = await atDesk('adam')
    const made = await adam.send('/accounts', {
      name: 'Lena Marsh',
      userName: 'l.marsh',
      role: 'socialWorker',
      team: 'North',
    })
    const code = /hf-reference">([0-9a-f-]+)</.exec(made.body)?.[1] ?? ''
    const lena = openBrowser(world.app)
    const form = await lena.send('/enrolment', { code })
    const sealed = /name="sealed" value="([^"]+)"/.exec(form.body)?.[1] ?? ''
    const asked = await world.app.inject({
      method: 'POST',
      url: '/api/v1/enrolment/passkey-options',
      headers: {
        cookie: [...lena.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; '),
        'x-csrf-token': /name="_csrf" value="([^"]+)"/.exec(form.body)?.[1] ?? '',
      },
      payload: { sealed },
    })
    expect(asked.statusCode).toBe(200)
    const device = newAuthenticator()
    const response = JSON.stringify(device.make(asked.json()))
    const done = await lena.send('/enrolment/passkey', { sealed, response })
    expect(done.headers.location).toBe('/sign-in?enrolled=yes')
    expect((await lena.send('/enrolment/passkey', { sealed, response })).statusCode).toBe(404)
    expect((await lena.send('/enrolment', { code })).statusCode).toBe(404)
    await useOn(lena, '/sign-in/passkey', device.use(await optionsFor(world, 'sign-in')))
    const own = await lena.open('/my-sign-in')
    expect(own.body).toContain('None: you sign in with a passkey')
    expect(own.body).toContain('Your only way in')
    const id =
      await world.holdfast.pools.doorkeeper.query(`select p.id from sec.passkey p join sec.account a on a.id = p.account_id
      where a.user_name = 'l.marsh'`)
    const refused = await lena.send(`/my-sign-in/passkeys/${id.rows[0].id}/removal`, {})
    expect([refused.statusCode, refused.body.includes('Add another passkey first')]).toEqual([409, true])
    // With the passkey she has she shows that it is she, and adds another.
    const proof = JSON.stringify(device.use(await optionsFor(world, 'proof')))
    const second = await lena.send('/my-sign-in/passkeys/new', { name: 'Spare key', response: proof })
    expect(optionsOn(second.body).excludeCredentials).toHaveLength(1)
    const spare = await lena.send('/my-sign-in/passkeys', {
      name: 'Spare key',
      response: JSON.stringify(newAuthenticator().make(optionsOn(second.body))),
    })
    expect(spare.headers.location).toBe('/my-sign-in?done=added')
  })
})

it('the programs’ interface does the same', async () => {
  const authorization = `Bearer ${await world.token('gita')}`
  const ask = (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) =>
    world.app.inject({ method, url, headers: { authorization }, ...(payload && { payload }) })
  expect((await ask('POST', '/api/v1/passkeys/options', { code: '000000' })).statusCode).toBe(400)
  const options = await ask('POST', '/api/v1/passkeys/options', { code: await freshCode(world, 'gita') })
  const device = newAuthenticator()
  const made = await ask('POST', '/api/v1/passkeys', { name: 'Gita’s key', response: device.make(options.json()) })
  expect(made.statusCode).toBe(201)
  const list = (await ask('GET', '/api/v1/passkeys')).json()
  expect(list.passkeys).toMatchObject([{ id: made.json().id, name: 'Gita’s key', usedAt: null }])
  expect((await ask('DELETE', `/api/v1/passkeys/${made.json().id}`)).json()).toEqual({ removed: made.json().id })
})
