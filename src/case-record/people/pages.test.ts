import { afterAll, beforeAll, expect, it } from 'vitest'
import { richRecord } from '../../../test/support/rich-record.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { RecordNumber } from '../../words/ids.ts'

let world: World
let number: RecordNumber
beforeAll(async () => {
  world = await createWorld()
  number = (await richRecord(world)).number
})
afterAll(async () => {
  await world.close()
})

it('who has parental responsibility stands first, with how it is held and how to reach them', async () => {
  const html = await get(`/records/${number}/people`)
  const [first = ''] = html.split('Brothers and sisters</h2>')
  expect(first).toMatch(/Parental responsibility[\s\S]+Dana Reed[\s\S]+Held: as the mother[\s\S]+01632 960 123/)
})

it('people of the past stand apart from those of now', async () => {
  const [now = '', past = ''] = (await get(`/records/${number}/people`)).split('From earlier')
  expect(now).toContain('Ola and Kemi Bello')
  expect(now).not.toContain('Jo Finch')
  expect(past).toContain('Jo Finch')
})

// Records refer to each other and are never joined (procedure 30 and 31).
it('a brother is named with his record number and why they live apart, and nothing of his record is shown', async () => {
  const html = await get(`/records/${number}/people`)
  expect(html).toContain('Alex Reed')
  expect(html).toContain('href="/records/C-004217-K"')
  expect(html).toContain('Placed apart: no placement could take them all.')
})

it('a person can be added from here, which begins a draft of that kind', async () => {
  const html = await get(`/records/${number}/people`)
  expect(html).toMatch(/action="\/records\/[^"]+\/drafts"[\s\S]+name="kind" value="person"/)
  expect(html).toMatch(/name="kind" value="sibling"/)
})

it('the interface answers the same people', async () => {
  const answer = JSON.parse(await get(`/api/v1/records/${number}/people`))
  expect(answer).toMatchObject({
    parents: [{ name: 'Dana Reed', heldAs: 'mother' }],
    past: [{ name: 'Jo Finch' }],
    siblings: [{ number: 'C-004217-K' }],
  })
})

async function get(url: string): Promise<string> {
  const answer = await world.app.inject({ url, headers: { authorization: `Bearer ${await world.token('amira')}` } })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.body
}
