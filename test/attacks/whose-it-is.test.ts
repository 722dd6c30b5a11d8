import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Uuid } from '../../src/words/ids.ts'
import type { Rich } from '../support/every-route.ts'
import { richRecord } from '../support/rich-record.ts'
import { createWorld, type World } from '../support/world.ts'
import { ask, type Behind, everyRoute, lookBehind, tokenOf } from './attackers.ts'

// Being inside one record opens nothing else: not another record's parts, not another person's drafts, not yesterday's grant.
let world: World
let behind: Behind
let sams: Rich
let kims: Rich
let amira: string
const id = (n: number) => `01890000-0000-7000-8000-00000000000${n}` as Uuid

beforeAll(async () => {
  world = await createWorld()
  behind = await lookBehind(world)
  sams = await richRecord(world)
  kims = await richRecord(world)
  await behind.rows(
    `update sec.access_grant set ended_at = now() where account_id = (select id from sec.account where user_name = 'amira')
       and record_id = (select record_id from sec.record_number where number = $1)`,
    [kims.number],
  )
  amira = await tokenOf(world, 'amira')
})
afterAll(async () => {
  await behind.end()
  await world.close()
})

const withParts = () => everyRoute(world).filter(({ path }) => /:number\/.*:(id|grant)\b/.test(path))
// But for drafts, which are only ever their author's.
const reads = () =>
  everyRoute(world).filter(({ path, method }) => /:number(?!.*drafts\/:id)/.test(path) && method === 'GET')

describe('the parts of another record, asked for under one’s own number', () => {
  it('are not there, answer as what never was, and stay as they were', async () => {
    const [before, wrong] = [await behind.everything(), new Array<string>()]
    const theirs = { ...kims, number: sams.number }
    const absent = { ...theirs, note: id(1), draft: id(2), document: id(3), grant: id(4) }
    expect(withParts().length).toBeGreaterThan(20)
    for (const route of withParts()) {
      // Two managers with access to both, so that ending a grant is tried by somebody who may end one.
      const token = route.path.includes(':grant') ? await tokenOf(world, 'mo') : amira
      const [one, other] = [await ask(world.app, route, theirs, token), await ask(world.app, route, absent, token)]
      const plain = (text: string) => text.replaceAll(/name="_csrf" value="[^"]*"|[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
      if (![404, 409].includes(one.statusCode)) wrong.push(`${route.method} ${route.path}: ${one.statusCode}`)
      if (one.statusCode !== other.statusCode || plain(one.body) !== plain(other.body))
        wrong.push(`${route.method} ${route.path}: differ`)
    }
    expect(wrong).toEqual([])
    expect(await behind.everything()).toEqual(before)
  })
})

describe('another person’s draft in a record that both may see', () => {
  it('is not to be read, saved, finished, thrown away or given files, and its file is not to be opened', async () => {
    const ben = await tokenOf(world, 'ben')
    const file = await world.app.inject({
      method: 'POST',
      url: `/api/v1/records/${sams.number}/drafts/${sams.draft}/files`,
      headers: { authorization: `Bearer ${amira}`, 'content-type': 'multipart/form-data; boundary=cut' },
      payload:
        '--cut\r\nContent-Disposition: form-data; name="f"; filename="mine.txt"\r\n\r\nunfinished\r\n--cut--\r\n',
    })
    const document = String(file.json().files[0].id) as Uuid
    const before = await behind.everything()
    const wrong: string[] = []
    const routes = everyRoute(world).filter(({ path }) => /drafts\/:id|documents\/:id/.test(path))
    for (const route of routes) {
      const answer = await ask(world.app, route, { ...sams, document }, ben)
      if (answer.statusCode !== 404) wrong.push(`${route.method} ${route.path}: ${answer.statusCode}`)
      if (/Not finished|unfinished|mine\.txt/.test(answer.body)) wrong.push(`${route.path}: told`)
    }
    expect(routes.length).toBeGreaterThan(12)
    expect(wrong).toEqual([])
    expect(await behind.everything()).toEqual(before)
    const list = await world.app.inject({
      url: `/api/v1/records/${sams.number}/drafts`,
      headers: { authorization: `Bearer ${ben}` },
    })
    expect(list.json()).toEqual({ drafts: [] })
  })
})

describe('a grant', () => {
  const statuses = async (token: string) => {
    const answers = await Promise.all(reads().map((route) => ask(world.app, route, sams, token)))
    return [...new Set(answers.map(({ statusCode }) => statusCode))]
  }
  const [make, undo] = [
    (kind: string, person: string, more = '') =>
      behind.rows(
        `insert into sec.access_grant (record_id, id, account_id, kind, basis, reason, given_by, until_at)
         select n.record_id, gen_random_uuid(), a.id, $3, 'duty', 'x', a.id, ${more || 'null'}
         from sec.record_number n, sec.account a where n.number = $1 and a.user_name = $2`,
        [sams.number, person, kind],
      ),
    (person: string) =>
      behind.rows('delete from sec.access_grant where account_id = (select id from sec.account where user_name = $1)', [
        person,
      ]),
  ]

  it('that is ended is ended for the very next request, page or program', async () => {
    const [iris, mo] = [await tokenOf(world, 'iris'), await tokenOf(world, 'mo')]
    await make('standard', 'iris')
    const entry = { url: `/records/${sams.number}/entries/${sams.note}`, headers: { authorization: `Bearer ${iris}` } }
    expect((await world.app.inject(entry)).statusCode).toBe(200)
    const grants = await world.app.inject({
      url: `/api/v1/records/${sams.number}/grants`,
      headers: { authorization: `Bearer ${mo}` },
    })
    const hers = grants.json().grants.find(({ userName }: { userName: string }) => userName === 'iris').id
    const ended = await world.app.inject({
      method: 'POST',
      url: `/api/v1/records/${sams.number}/grants/${hers}/ending`,
      headers: { authorization: `Bearer ${mo}` },
      payload: { because: 'The review is over.' },
    })
    expect(ended.statusCode).toBe(200)
    expect((await world.app.inject(entry)).statusCode).toBe(404)
    expect(await statuses(iris)).toEqual([404])
  })

  it.each([
    ['that ran out a second ago', 'standard', `now() - interval '1 second'`, [404]],
    ['that runs out in an hour', 'standard', `now() + interval '1 hour'`, [200]],
    ['that only lets know of the record', 'basic', '', [403]],
  ])('%s opens accordingly', async (_, kind, until, expected) => {
    const gita = await tokenOf(world, 'gita')
    await make(kind, 'gita', until)
    // An information officer writes nothing: what begins an entry is refused by role even where she may read.
    expect((await statuses(gita)).filter((status) => !(expected[0] === 200 && status === 403))).toEqual(expected)
    await undo('gita')
  })

  it('is worth nothing beside an exclusion', async () => {
    const sasha = await tokenOf(world, 'sasha')
    await make('standard', 'sasha')
    expect(await statuses(sasha)).toEqual([200])
    await make('excluded', 'sasha')
    expect(await statuses(sasha)).toEqual([404])
    await undo('sasha')
  })

  it.each(['adam', 'olga'])('forged in the database for %s, whose role sees no record, opens none', async (person) => {
    const token = await tokenOf(world, person)
    for (const kind of ['standard', 'specific', 'exceptional']) await make(kind, person)
    expect(await statuses(token)).toEqual([404])
    await undo(person)
  })

  it('of an account that was closed opens nothing any more', async () => {
    const ruth = await tokenOf(world, 'ruth')
    await make('standard', 'ruth')
    expect(await statuses(ruth)).toEqual([200])
    await behind.rows(`update sec.account set disabled_at = now() where user_name = 'ruth'`)
    expect((await statuses(ruth)).filter((status) => status !== 401)).toEqual([303])
  })
})

it('a page and its twin for programs agree on whom they let in', async () => {
  const pairs = ['', '/identity', '/timeline', '/contents', '/people', '/who-looked', '/drafts/:id', '/entries/:id']
  const people = ['amira', 'ben', 'sasha', 'iris', 'gita', 'adam', 'olga']
  const differing: string[] = []
  for (const person of people) {
    const headers = { authorization: `Bearer ${await tokenOf(world, person)}` }
    for (const path of pairs) {
      const end = path.replace('drafts/:id', `drafts/${sams.draft}`).replace('entries/:id', `entries/${sams.note}`)
      const page = await world.app.inject({ url: `/records/${sams.number}${end}`, headers })
      const twin = await world.app.inject({ url: `/api/v1/records/${sams.number}${end}`, headers })
      if (page.statusCode !== twin.statusCode)
        differing.push(`${person} ${path}: ${page.statusCode}, ${twin.statusCode}`)
    }
  }
  expect(differing).toEqual([])
})
