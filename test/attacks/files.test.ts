import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordNumber } from '../../src/words/ids.ts'
import { createWorld, type World } from '../support/world.ts'
import { aFile, type Behind, lookBehind, tokenOf } from './attackers.ts'

// Files that lie about themselves, files that never arrive whole, and buttons pressed while they are on their way.
let world: World
let behind: Behind
let number: RecordNumber
let amira: string
beforeAll(async () => {
  world = await createWorld()
  behind = await lookBehind(world)
  number = await world.openRecord('amira')
  amira = await tokenOf(world, 'amira')
})
afterAll(async () => {
  await behind.end()
  await world.close()
})

const auth = () => ({ authorization: `Bearer ${amira}` })
const at = (path: string) => `/api/v1/records/${number}${path}`
const post = (path: string, payload: object = {}) =>
  world.app.inject({ method: 'POST', url: at(path), headers: auth(), payload })
const begin = async (answers: Record<string, string> = {}, kind = 'document') =>
  String((await post('/drafts', { kind, answers })).json().id)
const send = (draft: string, name: string, bytes: string | Buffer) =>
  world.app.inject({ method: 'POST', url: at(`/drafts/${draft}/files`), ...aFile(name, bytes, auth()) })
const get = (url: string, headers: Record<string, string> = {}) =>
  world.app.inject({ url, headers: { ...auth(), ...headers } })

/** Objects in the store, and rows that say that they are there: neither without the other. */
async function store() {
  const all = await readdir(join(world.data, 'documents'), { recursive: true, withFileTypes: true })
  const [rows] = await behind.rows<{ n: number }>(
    `select (select coalesce(sum(jsonb_array_length(segments)), 0) from record.upload)::int + (select coalesce(sum(jsonb_array_length(segments)), 0) from record.document)::int as n`,
  )
  return { objects: all.filter((entry) => entry.isFile()).length, told: rows?.n ?? -1 }
}

describe('a file that lies', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'
  const lies: readonly [string, string | Buffer][] = [
    ['photo.png', svg],
    ['photo.svg', svg],
    ['photo.png', `<?xml version="1.0"?>${svg}`],
    ['letter.pdf', '<!doctype html><script>alert(1)</script>'],
    ['report.jpg', '<html><body onload=alert(1)>'],
    ['script.html', '<script>alert(1)</script>'],
    [
      'both.png',
      Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.from('<script>alert(1)</script>')]),
    ],
    ['both.gif', 'GIF89a/*<script>alert(1)</script>*/=alert(1)'],
    ['all.pdf', '%PDF-1.4 <script>alert(1)</script>'],
    ['42.zip', Buffer.from('504b0304140000000800', 'hex')],
    ['run.exe', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
    ['style.css', '@import url(//evil)'],
    ['worker.js', 'self.onfetch = () => 1'],
  ]
  it.each(lies)(
    '%s is never run by a browser: its type is from its content, its page a sandbox',
    async (name, bytes) => {
      const sent = await send(await begin(), name, bytes)
      expect(sent.statusCode, sent.body).toBe(201)
      for (const query of ['', '?show=yes']) {
        for (const start of ['', '/api/v1']) {
          const { headers, statusCode } = await get(
            `${start}/records/${number}/documents/${sent.json().files[0].id}${query}`,
          )
          expect(statusCode).toBe(200)
          expect(headers['x-content-type-options']).toBe('nosniff')
          expect(headers['cache-control']).toBe('no-store')
          expect(headers['content-type']).not.toMatch(/html|javascript|css/)
          expect(headers['content-security-policy']).toMatch(/default-src 'none'/)
          expect(headers['content-security-policy']).not.toMatch(/script-src|allow-scripts|unsafe-eval/)
          if (String(headers['content-disposition']).startsWith('inline')) {
            expect(headers['content-type']).toMatch(/^(image\/(png|jpeg|gif|webp)|text\/plain|application\/pdf)\b/)
            if (headers['content-type'] !== 'application/pdf')
              expect(headers['content-security-policy']).toMatch(/^sandbox;/)
          } else expect(headers['content-disposition']).toMatch(/^attachment;/)
        }
      }
    },
  )

  const names = [
    '../../../../etc/passwd',
    '..\\..\\windows\\system.ini',
    '/etc/shadow',
    'C:\\secret.txt',
    'a\u0000.png',
    `${'x'.repeat(10_000)}.txt`,
    'CON',
    '.htaccess',
    '-rf',
    '%2e%2e%2fup',
    'a;b=c',
    'a"\r\nset-cookie: x=y',
    'Łukasz “Brief”.pdf',
    '\u202etxt.exe',
    '~',
    '${HOME}',
    '|ls',
    'x'.repeat(255),
  ]
  it.each(names)('with the name %j is kept under a name that leads nowhere', async (name) => {
    const sent = await send(await begin(), name.replaceAll('"', '%22').replaceAll('\r\n', '%0D%0A'), 'words')
    expect(sent.statusCode, sent.body.slice(0, 200)).toBeLessThan(500)
    if (sent.statusCode !== 201) return
    const [file] = sent.json().files
    if (!file) return
    expect(file.name).not.toMatch(/[/\\\u0000-\u001f]/)
    expect(file.name.length).toBeLessThanOrEqual(200)
    const answer = await get(`/records/${number}/documents/${file.id}`)
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\x21-\x7e]+$/,
    )
    expect(answer.headers['set-cookie'] ?? '').not.toContain('x=y')
  })

  it('that is empty is refused, and nothing is left of it', async () => {
    const before = await store()
    expect((await send(await begin(), 'empty.txt', '')).statusCode).toBe(400)
    expect(await store()).toEqual(before)
  })
})

it.each([
  'bytes=0-0,1-1,2-2,3-3',
  `bytes=${Array.from({ length: 1000 }, (_, i) => `${i}-${i + 5}`).join(',')}`,
  'bytes=0-99999999999999999999',
  'bytes=-99999999999999999999',
  'bytes=9007199254740993-',
  'bytes=1e3-',
  'bytes=0x0-',
  'bytes=5-1',
  'lines=0-1',
  'bytes=--1',
  'bytes=',
  '\t',
])('a range that asks for %s gets no more than the document, once', async (range) => {
  const words = 'Dear Alex, this is the letter.'
  const sent = await send(await begin(), 'letter.txt', words)
  const answer = await get(`/records/${number}/documents/${sent.json().files[0].id}`, { range })
  expect([200, 206, 416]).toContain(answer.statusCode)
  expect(words).toContain(answer.body)
  expect(Number(answer.headers['content-length'])).toBe(answer.body.length)
})

describe('what does not arrive whole', () => {
  it.each([
    ['the connection is cut', 5_000_000, 'destroy'],
    ['it is shorter than it said', 5_000_000, 'end'],
    ['it is longer than it said', 300, 'end'],
  ] as const)('leaves neither row nor object when %s', async (_, length, how) => {
    if (!world.app.server.listening) await world.app.listen({ host: '127.0.0.1', port: 0 })
    const address = world.app.server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const before = await store()
    for (const path of [at(`/drafts/${await begin()}/files`), `/records/${number}/files`]) {
      const head = `POST ${path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${amira}\r\ncontent-type: multipart/form-data; boundary=cut\r\ncontent-length: ${length}\r\n\r\n`
      const body = aFile('half.bin', Buffer.alloc(1_500_000, 'x')).payload.subarray(0, 1_400_000)
      await new Promise<void>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => {
          socket.write(head)
          socket.write(body, () => setTimeout(() => (how === 'destroy' ? socket.destroy() : socket.end()), 150))
          socket.resume()
        })
        socket.on('error', () => undefined)
        socket.on('close', () => resolve())
      })
    }
    await expect.poll(store, { timeout: 5000 }).toEqual(before)
  })
})
