import { afterAll, beforeAll, expect, it } from 'vitest'
import { connectOwner } from '../../../test/support/owner.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { RecordNumber } from '../../words/ids.ts'

let world: World
let number: RecordNumber
beforeAll(async () => {
  world = await createWorld()
  number = await world.openRecord('amira', { knownAs: 'Sam' })
})
afterAll(async () => {
  await world.close()
})

it('every opening is told: who, in which role, what, on which basis, and when', async () => {
  await get(`/records/${number}/people`, 'mo')
  const html = await get(`/records/${number}/who-looked`)
  expect(html).toMatch(
    /Mo Hughes[\s\S]+Team manager[\s\S]+Read who is important to the child[\s\S]+Manages the child’s social worker/,
  )
  expect(html).toMatch(/Amira Khan[\s\S]+Opened the record/)
})

it('what somebody did again and again stands in one row, with each time it was done', async () => {
  for (let i = 0; i < 3; i += 1) await get(`/records/${number}/contents`, 'mo')
  const html = await get(`/records/${number}/who-looked`)
  expect(html.match(/Read what the record holds and lacks/g)).toHaveLength(1)
  expect(html).toMatch(/and at \d\d:\d\d/)
})

it('reading who looked is told as well', async () => {
  await get(`/records/${number}/who-looked`)
  expect(await get(`/records/${number}/who-looked`)).toContain('Read who has looked')
})

it('a line whose leaf was altered says so, and so does one whose sealed words were altered', async () => {
  expect(await get(`/records/${number}/who-looked`)).not.toContain('has been altered')
  const admin = await connectOwner(world.databases.main.admin)
  const { rows } = await admin.query('select id, leaf from audit.event order by id limit 2')
  await admin.query('alter table audit.event disable trigger user')
  const leaf = String(rows[0].leaf).replace(/"at":"\d{4}/, '"at":"1999')
  await admin.query('update audit.event set leaf = $2 where id = $1', [rows[0].id, leaf])
  await admin.query(
    'update audit.event set sealed = set_byte(sealed, 40, (get_byte(sealed, 40) + 1) % 256) where id = $1',
    [rows[1].id],
  )
  await admin.end()
  const html = await get(`/records/${number}/who-looked`)
  expect(html.match(/This line has been altered/g)).toHaveLength(2)
  expect(html).toContain('Cannot be read')
  const { looks } = JSON.parse(await get(`/api/v1/records/${number}/who-looked`))
  expect(looks.filter((look: { intact: boolean }) => !look.intact)).toHaveLength(2)
})

it('more lines than a page holds are on the next, and none is left out or told twice', async () => {
  for (let i = 0; i < 60; i += 1) await get(`/api/v1/records/${number}/people`)
  const first = JSON.parse(await get(`/api/v1/records/${number}/who-looked`))
  const second = JSON.parse(await get(`/api/v1/records/${number}/who-looked?before=${first.next}`))
  const ids = [...first.looks, ...second.looks].map((look: { id: string }) => look.id)
  expect(first.looks).toHaveLength(50)
  expect(second.next).toBeNull()
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(ids.toSorted().toReversed())
  expect(await get(`/records/${number}/who-looked`)).toContain(
    `?before=${JSON.parse(await get(`/api/v1/records/${number}/who-looked`)).next.slice(0, 8)}`,
  )
})

async function get(url: string, who: 'amira' | 'mo' = 'amira'): Promise<string> {
  const answer = await world.app.inject({ url, headers: { authorization: `Bearer ${await world.token(who)}` } })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.body
}
