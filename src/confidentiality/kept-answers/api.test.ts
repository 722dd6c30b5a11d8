import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorld, type PersonName, type World } from '../../../test/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(async () => {
  await world.close()
})

const fields = { legalName: 'Leo Maddox', languages: ['Welsh', 'English'] }
const keep = async (person: PersonName) =>
  world.holdfast.doorkeeper.keepAnswers(await world.token(person), '/records/new', fields)
const ask = async (person: PersonName, method: 'GET' | 'DELETE' = 'GET', id?: string) =>
  world.app.inject({
    method,
    url: `/api/v1/kept-answers${id === undefined ? '' : `/${id}`}`,
    headers: { authorization: `Bearer ${await world.token(person)}` },
  })

it('a program reads what its person typed, and removes it', async () => {
  expect((await ask('amira')).json()).toEqual({ kept: null })
  await keep('amira')
  const { kept } = (await ask('amira')).json()
  expect(kept).toEqual({ id: expect.any(String), address: '/records/new', fields })
  const removed = await ask('amira', 'DELETE', kept.id)
  expect([removed.statusCode, removed.body]).toEqual([204, ''])
  expect((await ask('amira')).json()).toEqual({ kept: null })
  expect((await ask('amira', 'DELETE', kept.id)).statusCode).toBe(404)
})

it('what another person typed is as absent, and stays', async () => {
  await keep('amira')
  const { kept } = (await ask('amira')).json()
  expect((await ask('sasha')).json()).toEqual({ kept: null })
  const [hers, absent, none] = [
    await ask('sasha', 'DELETE', kept.id),
    await ask('sasha', 'DELETE', '01890000-0000-7000-8000-000000000000'),
    await ask('sasha', 'DELETE', 'nonsense'),
  ]
  expect([hers.statusCode, hers.body]).toEqual([404, absent.body])
  expect(none.body).toBe(absent.body)
  expect((await ask('amira')).json().kept.id).toBe(kept.id)
})

it('nobody signed in has none', async () => {
  const answer = await world.app.inject({ url: '/api/v1/kept-answers' })
  expect([answer.statusCode, answer.json().error.code]).toEqual([401, 'not-signed-in'])
})
