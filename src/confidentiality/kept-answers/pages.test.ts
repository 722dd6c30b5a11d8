import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Browser, openBrowser } from '../../../test/support/browser.ts'
import { createWorld, type PersonName, password, type World } from '../../../test/support/world.ts'
import { withClient } from '../../platform/db/sign-in.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(async () => {
  await world.close()
})

const inDatabase = async (text: string) =>
  (await withClient(world.databases.main.admin, (client) => client.query(text))).rows
const endSessions = () => inDatabase('update sec.session set ended_at = now()')
const child = (name: string) => ({
  legalName: name,
  sex: 'U',
  upnReason: 'UN1',
  'happened-how': 'exact',
  'happened-day': '3',
  'happened-month': '5',
  'happened-year': '2016',
  inOwnWords: 'I like “quiet” <mornings>\nand Line two',
})

async function signIn(browser: Browser, person: PersonName) {
  // A code works once; for the test the last one is forgotten.
  await inDatabase('update sec.account set second_factor_last_step = 0')
  const code = (await world.holdfast.doorkeeper.demoPeople()).find(({ userName }) => userName === person)?.code ?? ''
  await browser.send('/sign-in', { userName: person, password })
  return browser.send('/sign-in/code', { code })
}

/** The form on the page as the browser would send it. */
function formOn(body: string): { action: string; fields: Record<string, string> } {
  const action = /<form action="([^"]+)"/.exec(body)?.[1] ?? ''
  const form = body.slice(body.indexOf(`<form action="${action}"`)).split('</form>')[0] ?? ''
  const plain = (text: string) =>
    text
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&')
  const hidden = [...form.matchAll(/<input type="hidden" name="((?!_csrf)[^"]+)" value="([^"]*)"/g)]
  const texts = [...form.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>\n?([^<]*)<\/textarea>/g)]
  return {
    action,
    fields: Object.fromEntries([...hidden, ...texts].map(([, name = '', value = '']) => [name, plain(value)])),
  }
}

it('what was typed when the session had ended is given back to the same person, and reaches the record', async () => {
  const browser = openBrowser(world.app, await world.token('amira'))
  await browser.open('/records/new')
  await endSessions()
  const typed = child('Leo Maddox')
  const away = await browser.send('/records/new', typed)
  expect(away.headers.location).toBe('/sign-in?kept=yes')
  expect((await browser.open('/sign-in?kept=yes')).body).toContain('What you typed is kept')
  expect((await signIn(browser, 'amira')).headers.location).toBe('/kept-answers')
  const offered = await browser.open('/kept-answers')
  const { action, fields } = formOn(offered.body)
  expect(action).toBe('/records/new')
  expect(fields).toMatchObject(typed)
  const opened = await browser.send(action, fields)
  expect(opened.headers.location).toMatch(/^\/records\/C-/)
  expect(await inDatabase('select * from sec.kept_answers')).toEqual([])
  expect((await browser.open('/kept-answers')).body).toContain('Nothing is kept for you')
})

it('what was typed into a form with files is kept without them, and comes back as a draft that is not yet on the record', async () => {
  const number = await world.openRecord('amira', { legalName: 'Ola Fenwick', born: '2013-07-12' })
  const browser = openBrowser(world.app, await world.token('amira'))
  const draft = String((await browser.send(`/records/${number}/drafts`, { kind: 'case-note' })).headers.location)
  const csrf = /name="_csrf" value="([^"]+)"/.exec((await browser.open(draft)).body)?.[1] ?? ''
  await endSessions()
  const account = 'Ola whistled.'
  const form = new FormData()
  for (const [name, value] of Object.entries({ _csrf: csrf, revision: '1', corrects: 'no', account }))
    form.append(name, value)
  form.append('files', new Blob(['whistle']), 'whistle.txt')
  const sent = new Request('http://localhost', { method: 'POST', body: form })
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ')
  const away = await world.app.inject({
    method: 'POST',
    url: `${draft}/finalisation`,
    headers: { cookie, 'content-type': sent.headers.get('content-type') ?? '' },
    payload: Buffer.from(await sent.arrayBuffer()),
  })
  expect(away.headers.location).toBe('/sign-in?kept=yes')
  await signIn(browser, 'amira')
  const { action, fields } = formOn((await browser.open('/kept-answers')).body)
  expect(action).toBe(draft)
  expect((await browser.send(action, fields)).headers.location).toBe(`${draft}?saved=yes`)
  expect((await browser.open(draft)).body).toContain(account)
})

it('another person who signs in on that browser never sees it', async () => {
  const browser = openBrowser(world.app, await world.token('amira'))
  await browser.open('/records/new')
  await endSessions()
  await browser.send('/records/new', child('Nia Orchard'))
  expect((await signIn(browser, 'sasha')).headers.location).toBe('/')
  const page = await browser.open('/kept-answers')
  expect(page.body).toContain('Nothing is kept for you')
  expect(page.body).not.toContain('Nia Orchard')
  const [kept] = await inDatabase('select id, sealed from sec.kept_answers')
  await browser.send('/kept-answers/removal', { id: kept.id })
  expect(await inDatabase('select id from sec.kept_answers')).toEqual([{ id: kept.id }])
  expect(kept.sealed.toString('latin1')).not.toContain('Nia')
})

it('is gone after an hour', async () => {
  await inDatabase(`update sec.kept_answers set kept_at = now() - interval '61 minutes'`)
  const browser = openBrowser(world.app, await world.token('amira'))
  expect((await browser.open('/kept-answers')).body).toContain('Nothing is kept for you')
})

it('keeps nothing for a made-up session, nothing of the sign-in pages, and no more than five', async () => {
  await inDatabase('delete from sec.kept_answers')
  const stranger = openBrowser(world.app, 'a-made-up-token')
  expect((await stranger.send('/records/new', child('Nobody'))).statusCode).toBe(401)
  await stranger.send('/sign-in', { userName: 'amira', password: 'a secret thing typed' })
  const browser = openBrowser(world.app, await world.token('amira'))
  await endSessions()
  await browser.send('/sign-in', { userName: 'amira', password: 'a secret thing typed' })
  expect(await inDatabase('select * from sec.kept_answers')).toEqual([])
  await Promise.all(Array.from({ length: 8 }, (_, i) => browser.send('/records/new', child(`Child ${i}`))))
  expect(await inDatabase('select id from sec.kept_answers')).toHaveLength(5)
})

it('the app itself has no way to what is kept', async () => {
  await expect(world.holdfast.pools.app.query('select * from sec.kept_answers')).rejects.toThrow('permission denied')
})
