import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordNumber } from '../../src/words/ids.ts'
import { createWorld, type World } from '../support/world.ts'
import { type Behind, lookBehind, somewhere, tokenOf } from './attackers.ts'

// What arrives need not be what a form sends: too much, of another kind, in another encoding, with names that mean something to JavaScript.
let world: World
let behind: Behind
let number: RecordNumber
let draft: string
let amira: string
beforeAll(async () => {
  world = await createWorld()
  behind = await lookBehind(world)
  number = await world.openRecord('amira')
  amira = await tokenOf(world, 'amira')
  const begun = await send({ url: `/api/v1/records/${number}/drafts`, payload: JSON.stringify({ kind: 'case-note' }) })
  draft = begun.json().id
})
afterAll(async () => {
  await behind.end()
  await world.close()
})

const json = 'application/json'
const form = 'application/x-www-form-urlencoded'
type Sent = {
  url: string
  payload?: string | Buffer
  type?: string
  method?: 'POST' | 'PUT'
  headers?: Record<string, string>
}

function send({ url, payload = '', type = json, method = 'POST', headers = {} }: Sent) {
  const credentials = { authorization: `Bearer ${amira}` }
  return world.app.inject({
    method,
    url,
    payload,
    headers: { ...credentials, 'content-type': type, ...headers },
    remoteAddress: somewhere(),
  })
}

const api = () => `/api/v1/records/${number}/drafts/${draft}`
const page = () => `/records/${number}/drafts/${draft}`
const deep = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
const parts = (fields: readonly [string, string][]) =>
  `${fields.map(([name, value]) => `--cut\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--cut--\r\n`
const inParts = 'multipart/form-data; boundary=cut'

/** Each is refused, with a status that says why. Functions, for the record's number is known only later. */
const wrong: readonly [string, () => Sent, number[]][] = [
  ['nothing at all', () => ({ url: api(), method: 'PUT' }), [400]],
  ['ten megabytes', () => ({ url: api(), method: 'PUT', payload: `{"a":"${'x'.repeat(10_000_000)}"}` }), [413]],
  ['ten megabytes as a form', () => ({ url: page(), type: form, payload: `title=${'x'.repeat(10_000_000)}` }), [413]],
  [
    'ten megabytes as a form in parts',
    () => ({ url: page(), type: inParts, payload: parts([['title', 'x'.repeat(10_000_000)]]) }),
    [413],
  ],
  [
    'a field of a megabyte',
    () => ({ url: page(), type: form, payload: `revision=1&title=${'x'.repeat(1_000_000)}` }),
    [413],
  ],
  [
    'ten thousand fields',
    () => ({ url: page(), type: form, payload: Array.from({ length: 10_000 }, (_, i) => `f${i}=1`).join('&') }),
    [400, 413],
  ],
  [
    'ten thousand fields in parts',
    () => ({ url: page(), type: inParts, payload: parts(Array.from({ length: 10_000 }, (_, i) => [`f${i}`, '1'])) }),
    [400, 413],
  ],
  ['ten thousand levels', () => ({ url: api(), method: 'PUT', payload: deep(10_000) }), [400]],
  [
    'ten thousand levels inside an answer',
    () => ({ url: api(), method: 'PUT', payload: `{"revision":1,"answers":{"title":${deep(10_000)}}}` }),
    [400],
  ],
  [
    'ten thousand levels inside an entry',
    () => ({
      url: `/api/v1/records/${number}/entries`,
      payload: `{"kind":"case-note","happened":null,"body":${deep(10_000)}}`,
    }),
    [400],
  ],
  ['another type of content', () => ({ url: api(), method: 'PUT', type: 'text/xml', payload: '<a/>' }), [400, 415]],
  [
    'plain text, as forms of other sites can send',
    () => ({ url: page(), type: 'text/plain', payload: 'title=x' }),
    [400, 415],
  ],
  [
    'UTF-16',
    () => ({ url: api(), method: 'PUT', payload: Buffer.from('{"answers":{},"revision":1}', 'utf16le') }),
    [400],
  ],
  [
    'a list where a text is wanted',
    () => ({ url: `/records/${number}/entries/${draft}/additions`, type: form, payload: 'words=a&words=b' }),
    [400, 404],
  ],
  [
    'an object where a text is wanted',
    () => ({ url: api(), method: 'PUT', payload: '{"answers":{"title":{"$gt":""}},"revision":1}' }),
    [400],
  ],
  [
    'a number where a text is wanted',
    () => ({ url: api(), method: 'PUT', payload: '{"answers":{"title":1},"revision":1}' }),
    [400],
  ],
  ['a list instead of a body', () => ({ url: api(), method: 'PUT', payload: '[1]' }), [400]],
  ['null instead of a body', () => ({ url: api(), method: 'PUT', payload: 'null' }), [400]],
  [
    'a name that nobody asked for',
    () => ({ url: api(), method: 'PUT', payload: '{"answers":{"isAdmin":"yes"},"revision":1}' }),
    [400],
  ],
  [
    'an answer that the kind does not ask for, at the beginning of a draft',
    () => ({ url: `/api/v1/records/${number}/drafts`, payload: '{"kind":"case-note","answers":{"isAdmin":"yes"}}' }),
    [400],
  ],
  [
    '__proto__ in the body',
    () => ({ url: api(), method: 'PUT', payload: '{"__proto__":{"answers":{}},"revision":1}' }),
    [400],
  ],
  [
    '__proto__ among the answers',
    () => ({ url: api(), method: 'PUT', payload: '{"answers":{"__proto__":"x"},"revision":1}' }),
    [400],
  ],
  [
    'constructor among the answers',
    () => ({ url: api(), method: 'PUT', payload: '{"answers":{"constructor":{"prototype":{"x":"y"}}},"revision":1}' }),
    [400],
  ],
  ['constructor as an answer', () => ({ url: page(), type: form, payload: 'revision=1&constructor=x' }), [400]],
  [
    '__proto__ as a field of a form',
    () => ({ url: page(), type: form, payload: 'revision=1&__proto__=x&__proto__[a]=b' }),
    [400],
  ],
  [
    '__proto__ as a field in parts',
    () => ({
      url: page(),
      type: inParts,
      payload: parts([
        ['revision', '1'],
        ['__proto__', 'x'],
        ['__proto__', 'y'],
      ]),
    }),
    [400],
  ],
  [
    'toString as a kind of entry',
    () => ({ url: `/api/v1/records/${number}/entries`, payload: '{"kind":"toString","happened":null,"body":{}}' }),
    [400],
  ],
  [
    '__proto__ as a kind of draft',
    () => ({ url: `/records/${number}/drafts`, type: form, payload: 'kind=__proto__' }),
    [404, 400],
  ],
  ['a file without parts', () => ({ url: `${api()}/files`, type: inParts, payload: 'no parts' }), [400]],
  [
    'parts without an end',
    () => ({ url: `${api()}/files`, type: inParts, payload: parts([['a', 'b']]).slice(0, -8) }),
    [400],
  ],
  [
    'a file without an end',
    () => ({
      url: `${api()}/files`,
      type: inParts,
      payload: '--cut\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\n\r\nhalf a letter',
    }),
    [400],
  ],
  ['parts without a boundary', () => ({ url: `${api()}/files`, type: 'multipart/form-data', payload: 'x' }), [400]],
  [
    'a zero byte in a reason for access',
    () => ({
      url: `/api/v1/records/${number}/grants`,
      payload: '{"userName":"b\\u0000en","basis":"duty","reason":"a\\u0000b","until":null,"reviewOn":null}',
    }),
    [400],
  ],
  ['a zero byte in an answer', () => ({ url: page(), type: form, payload: 'revision=1&title=%00' }), [400]],
  ['a zero byte in an address', () => ({ url: '/records?after=%00', type: form }), [400, 403, 404]],
]

describe('a request that is not what a form sends', () => {
  it.each(wrong)('with %s is refused, and changes nothing', async (_, make, statuses) => {
    const before = await behind.everything()
    const answer = await send(make())
    expect(statuses, `${answer.statusCode} ${answer.body.slice(0, 200)}`).toContain(answer.statusCode)
    expect(await behind.everything()).toEqual(before)
    expect(Object.keys({})).toEqual([])
    expect('a' in {} || 'x' in {} || 'isAdmin' in {}).toBe(false)
  })

  it('in latin-1 or broken UTF-8 never becomes a mistake of ours', async () => {
    for (const payload of [
      Buffer.from('revision=1&title=caf%E9'),
      Buffer.from('revision=1&title=caf\xe9', 'latin1'),
      Buffer.from('revision=1&title=%C3%28%ED%A0%80'),
    ]) {
      expect((await send({ url: `${page()}/answers`, type: form, payload })).statusCode).toBeLessThan(500)
      expect(
        (
          await send({
            url: '/sign-in',
            type: form,
            payload: Buffer.concat([Buffer.from('userName=%E9&password=%FF&'), payload]),
          })
        ).statusCode,
      ).toBeLessThan(500)
    }
  })
})
