import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoCouncil } from '../../../demo/people.ts'
import { openBrowser } from '../../../test/support/browser.ts'
import { addPasskey, freshCode, optionsFor } from '../../../test/support/with-passkey.ts'
import { createWorld, type PersonName, password, type World } from '../../../test/support/world.ts'
import { withClient } from '../../platform/db/sign-in.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  const dora = { userName: 'dora', name: 'Dora Vale', role: 'administrator', team: null, password } as const
  await world.holdfast.doorkeeper.addDemoPeople(demoCouncil, [dora])
})
afterAll(async () => {
  await world.close()
})

const atDesk = async (person: string) => openBrowser(world.app, await tokenOf(person))
const tokenOf = async (person: string) => (await world.holdfast.doorkeeper.issueToken(person, 60)) ?? ''
const inDatabase = (text: string, values: unknown[] = []) =>
  withClient(world.databases.main.admin, (client) => client.query(text, values))
const code = (person: string) => freshCode(world, person as PersonName)
const newestFor = async (person: string): Promise<string> => {
  const { rows } = await inDatabase(
    'select r.id from sec.factor_reset r join sec.account a on a.id = r.account_id where a.user_name = $1 order by r.id desc',
    [person],
  )
  return rows[0]?.id ?? ''
}
const propose = async (by: string, userName: string) => {
  const answer = await (await atDesk(by)).send('/resets', {
    userName,
    identityCheck: 'I met them in the office and saw their badge.',
  })
  return { answer, id: await newestFor(userName) }
}
const events = async (name: string) =>
  (await inDatabase('select from audit.authority_event where class = $1', [name])).rowCount ?? 0

describe('a lost second factor', () => {
  it('is asked for with the right password, proposed by one, confirmed by another; then all is new and the person is told', async () => {
    const old = await addPasskey(world, 'amira', 'Lost phone')
    const open = await atDesk('amira')
    const amira = openBrowser(world.app)
    expect((await amira.open('/sign-in/lost-factor')).body).toContain('enter your user name and password')
    expect((await amira.send('/sign-in/lost-factor', {})).statusCode).toBe(401)
    await amira.send('/sign-in', { userName: 'amira', password })
    expect((await amira.open('/sign-in/code')).body).toContain('/sign-in/lost-factor')
    expect((await amira.send('/sign-in/lost-factor', {})).body).toContain('You have asked for it')

    const adam = await atDesk('adam')
    expect((await adam.open('/resets')).body).toContain('asked for')
    const proposed = await propose('adam', 'amira')
    expect(proposed.answer.headers.location).toBe('/resets?done=proposed')
    const own = await adam.open(`/resets/${proposed.id}`)
    expect(own.body).toContain('You proposed it')
    expect(own.body).not.toContain('Confirm the reset')

    const gita = await atDesk('gita')
    const page = await gita.open(`/resets/${proposed.id}`)
    expect(page.body).toContain('I met them in the office')
    const wrong = await gita.send(`/resets/${proposed.id}/confirmation`, { code: '000000' })
    expect([wrong.statusCode, wrong.body.includes('This code is not right')]).toEqual([400, true])
    const confirmed = await gita.send(`/resets/${proposed.id}/confirmation`, { code: await code('gita') })
    const invitation = /hf-reference">([0-9a-f-]+)</.exec(confirmed.body)?.[1] ?? ''
    expect(invitation).not.toBe('')
    expect((await gita.open('/resets')).body).not.toContain(invitation)

    expect((await open.open('/')).headers.location).toContain('/sign-in')
    const without = await openBrowser(world.app).send('/sign-in', { userName: 'amira', password })
    expect(without.statusCode).toBe(401)
    const response = JSON.stringify(old.use(await optionsFor(world, 'sign-in')))
    expect((await openBrowser(world.app).send('/sign-in/passkey', { response })).statusCode).toBe(401)

    const browser = openBrowser(world.app)
    const form = await browser.send('/enrolment', { code: invitation })
    const { codeNow } = await import('../../confidentiality/enrolment/second-factor.ts')
    const secret = (/hf-reference">([A-Z2-7 ]+)</.exec(form.body)?.[1] ?? '').replaceAll(' ', '')
    const sealed = /name="sealed" value="([^"]+)"/.exec(form.body)?.[1] ?? ''
    const words = 'four new quiet lanterns'
    const proof = codeNow(secret, Date.now())
    const enrolled = await browser.send('/enrolment/account', { sealed, password: words, again: words, proof })
    expect(enrolled.headers.location).toBe('/sign-in?enrolled=yes')
    await browser.send('/sign-in', { userName: 'amira', password: words })
    const inside = await browser.send('/sign-in/code', { code: await code('amira') })
    expect(inside.headers.location).toBe('/my-sign-in')
    const told = await browser.open('/my-sign-in')
    expect(told.body).toContain('Adam Price proposed and Gita Rao confirmed')
    expect((await browser.send('/my-sign-in/acknowledgement', {})).headers.location).toBe('/')
    expect((await browser.open('/my-sign-in')).body).not.toContain('Adam Price proposed')
    for (const event of ['reset.asked', 'reset.propose', 'reset.confirm', 'sign-in.proved', 'reset.acknowledge']) {
      expect(await events(event), event).toBeGreaterThan(0)
    }
  })

  it('is not reset by one person alone, nor by the person, nor by whoever has no part in it', async () => {
    const { id } = await propose('adam', 'ben')
    const alone = await (await atDesk('adam')).send(`/resets/${id}/confirmation`, { code: await code('adam') })
    expect([alone.statusCode, alone.body.includes('You proposed it')]).toEqual([409, true])
    for (const person of ['ben', 'mo', 'ruth', 'olga']) {
      const desk = await atDesk(person)
      expect((await desk.send(`/resets/${id}/confirmation`, { code: await code(person) })).statusCode, person).toBe(403)
      expect((await desk.open(`/resets/${id}`)).statusCode, person).toBe(403)
    }
    expect((await propose('adam', 'adam')).answer.body).toContain('It is your own sign-in')
    expect((await propose('dora', 'ben')).answer.body).toContain('waits for a second person')
    expect((await propose('gita', 'ben')).answer.statusCode).toBe(403)
    const { rows } = await inDatabase(
      `select second_factor_sealed is not null as app from sec.account where user_name = 'ben'`,
    )
    expect(rows).toEqual([{ app: true }])
  })

  it('is refused by whoever doubts, once; and after three days it has run out', async () => {
    const id = await newestFor('ben')
    const dora = await atDesk('dora')
    expect((await dora.send(`/resets/${id}/refusal`, {})).headers.location).toBe('/resets?done=refused')
    expect((await dora.send(`/resets/${id}/refusal`, {})).statusCode).toBe(409)
    const late = await dora.send(`/resets/${id}/confirmation`, { code: await code('dora') })
    expect(late.statusCode).toBe(409)
    const again = await propose('adam', 'ben')
    await inDatabase(`update sec.factor_reset set expires_at = now() - interval '1 minute' where id = $1`, [again.id])
    const expired = await dora.send(`/resets/${again.id}/confirmation`, { code: await code('dora') })
    expect([expired.statusCode, expired.body.includes('It is decided')]).toEqual([409, true])
    expect((await propose('adam', 'ben')).answer.headers.location).toBe('/resets?done=proposed')
  })

  it('of an administrator is proposed by an information governance officer, for the administrator may be the only one', async () => {
    const { id, answer } = await propose('gita', 'adam')
    expect(answer.headers.location).toBe('/resets?done=proposed')
    const own = await atDesk('adam')
    expect((await own.open(`/resets/${id}`)).body).toContain('two others decide')
    expect((await own.send(`/resets/${id}/refusal`, {})).statusCode).toBe(409)
    const dora = await addPasskey(world, 'dora' as PersonName)
    const response = JSON.stringify(dora.use(await optionsFor(world, 'proof')))
    const confirmed = await (await atDesk('dora')).send(`/resets/${id}/confirmation`, { response })
    expect([confirmed.statusCode, confirmed.body.includes('A new invitation for Adam Price')]).toEqual([200, true])
    expect((await own.open('/')).headers.location).toContain('/sign-in')
  })
})

it('two who confirm at once reset once, and one proof confirms one reset', async () => {
  await propose('dora', 'mo')
  const id = await newestFor('mo')
  const token = await tokenOf('gita')
  const proof = { code: await code('gita') }
  const headers = { authorization: `Bearer ${token}` }
  const send = () =>
    world.app.inject({ method: 'POST', url: `/api/v1/resets/${id}/confirmation`, headers, payload: proof })
  const statuses = (await Promise.all([send(), send()])).map(({ statusCode }) => statusCode)
  expect(statuses.toSorted((a, b) => a - b)[0]).toBe(201)
  expect(statuses.filter((status) => status === 201)).toHaveLength(1)
  const invitations = await inDatabase(`select from sec.invitation i join sec.account a on a.id = i.account_id
    where a.user_name = 'mo' and i.used_at is null`)
  expect(invitations.rowCount).toBe(1)
  // Behind the pages: the database wants a proof for this very reset, and the app can write none.
  const other = (await propose('dora', 'sasha')).id
  const { pools } = world.holdfast
  const client = await pools.app.connect()
  try {
    await client.query('begin read write')
    await client.query(`select * from sec.enter($1, '{}', 60)`, [token])
    const bare = await client.query(`select sec.confirm_reset($1, $2, '\\x00', now() + interval '1 day') as outcome`, [
      token,
      other,
    ])
    expect(bare.rows).toEqual([{ outcome: 'not proved' }])
    await expect(client.query(`insert into sec.proof select '\\x00', 'reset ${other}', now()`)).rejects.toThrow(
      'permission',
    )
  } finally {
    await client.query('rollback')
    client.release()
  }
})
