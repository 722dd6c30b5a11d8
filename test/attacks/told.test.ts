import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { createLog } from '../../src/platform/log.ts'
import { openBrowser } from '../support/browser.ts'
import { personFor, type Rich } from '../support/every-route.ts'
import { richRecord } from '../support/rich-record.ts'
import { createWorld, password, type World } from '../support/world.ts'
import { ask, type Behind, everyRoute, lookBehind, somewhere, tokenOf } from './attackers.ts'

// What the lines of our log tell, and what our mistakes tell.
let world: World
let behind: Behind
let rich: Rich
beforeAll(async () => {
  world = await createWorld()
  behind = await lookBehind(world)
  rich = await richRecord(world)
})
afterAll(async () => {
  await behind.end()
  await world.close()
})

const words = [
  'Samuel',
  'Reed',
  'Dana',
  'Bello',
  'garden',
  'report.txt',
  'Amira',
  'amira',
  password,
  'planted-in-a-query',
  'Planted in a form',
  'planted-file',
  'C-004217-K',
]

describe('the log of the server', () => {
  it('says which route was asked for and how it went; no name, no word of a record, no number, no id, no token', async () => {
    const lines: string[] = []
    const log = createLog({ write: (line) => void lines.push(line) })
    const app = await createApp(
      { ...world.holdfast, log },
      { https: false, cookieSecret: 'a cookie secret that only tests know, long enough' },
    )
    const tokens: string[] = []
    for (const route of everyRoute(world)) {
      for (const person of [personFor(route) ?? 'amira', 'sasha'] as const) {
        const token = await tokenOf(world, person)
        tokens.push(token)
        await ask(app, route, rich, token)
      }
    }
    const browser = openBrowser(app)
    await browser.send('/sign-in', { userName: 'amira', password })
    await browser.send('/sign-in', { userName: 'amira', password: 'Planted in a form' })
    tokens.push(...browser.cookies.values())
    await browser.open('/records?after=planted-in-a-query')
    await browser.open('/nowhere/planted-in-a-query')
    await breaking(app, tokens)
    const all = lines.join('')
    expect(lines.length).toBeGreaterThan(150)
    expect(all).toContain('/records/:number/entries/:id')
    expect(all).toContain('a request failed')
    for (const word of [...words, rich.number, rich.note, rich.draft, rich.document, rich.grant, ...tokens])
      expect(all.includes(word), word).toBe(false)
    await app.close()
  })

  it('the check bites: a line that named a child would be found', () => {
    const lines: string[] = []
    createLog({ write: (line) => void lines.push(line) }).info('Samuel Reed', { name: 'Dana' })
    expect(words.filter((word) => lines.join('').includes(word))).toEqual(['Samuel', 'Reed', 'Dana'])
  })
})

/** Makes the server fail at every record, and looks at what people are told of it. */
async function breaking(app: World['app'], tokens: string[]): Promise<void> {
  await behind.rows('alter table record.identity rename column legal_name to was_legal_name')
  const token = await tokenOf(world, 'amira')
  tokens.push(token)
  for (const url of [`/records/${rich.number}`, `/api/v1/records/${rich.number}`]) {
    const answer = await app.inject({
      url,
      headers: { authorization: `Bearer ${token}` },
      remoteAddress: somewhere(),
    })
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toMatch(/legal_name|column|relation|select |node_modules|\.ts\b|42703|Samuel/)
    expect(answer.headers['cache-control']).toBe('no-store')
  }
  await behind.rows('alter table record.identity rename column was_legal_name to legal_name')
}
