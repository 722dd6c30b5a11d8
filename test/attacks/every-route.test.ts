import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Route } from '../../src/platform/web/index.ts'
import { type RecordNumber, recordNumber, type Uuid } from '../../src/words/ids.ts'
import type { Rich } from '../support/every-route.ts'
import { richRecord } from '../support/rich-record.ts'
import { createWorld, type World } from '../support/world.ts'
import { type Answer, addTess, ask, type Behind, everyRoute, lookBehind, tokenOf } from './attackers.ts'

// Generated from the table of routes: a new one is attacked without anybody thinking of it.
let world: World
let behind: Behind
let hidden: Rich
let absent: Rich
const tokens = new Map<string, string>()

/** One of each role, and none of them with a basis for the child. */
const strangers = ['sasha', 'tess', 'iris', 'ruth', 'gita', 'adam', 'olga'] as const
/** Of the child: names, words, the worker. Nothing of it may be in any answer. */
const planted = [
  'Samuel',
  'Reed',
  'Dana',
  'Bello',
  'Finch',
  'School report',
  'report.txt',
  'garden',
  'C-004217-K',
  'Amira',
  'Not finished',
]

beforeAll(async () => {
  world = await createWorld()
  await addTess(world)
  behind = await lookBehind(world)
  hidden = await richRecord(world)
  const id = (n: number) => `01890000-0000-7000-8000-00000000000${n}` as Uuid
  absent = { number: unused(hidden.number), entries: [], note: id(1), draft: id(2), document: id(3), grant: id(4) }
  for (const who of strangers) tokens.set(who, await tokenOf(world, who))
})
afterAll(async () => {
  await behind.end()
  await world.close()
})

function unused(used: RecordNumber): RecordNumber {
  const one = recordNumber('child', 999_983)
  return one === used ? recordNumber('child', 999_979) : one
}

const ofARecord = () => everyRoute(world).filter(({ path }) => path.includes(':number'))

/** A draft that is gone may have been put on the record by a first press of the same button: then that is asked for as well. */
const asksTwice = (route: Route) => route.path === '/records/:number/drafts/:id/finalisation'

describe.each(strangers)('%s, who has no basis', (who) => {
  it('is refused everywhere in the record, alike for hidden and absent, with an event each and nothing told or changed', async () => {
    const routes = ofARecord()
    expect(routes.length).toBeGreaterThan(40)
    const before = await behind.everything()
    const faults: string[] = []
    let reached = 0
    for (const route of routes) {
      const name = `${route.method} ${route.path}`
      const [one, other] = [await refused(route, hidden, who), await refused(route, absent, who)]
      if (!(one.answer.statusCode >= 400 && one.answer.statusCode < 500))
        faults.push(`${name}: ${one.answer.statusCode}`)
      if (one.answer.statusCode !== 400) reached += 1
      if (told(one.answer) !== told(other.answer))
        faults.push(`${name}: hidden and absent differ\n${told(one.answer)}\n${told(other.answer)}`)
      const events = asksTwice(route) ? 2 : 1
      for (const { refusals, all } of [one, other]) {
        if (refusals !== events || all !== events)
          faults.push(`${name} (${one.answer.statusCode}): ${refusals} refusals, ${all} events`)
      }
      for (const word of planted) if (said(one.answer).includes(word)) faults.push(`${name}: told ${word}`)
    }
    expect(faults).toEqual([])
    expect(reached).toBe(routes.length)
    expect(await behind.everything()).toEqual(before)
  })

  it('hears nothing of the child on pages that are of no record', async () => {
    const routes = everyRoute(world).filter(({ path, method }) => !path.includes(':number') && method === 'GET')
    expect(routes.length).toBeGreaterThan(12)
    for (const route of routes) {
      const answer = await ask(world.app, route, hidden, tokens.get(who))
      const name = `${route.method} ${route.path}`
      expect(answer.statusCode, name).toBeLessThan(500)
      // An administrator lists the accounts, and so Amira's; nobody hears of the child.
      const words = ['/accounts', '/api/v1/accounts'].includes(route.path)
        ? planted.filter((w) => w !== 'Amira')
        : planted
      // What the kinds of entry give as examples is of no child.
      const text = said(answer).replaceAll(/For example: School report|It looks like C-004217-K/g, '')
      expect(
        [...words, hidden.number].filter((word) => text.includes(word)),
        name,
      ).toEqual([])
    }
  })
})

describe('somebody whose session is not one', () => {
  const nobodies: [string, () => Promise<string | undefined>][] = [
    ['has none', async () => undefined],
    ['made one up', async () => 'A'.repeat(43)],
    ['signed out', async () => changed('ended_at = now()')],
    ['gave only the password', async () => changed(`stage = 'password'`)],
    ['was idle too long', async () => changed(`seen_at = now() - interval '61 minutes'`)],
    ['was signed in too long', async () => changed(`expires_at = now() - interval '1 second'`)],
  ]
  it.each(nobodies)('who %s gets nowhere, and changes nothing', async (_, tokenFor) => {
    const token = await tokenFor()
    const before = await behind.everything()
    const wrong: string[] = []
    for (const route of everyRoute(world).filter(({ guard }) => guard.action !== undefined)) {
      const answer = await ask(world.app, route, hidden, token)
      // A browser that never opened a page has no token of a form either; that is asked for first.
      if (token === undefined && route.method !== 'GET' && answer.statusCode === 403) continue
      const turnedAway =
        answer.statusCode === 401 || (answer.statusCode === 303 && answer.headers.location?.startsWith('/sign-in?'))
      // A form that is wrong in itself may be said to be wrong before anybody asks who sent it, if that tells nothing.
      const wrongForm = answer.statusCode === 400 && !route.path.includes(':number')
      if (!turnedAway && !wrongForm) wrong.push(`${route.method} ${route.path}: ${answer.statusCode}`)
      for (const word of [...planted, 'Amira Khan'])
        if (said(answer).includes(word)) wrong.push(`${route.path}: told ${word}`)
    }
    expect(wrong).toEqual([])
    expect(await behind.everything()).toEqual(before)
  })
})

it('the check bites: somebody with a basis is let in by it, and told', async () => {
  const amira = await tokenOf(world, 'amira')
  const answers = await Promise.all(
    ofARecord()
      .filter(({ method }) => method === 'GET')
      .map((route) => ask(world.app, route, hidden, amira)),
  )
  expect(answers.filter(({ statusCode }) => statusCode === 200).length).toBe(answers.length)
  for (const word of planted)
    expect(
      answers.some((answer) => said(answer).includes(word)),
      word,
    ).toBe(true)
})

async function changed(to: string): Promise<string> {
  const token = await tokenOf(world, 'amira')
  const hash = `digest('${token}', 'sha256')`
  await behind.rows(`update sec.session set ${to} where token_hash = ${hash}`)
  return token
}

async function refused(route: Route, ids: Rich, who: string) {
  const before = await behind.events()
  const answer = await ask(world.app, route, ids, tokens.get(who))
  const after = await behind.events()
  return { answer, refusals: after.refusals - before.refusals, all: after.all - before.all }
}

const own = new Set(['date', 'x-request-id', 'set-cookie', 'content-length'])

/** All that an answer tells, but for what is new in every answer and for what was asked for. */
function told(answer: Answer): string {
  const headers = Object.entries(answer.headers)
    .filter(([name]) => !own.has(name))
    .map(([name, value]) => `${name}: ${String(value)}`)
  return [answer.statusCode, ...headers.toSorted(), answer.body]
    .join('\n')
    .replaceAll(/name="_csrf" value="[^"]*"/g, 'token')
    .replaceAll(/C-\d{6}-[A-Z]/g, 'number')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
}

function said(answer: Answer): string {
  return `${answer.body}\n${JSON.stringify(answer.headers)}`
}
