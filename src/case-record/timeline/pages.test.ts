import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorld, type World } from '../../../test/support/world.ts'
import { plainDate } from '../../words/plain-date.ts'
import { kindsWithoutDay } from '../frame/rules.ts'
import { readPlace, sayShown, spanOf } from './rules.ts'

let world: World
let number: string
let token: string
beforeAll(async () => {
  world = await createWorld()
  token = await world.token('amira')
  number = await world.openRecord('amira', { born: '2020-06-01' })
  for (let i = 0; i < 25; i++) await put(`Visit ${i}`, `202${1 + (i % 4)}-05-${String(i + 1).padStart(2, '0')}`)
})
afterAll(async () => {
  await world.close()
})

const get = (path: string, who = token) =>
  world.app.inject({ url: `/records/${number}${path}`, headers: { authorization: `Bearer ${who}` } })
async function put(title: string, on: string) {
  const answer = await world.app.inject({
    method: 'POST',
    url: `/api/v1/records/${number}/entries`,
    headers: { authorization: `Bearer ${token}` },
    payload: { kind: 'case-note', happened: { earliest: on, latest: on }, body: { title, account: 'Words.' } },
  })
  expect(answer.statusCode, answer.body).toBe(201)
}
const titles = (html: string) => [...html.matchAll(/hf-timeline__title"><a[^>]*>([^<]*)/g)].map(([, title]) => title)

it('shows the newest by when it happened, then the older, each once', async () => {
  const first = (await get('/timeline')).body
  expect(first).toContain('Showing 20 of 26 over 5 years')
  const older = /href="([^"]*before=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect(older.startsWith(`/records/${number}/timeline?`)).toBe(true)
  const second = (await get(older.replace(`/records/${number}`, ''))).body
  const all = [...titles(first), ...titles(second)]
  expect(all).toHaveLength(26)
  expect(new Set(all).size).toBe(26)
  expect(all[0]).toBe('Visit 23')
  expect(second).toContain('Back to the newest')
})

it('hides a kind, shows one alone, jumps to a year, and says so when nothing is left', async () => {
  expect((await get('/timeline?hide=case-note')).body).toContain('Showing 1 of 1')
  expect((await get('/timeline?only=case-note')).body).toContain('Showing 20 of 25 over 4 years')
  expect(titles((await get('/timeline?year=2021')).body)[0]).toBe('Visit 24')
  expect((await get('/timeline?only=person')).body).toContain('Nothing is left with these filters')
  expect((await get('/timeline?before=yesterday')).statusCode).toBe(400)
})

it('leaves out what has no day of its own, says how many and where it stands, and shows it when asked', async () => {
  const body = { name: 'Nan Reed', relationship: 'grandparent', parentalResponsibility: false }
  const headers = { authorization: `Bearer ${token}` }
  const payload = { kind: 'person', happened: null, body }
  const put = await world.app.inject({ method: 'POST', url: `/api/v1/records/${number}/entries`, headers, payload })
  expect(put.statusCode, put.body).toBe(201)
  const usual = (await get('/timeline')).body
  expect(usual.replaceAll(/<[^>]*>/g, '')).toMatch(/Timeline\s*26\D/)
  expect(titles(usual)).not.toContain('Grandparent: Nan Reed')
  expect(usual).toContain('Showing 20 of 26')
  expect(usual).toContain('1 entry has no day of its own')
  const asked = /href="([^"]*also=person)"/.exec(usual)?.[1] ?? ''
  const also = (await get(asked.replace(`/records/${number}`, ''))).body
  expect(titles(also)[0]).toBe('Grandparent: Nan Reed')
  expect(also).toContain('Showing 20 of 27')
  expect(titles((await get('/timeline?only=person')).body)).toEqual(['Grandparent: Nan Reed'])
})

it('has unfinished work first, and only one’s own', async () => {
  const headers = { authorization: `Bearer ${token}` }
  const payload = { kind: 'case-note', answers: { title: 'Half a visit' } }
  await world.app.inject({ method: 'POST', url: `/api/v1/records/${number}/drafts`, headers, payload })
  const { body } = await get('/timeline')
  expect(body.indexOf('Case note: Half a visit')).toBeLessThan(body.indexOf('Visit 23'))
  expect((await get('/timeline', await world.token('mo'))).body).not.toContain('Half a visit')
})

it('reads for a program as for a person', async () => {
  const url = `/api/v1/records/${number}/timeline?most=5&only=case-note`
  const read = await world.app.inject({ url, headers: { authorization: `Bearer ${token}` } })
  const { lines, total, older } = read.json()
  expect([lines.length, total, typeof older]).toEqual([5, 25, 'string'])
})

it('counts from what was kept, without those that are filtered away', () => {
  const of = (kind: string, entries: number, first: string, last: string) => ({
    kind,
    entries,
    first_day: plainDate(first),
    last_day: plainDate(last),
  })
  const counts = [of('a', 400, '2018-02-03', '2023-01-01'), of('b', 12, '2020-01-01', '2022-01-01')]
  expect(sayShown(20, spanOf(counts, { only: [], hide: [] }))).toBe('Showing 20 of 412 over 6 years')
  expect(sayShown(0, spanOf(counts, { only: [], hide: ['a', 'b'] }))).toBe('Showing 0 of 0')
  expect(spanOf(counts, { only: ['b'], hide: [] }).years).toEqual([2022, 2021, 2020])
  expect(readPlace('2024-03-01_nonsense')).toBeUndefined()
})

it('the way to it counts what it lists: every kind without a day is known to the frame', () => {
  const dayless = [...world.holdfast.registry.kinds.values()].filter(({ happened }) => happened === null)
  expect(kindsWithoutDay.toSorted()).toEqual(dayless.map(({ name }) => name).sort())
})
