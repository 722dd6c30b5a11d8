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
const child = (legalName: string, more: Record<string, string> = {}) => ({
  legalName,
  sex: 'U',
  upnReason: 'UN1',
  'happened-how': 'exact',
  'happened-day': '3',
  'happened-month': '5',
  'happened-year': '2016',
  ...more,
})
const numberIn = (location: unknown) => /C-\d{6}-[A-Z]/.exec(String(location))?.[0] ?? ''

// One record for each child, and no second one by mistake or at once (procedure 1).
it('a social worker opens a record and comes to it', async () => {
  const amira = await browserOf('amira')
  expect((await amira.open('/records/new')).body).toContain('Legal name')
  const opened = await amira.send('/records/new', child('Rosa Lindqvist'))
  expect(opened.statusCode).toBe(303)
  expect((await amira.open(String(opened.headers.location))).body).toContain('Rosa Lindqvist')
})

it('a mistake keeps what was typed and says what to do', async () => {
  const wrong = await (await browserOf('amira')).send('/records/new', child('Timo Wren', { nhsNumber: '123' }))
  expect(wrong.statusCode).toBe(400)
  expect(wrong.body).toContain('value="Timo Wren"')
  expect(wrong.body).toContain('check its ten digits')
})

it('those who open no records see no form, and learn nothing of its faults', async () => {
  for (const person of ['iris', 'adam', 'olga'] as const) {
    expect((await (await browserOf(person)).open('/records/new')).statusCode).toBe(403)
    expect((await (await browserOf(person)).send('/records/new', { legalName: '' })).statusCode).toBe(403)
  }
})

it('the first record is offered, and another child is opened only on a word', async () => {
  const amira = await browserOf('amira')
  const first = numberIn((await amira.send('/records/new', child('Una Falk'))).headers.location)
  const second = await amira.send('/records/new', child('Una Falk'))
  expect(second.statusCode).toBe(409)
  expect(second.body).toContain(`/records/${first}`)
  expect(second.body).toContain('this is another child')
  expect((await amira.send('/records/new', child('Una Falk', { sure: 'yes' }))).statusCode).toBe(303)
})

it('two who open the same child at the same time make one record', async () => {
  const [amira, mo] = [await browserOf('amira'), await browserOf('mo')]
  await Promise.all([amira.open('/records/new'), mo.open('/records/new')])
  const both = await Promise.all(
    [amira, mo].map((b) => b.send('/records/new', child('Kit Sorrel', { nhsNumber: '9434765919' }))),
  )
  expect(both.filter(({ statusCode }) => statusCode === 303)).toHaveLength(1)
  const list = await world.app.inject({
    url: '/api/v1/records',
    headers: { authorization: `Bearer ${await world.token('mo')}` },
  })
  const named = list.json().records.filter(({ name }: { name: string }) => name === 'Kit Sorrel')
  expect(named).toHaveLength(1)
})

it('an opening that waits says the same for a near and for an exact likeness', async () => {
  const [amira, sasha] = [await browserOf('amira'), await browserOf('sasha')]
  await amira.send('/records/new', child('Noor Haddad', { nhsNumber: '9434765870' }))
  const near = await sasha.send('/records/new', child('Noor Hadad'))
  const exact = await sasha.send('/records/new', child('Noor Haddad', { nhsNumber: '9434765870' }))
  const main = (body: string) => body.slice(body.indexOf('<main'), body.indexOf('</main>'))
  expect(near.body).toContain('A records officer will look at this first')
  expect(main(exact.body)).toBe(main(near.body))
})

it('a records officer decides: another child, or the same; of two decisions at once, one holds', async () => {
  const [ruth, sasha] = [await browserOf('ruth'), await browserOf('sasha')]
  const list = await ruth.open('/openings')
  expect(list.body).toContain('Noor Hadad')
  // Whoever lost the race for Kit may have to wait too, so the two are found by name.
  const cards = list.body.split('hf-card__title').slice(1)
  const waiting = (name: string) => cards.find((card) => card.includes(`${name}<`)) ?? ''
  const idOf = (card: string) => /openings\/([0-9a-f-]{36})\/decision/.exec(card)?.[1] ?? ''
  const [exact, near] = [idOf(waiting('Noor Haddad')), idOf(waiting('Noor Hadad'))]
  expect((await ruth.send(`/openings/${near}/decision`, {})).body).toContain('Say who this is')
  const stranger = numberIn((await sasha.send('/records/new', child('Somebody Else'))).headers.location)
  expect((await ruth.send(`/openings/${exact}/decision`, { number: stranger })).statusCode).toBe(400)
  const same = /value="(C-[^"]+)"/.exec(waiting('Noor Haddad'))?.[1] ?? ''
  expect((await ruth.send(`/openings/${exact}/decision`, { number: 'another' })).statusCode).toBe(409)
  expect((await ruth.send(`/openings/${exact}/decision`, { number: same })).statusCode).toBe(303)
  const both = await Promise.all([1, 2].map(() => ruth.send(`/openings/${near}/decision`, { number: 'another' })))
  expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([303, 409])
  const home = await sasha.open('/')
  expect(home.body).toContain('the record is opened for you')
  expect(home.body).toContain(`has a record already, `)
})

it('nobody else sees the openings', async () => {
  for (const person of ['amira', 'mo', 'gita', 'adam'] as const) {
    expect((await (await browserOf(person)).open('/openings')).statusCode).toBe(403)
  }
})
