import { afterAll, beforeAll, expect, it } from 'vitest'
import { putEntries } from '../../../test/support/rich-record.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { exactly } from '../../words/approximate-day.ts'
import type { RecordNumber } from '../../words/ids.ts'
import { plainDate } from '../../words/plain-date.ts'
import { correctEntry, loadEntry } from '../entries/index.ts'

let world: World
let number: RecordNumber
beforeAll(async () => {
  world = await createWorld()
  number = await world.openRecord('amira', { knownAs: 'Sam' })
})
afterAll(async () => {
  await world.close()
})

it('of a fresh record every line that the regulations require is missing', async () => {
  const html = await page()
  expect(html).toMatch(/0 of \d+ lines the regulations require are here\./)
  expect(line(html, 'care-plan')).toContain('Missing')
})

it('a letter is evidence, with its day and age and a link to it', async () => {
  const body = { subject: 'Trip', direction: 'received', medium: 'letter', from: 'School', to: 'Amira' }
  const day = exactly(plainDate('2020-03-02'))
  const [id] = await putEntries(world, number, [{ kind: 'correspondence', body, happened: day }])
  const shown = line(await page(), 'correspondence')
  expect(shown).toContain(`/entries/${id}`)
  expect(shown).toMatch(/One entry, of [\s\S]+2 March 2020[\s\S]+ years old/)
})

it('a worker says why a line does not apply, the reason is shown with their name, and it can be taken back', async () => {
  expect((await mark('court-orders', 'not-applicable', '')).statusCode).toBe(400)
  expect((await mark('court-orders', 'not-applicable', 'No court is involved.')).statusCode).toBe(303)
  expect(line(await page(), 'court-orders')).toMatch(/Does not apply[\s\S]+No court is involved\.[\s\S]+Amira Khan/)
  const form = await get(`/records/${number}/contents/court-orders/mark`)
  expect(form).toContain('Why does it apply after all?')
  await mark('court-orders', 'applies-again', 'Proceedings have begun.')
  expect(line(await page(), 'court-orders')).toContain('Missing')
})

it('a reason that is left out is asked for beside what was typed, and nothing is marked', async () => {
  const answer = await mark('health-plan', 'not-applicable', '   ')
  expect(answer.statusCode).toBe(400)
  expect(answer.body).toContain('Enter the reason')
  expect(line(await page(), 'health-plan')).toContain('Missing')
})

it('a mark that is corrected to another line leaves the first, and an old mark corrected does not overrule a later one', async () => {
  const put = await api('care-plan', 'not-applicable', 'By mistake')
  await correctMark(put.entry, { line: 'placement-plan', applies: 'not-applicable', because: 'This was meant' })
  const html = await page()
  expect(line(html, 'care-plan')).toContain('Missing')
  expect(line(html, 'placement-plan')).toContain('Does not apply')
  await api('placement-plan', 'applies-again', 'There is a placement now')
  await correctMark(put.entry, { line: 'placement-plan', applies: 'not-applicable', because: 'Spelling' })
  expect(line(await page(), 'placement-plan')).toContain('Missing')
})

it('an independent reviewing officer cannot say that a line does not apply', async () => {
  const headers = { authorization: `Bearer ${await world.token('iris')}` }
  const answer = await world.app.inject({
    method: 'PUT',
    url: `/api/v1/records/${number}/contents/care-plan/mark`,
    headers,
    payload: { applies: 'not-applicable', because: 'x' },
  })
  expect(answer.statusCode).toBe(404)
})

async function correctMark(entry: string, body: Record<string, unknown>): Promise<void> {
  const { door, registry } = world.holdfast
  const corrected = await door.change(await world.token('amira'), 'entry.correct', number, async (inside) => {
    const found = await loadEntry(inside, registry, entry as Parameters<typeof loadEntry>[2])
    if (!found.ok) return found
    const baseVersion = found.value.latest.version
    const content = { body, happened: null }
    return correctEntry(inside, registry, {
      entry: found.value.id,
      baseVersion,
      content,
      reason: 'wrong',
      documents: [],
    })
  })
  if (!corrected.ok) throw new Error(corrected.refusal.words)
}

async function api(line: string, applies: string, because: string): Promise<{ entry: string }> {
  const answer = await world.app.inject({
    method: 'PUT',
    url: `/api/v1/records/${number}/contents/${line}/mark`,
    headers: { authorization: `Bearer ${await world.token('amira')}` },
    payload: { applies, because },
  })
  expect(answer.statusCode).toBe(200)
  return answer.json()
}

async function mark(line: string, applies: string, because: string) {
  return world.app.inject({
    method: 'POST',
    url: `/records/${number}/contents/${line}/mark`,
    headers: {
      authorization: `Bearer ${await world.token('amira')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams({ applies, because }).toString(),
  })
}

const page = () => get(`/records/${number}/contents`)

/** The part of the page about one line. */
function line(html: string, id: string): string {
  return html.split(`id="${id}"`)[1]?.split('hf-lines__source')[0] ?? ''
}

async function get(url: string): Promise<string> {
  const answer = await world.app.inject({ url, headers: { authorization: `Bearer ${await world.token('amira')}` } })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.body
}
