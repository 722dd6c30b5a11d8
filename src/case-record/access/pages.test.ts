import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from '../../../test/support/browser.ts'
import { createWorld, type PersonName, type World } from '../../../test/support/world.ts'

let world: World
let number: string
beforeAll(async () => {
  world = await createWorld()
  number = await world.openRecord('amira', { legalName: 'Samuel Reed' })
})
afterAll(async () => {
  await world.close()
})

const browserOf = async (person: PersonName) => openBrowser(world.app, await world.token(person))
const giving = (userName: string, more: Record<string, string> = {}) => ({
  userName,
  basis: 'works with the child',
  reason: 'Runs the Saturday group',
  'reviewOn-day': '1',
  'reviewOn-month': '2',
  'reviewOn-year': '2090',
  ...more,
})
const page = () => `/records/${number}/access`

it('everybody with access sees who else has it and why; only a manager or records officer gives it', async () => {
  const seen = await (await browserOf('amira')).open(page())
  expect(seen.body).toContain('Mo Hughes')
  expect(seen.body).toContain('Manager of the allocated worker')
  expect(seen.body).not.toContain('Give somebody access')
  expect((await (await browserOf('amira')).send(page(), giving('ben'))).statusCode).toBe(403)
  expect((await (await browserOf('sasha')).open(page())).statusCode).toBe(404)
})

it('given twice at once it is there once, and works on the next request; ended, it is gone on the next', async () => {
  const [mo, sasha] = [await browserOf('mo'), await browserOf('sasha')]
  await mo.open(page())
  const both = await Promise.all([1, 2].map(() => mo.send(page(), giving('sasha'))))
  expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([303, 409])
  expect((await sasha.open(page())).statusCode).toBe(200)
  const list = await world.app.inject({
    url: `/api/v1/records/${number}/grants`,
    headers: { authorization: `Bearer ${await world.token('mo')}` },
  })
  const grant = list.json().grants.find(({ userName }: { userName: string }) => userName === 'sasha')
  expect(grant).toMatchObject({ basis: 'works with the child', reviewOn: '2090-02-01', givenBy: 'Mo Hughes' })
  expect((await mo.open(`${page()}/${grant.id}/ending`)).body).toContain('End the access of Sasha Grey')
  expect((await mo.send(`${page()}/${grant.id}/ending`, { because: '' })).statusCode).toBe(400)
  expect((await mo.send(`${page()}/${grant.id}/ending`, { because: 'The group has ended' })).statusCode).toBe(303)
  expect((await mo.send(`${page()}/${grant.id}/ending`, { because: 'Again' })).statusCode).toBe(409)
  expect((await sasha.open(page())).statusCode).toBe(404)
  expect((await mo.open(page())).body).toContain('The group has ended')
})

it.each([
  ['nobody.here', {}, 'Nobody of this user name'],
  ['adam', {}, 'Nobody of this user name'],
  ['mo', {}, 'cannot give access to yourself'],
  ['amira', {}, 'has access already'],
  ['ben', { 'until-day': '30', 'until-month': '2', 'until-year': '2090' }, 'must be a real day'],
  ['ben', { 'until-day': '1', 'until-month': '2', 'until-year': '2020' }, 'must be today or later'],
  ['ben', { 'reviewOn-year': '2020' }, 'must be on a later day'],
  ['ben', { basis: 'curious' }, 'Choose why this person needs the record'],
  ['ben', { reason: '' }, 'Say what they need it for'],
])('giving it to %s with %j says what to do and keeps what was typed', async (userName, more, words) => {
  const answer = await (await browserOf('mo')).send(page(), giving(userName, more))
  expect(answer.statusCode).toBeGreaterThanOrEqual(400)
  expect(answer.body).toContain(words)
  expect(answer.body).toContain(`value="${userName}"`)
})
