import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
const post = (url: string, payload: object) => app.inject({ method: 'POST', url: `/api/v1/${url}`, payload })
const password = 'violet harbour teacup'
let invitation = ''

describe('a program sets up', () => {
  it('is told that there is no council yet, and that nothing else can be asked', async () => {
    const council = await app.inject({ url: '/api/v1/council' })
    expect(council.json()).toEqual({ setUp: false, name: null, colour: null, demo: false })
    expect((await app.inject({ url: '/api/openapi.json' })).statusCode).toBe(200)
    for (const url of ['session', 'enrolment', 'home', 'councillors', 'council/more']) {
      const answer = await app.inject({ url: `/api/v1/${url}` })
      expect([url, answer.statusCode, answer.json().error.code]).toEqual([url, 503, 'not-now'])
    }
  })

  it('not without the code of the terminal, nor with a colour that cannot be read', async () => {
    const wrong = await post('council', { ...given, setUpCode: 'abcde-12346' })
    expect([wrong.statusCode, wrong.json().error.fields]).toEqual([403, { setUpCode: expect.any(String) }])
    const pale = await post('council', { ...given, colour: 'own', ownColour: '#ffdd00' })
    expect([pale.statusCode, pale.json().error.fields.ownColour]).toEqual([400, expect.stringContaining('darker')])
    expect(await holdfast.doorkeeper.council()).toBeUndefined()
  })

  it('once, and is given the invitation of the first administrator', async () => {
    const made = await post('council', given)
    expect(made.statusCode).toBe(201)
    invitation = made.json().invitation
    expect((await post('council', given)).statusCode).toBe(409)
    const council = (await app.inject({ url: '/api/v1/council' })).json()
    expect(council).toMatchObject({ setUp: true, name: 'Alderbrook Council', demo: false })
  })
})

describe('a program enrols', () => {
  it('not with another invitation, nor with none', async () => {
    expect((await post('enrolment', { code: '000000-000000' })).statusCode).toBe(404)
    expect((await post('enrolment', {})).json().error.fields).toEqual({ code: 'Enter your invitation code' })
  })

  it('with the password and the code of the app, once; a mistake may be put right', async () => {
    const begun = await post('enrolment', { code: invitation })
    expect(begun.json()).toMatchObject({ name: 'Adam Price', userName: 'a.price' })
    const { sealed, secret } = begun.json()
    const proof = codeNow(secret, Date.now())
    const short = await post('enrolment/account', { sealed, password: 'short', proof })
    expect([short.statusCode, short.json().error.fields.password]).toEqual([400, expect.stringContaining('12')])
    const tampered = await post('enrolment/account', { sealed: `${sealed}AA`, password, proof })
    expect(tampered.statusCode).toBe(409)
    const enrolled = await post('enrolment/account', { sealed, password, proof })
    expect([enrolled.statusCode, enrolled.json()]).toEqual([201, { enrolled: true }])
    expect((await post('session', { userName: 'a.price', password })).statusCode).toBe(201)
    expect((await post('enrolment', { code: invitation })).statusCode).toBe(404)
    expect((await post('enrolment/account', { sealed, password, proof })).statusCode).toBe(404)
  })
})
