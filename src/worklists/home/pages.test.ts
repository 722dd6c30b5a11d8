import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from '../../../test/support/browser.ts'
import { createWorld, type PersonName, type World } from '../../../test/support/world.ts'
import { beginDraft } from '../../case-record/drafts/index.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(async () => {
  await world.close()
})

const open = async (person: PersonName, url: string) => openBrowser(world.app, await world.token(person)).open(url)

it('unfinished work stands first, and only its author sees it', async () => {
  const number = await world.openRecord('amira', { legalName: 'Samuel Reed', knownAs: 'Sam' })
  const begun = await beginDraft(world.holdfast, await world.token('amira'), number, 'case-note', {
    title: 'The <den>',
  })
  if (!begun.ok) throw new Error(begun.refusal.words)
  const home = await open('amira', '/')
  expect(home.body).toContain(`/records/${number}/drafts/${begun.value.id}`)
  expect(home.body).toContain('Go on: Case note – Sam: The &lt;den&gt;')
  expect(home.body.indexOf('id="unfinished"')).toBeLessThan(home.body.indexOf('id="my-records"'))
  expect((await open('mo', '/')).body).not.toContain('Unfinished')
  expect((await open('mo', '/')).body).toContain('Sam')
})

it('somebody without a basis sees nothing of it', async () => {
  const [home, list] = [await open('sasha', '/'), await open('sasha', '/records')]
  expect(home.body + list.body).not.toContain('Sam<')
  expect(home.body).toContain('You have no records yet')
})

it('those who see no record find the one place where they work', async () => {
  expect((await open('adam', '/')).body).toContain('href="/accounts"')
  expect((await open('olga', '/')).body).toContain('href="/log"')
  expect((await open('adam', '/records')).statusCode).toBe(403)
})

it('all records are paged by name without a gap', async () => {
  for (let i = 0; i < 55; i += 1) await world.openRecord('ben')
  const first = await open('ben', '/records')
  const next = /href="(\/records\?[^"]+)"/.exec(first.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const second = await open('ben', next)
  const numbers = (body: string) =>
    new Set([...body.matchAll(/href="\/records\/C-\d{6}-[A-Z]/g)].map(([number]) => number))
  expect(numbers(first.body).size).toBe(50)
  expect(numbers(second.body).size).toBe(5)
  expect((await open('ben', '/')).body).toContain('All 55 records')
  expect((await open('ben', '/records?before=x')).statusCode).toBe(400)
})

it('nobody signed in is sent to sign in, and a program is told', async () => {
  expect((await world.app.inject({ url: '/' })).headers.location).toBe('/sign-in?next=%2F')
  expect((await world.app.inject({ url: '/api/v1/home' })).statusCode).toBe(401)
  const answer = await world.app.inject({
    url: '/api/v1/home',
    headers: { authorization: `Bearer ${await world.token('ben')}` },
  })
  expect(answer.json()).toMatchObject({ name: 'Ben Okafor', unfinished: [], openingsToCheck: null, allRecords: 55 })
})
