import { randomBytes, randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshCode } from '../support/with-passkey.ts'
import { createWorld, type PersonName, password, type World } from '../support/world.ts'
import { type Behind, lookBehind, somewhere, tokenOf } from './attackers.ts'

// One administrator who would be somebody else, with every button there is, and with SQL of their own on the app’s connection.
let world: World
let behind: Behind
let app: Client
let adam: string
beforeAll(async () => {
  world = await createWorld()
  behind = await lookBehind(world)
  app = new Client(world.databases.main.app)
  await app.connect()
  adam = await tokenOf(world, 'adam')
})
afterAll(async () => {
  await app.end()
  await behind.end()
  await world.close()
})

const send = async (token: string, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object) => {
  const headers = { authorization: `Bearer ${token}` }
  const to = { method, url: `/api/v1${path}`, remoteAddress: somewhere(), headers }
  return world.app.inject({ ...to, ...(payload && { payload }) })
}
const waysInto = (userName: string) =>
  behind.rows(
    `select a.password_hash, a.second_factor_sealed, (select count(*)::int from sec.passkey p where p.account_id = a.id) as passkeys,
       (select count(*)::int from sec.invitation i where i.account_id = a.id and i.used_at is null and i.expires_at > now()) as invitations
     from sec.account a where a.user_name = $1`,
    [userName],
  )
const proposal = { identityCheck: 'I met them in the office.' }
const propose = async (token: string, userName: string): Promise<string> => {
  await send(token, 'POST', '/resets', { userName, ...proposal })
  const [found] = await behind.rows<{ id: string }>(
    `select r.id from sec.factor_reset r join sec.account a on a.id = r.account_id
     where a.user_name = $1 and r.decided_at is null`,
    [userName],
  )
  if (!found) throw new Error(`no reset of ${userName} waits`)
  return found.id
}

/** SQL on the app’s own connection, in the scope of whoever has that session, as if it had been injected there. */
async function injected(token: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  await app.query('begin')
  try {
    await app.query('select * from sec.enter($1, $2, 60)', [token, []])
    const { rows } = await app.query<Record<string, unknown>>(text, values)
    await app.query('commit')
    return rows
  } catch (error) {
    await app.query('rollback')
    throw error
  }
}

describe('one administrator', () => {
  it('gets into nobody’s account by inviting, closing, opening, correcting, a twin of the name, or proposing and confirming', async () => {
    const before = await waysInto('ben')
    const steps: readonly [method: 'POST' | 'PUT', path: string, payload?: object][] = [
      ['POST', '/accounts/ben/invitation'],
      ['POST', '/accounts/ben/closing', { because: 'left' }],
      ['POST', '/accounts/ben/invitation'],
      ['POST', '/resets', { userName: 'ben', ...proposal }],
      ['POST', '/accounts/ben/reopening'],
      ['POST', '/accounts/ben/invitation'],
      ['POST', '/accounts/BEN/invitation'],
      ['POST', '/accounts', { userName: 'ben', name: 'Ben', role: 'socialWorker', team: 'North' }],
      ['POST', '/accounts', { userName: 'BEN', name: 'Ben', role: 'socialWorker', team: 'North' }],
      ['PUT', '/accounts/ben', { name: 'Adam Price', team: 'North' }],
      ['POST', '/accounts/ben/invitation'],
      ['POST', '/resets', { userName: 'ben', ...proposal }],
      ['POST', '/accounts/ben/invitation'],
    ]
    for (const [method, path, payload] of steps) {
      const answer = await send(adam, method, path, payload)
      expect(answer.statusCode, `${path} ${answer.body}`).toBeLessThan(500)
      expect(answer.body, path).not.toMatch(/"invitation":"/)
    }
    const id = await propose(adam, 'ben')
    for (const token of [adam, await tokenOf(world, 'adam')]) {
      const confirmed = await send(token, 'POST', `/resets/${id}/confirmation`, {
        code: await freshCode(world, 'adam'),
      })
      expect(confirmed.statusCode).toBe(409)
    }
    // Refusing it oneself and proposing it anew makes nobody a second person.
    await send(adam, 'POST', `/resets/${id}/refusal`)
    const again = await propose(adam, 'ben')
    expect(
      (await send(adam, 'POST', `/resets/${again}/confirmation`, { code: await freshCode(world, 'adam') })).statusCode,
    ).toBe(409)
    await send(adam, 'POST', `/resets/${again}/refusal`)
    expect(await waysInto('ben')).toEqual(before)
    expect((await world.holdfast.doorkeeper.signIn('ben', password)).ok).toBe(true)
  })

  it('makes no account that is the import, and no page or form reaches the import’s own', async () => {
    const made = await send(adam, 'POST', '/accounts', { userName: 'imp', name: 'Import', role: 'system', team: null })
    expect(made.statusCode).toBe(400)
    const create = `select sec.create_account($1, 'imp', 'Import', 'system', null, '\\x01', now() + interval '1 day')`
    await expect(injected(adam, create, [randomUUID()])).rejects.toThrow('not permitted')
    for (const path of ['invitation', 'closing', 'reopening']) {
      const answer = await send(adam, 'POST', `/accounts/${encodeURIComponent('(import)')}/${path}`, {
        because: 'left',
      })
      expect([400, 404], path).toContain(answer.statusCode)
    }
    expect(
      (await send(adam, 'POST', '/resets', { userName: '(import)', ...proposal })).statusCode,
    ).toBeGreaterThanOrEqual(400)
    expect((await world.holdfast.doorkeeper.signIn('(import)', '')).ok).toBe(false)
    expect((await waysInto('(import)'))[0]).toMatchObject({ password_hash: null, passkeys: 0, invitations: 0 })
  })
})

describe('SQL of one’s own, in the second person’s session', () => {
  const confirm = "select sec.confirm_reset($1, $2, $3, now() + interval '3 days') as answer"
  const answerTo = async (session: string, shown: string, id: string) =>
    (await injected(session, confirm, [shown, id, randomBytes(32)]))[0]?.['answer']

  it('confirms nothing without the second factor given in that session, for that reset, in the last minutes, once', async () => {
    const [gita, other] = [await tokenOf(world, 'gita'), await tokenOf(world, 'gita')]
    const [id, another] = [await propose(adam, 'mo'), await propose(adam, 'iris')]
    const hash = `sha256(convert_to($1, 'utf8'))`
    const proved = (token: string, purpose: string, ago = '0 minutes') =>
      behind.rows(
        `insert into sec.proof (session_hash, purpose, proved_at) values (${hash}, $2, now() - $3::interval)`,
        [token, purpose, ago],
      )
    expect(await answerTo(gita, gita, id)).toBe('not proved')
    await proved(other, `reset ${id}`)
    await proved(gita, 'passkey.add')
    await proved(gita, `reset ${another}`, '6 minutes')
    expect(await answerTo(gita, gita, id)).toBe('not proved')
    expect(await answerTo(gita, gita, another)).toBe('not proved')
    // The proof of somebody else’s session is nobody’s but theirs.
    expect(await answerTo(adam, other, id)).toBe('same person')
    const olga = await tokenOf(world, 'olga')
    await expect(answerTo(olga, other, id)).rejects.toThrow('not permitted')
    expect(await waysInto('mo')).toMatchObject([{ invitations: 0 }])
    await proved(gita, `reset ${id}`)
    expect(await answerTo(gita, gita, id)).toBe('confirmed')
    expect(await answerTo(gita, gita, id)).toBe('decided already')
  })

  it('neither writes a proof, nor calls what uses one up, nor touches the tables of resets and invitations', async () => {
    const gita = await tokenOf(world, 'gita')
    for (const text of [
      `insert into sec.proof (session_hash, purpose) select '\\x01', 'x'`,
      `select sec.use_proof('x', 'y')`,
      `select sec.taken_up(sec.me())`,
      `update sec.factor_reset set decided_by = null`,
      `insert into sec.invitation values ('\\x01', sec.me(), now())`,
      `update sec.account set disabled_at = null`,
      `select set_config('holdfast.role', 'system', true), sec.end_import_grants()`,
      `select set_config('holdfast.account', '00000000-0000-7000-8000-000000000002', true), sec.propose_reset(gen_random_uuid(), 'ben', '\\x01', now())`,
    ]) {
      await expect(injected(gita, text), text).rejects.toThrow(/permission denied|not permitted|no scope/)
    }
  })
})

it('signing in for programs takes no cookie for a bearer, and no page of another site can send it', async () => {
  const body = { userName: 'amira' satisfies PersonName, password }
  const from = (headers: Record<string, string>, payload: object | string = body) =>
    world.app.inject({ method: 'POST', url: '/api/v1/session', remoteAddress: somewhere(), headers, payload })
  const plain = await from({ 'content-type': 'application/json' })
  expect([plain.statusCode, plain.headers['set-cookie']]).toEqual([201, undefined])
  for (const headers of [
    { 'content-type': 'text/plain' },
    { 'content-type': 'text/plain; application/json' },
    { 'content-type': 'application/jsonx' },
    { 'content-type': 'application/x-www-form-urlencoded' },
    { 'content-type': 'multipart/form-data; boundary=application/json' },
    { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
    { 'content-type': 'application/json', cookie: `holdfast_session=${adam}` },
  ]) {
    const answer = await from(headers, JSON.stringify(body))
    expect([400, 403, 415], JSON.stringify(headers)).toContain(answer.statusCode)
    expect(answer.body).not.toContain('"token"')
  }
  const asked = await world.app.inject({
    method: 'OPTIONS',
    url: '/api/v1/session',
    headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'PUT' },
  })
  expect(asked.headers['access-control-allow-origin']).toBeUndefined()
})
