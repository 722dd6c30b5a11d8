import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoCouncil } from '../../../demo/people.ts'
import { openBrowser } from '../../../test/support/browser.ts'
import { createWorld, password, type World } from '../../../test/support/world.ts'
import { withClient } from '../../platform/db/sign-in.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  const dora = { userName: 'dora', name: 'Dora Vale', role: 'administrator', team: null, password } as const
  await world.holdfast.doorkeeper.addDemoPeople(demoCouncil, [dora])
})
afterAll(async () => {
  await world.close()
})

const tokenOf = async (person: string) => (await world.holdfast.doorkeeper.issueToken(person, 60)) ?? ''
const atDesk = async (person: string) => openBrowser(world.app, await tokenOf(person))
const codeOn = (body: string) => /hf-reference">([0-9a-f-]+)</.exec(body)?.[1] ?? ''
const lena = { name: 'Lena Marsh', userName: 'l.marsh', role: 'socialWorker', team: 'North' }

describe('an invitation that was lost', () => {
  it('is made again: the old code is void, and a third is not made once the account is taken up', async () => {
    const adam = await atDesk('adam')
    const first = codeOn((await adam.send('/accounts', lena)).body)
    const page = await adam.open('/accounts/l.marsh')
    expect(page.body).toContain('Not taken up yet')
    const second = codeOn((await adam.send('/accounts/l.marsh/invitation', {})).body)
    expect(second).not.toBe(first)
    expect((await openBrowser(world.app).send('/enrolment', { code: first })).statusCode).toBe(404)
    expect((await openBrowser(world.app).send('/enrolment', { code: second })).statusCode).toBe(200)
    // Nobody resets somebody's way in alone by inviting them again.
    const taken = await adam.send('/accounts/ben/invitation', {})
    expect([taken.statusCode, taken.body.includes('two people reset it')]).toEqual([409, true])
  })
})

describe('an account that is closed', () => {
  it('ends every session at once, tells those who manage the records, deletes nothing, and can be opened again', async () => {
    const number = await world.openRecord('amira', { legalName: 'Samuel Reed' })
    const amira = await atDesk('amira')
    expect((await amira.open(`/records/${number}`)).statusCode).toBe(200)
    const adam = await atDesk('adam')
    const closing = await adam.open('/accounts/amira/closing')
    expect(closing.body).toContain('They have access to 1 record')
    expect(closing.body).not.toContain('Samuel')
    expect((await adam.send('/accounts/amira/closing', {})).body).toContain('Choose why it is closed')
    const closed = await adam.send('/accounts/amira/closing', { because: 'left' })
    expect(closed.headers.location).toBe('/accounts/amira?done=closed')
    expect((await amira.open(`/records/${number}`)).headers.location).toContain('/sign-in')
    expect((await openBrowser(world.app).send('/sign-in', { userName: 'amira', password })).statusCode).toBe(401)
    const access = await (await atDesk('mo')).open(`/records/${number}/access`)
    expect(access.body).toContain('account closed')
    const page = await adam.open('/accounts/amira')
    expect(page.body).toContain('Left the council')
    expect(page.body).toContain('by Adam Price')
    expect((await adam.send('/accounts/amira/closing', { because: 'left' })).statusCode).toBe(409)
    expect((await adam.send('/accounts/amira/reopening', {})).headers.location).toBe('/accounts/amira?done=reopened')
    expect((await openBrowser(world.app).send('/sign-in', { userName: 'amira', password })).statusCode).toBe(303)
    // Sessions of before stay ended.
    expect((await amira.open(`/records/${number}`)).headers.location).toContain('/sign-in')
  })

  it('is never one’s own, nor the last administrator’s: of two who close each other at once, one stays', async () => {
    const adam = await atDesk('adam')
    const own = await adam.send('/accounts/adam/closing', { because: 'left' })
    expect([own.statusCode, own.body.includes('your own account')]).toEqual([409, true])
    const dora = await atDesk('dora')
    const both = await Promise.all([
      adam.send('/accounts/dora/closing', { because: 'left' }),
      dora.send('/accounts/adam/closing', { because: 'left' }),
    ])
    const { rows } = await withClient(world.databases.main.admin, (client) =>
      client.query(`select user_name from sec.account where role = 'administrator' and disabled_at is null`),
    )
    expect(rows, both.map(({ statusCode }) => statusCode).join()).toHaveLength(1)
    await withClient(world.databases.main.admin, (client) =>
      client.query(`update sec.account set disabled_at = null, disabled_because = null where role = 'administrator'`),
    )
  })
})

it('a name and a team are corrected; what was written before keeps the name that it was written under', async () => {
  const adam = await atDesk('adam')
  const wrong = await adam.send('/accounts/ben', { name: '', team: 'South' })
  expect([wrong.statusCode, wrong.body.includes('value="South"')]).toEqual([400, true])
  const done = await adam.send('/accounts/ben', { name: 'Benjamin Okafor', team: '' })
  expect(done.headers.location).toBe('/accounts/ben?done=corrected')
  const page = await adam.open('/accounts/ben')
  expect(page.body).toContain('Benjamin Okafor')
  expect(page.body).toContain('No team')
})

it('nobody but an administrator looks at an account or changes one; the programs’ interface does the same', async () => {
  for (const person of ['amira', 'mo', 'gita', 'olga']) {
    const desk = await atDesk(person)
    expect((await desk.open('/accounts/ben')).statusCode, person).toBe(403)
    for (const path of ['invitation', 'reopening', 'closing']) {
      expect((await desk.send(`/accounts/ben/${path}`, path === 'closing' ? { because: 'left' } : {})).statusCode).toBe(
        403,
      )
    }
  }
  const headers = { authorization: `Bearer ${await tokenOf('adam')}` }
  const ask = (method: 'GET' | 'PUT' | 'POST', url: string, payload?: object) =>
    world.app.inject({ method, url: `/api/v1/accounts/sasha${url}`, headers, ...(payload && { payload }) })
  expect((await ask('PUT', '', { name: 'Sasha Gray' })).json()).toEqual({ done: true })
  expect((await ask('POST', '/closing', { because: 'away' })).json()).toEqual({ done: true })
  expect((await ask('GET', '')).json()).toMatchObject({ name: 'Sasha Gray', state: 'closed', closedBecause: 'away' })
  expect((await ask('POST', '/reopening')).json()).toEqual({ done: true })
  expect((await ask('POST', '/invitation')).statusCode).toBe(409)
  expect((await world.app.inject({ url: '/api/v1/accounts/nobody', headers })).statusCode).toBe(404)
})
