import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openBrowser } from '../../../test/support/browser.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { createApp } from '../../app.ts'
import { codeList } from '../../rulebook/code-list.ts'
import { choice, choices, day, defineKind, longText, optional, ownWords, text, yesNo } from './kinds.ts'
import { createRegistry } from './registry.ts'

const moods = codeList({
  source: 'a test',
  rows: [
    { code: 'sunny', label: 'Sunny' },
    { code: 'stormy', label: 'Stormy' },
  ],
})

/** Defined here and nowhere else. */
const garden = defineKind({
  name: 'garden-day',
  label: 'Day in the garden',
  says: 'What grew, and who was there.',
  prompts: ['Name the plants.'],
  body: z.strictObject({
    plant: text({ label: 'Which plant' }),
    story: optional(longText({ label: 'What happened', max: 5000 })),
    said: optional(ownWords({ label: 'What the gardener said' })),
    mood: choice(moods, { label: 'How the day was' }),
    also: optional(choices(moods, { label: 'And later' })),
    sown: optional(day({ label: 'When it was sown' })),
    grew: yesNo({ label: 'Did it grow?' }),
  }),
  sentence: (body) => `In the garden: ${body.plant}`,
})

let world: World
let app: World['app']
let number: string
let token: string
beforeAll(async () => {
  world = await createWorld()
  const registry = createRegistry(
    [...world.holdfast.registry.kinds.values(), garden],
    world.holdfast.registry.projectors,
  )
  app = await createApp({ ...world.holdfast, registry }, { https: false, cookieSecret: 'x'.repeat(40) })
  token = await world.token('amira')
  number = await world.openRecord('amira')
})
afterAll(async () => {
  await app.close()
  await world.close()
})

const auth = () => ({ authorization: `Bearer ${token}` })
const body = { plant: 'Peas', mood: 'sunny', grew: true }
const on = (date: string) => ({ earliest: date, latest: date })
const put = (payload: object) =>
  app.inject({
    method: 'POST',
    url: `/api/v1/records/${number}/entries`,
    headers: auth(),
    payload: { kind: 'garden-day', ...payload },
  })

describe('a kind that is defined in one file', () => {
  it('is offered, has its form, is checked, is put on the record and stands in the timeline', async () => {
    const amira = openBrowser(app, token)
    expect((await amira.open(`/records/${number}/add`)).body).toContain('What grew, and who was there.')
    const draft = String((await amira.send(`/records/${number}/drafts`, { kind: 'garden-day' })).headers.location)
    const form = await amira.open(draft)
    for (const shown of [
      'Which plant',
      'What the gardener said (optional)',
      'Stormy',
      'name="sown-year"',
      'Did it grow?',
      'Name the plants.',
    ])
      expect(form.body).toContain(shown)
    const wrong = await amira.send(`${draft}/finalisation`, { plant: 'Peas', revision: '1', corrects: 'no' })
    expect(wrong.body).toContain('Choose an answer to “How the day was')
    const answers = {
      plant: 'Peas',
      mood: 'sunny',
      also: ['sunny', 'stormy'],
      grew: 'yes',
      said: 'They are mine!',
      'sown-day': '1',
      'sown-month': '4',
      'sown-year': '2024',
      'happened-day': '2',
      'happened-month': '7',
      'happened-year': '2024',
    }
    const done = await amira.send(`${draft}/finalisation`, { ...answers, revision: '2', corrects: 'no' })
    expect(done.statusCode).toBe(303)
    const entry = await amira.open(String(done.headers.location))
    for (const shown of ['They are mine!', '1 April 2024', '2 July 2024', 'Stormy']) expect(entry.body).toContain(shown)
    expect((await amira.open(`/records/${number}/timeline?only=garden-day`)).body).toContain('In the garden: Peas')
  })

  it('is described and taken by the interface', async () => {
    const kinds = (await app.inject({ url: '/api/v1/kinds' })).json().kinds
    const described = kinds.find(({ name }: { name: string }) => name === 'garden-day')
    expect(described.body).toMatchObject({
      required: ['plant', 'mood', 'grew'],
      properties: { mood: { enum: ['sunny', 'stormy'] }, sown: { format: 'date' } },
    })
    const made = await put({ body, happened: on('2024-07-02') })
    expect(made.statusCode, made.body).toBe(201)
    const read = await app.inject({ url: `/api/v1/records/${number}/entries/${made.json().id}`, headers: auth() })
    expect(read.json()).toMatchObject({
      kind: 'garden-day',
      versions: [{ version: 1, body }],
      remarks: [],
      documents: [],
    })
  })
})

describe('what cannot be recorded is refused, beside its field', () => {
  it.each([
    ['an unknown field', { body: { ...body, isAdmin: true } }, 'isAdmin'],
    ['half a character', { body: { ...body, plant: 'Peas \ud83c' } }, 'plant'],
    ['a text over its limit', { body: { ...body, story: 'x'.repeat(5001) } }, 'story'],
    ['nothing but spaces', { body: { ...body, plant: ' \t ' } }, 'plant'],
    ['a list for a text', { body: { ...body, plant: ['Peas'] } }, 'plant'],
    ['a day that is none', { body: { ...body, sown: '2024-02-30' } }, 'sown'],
    ['a code that is none', { body: { ...body, mood: 'windy' } }, 'mood'],
    ['no day at all', { body, happened: null }, 'happened'],
    ['a day that lies ahead', { body, happened: on('2999-01-01') }, 'happened'],
    [
      'a latest day before the earliest',
      { body, happened: { earliest: '2024-02-01', latest: '2024-01-01' } },
      'happened',
    ],
    [
      'half a character in the words for a day',
      { body, happened: { earliest: '2024-01-01', latest: null, words: '\udfff' } },
      'happened',
    ],
  ])('%s', async (_what, given, field) => {
    const answer = await put({ happened: on('2024-07-02'), ...given })
    expect(answer.statusCode, answer.body).toBe(400)
    expect(Object.keys(answer.json().error.fields)).toEqual([field])
  })

  it('a zero byte is refused at the edge, wherever it stands, with what to do', async () => {
    const answer = await put({ happened: on('2024-07-02'), body: { ...body, plant: 'Pe\u0000as' } })
    expect(answer.statusCode, answer.body).toBe(400)
    expect(answer.body).toContain('Type the text again')
  })

  it('and so is a day that is none in the address of a field, and a kind that nobody defined', async () => {
    expect((await put({ body, happened: { earliest: '2024-02-30', latest: null } })).statusCode).toBe(400)
    expect((await put({ kind: 'no-such-kind', body, happened: null })).statusCode).toBe(400)
  })

  it('a megabyte of text, and bytes that are no text', async () => {
    expect(
      (await put({ body: { ...body, story: 'x'.repeat(1_100_000) }, happened: on('2024-07-02') })).statusCode,
    ).toBe(413)
    const headers = { ...auth(), 'content-type': 'application/json' }
    const latin = Buffer.from('{"kind":"garden-day","body":{"plant":"P\xe9"}}', 'latin1')
    const answer = await app.inject({
      method: 'POST',
      url: `/api/v1/records/${number}/entries`,
      headers,
      payload: latin,
    })
    expect(answer.statusCode).toBe(400)
  })
})

it.each([
  '<script>alert(1)</script>',
  "Robert'); drop table record.entry;--",
  '\u202eevil\u202c \u200b\ufeff',
  'نص عربي, 田中さん, 👩‍👩‍👧‍👦, Z̤͔a̘̗l͍̞g̥̩o͙',
  '${7*7} {{7*7}} %s%n ../../etc/passwd',
])('%j is given back letter by letter, and runs nothing', async (plant) => {
  const made = await put({ body: { ...body, plant }, happened: on('2024-07-02') })
  expect(made.statusCode, made.body).toBe(201)
  const url = `/records/${number}/entries/${made.json().id}`
  const read = await app.inject({ url: `/api/v1${url}`, headers: auth() })
  expect(read.json().versions[0].body.plant).toBe(plant.trim())
  expect((await app.inject({ url, headers: auth() })).body).not.toContain('<script>alert')
})
