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

const someDay = { 'happened-how': 'exact', 'happened-day': '3', 'happened-month': '5', 'happened-year': '2024' }
const note = { title: 'Visit to the park', account: 'We fed the ducks.', ...someDay }

async function browserOf(person: 'amira' | 'mo') {
  return openBrowser(world.app, await world.token(person))
}
type Browser = Awaited<ReturnType<typeof browserOf>>

async function begin(browser: Browser, number: string, kind = 'case-note'): Promise<string> {
  await browser.open(`/records/${number}/add`)
  const begun = await browser.send(`/records/${number}/drafts`, { kind })
  expect(begun.statusCode).toBe(303)
  return String(begun.headers.location)
}

async function putNote(browser: Browser, number: string, answers: Record<string, string> = note): Promise<string> {
  const draft = await begin(browser, number)
  const put = await browser.send(`${draft}/finalisation`, { ...answers, revision: '1', corrects: 'no' })
  expect(put.statusCode).toBe(303)
  return String(put.headers.location).replace(/\?.*/, '')
}

it('a worker chooses a kind, writes, and puts it on the record; a second press of the button answers the same', async () => {
  const number = await world.openRecord('amira', { legalName: 'Robin Hale' })
  const amira = await browserOf('amira')
  const choice = await amira.open(`/records/${number}/add`)
  expect(choice.body).toContain('What happened, was said, seen or done')
  const draft = await begin(amira, number)
  const form = await amira.open(draft)
  expect(form.body.match(/<h1/g)).toHaveLength(1)
  expect(form.body).toContain('Give people’s words to the person who said them')
  const fields = { ...note, revision: '1', corrects: 'no' }
  const put = await amira.send(`${draft}/finalisation`, fields)
  const again = await amira.send(`${draft}/finalisation`, fields)
  expect([put.statusCode, again.statusCode]).toEqual([303, 303])
  expect(again.headers.location).toBe(put.headers.location)
  const entry = await amira.open(String(put.headers.location))
  expect(entry.body).toContain('We fed the ducks.')
  expect(entry.body).toContain('3 May 2024')
})

it('a mistake keeps every answer, on the page and in the draft', async () => {
  const number = await world.openRecord('amira')
  const amira = await browserOf('amira')
  const draft = await begin(amira, number)
  const wrong = {
    title: 'Half <a> note',
    account: '',
    'happened-how': 'exact',
    'happened-day': '31',
    'happened-month': '2',
    'happened-year': '2024',
  }
  const answer = await amira.send(`${draft}/finalisation`, { ...wrong, revision: '1', corrects: 'no' })
  expect(answer.statusCode).toBe(400)
  expect(answer.body).toContain('There is a problem')
  expect(answer.body).toContain('This is not a day in the calendar')
  expect(answer.body).toContain('value="Half &lt;a&gt; note"')
  expect(answer.body).toMatch(/name="revision" value="2"/)
  const later = await amira.open(draft)
  expect(later.body).toContain('value="Half &lt;a&gt; note"')
  expect(later.body).toContain('value="31"')
})

it('autosave answers in data: the new revision, or that another window was first', async () => {
  const number = await world.openRecord('amira')
  const amira = await world.token('amira')
  const draft = await begin(await browserOf('amira'), number)
  const save = (revision: string, who = amira, answers = note) =>
    world.app.inject({
      method: 'POST',
      url: `${draft}/answers`,
      headers: {
        authorization: `Bearer ${who}`,
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams({ ...answers, revision, corrects: 'no' }).toString(),
    })
  expect((await save('1')).json()).toMatchObject({ revision: 2 })
  // The answer to it was lost, and it is sent again.
  expect((await save('1')).json()).toMatchObject({ revision: 2 })
  const late = await save('1', amira, { ...note, account: 'We fed nobody.' })
  expect(late.statusCode).toBe(409)
  expect(late.json().error.words).toContain('another window')
  expect((await save('2', 'nobody')).statusCode).toBe(401)
  expect((await save('2', await world.token('ben'))).statusCode).toBe(404)
})

it('two windows: the second is shown both texts, and nothing of either is lost', async () => {
  const number = await world.openRecord('amira')
  const amira = await browserOf('amira')
  const draft = await begin(amira, number)
  await amira.send(draft, { ...note, account: 'The first window.', revision: '1', corrects: 'no' })
  const second = await amira.send(`${draft}/finalisation`, {
    ...note,
    account: 'The second window.',
    revision: '1',
    corrects: 'no',
  })
  expect(second.statusCode).toBe(409)
  expect(second.body).toContain('The first window.')
  expect(second.body).toContain('The second window.')
  expect(second.body).toMatch(/name="revision" value="2"/)
})

it('a text that names a sibling asks once whether this is the right record', async () => {
  const number = await world.openRecord('amira', { legalName: 'Alex Moore', knownAs: 'Alex' })
  const token = await world.token('amira')
  const sibling = { kind: 'sibling', body: { name: 'Sam Moore', placed: 'together' } }
  const kinds = await world.app.inject({ url: '/api/v1/kinds' })
  const placed = kinds.json().kinds.find((kind: { name: string }) => kind.name === 'sibling').body.properties.placed
    .enum[0]
  const added = await world.app.inject({
    method: 'POST',
    url: `/api/v1/records/${number}/entries`,
    headers: { authorization: `Bearer ${token}` },
    payload: { ...sibling, body: { ...sibling.body, placed } },
  })
  expect(added.statusCode, added.body).toBe(201)
  const amira = await browserOf('amira')
  const draft = await begin(amira, number)
  const fields = { ...note, account: 'SAM was tired. Alex Moore was not.', corrects: 'no' }
  const asked = await amira.send(`${draft}/finalisation`, { ...fields, revision: '1' })
  expect(asked.statusCode).toBe(422)
  expect(asked.body).toContain('This names Sam Moore; you are in the record of Alex.')
  const put = await amira.send(`${draft}/finalisation`, { ...fields, revision: '2', confirmed: 'yes' })
  expect(put.statusCode).toBe(303)
})

it('a correction has a reason and is told where somebody else was first; both texts are kept', async () => {
  const number = await world.openRecord('amira')
  const [amira, mo] = [await browserOf('amira'), await browserOf('mo')]
  const entry = await putNote(amira, number)
  await amira.open(entry)
  const first = String((await amira.send(`${entry}/corrections`, {})).headers.location)
  await mo.open(entry)
  const second = String((await mo.send(`${entry}/corrections`, {})).headers.location)
  expect((await mo.open(second)).body).toContain('Somebody else has begun to correct this entry too')
  const without = await amira.send(`${first}/finalisation`, {
    ...note,
    account: 'We fed the swans.',
    revision: '1',
    corrects: 'yes',
  })
  expect(without.statusCode).toBe(400)
  expect(without.body).toContain('Say why this is corrected')
  const pressed = { ...note, account: 'We fed the swans.', reason: 'Swans, not ducks', corrects: 'yes' }
  const put = await amira.send(`${first}/finalisation`, { ...pressed, revision: '2' })
  expect(put.statusCode).toBe(303)
  expect((await amira.send(`${first}/finalisation`, { ...pressed, revision: '2' })).headers.location).toBe(
    put.headers.location,
  )
  const geese = { ...note, account: 'We fed the geese.', reason: 'Geese', corrects: 'yes' }
  const late = await mo.send(`${second}/finalisation`, { ...geese, revision: '1', standing: '1' })
  expect(late.statusCode).toBe(409)
  expect(late.body).toContain('We fed the geese.')
  expect(late.body).toContain('We fed the swans.')
  expect(late.body).toContain('Amira Khan corrected this entry while you were writing')
  expect(late.body).not.toContain('in another window')
  expect((await mo.open(second)).body).toContain('We fed the geese.')
  // What stands now was shown beside it, so the third version may come.
  const third = await mo.send(`${second}/finalisation`, { ...geese, revision: '2', standing: '2' })
  expect(third.headers.location).toBe(`${entry}?put=yes`)
  const compared = await amira.open(`${entry}/versions/1/compare/2`)
  expect(compared.body).toContain('We fed the ducks.')
  expect(compared.body).toContain('We fed the swans.')
  expect((await amira.open(`${entry}/versions/1`)).body).toContain('This is how it stood before')
})

it('an addition stands below, a dispute stands first', async () => {
  const number = await world.openRecord('amira')
  const amira = await browserOf('amira')
  const entry = await putNote(amira, number)
  await amira.open(`${entry}/additions`)
  expect((await amira.send(`${entry}/additions`, { text: '' })).statusCode).toBe(400)
  await amira.send(`${entry}/additions`, { text: 'There was a swan too.' })
  await amira.open(`${entry}/disputes`)
  await amira.send(`${entry}/disputes`, { text: 'His mother says: that was not Tuesday.' })
  const { body } = await amira.open(entry)
  expect(body.indexOf('His mother says')).toBeLessThan(body.indexOf('We fed the ducks.'))
  expect(body.indexOf('There was a swan too.')).toBeGreaterThan(body.indexOf('We fed the ducks.'))
})

it('a draft is thrown away by its author, and an answer that the form does not ask is refused', async () => {
  const number = await world.openRecord('amira')
  const amira = await browserOf('amira')
  const draft = await begin(amira, number)
  const unknown = await amira.send(draft, { ...note, isAdmin: 'yes', revision: '1', corrects: 'no' })
  expect(unknown.statusCode).toBe(400)
  expect((await amira.send(`${draft}/removal`, { revision: '1' })).statusCode).toBe(303)
  expect((await amira.open(draft)).statusCode).toBe(404)
})
