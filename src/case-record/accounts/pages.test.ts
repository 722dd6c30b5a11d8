import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from '../../../test/support/browser.ts'
import { createWorld, type PersonName, type World } from '../../../test/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(async () => {
  await world.close()
})

const browserOf = async (person: PersonName) => openBrowser(world.app, await world.token(person))
const lena = { name: 'Lena Marsh', userName: 'l.marsh', role: 'socialWorker', team: 'North' }

it('an administrator makes an account, is shown its code once, and the person enrols with it', async () => {
  const adam = await browserOf('adam')
  const made = await adam.send('/accounts', lena)
  const code = /hf-reference">([0-9a-f-]+)</.exec(made.body)?.[1] ?? ''
  const list = await adam.open('/accounts')
  expect(list.body).toContain('l.marsh')
  expect(list.body).not.toContain(code)
  expect((await openBrowser(world.app).send('/enrolment', { code })).body).toContain('Welcome, Lena Marsh')
})

it('of two who make the same user name at once, one does; the other keeps what was typed', async () => {
  const adam = await browserOf('adam')
  await adam.open('/accounts')
  const both = await Promise.all([1, 2].map(() => adam.send('/accounts', { ...lena, userName: 'twice' })))
  expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(both.find(({ statusCode }) => statusCode === 409)?.body).toContain('value="Lena Marsh"')
})

it('bad answers are named, and nobody but an administrator makes or sees accounts', async () => {
  const wrong = await (await browserOf('adam')).send('/accounts', { name: '', userName: 'Ü', role: 'system', team: '' })
  expect(wrong.statusCode).toBe(400)
  expect(wrong.body).toContain('Choose what the person does')
  for (const person of ['amira', 'mo', 'gita', 'olga'] as const) {
    expect((await (await browserOf(person)).open('/accounts')).statusCode).toBe(403)
    expect((await (await browserOf(person)).send('/accounts', { ...lena, userName: 'other' })).statusCode).toBe(403)
  }
})
