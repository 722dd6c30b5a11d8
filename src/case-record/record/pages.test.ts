import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorld, type World } from '../../../test/support/world.ts'
import { giveGrant } from '../../confidentiality/access/index.ts'
import { exactly } from '../../words/approximate-day.ts'
import type { RecordNumber } from '../../words/ids.ts'
import { plainDate } from '../../words/plain-date.ts'
import { done } from '../../words/result.ts'
import { appendEntry, correctEntry, findOnlyEntry } from '../entries/index.ts'

let world: World
let number: RecordNumber
beforeAll(async () => {
  world = await createWorld()
  number = await world.openRecord('amira', { legalName: 'Samuel Reed', knownAs: 'Sam', born: '2015-05-03' })
})
afterAll(async () => {
  await world.close()
})

it('of a new record the overview says what is not recorded yet, and what to do about it', async () => {
  const html = await get(`/records/${number}`)
  expect(html).toContain('Whether Sam is looked after is not recorded yet.')
  expect(html).toContain('0 of')
  expect(html).toContain('Add a period of being looked after')
  expect(html).toMatch(/Amira Khan \(the record is allocated to them\)/)
})

it('the overview tells since when and under which legal status the council looks after the child', async () => {
  await put('looked-after-period', { legalStatus: 'C2', because: 'Home was not safe for Sam.' }, '2025-03-03')
  const html = await get(`/records/${number}`)
  expect(html).toContain('The council has looked after Sam since 3 March 2025')
  expect(html).toContain('Full care order (section 31)')
  expect(html).toContain('Home was not safe for Sam.')
})

it('what the child said last stands in the child’s own words, escaped, with who wrote it down and when', async () => {
  await put('case-note', { title: 'Tea', account: 'We had tea.', childSaid: 'I miss <b>Bob</b>' }, '2026-01-02')
  await put('case-note', { title: 'Call', account: 'A call without words of Sam.' }, '2026-01-03')
  const html = await get(`/records/${number}`)
  expect(html).toContain('I miss &lt;b&gt;Bob&lt;/b&gt;')
  expect(html).toContain('Case note, 2 January 2026, written by Amira Khan')
})

it('after the last day of a period the council does not look after the child any more', async () => {
  const other = await world.openRecord('amira', { legalName: 'Ella Moor', knownAs: 'Ella' })
  const ended = { legalStatus: 'V2', because: 'Mum was ill.', endedOn: '2020-02-01', endedBecause: 'Ella went home.' }
  await put('looked-after-period', ended, '2020-01-01', other)
  const html = await get(`/records/${other}`)
  expect(html).toContain('The council does not look after Ella now.')
  expect(html).toContain('(1 month). Ella went home.')
})

it('a period that ends before it begins is refused with what to put right', async () => {
  const wrong = { legalStatus: 'V2', because: 'x', endedOn: '2019-01-01' }
  const result = await tryToPut('looked-after-period', wrong, '2019-01-01', number)
  expect(result).toMatchObject({ ok: false, refusal: { code: 'bad-input', fields: { endedOn: expect.any(String) } } })
})

it('the identity shows each version with its reason and what it changed', async () => {
  const { door, registry } = world.holdfast
  const token = await world.token('amira')
  const corrected = await door.change(token, 'entry.correct', number, async (inside) => {
    const identity = await findOnlyEntry(inside, registry, 'identity')
    if (!identity) throw new Error('no identity')
    return correctEntry(inside, registry, {
      entry: identity.id,
      baseVersion: 1,
      content: {
        body: { ...identity.latest.body, knownAs: 'Sammy' },
        happened: identity.latest.happened,
      },
      reason: 'Sam asked to be called Sammy',
      documents: [],
    })
  })
  expect(corrected).toMatchObject({ ok: true })
  const html = await get(`/records/${number}/identity`)
  expect(html).toContain('Sam asked to be called Sammy')
  expect(html).toMatch(/Name the child likes<\/strong>: was Sam, now Sammy/)
  expect(html).toContain('Periods of being looked after')
  expect(html).toContain(`/corrections"`)
})

it('someone without a basis gets the same page for a hidden record as for one that does not exist', async () => {
  const headers = { authorization: `Bearer ${await world.token('sasha')}` }
  const hidden = await world.app.inject({ url: `/records/${number}`, headers })
  const absent = await world.app.inject({ url: '/records/C-999999-X', headers })
  expect(hidden.statusCode).toBe(404)
  expect(hidden.body).not.toContain('Sam')
  expect(absent.statusCode).toBe(404)
})

it('who may only read is offered no button that writes', async () => {
  const basis = { basis: 'information governance', reason: 'review', until: null, reviewOn: null }
  const given = await world.holdfast.door.change(await world.token('mo'), 'grant.give', number, async (inside) =>
    done(await giveGrant(inside.db, inside.record.id, { id: inside.newId(), userName: 'gita', ...basis })),
  )
  expect(given).toEqual(done('given'))
  const html = await get(`/records/${number}/identity`, 'gita')
  expect(html).not.toContain('/corrections"')
})

it('the interface answers the same story', async () => {
  const headers = { authorization: `Bearer ${await world.token('amira')}` }
  const answer = await world.app.inject({ url: `/api/v1/records/${number}`, headers })
  expect(answer.json()).toMatchObject({
    name: 'Sammy',
    situation: 'looked after',
    lastSaid: { words: 'I miss <b>Bob</b>' },
    minimumContents: { reached: 0 },
  })
})

async function get(url: string, who: 'amira' | 'gita' = 'amira'): Promise<string> {
  const answer = await world.app.inject({ url, headers: { authorization: `Bearer ${await world.token(who)}` } })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.body
}

async function put(kind: string, body: Record<string, unknown>, day: string, to = number): Promise<void> {
  const result = await tryToPut(kind, body, day, to)
  if (!result.ok) throw new Error(result.refusal.words)
}

async function tryToPut(kind: string, body: Record<string, unknown>, day: string, to: RecordNumber) {
  const { door, registry } = world.holdfast
  return door.change(await world.token('amira'), 'entry.finalise', to, (inside) =>
    appendEntry(
      inside,
      registry,
      kind,
      { body, happened: exactly(plainDate(day)) },
      { id: inside.newId(), documents: [] },
    ),
  )
}
