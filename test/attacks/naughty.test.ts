import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordNumber } from '../../src/words/ids.ts'
import { createWorld, type World } from '../support/world.ts'
import { type Answer, somewhere, tokenOf } from './attackers.ts'
import { plain, plainly, strange, tagsOf, wellFormed } from './markup.ts'
import { asSent, each, more, naughty, together } from './naughty-strings.ts'

// Strings that have broken other people's software, each of them everywhere that a person can type.
let world: World
let number: RecordNumber
let amira: string
beforeAll(async () => {
  world = await createWorld()
  number = await world.openRecord('amira', { legalName: 'Sam Reed' })
  amira = await tokenOf(world, 'amira')
})
afterAll(() => world.close())

const auth = () => ({ authorization: `Bearer ${amira}` })
const get = (url: string) => world.app.inject({ url, headers: auth(), remoteAddress: somewhere() })
const post = (url: string, payload: object) =>
  world.app.inject({ method: 'POST', url, headers: auth(), payload, remoteAddress: somewhere() })
const begun = async (kind: string) => String((await post(`/api/v1/records/${number}/drafts`, { kind })).json().id)
/** A refusal says what to put right; it is never a mistake of ours. */
const isClear = ({ statusCode, body }: Answer) => statusCode >= 400 && statusCode < 500 && body.length > 0

const bodies: readonly ((s: string) => { kind: string; body: object; fields: readonly string[] })[] = [
  (s) => ({
    kind: 'case-note',
    body: { title: s, account: s, childSaid: s, analysis: s, actions: s, notToldBecause: s },
    fields: ['title', 'account', 'childSaid', 'analysis', 'actions', 'notToldBecause'],
  }),
  (s) => ({
    kind: 'correspondence',
    body: { subject: s, from: s, to: s, summary: s, direction: 'received', medium: 'letter' },
    fields: ['subject', 'from', 'to', 'summary'],
  }),
  (s) => ({
    kind: 'person',
    body: {
      name: s,
      calledByChild: s,
      contact: s,
      childSays: s,
      more: s,
      relationship: 'mother',
      parentalResponsibility: false,
    },
    fields: ['name', 'calledByChild', 'contact', 'childSays', 'more'],
  }),
]

describe('a naughty string', () => {
  const kept: { s: string; id: string }[] = []

  it('as every narrative field is kept as it is, or clearly refused', async () => {
    const happened = { earliest: '2024-05-01', latest: '2024-05-01', words: null }
    const faults: string[] = []
    await each(naughty, async (s, i) => {
      const made = (bodies[i % bodies.length] ?? bodies[0])?.(s)
      if (!made) return
      const day = made.kind === 'person' ? null : happened
      const put = await post(`/api/v1/records/${number}/entries`, { kind: made.kind, body: made.body, happened: day })
      if (put.statusCode !== 201) {
        if (!isClear(put)) faults.push(`${JSON.stringify(s)}: ${put.statusCode}`)
        return
      }
      const read = (await get(`/api/v1/records/${number}/entries/${put.json().id}`)).json()
      for (const field of made.fields) {
        const back = read.versions[0].body[field]
        if (back !== s && back !== s.trim())
          faults.push(`${made.kind}.${field}: ${JSON.stringify(s)} → ${JSON.stringify(back)}`)
      }
      kept.push({ s, id: put.json().id })
    })
    expect(faults.slice(0, 30)).toEqual([])
    expect(kept.length).toBeGreaterThan(400)
  }, 90_000)

  it('is shown back as it was written, and is never more than text on any page', async () => {
    const usual = tagsOf((await get(`/records/${number}`)).body)
    const faults: string[] = []
    await each(kept, async ({ s, id }) => {
      const { body, statusCode } = await get(`/records/${number}/entries/${id}`)
      if (statusCode !== 200) faults.push(`${JSON.stringify(s)}: ${statusCode}`)
      if (!plain(body).includes(plainly(s))) faults.push(`not shown: ${JSON.stringify(s)}`)
      faults.push(...strange(body, usual, s))
    })
    let next: string | undefined = `/records/${number}/timeline`
    let pages = 0
    while (next !== undefined && pages < 60) {
      const { body }: Answer = await get(next)
      faults.push(...strange(body, usual, next))
      next = /href="([^"]*before=[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
      pages += 1
    }
    for (const page of ['', '/people', '/contents', '/who-looked'])
      faults.push(...strange((await get(`/records/${number}${page}`)).body, usual, page))
    expect(pages).toBeGreaterThan(10)
    expect(faults.slice(0, 30)).toEqual([])
  }, 90_000)

  it('as the name of a child is kept and shown, or clearly refused', async () => {
    const faults: string[] = []
    let opened = 0
    await each(together(190), async (legalName, i) => {
      const day = `20${10 + (i % 14)}-03-04`
      const body = { legalName, knownAs: legalName, sex: 'U', upnReason: 'UN1' }
      const answer = await post('/api/v1/records', {
        body,
        born: { earliest: day, latest: day, words: null },
        sure: true,
      })
      if (!isClear(answer) && answer.statusCode >= 300)
        faults.push(`${JSON.stringify(legalName)}: ${answer.statusCode}`)
      if (answer.statusCode !== 201) return
      opened += 1
      const page = await get(`/records/${answer.json().number}`)
      if (page.statusCode !== 200 || !plain(page.body).includes(plainly(legalName)))
        faults.push(`not shown: ${legalName}`)
    })
    expect(faults.slice(0, 30)).toEqual([])
    expect(opened).toBeGreaterThan(60)
    for (const page of ['/', '/records', '/api/v1/records']) expect((await get(page)).statusCode).toBe(200)
  }, 60_000)

  it('as the name of a file is kept, and travels back in a header that is one header', async () => {
    const draft = await begun('document')
    // A name that ends with its folder ('/', '..') is no name: browsers send none.
    const names = naughty.filter(
      (name) => !/\p{Surrogate}/u.test(name) && !/\u0000|(^|[/\\])\.{0,2}\s*$/.test(name) && name.trim() !== '',
    )
    const parts = names.map(
      (name) => `--cut\r\nContent-Disposition: form-data; name="f"; filename="${asSent(name)}"\r\n\r\nx\r\n`,
    )
    const url = `/api/v1/records/${number}/drafts/${draft}/files`
    const headers = { ...auth(), 'content-type': 'multipart/form-data; boundary=cut' }
    for (let at = 0; at < parts.length; at += 150) {
      const payload = `${parts.slice(at, at + 150).join('')}--cut--\r\n`
      const sent = await world.app.inject({ method: 'POST', url, headers, payload })
      expect(sent.statusCode, sent.body.slice(0, 300)).toBe(201)
    }
    const files: { id: string; name: string }[] = (await get(`/api/v1/records/${number}/drafts/${draft}`)).json().files
    expect(files).toHaveLength(names.length)
    const faults: string[] = []
    await each(files, async ({ id, name }) => {
      const answer = await get(`/records/${number}/documents/${id}`)
      const sentAs = /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''([\x21-\x7e]+)$/.exec(
        String(answer.headers['content-disposition']),
      )?.[1]
      if (answer.statusCode !== 200 || decodeURIComponent(sentAs ?? '') !== name)
        faults.push(`${JSON.stringify(name)}: ${answer.statusCode}`)
      if (/[/\\\u0000-\u001f]/.test(name) || name.length > 200)
        faults.push(`${JSON.stringify(name)} may lead elsewhere`)
    })
    const page = await get(`/records/${number}/drafts/${draft}`)
    faults.push(
      ...strange(page.body, tagsOf((await get(`/records/${number}/drafts/${await begun('document')}`)).body), 'files', [
        'h2',
        'dir',
        'li',
        'button',
        'ul',
        'a',
        'span',
        'name',
        'value',
        'type',
        'href',
        'dd',
        'dt',
        'dl',
        'div',
        'class',
      ]),
    )
    expect(faults.slice(0, 30)).toEqual([])
  }, 60_000)

  it('as a user name or a code is refused as any other', async () => {
    const { headers, _csrf } = await openForm()
    const statuses = new Set<number>()
    await each(together(190), async (userName) => {
      for (const [url, form] of [
        ['/sign-in', { userName, password: userName }],
        ['/enrolment', { code: userName }],
      ] as const) {
        const answer = await world.app.inject({
          method: 'POST',
          url,
          headers,
          payload: new URLSearchParams({ _csrf, ...form }).toString(),
          remoteAddress: `10.9.${statuses.size}.${Math.floor(Math.random() * 250)}`,
        })
        statuses.add(answer.statusCode)
        expect(strange(answer.body, undefined, userName)).toEqual([])
      }
    })
    expect([...statuses].filter((status) => ![400, 401, 404, 429].includes(status))).toEqual([])
  }, 60_000)

  it('in an address, as a parameter or as a part of the path, is found or not found, and never a mistake of ours', async () => {
    const places = [
      '/records/%',
      `/records/${number}/entries/%`,
      `/api/v1/records/%`,
      `/records/${number}/contents/%/mark`,
      '/records?after=%&number=%',
      `/records/${number}/timeline?before=%`,
      `/api/v1/records/${number}/timeline?only=%&year=%`,
      '/api/v1/log?before=%',
      '/sign-in?next=/%',
      '/%',
    ]
    const faults: string[] = []
    await each(naughty, async (s, i) => {
      // Half of the places for each string, in turn: every place meets more than two hundred of them.
      for (const place of places.filter((_, n) => more.includes(s) || n % 2 === i % 2)) {
        const answer = await get(place.replaceAll('%', encodeURIComponent(wellFormed(s)).replaceAll('.', '%2E')))
        if (answer.statusCode >= 500) faults.push(`${place} ${JSON.stringify(s)}: ${answer.statusCode}`)
        if (String(answer.headers['content-type']).startsWith('text/html'))
          faults.push(...strange(answer.body, undefined, s))
      }
    })
    expect(faults.slice(0, 30)).toEqual([])
  }, 90_000)
})

it('the check bites: what is not escaped is found', () => {
  const usual = tagsOf('<p class="a">')
  expect(strange('<p class="a">&lt;b&gt;</p>', usual, '')).toEqual([])
  for (const wrong of ['<b>', '<p onclick="x">', '<script>1</script>', '<img src=x onerror=alert(1)>'])
    expect(strange(wrong, usual, '').length).toBeGreaterThan(0)
})

async function openForm() {
  const page = await world.app.inject({ url: '/sign-in', remoteAddress: somewhere() })
  const cookie = page.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
  const _csrf = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  return { headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' }, _csrf }
}
