import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../../../test/support/world.ts'
import { contentDisposition, saySize, wantedRange } from './rules.ts'
import { NoLongerAllowed, whileAllowed } from './while-allowed.ts'

let world: World
let token: string
let number: string
beforeAll(async () => {
  world = await createWorld()
  token = await world.token('amira')
  number = await world.openRecord('amira')
})
afterAll(async () => {
  await world.close()
})

const auth = () => ({ authorization: `Bearer ${token}` })

async function begin(kind = 'document'): Promise<string> {
  const url = `/api/v1/records/${number}/drafts`
  const begun = await world.app.inject({ method: 'POST', url, headers: auth(), payload: { kind } })
  return begun.json().id
}

function parts(files: readonly [string, string][]): string {
  const all = files.map(
    ([name, bytes]) => `--cut\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\n${bytes}\r\n`,
  )
  return `${all.join('')}--cut--\r\n`
}

function send(draft: string, files: readonly [string, string][]) {
  return world.app.inject({
    method: 'POST',
    url: `/api/v1/records/${number}/drafts/${draft}/files`,
    headers: { ...auth(), 'content-type': 'multipart/form-data; boundary=cut' },
    payload: parts(files),
  })
}

async function kept(): Promise<number> {
  const all = await readdir(join(world.data, 'documents'), { recursive: true, withFileTypes: true })
  return all.filter((entry) => entry.isFile()).length
}

describe('a document', () => {
  const words = 'Dear Alex, this is the letter.'
  let address: string
  beforeAll(async () => {
    const sent = await send(await begin(), [['Brief für Łukasz.txt', words]])
    expect(sent.statusCode, sent.body).toBe(201)
    address = `/records/${number}/documents/${sent.json().files[0].id}`
  })

  it('comes whole, to be saved, under its own name, and is never kept by the browser', async () => {
    const whole = await world.app.inject({ url: address, headers: auth() })
    expect(whole.body).toBe(words)
    expect(whole.headers).toMatchObject({
      'content-length': String(words.length),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
    })
    expect(whole.headers['content-disposition']).toContain(
      'attachment; filename="Brief f_r _ukasz.txt"; filename*=UTF-8\'\'Brief%20f%C3%BCr%20%C5%81ukasz.txt',
    )
  })

  it('comes in parts, and says where a part is not there', async () => {
    const get = (range: string) => world.app.inject({ url: address, headers: { ...auth(), range } })
    const part = await get('bytes=5-8')
    expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([
      206,
      'Alex',
      `bytes 5-8/${words.length}`,
    ])
    expect((await get('bytes=-7')).body).toBe('letter.')
    const beyond = await get('bytes=4000-')
    expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, `bytes */${words.length}`])
    expect((await get('bytes=1-2,4-5')).statusCode).toBe(200)
  })

  it('is shown only in a sandbox, and told of without its bytes', async () => {
    const shown = await world.app.inject({ url: `${address}?show=yes`, headers: auth() })
    expect(shown.headers['content-disposition']).toMatch(/^inline/)
    expect(shown.headers['content-security-policy']).toContain("sandbox; default-src 'none'")
    const head = await world.app.inject({ method: 'HEAD', url: address, headers: auth() })
    expect([head.statusCode, head.body, head.headers['content-length']]).toEqual([200, '', String(words.length)])
  })

  it('is not there for somebody without a basis', async () => {
    const sasha = { authorization: `Bearer ${await world.token('sasha')}` }
    expect((await world.app.inject({ url: address, headers: sasha })).statusCode).toBe(404)
  })
})

describe('a file that is sent', () => {
  it('is refused when it is empty, and those beside it are kept', async () => {
    const draft = await begin()
    const sent = await send(draft, [
      ['empty.txt', ''],
      ['full.txt', 'words'],
    ])
    expect(sent.statusCode).toBe(400)
    expect(sent.json().error.words).toContain('empty.txt is empty')
    const open = await world.app.inject({ url: `/api/v1/records/${number}/drafts/${draft}`, headers: auth() })
    expect(open.json().files.map(({ name }: { name: string }) => name)).toEqual(['full.txt'])
  })

  it('comes back byte for byte, however large and in whatever pieces it came', async () => {
    const bytes = Array.from({ length: 700_000 }, (_, i) => `${i},`).join('')
    const sent = await send(await begin(), [['large.txt', bytes]])
    expect(sent.statusCode, sent.body).toBe(201)
    const back = await world.app.inject({
      url: `/records/${number}/documents/${sent.json().files[0].id}`,
      headers: auth(),
    })
    expect(back.body === bytes).toBe(true)
  })

  it('leaves no bytes behind when its draft is not there', async () => {
    const before = await kept()
    const sent = await send('01890000-0000-7000-8000-000000000000', [['a.txt', 'words']])
    expect(sent.statusCode).toBe(404)
    expect(await kept()).toBe(before)
  })

  it('leaves no bytes behind when the connection is cut half-way', async () => {
    const before = await kept()
    const draft = await begin()
    await world.app.listen({ host: '127.0.0.1', port: 0 })
    const address = world.app.server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const head = `POST /api/v1/records/${number}/drafts/${draft}/files HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\ncontent-type: multipart/form-data; boundary=cut\r\ncontent-length: 50000000\r\n\r\n`
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(head + parts([['half.bin', 'x'.repeat(18_000_000)]]).slice(0, -20))
        setTimeout(() => socket.destroy(), 1500)
      })
      socket.on('close', () => resolve())
      socket.on('error', () => resolve())
    })
    await expect.poll(kept, { timeout: 5000 }).toBe(before)
    const open = await world.app.inject({ url: `/api/v1/records/${number}/drafts/${draft}`, headers: auth() })
    expect(open.json().files).toEqual([])
  })

  it('comes with two hundred others, each a draft of its own, and all that are described go on the record', async () => {
    const mine = await world.openRecord('amira')
    const files = Array.from({ length: 200 }, (_, i): [string, string] => [`Report ${i}.txt`, `words ${i}`])
    const sent = await world.app.inject({
      method: 'POST',
      url: `/records/${mine}/files`,
      headers: { ...auth(), 'content-type': 'multipart/form-data; boundary=cut' },
      payload: parts(files),
    })
    expect(sent.statusCode).toBe(303)
    const page = await world.app.inject({ url: `/records/${mine}/files`, headers: auth() })
    const ids = [...page.body.matchAll(/name="([0-9a-f-]{36})\.title"/g)].map(([, id]) => id)
    expect(ids).toHaveLength(200)
    const answers = new URLSearchParams()
    for (const id of ids.slice(0, 3)) {
      answers.set(`${id}.title`, 'A report')
      answers.set(`${id}.type`, /<option value="([a-z-]+)"/.exec(page.body)?.[1] ?? '')
      for (const [part, value] of [
        ['day', '1'],
        ['month', '2'],
        ['year', id === ids[2] ? 'x' : '2024'],
      ] as const)
        answers.set(`${id}.happened-${part}`, value)
    }
    const put = await world.app.inject({
      method: 'POST',
      url: `/records/${mine}/files/finalisation`,
      headers: { ...auth(), 'content-type': 'application/x-www-form-urlencoded' },
      payload: answers.toString(),
    })
    expect(put.statusCode).toBe(400)
    expect(put.body).toContain('2 files are on the record')
    expect(put.body).toContain('This is not a day in the calendar')
    expect(put.body).toContain('value="x"')
  })
})

it('a download ends when the basis ends', async () => {
  const source = async function* () {
    for (let i = 0; i < 10; i++) yield Buffer.alloc(10)
  }
  let asked = 0
  const got: number[] = []
  const reading = async () => {
    for await (const chunk of whileAllowed(source(), async () => ++asked < 3, { milliseconds: 60_000, bytes: 20 }))
      got.push(chunk.length)
  }
  await expect(reading()).rejects.toThrow(NoLongerAllowed)
  expect(got.length).toBe(5)
})

it.each([
  ['bytes=0-', { start: 0, end: 10 }],
  ['bytes=9-9', { start: 9, end: 10 }],
  ['bytes=0-99', { start: 0, end: 10 }],
  ['bytes=10-', 'none there'],
  ['bytes=-0', 'none there'],
  ['bytes=-99', { start: 0, end: 10 }],
  ['bytes=5-3', 'all'],
  ['bytes=-', 'all'],
  ['letters=0-1', 'all'],
  [undefined, 'all'],
])('of ten bytes, %s asks for %j', (header, wanted) => {
  expect(wantedRange(header, 10)).toEqual(wanted)
})

it('a name that would break a header does not', () => {
  expect(contentDisposition('attachment', 'a\r\nb: c"%\ud800.txt')).toMatch(/^[\x20-\x7e]+$/)
  expect([saySize(1), saySize(999), saySize(1234), saySize(56_700_000)]).toEqual([
    '1 byte',
    '999 bytes',
    '1.2 KB',
    '57 MB',
  ])
})
