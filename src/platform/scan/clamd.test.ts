import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { readClamdAddress, scanWithClamd } from './clamd.ts'
import { scanFrom } from './index.ts'

/** Speaks as clamd does: takes the chunks of INSTREAM and answers; the real one is asked in `npm run test:outside`. */
let server: Server | undefined
const sockets = new Set<Socket>()
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
  server = undefined
})

async function clamd(answer: (received: Buffer) => string | undefined): Promise<{ host: string; port: number }> {
  server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    let all = Buffer.alloc(0)
    socket.on('data', (piece) => {
      all = Buffer.concat([all, Buffer.from(piece)])
      const { whole, bytes } = chunksOf(all)
      const said = whole ? answer(bytes) : undefined
      if (said === 'hang up') socket.destroy()
      else if (said !== undefined) socket.end(`${said}\0`)
    })
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('it does not listen')
  return { host: '127.0.0.1', port: address.port }
}

function chunksOf(all: Buffer): { whole: boolean; bytes: Buffer } {
  const command = Buffer.from('zINSTREAM\0')
  if (!all.subarray(0, command.length).equals(command)) return { whole: false, bytes: Buffer.alloc(0) }
  const pieces: Buffer[] = []
  for (let at = command.length; at + 4 <= all.length; ) {
    const length = all.readUInt32BE(at)
    if (length === 0) return { whole: true, bytes: Buffer.concat(pieces) }
    pieces.push(all.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return { whole: false, bytes: Buffer.alloc(0) }
}

async function* bytes(...pieces: Uint8Array[]) {
  yield* pieces
}

describe('what is asked of clamd', () => {
  test('is every byte, in whatever pieces, and its word is told', async () => {
    const sent = Buffer.alloc(700_000, 'holdfast')
    let received = Buffer.alloc(0)
    const address = await clamd((all) => {
      received = Buffer.from(all)
      return 'stream: OK'
    })
    expect(await scanWithClamd(address, bytes(sent.subarray(0, 5), sent.subarray(5)))).toEqual({ finding: null })
    expect(received.equals(sent)).toBe(true)
  })

  test('tells a finding by its name', async () => {
    const address = await clamd(() => 'stream: Test.Eicar.UNOFFICIAL FOUND')
    expect(await scanWithClamd(address, bytes(Buffer.from('x')))).toEqual({ finding: 'Test.Eicar.UNOFFICIAL' })
  })

  test.each([
    ['says that it is too large', 'INSTREAM size limit exceeded. ERROR', 'larger than the virus scanner takes'],
    ['says something else', 'stream: Broken engine ERROR', 'could not look'],
    ['hangs up', 'hang up', 'cannot be reached'],
  ])('passes nothing when clamd %s', async (_, answer, words) => {
    const address = await clamd(() => answer)
    await expect(scanWithClamd(address, bytes(Buffer.from('x')))).rejects.toThrow(words)
  })

  test('passes nothing when nobody listens', async () => {
    const address = await clamd(() => 'stream: OK')
    await new Promise((resolve) => server?.close(resolve))
    server = undefined
    await expect(scanWithClamd(address, bytes(Buffer.from('x')))).rejects.toThrow('cannot be reached')
  })
})

test('its address is a socket, or a host with a port', () => {
  expect(readClamdAddress('/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' })
  expect(readClamdAddress('scanner.council.example:3310')).toEqual({ host: 'scanner.council.example', port: 3310 })
  expect(readClamdAddress('[::1]:3310')).toEqual({ host: '::1', port: 3310 })
  for (const wrong of ['clamd', 'host:', 'host:0', 'host:99999', 'a b:1'])
    expect(readClamdAddress(wrong)).toBeUndefined()
})

test('where none is set nothing is scanned, and one that cannot be is said', () => {
  expect(scanFrom({})).toBeNull()
  expect(scanFrom({ HOLDFAST_CLAMD: ' ' })).toBeNull()
  expect(() => scanFrom({ HOLDFAST_CLAMD: 'clamd' })).toThrow('neither an address nor a socket')
})
