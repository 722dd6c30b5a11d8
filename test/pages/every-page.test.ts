import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeRoutes } from '../../src/app.ts'
import { exactly } from '../../src/words/approximate-day.ts'
import type { RecordNumber } from '../../src/words/ids.ts'
import { addDays, plainDate } from '../../src/words/plain-date.ts'
import { addressOf, asksForUnknown, personFor, type Rich } from '../support/every-route.ts'
import { putEntries, richRecord } from '../support/rich-record.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
let rich: Rich
let short: RecordNumber
let long: RecordNumber
beforeAll(async () => {
  world = await createWorld()
  rich = await richRecord(world)
  short = await recordOf(40)
  long = await recordOf(2000)
}, 120_000)
afterAll(async () => {
  await world.close()
})

const pages = () =>
  composeRoutes(world.holdfast, { https: false }).filter(({ kind, method }) => kind === 'page' && method === 'GET')

describe('every page there is', () => {
  it('is shown to somebody with a basis, with one heading, a title, a language and nothing that was never meant to be read', async () => {
    const walked = pages()
    expect(walked.length).toBeGreaterThan(6)
    for (const route of walked) {
      const { status, html } = await get(addressOf(route.path, rich), personFor(route))
      if (route.guard.action === undefined || asksForUnknown(route.path)) expect(status, route.path).toBeLessThan(500)
      else expect(status, `${route.path}: ${html.slice(0, 2000)}`).toBe(200)
      if (html.startsWith('<!doctype html>')) expectWellMade(html, route.path)
    }
  })

  it('is no larger than half as much again when the record has fifty times as many entries', async () => {
    const grown: string[] = []
    for (const route of pages().filter(({ path }) => path.match(/:[a-z]+/g)?.join() === ':number')) {
      const person = personFor(route)
      const few = await get(route.path.replace(':number', short), person)
      const many = await get(route.path.replace(':number', long), person)
      if (many.html.length > 1.5 * few.html.length) {
        grown.push(`${route.path}: ${few.html.length} → ${many.html.length}`)
      }
    }
    expect(grown).toEqual([])
  })
})

describe('the check of a page', () => {
  it('bites on a second heading, an inline script, a value that is not there', () => {
    const whole = '<!doctype html><html lang="en"><head><title>A</title></head><body><h1>A</h1>%</body></html>'
    expectWellMade(whole.replace('%', '<p>Sam</p>'), 'whole')
    for (const wrong of [
      '<h1>B</h1>',
      '<script>1</script>',
      '<p>undefined</p>',
      '<p style="color:red">',
      '<p>NaN</p>',
    ]) {
      expect(() => expectWellMade(whole.replace('%', wrong), wrong)).toThrow()
    }
  })
})

function expectWellMade(html: string, path: string): void {
  const text = html
    .replaceAll(/<head>[\s\S]*?<\/head>/g, '')
    .replaceAll(/name="_csrf" value="[^"]*"/g, '')
    // What is shown as data is data, such as a leaf of the log, where null is a value.
    .replaceAll(/<(pre|code)[\s>][\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
  expect(html.match(/<h1[\s>]/g) ?? [], `${path}: headings`).toHaveLength(1)
  expect(html, `${path}: title`).toMatch(/<title>[^<]+<\/title>/)
  expect(html, `${path}: language`).toMatch(/<html lang="en"/)
  expect(text, `${path}: text`).not.toMatch(/\bundefined\b|\[object |\bNaN\b|Invalid Date|\bnull\b/)
  expect(html, `${path}: addresses`).not.toMatch(/(?:href|action|src)="[^"]*(?:undefined|\[object|NaN)/)
  expect(html, `${path}: inline script or style`).not.toMatch(
    /<script(?![^>]*\ssrc=)|<style[\s>]|\sstyle="|\son[a-z]+="/,
  )
}

async function get(url: string, person: Parameters<World['token']>[0] | undefined) {
  const headers = person === undefined ? {} : { authorization: `Bearer ${await world.token(person)}` }
  const answer = await world.app.inject({ url, headers })
  return { status: answer.statusCode, html: answer.body }
}

async function recordOf(entries: number): Promise<RecordNumber> {
  const number = await world.openRecord('amira')
  const notes = Array.from({ length: entries }, (_, i) => ({
    kind: 'case-note',
    body: { title: `Note ${1000 + i}`, account: 'We talked about school.' },
    happened: exactly(addDays(plainDate('2019-01-01'), i)),
  }))
  for (let i = 0; i < notes.length; i += 250) await putEntries(world, number, notes.slice(i, i + 250))
  return number
}
