import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../test/support/browser.ts'
import { type TestDatabases, testDatabases } from '../../../test/support/database.ts'
import { createApp } from '../../app.ts'
import { assembleOn, type Holdfast } from '../../assemble.ts'
import { systemClock } from '../../platform/clock.ts'
import { silentLog } from '../../platform/log.ts'
import { codeNow } from './second-factor.ts'

let databases: TestDatabases
let holdfast: Holdfast
let app: Awaited<ReturnType<typeof createApp>>
let root: string
beforeAll(async () => {
  databases = await testDatabases()
  root = await mkdtemp(join(tmpdir(), 'holdfast-first-run-'))
  const folders = { data: join(root, 'data'), secrets: join(root, 'secrets') }
  holdfast = await assembleOn(databases, folders, silentLog, systemClock)
  app = await createApp(holdfast, { https: false, cookieSecret: 'x'.repeat(40), setUpCode: 'abcde-12345' })
})
afterAll(async () => {
  await app.close()
  await holdfast.close()
  await databases.drop()
  await rm(root, { recursive: true, force: true })
})

const given = {
  setUpCode: 'ABCDE 12345',
  council: 'Alderbrook Council',
  colour: 'plum',
  name: 'Adam Price',
  userName: 'a.price',
}
const secretOn = (body: string) => (/hf-reference">([A-Z2-7 ]+)</.exec(body)?.[1] ?? '').replaceAll(' ', '')
const sealedOn = (body: string) => /name="sealed" value="([^"]+)"/.exec(body)?.[1] ?? ''
let invitation = ''

describe('while there is no council', () => {
  it('every page leads to the set-up, and programs are told', async () => {
    const browser = openBrowser(app)
    for (const path of ['/', '/sign-in', '/records/C-004217-K', '/nowhere']) {
      expect((await browser.open(path)).headers.location).toBe('/set-up')
    }
    expect((await app.inject({ url: '/api/v1/home' })).statusCode).toBe(503)
    expect((await browser.open('/set-up')).body).toContain('Set up Holdfast')
  })

  it('nobody sets it up without the code of the terminal', async () => {
    const answer = await openBrowser(app).send('/set-up', { ...given, setUpCode: 'abcde-12346' })
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toContain('value="Alderbrook Council"')
    expect(await holdfast.doorkeeper.council()).toBeUndefined()
  })

  it('a colour on which white cannot be read is not taken', async () => {
    const answer = await openBrowser(app).send('/set-up', { ...given, colour: 'own', ownColour: '#ffdd00' })
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain('Choose a darker colour')
  })

  it('of two who set it up at once, one does', async () => {
    const both = await Promise.all(
      ['a.price', 'b.price'].map((userName) => openBrowser(app).send('/set-up', { ...given, userName })),
    )
    expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
    const page = both.find(({ statusCode }) => statusCode === 200)
    invitation = /hf-reference">([0-9a-f-]+)</.exec(page?.body ?? '')?.[1] ?? ''
    expect(invitation).not.toBe('')
    expect((await openBrowser(app).open('/sign-in')).body).toContain('Alderbrook Council')
    expect((await openBrowser(app).open('/set-up')).headers.location).toBe('/sign-in')
    expect((await openBrowser(app).send('/set-up', given)).statusCode).toBe(409)
  })
})

describe('enrolment', () => {
  const begin = async () => {
    const browser = openBrowser(app)
    const page = await browser.send('/enrolment', { code: invitation.toUpperCase() })
    return { browser, page, sealed: sealedOn(page.body), proof: () => codeNow(secretOn(page.body), Date.now()) }
  }
  const password = 'violet harbour teacup'

  it('a wrong invitation says what to do', async () => {
    const answer = await openBrowser(app).send('/enrolment', { code: '000000-000000' })
    expect(answer.statusCode).toBe(404)
    expect(answer.body).toContain('ask your administrator for a new one')
  })

  it('shows a picture and the secret, and keeps both after a mistake', async () => {
    const { browser, page, sealed } = await begin()
    expect(page.body).toContain('<svg role="img"')
    expect(page.body).not.toContain(invitation)
    const again = await browser.send('/enrolment/account', {
      sealed,
      password: 'short',
      again: 'short',
      proof: '000000',
    })
    expect(again.statusCode).toBe(400)
    expect(again.body).toContain('at least 12 characters')
    expect(secretOn(again.body)).toBe(secretOn(page.body))
    const differs = await browser.send('/enrolment/account', { sealed, password, again: 'another thing', proof: '1' })
    expect(differs.body).toContain('The two passwords differ')
    const council = await browser.send('/enrolment/account', {
      sealed,
      password: 'alderbrook council',
      again: 'alderbrook council',
      proof: '1',
    })
    expect(council.body).toContain('Leave the council’s name out')
  })

  it('a form whose sealed part was tampered with begins again, whoever made its secret', async () => {
    const { browser, sealed, proof } = await begin()
    const tampered = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`
    for (const bad of [tampered, '', 'JBSWY3DPEHPK3PXP']) {
      const answer = await browser.send('/enrolment/account', {
        sealed: bad,
        password,
        again: password,
        proof: proof(),
      })
      expect(answer.statusCode).toBe(409)
      expect(answer.body).toContain('Enter your invitation code again')
    }
  })

  it('works once, also for two at once; then one signs in with it', async () => {
    const [one, other] = [await begin(), await begin()]
    const enrolled = await Promise.all(
      [one, other].map(({ browser, sealed, proof }) =>
        browser.send('/enrolment/account', { sealed, password, again: password, proof: proof() }),
      ),
    )
    expect(enrolled.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([303, 404])
    expect(enrolled.find(({ statusCode }) => statusCode === 303)?.headers.location).toBe('/sign-in?enrolled=yes')
    const first = await one.browser.send('/sign-in', {
      userName: one.page.body.match(/hidden readonly|value="([ab]\.price)"/)?.[1] ?? '',
      password,
    })
    expect(first.headers.location).toBe('/sign-in/code')
  })
})
