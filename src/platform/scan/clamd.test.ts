import { afterEach, describe, expect, test } from 'vitest'
import { listenAsClamd, type SpokenClamd } from '../../../test/support/clamd.ts'
import { readClamdAddress, scanWithClamd } from './clamd.ts'
import { scanFrom } from './index.ts'

let listening: SpokenClamd | undefined
afterEach(() => listening?.close())

async function clamd(answer: (received: Buffer) => string | undefined): Promise<{ host: string; port: number }> {
  listening = await listenAsClamd(answer)
  return listening.address
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
    await listening?.close()
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
