import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from '../../../test/support/browser.ts'
import { createWorld, type World } from '../../../test/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(async () => {
  await world.close()
})

it('the auditor reads what was done and by which mark, never whose record; the reading is in the log itself', async () => {
  await world.openRecord('amira', { legalName: 'Samuel Reed' })
  const olga = openBrowser(world.app, await world.token('olga'))
  const first = await olga.open('/log')
  expect(first.body).toContain('Opened the record')
  expect(first.body).not.toContain('Samuel')
  expect(first.body).not.toContain('Amira')
  expect((await olga.open('/log')).body).toContain('Read the log')
})

it('is paged without a gap, also while it grows', async () => {
  const token = await world.token('olga')
  for (let i = 0; i < 60; i += 1)
    await world.app.inject({ url: '/api/v1/home', headers: { authorization: `Bearer ${token}` } })
  const read = async (before?: string) => {
    const url = before ? `/api/v1/log?before=${before}` : '/api/v1/log'
    return (await world.app.inject({ url, headers: { authorization: `Bearer ${token}` } })).json()
  }
  const page = await openBrowser(world.app, token).open('/log')
  const next = /\/log\?before=([0-9a-f-]{36})/.exec(page.body)?.[1]
  expect(next).toBeDefined()
  const [all, rest] = [await read(), await read(next)]
  const ids = all.leaves.map(({ id }: { id: string }) => id)
  expect(rest.leaves[0].id).toBe(ids[ids.indexOf(next) + 1])
})

it('is nobody else’s, and a bad place is said', async () => {
  for (const person of ['amira', 'ruth', 'gita', 'adam'] as const) {
    expect((await openBrowser(world.app, await world.token(person)).open('/log')).statusCode).toBe(403)
  }
  expect((await openBrowser(world.app, await world.token('olga')).open('/log?before=x')).statusCode).toBe(400)
})
