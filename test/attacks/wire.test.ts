import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordNumber } from '../../src/words/ids.ts'
import { createWorld, type World } from '../support/world.ts'
import { somewhere } from './attackers.ts'

// Credentials that are none, and requests that no browser would write.
let world: World
let number: RecordNumber
beforeAll(async () => {
  world = await createWorld()
  number = await world.openRecord('amira')
})
afterAll(() => world.close())

describe('a cookie or a token that is none', () => {
  it.each(['%00', 'a%00b', '%ED%A0%80', '%', '"', "' or 1=1 --", 'x'.repeat(3000), '..%2f..%2f', 'é'])(
    '%s: nobody is signed in',
    async (value) => {
      for (const name of ['holdfast_session', 'holdfast_sign_in', 'holdfast_csrf', 'holdfast_preferences']) {
        for (const url of ['/', '/api/v1/home', '/sign-in', '/sign-in/code', `/records/${number}`]) {
          const answer = await world.app.inject({
            url,
            headers: { cookie: `${name}=${value}` },
            remoteAddress: somewhere(),
          })
          expect([200, 303, 401], `${name} ${url} ${answer.statusCode}`).toContain(answer.statusCode)
          expect(answer.body).not.toContain(number)
        }
      }
      const bearer = await world.app.inject({
        url: '/api/v1/home',
        headers: { authorization: `Bearer ${value}` },
        remoteAddress: somewhere(),
      })
      expect([400, 401]).toContain(bearer.statusCode)
    },
  )
})

describe('over the wire', () => {
  const requests: readonly [string, (auth: string) => string, RegExp][] = [
    [
      'two lengths',
      (auth) => `POST /sign-in HTTP/1.1\r\nhost: x\r\n${auth}content-length: 3\r\ncontent-length: 50\r\n\r\nabc`,
      /^HTTP\/1\.1 400/,
    ],
    [
      'a length and chunks',
      (auth) =>
        `POST /sign-in HTTP/1.1\r\nhost: x\r\n${auth}content-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
      /^HTTP\/1\.1 400/,
    ],
    [
      'a line ended in a header',
      (auth) => `GET / HTTP/1.1\r\nhost: x\r\n${auth}x-a: b\nx-c: d\r\n\r\n`,
      /^HTTP\/1\.1 400/,
    ],
    [
      'a broken escape in the address',
      (auth) => `GET /records/%E0%A4%A HTTP/1.1\r\nhost: x\r\n${auth}connection: close\r\n\r\n`,
      /^HTTP\/1\.1 40[04]/,
    ],
    ['a method of our own', (auth) => `STEAL / HTTP/1.1\r\nhost: x\r\n${auth}\r\n`, /^HTTP\/1\.1 4/],
    [
      'a trace',
      (auth) => `TRACE / HTTP/1.1\r\nhost: x\r\n${auth}x-secret: shown\r\nconnection: close\r\n\r\n`,
      /^HTTP\/1\.1 40[45]/,
    ],
    [
      'a whole address',
      (auth) => `GET http://evil.example/ HTTP/1.1\r\nhost: evil.example\r\n${auth}connection: close\r\n\r\n`,
      /^HTTP\/1\.1 [234]/,
    ],
  ]
  it.each(requests)('%s is answered by a refusal that repeats nothing', async (_, make, expected) => {
    const { port } = await listening()
    const answer = await over(port, make(''))
    expect(answer).toMatch(expected)
    expect(answer).not.toMatch(/x-secret: shown|at \w+ \(|node_modules|location: (?!\/sign-in\?)/)
  })
})

async function listening(): Promise<{ port: number }> {
  if (!world.app.server.listening) await world.app.listen({ host: '127.0.0.1', port: 0 })
  const address = world.app.server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server does not listen')
  return { port: address.port }
}

function over(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let got = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    const end = setTimeout(() => socket.destroy(), 1500)
    socket.on('data', (bytes) => {
      got += bytes.toString('latin1')
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearTimeout(end)
      resolve(got)
    })
  })
}
