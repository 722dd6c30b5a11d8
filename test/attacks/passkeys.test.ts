import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newAuthenticator, type Wrong } from '../support/authenticator.ts'
import { openBrowser } from '../support/browser.ts'
import { addPasskey, freshCode, optionsFor, optionsOn } from '../support/with-passkey.ts'
import { createWorld, type PersonName, password, type World } from '../support/world.ts'
import { type Behind, lookBehind, somewhere, tokenOf } from './attackers.ts'

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

const send = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, token?: string) =>
  world.app.inject({
    method,
    url,
    remoteAddress: somewhere(),
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    ...(payload && { payload }),
  })
const signIn = (response: unknown) => send('POST', '/api/v1/session/passkey', { response })
const sessions = async () => (await behind.rows('select from sec.session')).length
const refusals = async () =>
  (await behind.rows(`select from audit.authority_event where class = 'sign-in.refused'`)).length
const halfway = async (person: PersonName) => {
  const first = await world.holdfast.doorkeeper.signIn(person, password)
  if (!first.ok) throw new Error(first.refusal.words)
  return first.value.token
}

describe('a passkey’s answer', () => {
  it('is taken once: replayed, and replayed by twenty at once, it opens nothing more', async () => {
    const device = await addPasskey(world, 'amira')
    const answer = device.use(await optionsFor(world, 'sign-in'))
    const many = await Promise.all(Array.from({ length: 20 }, () => signIn(answer)))
    expect(many.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
    expect((await signIn(answer)).statusCode).toBe(401)
    // A fresh answer of the same device is taken, so it was the answer that was refused.
    expect((await signIn(device.use(await optionsFor(world, 'sign-in')))).statusCode).toBe(201)
  })

  it('of another address, another service, nobody verified, an older copy, another’s name or another key opens nothing, and is on the log', async () => {
    const [device, bens] = [await addPasskey(world, 'iris'), await addPasskey(world, 'ben')]
    device.use(await optionsFor(world, 'sign-in'))
    const [ben] = await behind.rows<{ id: string }>(`select id from sec.account where user_name = 'ben'`)
    const wrongs: Wrong[] = [
      { origin: 'https://holdfast.example' },
      { origin: 'http://localhost:8081' },
      { origin: 'http://127.0.0.1' },
      { rpId: 'holdfast.example' },
      { unverified: true },
      { counter: 0 },
      { counter: 1 },
      { userHandle: Buffer.from(ben?.id ?? '').toString('base64url') },
      { credentialId: bens.credentialId() },
      { credentialId: Buffer.alloc(16, 7) },
    ]
    const before = { sessions: await sessions(), refusals: await refusals() }
    for (const wrong of wrongs) {
      const answer = await signIn(device.use(await optionsFor(world, 'sign-in'), wrong))
      expect([answer.statusCode, answer.json().error.code], JSON.stringify(wrong)).toEqual([401, 'not-signed-in'])
    }
    expect(await sessions()).toBe(before.sessions)
    expect((await refusals()) - before.refusals).toBe(wrongs.length)
  })

  it('whose counter has gone back is said to be a copy', async () => {
    const device = await addPasskey(world, 'ruth')
    expect((await signIn(device.use(await optionsFor(world, 'sign-in'), { counter: 9 }))).statusCode).toBe(201)
    for (const counter of [9, 3]) {
      const copy = await signIn(device.use(await optionsFor(world, 'sign-in'), { counter }))
      expect(copy.json().error.words).toContain('may have been copied')
    }
    expect((await signIn(device.use(await optionsFor(world, 'sign-in'), { counter: 10 }))).statusCode).toBe(201)
  })

  it('to a challenge that was made up, changed, too old, or given out for something else opens nothing', async () => {
    const device = await addPasskey(world, 'gita')
    const options = await optionsFor(world, 'sign-in')
    const changed = `${options.challenge.slice(0, -2)}${options.challenge.endsWith('AA') ? 'BB' : 'AA'}`
    const challenges = [
      Buffer.alloc(32, 1).toString('base64url'),
      changed,
      '',
      (await optionsFor(world, 'proof')).challenge,
    ]
    for (const challenge of challenges) {
      expect((await signIn(device.use({ ...options, challenge }))).statusCode, challenge).toBe(401)
    }
    const late = { ...world.holdfast.clock, now: () => Date.now() + 5 * 60_000 + 1000 }
    const { createPasskeys } = await import('../../src/confidentiality/passkeys/index.ts')
    const { authoritySubject } = await import('../../src/platform/sealing/index.ts')
    const authorityKey = await world.holdfast.keystore.createKey(authoritySubject)
    const later = createPasskeys({ pool: world.holdfast.pools.doorkeeper, authorityKey, clock: late })
    const party = { id: 'localhost', origin: 'http://localhost' }
    expect((await later.signInWithPasskey(device.use(options), party)).ok).toBe(false)
    expect((await signIn(device.use(options))).statusCode).toBe(201)
  })
})

describe('a stolen half-way token', () => {
  it('neither adds a passkey nor reads how somebody signs in, and another’s passkey does not complete it', async () => {
    const token = await halfway('mo')
    const code = await freshCode(world, 'mo')
    for (const [method, url, payload] of [
      ['GET', '/api/v1/passkeys', undefined],
      ['POST', '/api/v1/passkeys/options', { code }],
      ['DELETE', '/api/v1/passkeys/01890000-0000-7000-8000-000000000000', undefined],
      ['POST', '/api/v1/passkeys/acknowledgement', undefined],
    ] as const) {
      expect((await send(method, url, payload, token)).statusCode, url).toBe(401)
    }
    const sashas = await addPasskey(world, 'sasha')
    const response = sashas.use(await optionsFor(world, 'sign-in'))
    const second = await send('PUT', '/api/v1/session/second-factor/passkey', { token, response })
    expect(second.statusCode).toBe(401)
    expect((await send('GET', '/api/v1/home', undefined, token)).statusCode).toBe(401)
  })

  it('asks for a new start at most, which by itself changes nothing', async () => {
    const token = await halfway('mo')
    const before = await behind.rows(`select password_hash from sec.account where user_name = 'mo'`)
    for (let i = 0; i < 3; i += 1) {
      expect((await send('POST', '/api/v1/session/lost-factor', { token })).statusCode).toBe(202)
    }
    expect(await behind.rows(`select from sec.factor_reset`)).toHaveLength(1)
    expect(await behind.rows(`select password_hash from sec.account where user_name = 'mo'`)).toEqual(before)
  })
})

describe('a passkey that is to be made', () => {
  it('is made in the session that gave the second factor, and in no other', async () => {
    const [amira, other, ben] = [
      await tokenOf(world, 'amira'),
      await tokenOf(world, 'amira'),
      await tokenOf(world, 'ben'),
    ]
    const code = await freshCode(world, 'amira')
    const options = (await send('POST', '/api/v1/passkeys/options', { code }, amira)).json()
    const device = newAuthenticator()
    const response = device.make(options)
    for (const token of [other, ben]) {
      const answer = await send('POST', '/api/v1/passkeys', { name: 'Theirs', response }, token)
      expect(answer.statusCode).toBe(409)
    }
    const [count] = await behind.rows<{ n: number }>(`select count(*)::int as n from sec.passkey where name = 'Theirs'`)
    expect(count?.n).toBe(0)
  })

  it('by a page of another address, or without anybody verified, is not taken', async () => {
    for (const wrong of [
      { origin: 'https://elsewhere.example' },
      { unverified: true },
      { rpId: 'elsewhere' },
    ] as const) {
      const token = await tokenOf(world, 'olga')
      const code = await freshCode(world, 'olga')
      const options = (await send('POST', '/api/v1/passkeys/options', { code }, token)).json()
      const response = newAuthenticator().make(options, wrong)
      const answer = await send('POST', '/api/v1/passkeys', { name: 'Theirs', response }, token)
      expect(answer.statusCode, JSON.stringify(wrong)).toBe(409)
    }
  })

  it('is not made with a code that was used, nor by guessing: five wrong codes lock that too', async () => {
    const token = await tokenOf(world, 'adam')
    const code = await freshCode(world, 'adam')
    expect((await send('POST', '/api/v1/passkeys/options', { code }, token)).statusCode).toBe(200)
    expect((await send('POST', '/api/v1/passkeys/options', { code }, token)).statusCode).toBe(400)
    for (let i = 0; i < 5; i += 1) await send('POST', '/api/v1/passkeys/options', { code: '000000' }, token)
    const right = await freshCode(world, 'adam')
    expect((await send('POST', '/api/v1/passkeys/options', { code: right }, token)).statusCode).toBe(400)
  })

  it('cannot be had by a form of another site', async () => {
    const browser = openBrowser(world.app, await tokenOf(world, 'iris'))
    const page = await browser.send('/my-sign-in/passkeys/new', { name: 'Key', code: await freshCode(world, 'iris') })
    const response = JSON.stringify(newAuthenticator().make(optionsOn(page.body)))
    const headers = {
      cookie: [...browser.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; '),
      'content-type': 'application/x-www-form-urlencoded',
    }
    const forged = await world.app.inject({
      method: 'POST',
      url: '/my-sign-in/passkeys',
      headers,
      payload: new URLSearchParams({ name: 'Key', response }).toString(),
    })
    expect(forged.statusCode).toBe(403)
  })
})

it('the app’s own database role neither reads nor makes passkeys, proofs or resets', async () => {
  const tables = ['passkey', 'proof', 'factor_reset', 'challenge_used']
  const may = await behind.rows(
    `select t, p from unnest($1::text[]) t, unnest(array['select', 'insert', 'update', 'delete']) p
     where has_any_column_privilege('holdfast_app', 'sec.' || t, case p when 'delete' then 'select' else p end)
       or has_table_privilege('holdfast_app', 'sec.' || t, p)`,
    [tables],
  )
  expect(may).toEqual([])
  const doorkeeper = await behind.rows(
    `select column_name as name from information_schema.column_privileges
     where grantee = 'holdfast_doorkeeper' and table_name = 'factor_reset' and privilege_type in ('INSERT', 'UPDATE') order by 1`,
  )
  expect(doorkeeper).toEqual([{ name: 'account_id' }, { name: 'asked_at' }, { name: 'id' }, { name: 'told_at' }])
})
