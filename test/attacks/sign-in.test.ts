import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
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

const codeOf = async (person: PersonName) =>
  (await world.holdfast.doorkeeper.demoPeople()).find(({ userName }) => userName === person)?.code ?? ''
const unlock = () =>
  behind.rows(`update sec.account set wrong_tries = 0, locked_until = null, second_factor_last_step = 0`)
const halfway = async (person: PersonName) => {
  const first = await world.holdfast.doorkeeper.signIn(person, password)
  if (!first.ok) throw new Error(first.refusal.words)
  return first.value.token
}
const lockedUntil = async (person: PersonName) =>
  (
    await behind.rows<{ until: Date | null }>('select locked_until as until from sec.account where user_name = $1', [
      person,
    ])
  )[0]?.until ?? null

describe('guessing', () => {
  it('a password: five wrong tries lock the account, also when fifty come at once and the right one is among them', async () => {
    await unlock()
    const tries = [...Array.from({ length: 30 }, (_, i) => `guess number ${i}`), password]
    const answers = await Promise.all(tries.map((guess) => world.holdfast.doorkeeper.signIn('mo', guess)))
    expect(answers.filter(({ ok }) => ok)).toEqual([])
    expect(await lockedUntil('mo')).not.toBeNull()
  })

  it('a code: five wrong tries lock the second step too, and the right code is then refused', async () => {
    await unlock()
    const token = await halfway('iris')
    for (let i = 0; i < 5; i += 1)
      expect((await world.holdfast.doorkeeper.giveSecondFactor(token, '000000')).ok).toBe(false)
    expect(await lockedUntil('iris')).not.toBeNull()
    expect((await world.holdfast.doorkeeper.giveSecondFactor(token, await codeOf('iris'))).ok).toBe(false)
  })

  it('a code: a burst of them gets hardly further than one after another', async () => {
    await unlock()
    const token = await halfway('gita')
    const guesses = [...Array.from({ length: 40 }, (_, i) => String(100_000 + i)), await codeOf('gita')]
    const answers = await Promise.all(guesses.map((guess) => world.holdfast.doorkeeper.giveSecondFactor(token, guess)))
    expect(answers.filter(({ ok }) => ok)).toEqual([])
  })

  it('a code that was used is not used again, nor one of another length or alphabet', async () => {
    await unlock()
    const code = await codeOf('ruth')
    expect((await world.holdfast.doorkeeper.giveSecondFactor(await halfway('ruth'), code)).ok).toBe(true)
    const token = await halfway('ruth')
    for (const again of [code, ` ${code} `, `${code}0`, '', '٠٠٠٠٠٠']) {
      expect((await world.holdfast.doorkeeper.giveSecondFactor(token, again)).ok, again).toBe(false)
      await behind.rows(`update sec.account set wrong_tries = 0, locked_until = null`)
    }
  })

  it('from one address is stopped after a while', async () => {
    const statuses = new Set<number>()
    for (let i = 0; i < 62; i += 1)
      statuses.add(
        (
          await world.app.inject({
            method: 'POST',
            url: '/enrolment',
            remoteAddress: '192.0.2.9',
            payload: 'code=x',
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
          })
        ).statusCode,
      )
    expect(statuses.has(429)).toBe(true)
  })
})

describe('who has an account', () => {
  it('is not told by words, status or headers: unknown, wrong, locked, closed and not yet enrolled answer alike', async () => {
    await unlock()
    const adam = { authorization: `Bearer ${await tokenOf(world, 'adam')}` }
    await world.app.inject({
      method: 'POST',
      url: '/api/v1/accounts',
      headers: adam,
      payload: { name: 'Lena', userName: 'lena', role: 'auditor' },
    })
    await behind.rows(`update sec.account set locked_until = now() + interval '1 hour' where user_name = 'ben'`)
    await behind.rows(`update sec.account set disabled_at = now() where user_name = 'sasha'`)
    const plain = (text: string) => text.replaceAll(/name="(_csrf|userName)" [^>]*value="[^"]*"|value="[^"]*"/g, '')
    const answers: string[] = []
    for (const userName of ['nobody', 'olga', 'ben', 'sasha', 'lena']) {
      const answer = await openBrowser(world.app).send('/sign-in', { userName, password: 'not this' })
      const headers = Object.entries(answer.headers).filter(
        ([name]) => !['date', 'x-request-id', 'set-cookie', 'content-length'].includes(name),
      )
      answers.push(JSON.stringify([answer.statusCode, headers, plain(answer.body)]))
    }
    expect(new Set(answers).size).toBe(1)
    // The locked and the closed are turned away with the right password as well, in the same words.
    for (const userName of ['ben', 'sasha']) {
      const answer = await openBrowser(world.app).send('/sign-in', { userName, password })
      expect(plain(answer.body)).toBe(JSON.parse(answers[0] ?? '[]')[2])
    }
  })

  it('is not told by invitations: made up, used and old ones answer alike', async () => {
    const adam = { authorization: `Bearer ${await tokenOf(world, 'adam')}` }
    const codes = ['0123ab-0123ab-0123ab-0123ab-0123ab', "' or 1=1 --"]
    for (const [userName, change] of [
      ['ursula', 'used_at = now()'],
      ['otto', `expires_at = now() - interval '1 second'`],
    ] as const) {
      const made = await world.app.inject({
        method: 'POST',
        url: '/api/v1/accounts',
        headers: adam,
        payload: { name: 'X', userName, role: 'auditor' },
      })
      codes.push(made.json().invitation)
      await behind.rows(
        `update sec.invitation set ${change} where account_id = (select id from sec.account where user_name = $1)`,
        [userName],
      )
    }
    const answers = new Set<string>()
    for (const code of codes) {
      const answer = await openBrowser(world.app).send('/enrolment', { code })
      answers.add(`${answer.statusCode} ${answer.body.replaceAll(/value="[^"]*"/g, '')}`)
    }
    expect([...answers].slice(1)).toEqual([])
  })
})

describe('a session', () => {
  it('is always a new one: a token that was planted in the browser is worth nothing afterwards', async () => {
    await unlock()
    const planted = 'A'.repeat(43)
    const browser = openBrowser(world.app, planted)
    await browser.send('/sign-in', { userName: 'amira', password })
    const half = browser.cookies.get('holdfast_sign_in') ?? ''
    const second = await browser.send('/sign-in/code', { code: await codeOf('amira') })
    expect(second.statusCode).toBe(303)
    const own = browser.cookies.get('holdfast_session') ?? ''
    expect(new Set([planted, half, own]).size).toBe(3)
    for (const token of [planted, half]) {
      const answer = await world.app.inject({
        url: '/api/v1/home',
        headers: { authorization: `Bearer ${token}` },
        remoteAddress: somewhere(),
      })
      expect(answer.statusCode).toBe(401)
    }
    // And the half-way token has been used up: with it nobody gets a second session.
    expect((await world.holdfast.doorkeeper.giveSecondFactor(half, await codeOf('amira'))).ok).toBe(false)
  })

  it('that somebody else planted is not ended with what its owner has elsewhere, and two at once are refused', async () => {
    const token = await tokenOf(world, 'amira')
    const both = await world.app.inject({
      url: '/',
      headers: { cookie: `holdfast_session=${token}`, authorization: `Bearer ${token}` },
      remoteAddress: somewhere(),
    })
    expect(both.statusCode).toBe(400)
  })

  it('is kept as a digest: whoever reads the table of sessions has none', async () => {
    const token = await tokenOf(world, 'amira')
    const [row] = await behind.rows<{ all: string }>('select string_agg(s::text, chr(10)) as all from sec.session s')
    expect(row?.all.length).toBeGreaterThan(100)
    expect(row?.all).not.toContain(token)
    expect(row?.all).not.toContain(Buffer.from(token).toString('hex'))
  })
})
