import { afterEach, expect, test } from 'vitest'
import { listenAsClamd, type SpokenClamd } from '../../test/support/clamd.ts'
import { examineScanner } from './doctor-scanner.ts'

let clamd: SpokenClamd | undefined
afterEach(() => clamd?.close())

async function found(answer: (received: Buffer) => string | undefined) {
  clamd = await listenAsClamd(answer)
  return examineScanner({ HOLDFAST_CLAMD: `127.0.0.1:${clamd.address.port}` })
}

test('a scanner that answers is told with its version, and nothing else of what it says', async () => {
  const answers: Readonly<Record<string, string>> = {
    'zPING\0': 'PONG',
    'zVERSION\0': 'ClamAV 1.4.3/27500/Mon Jan  6\x1b[2J',
  }
  expect(await found((asked) => answers[asked.toString()])).toEqual([
    { state: 'right', says: 'The virus scanner answers: ClamAV 1.4.3/27500/Mon Jan  6[2J.' },
  ])
})

test('one that does not answer as clamd does, or not at all, is wrong, with a remedy', async () => {
  const remedy = expect.stringContaining('See that clamd runs')
  const odd = { state: 'wrong', says: expect.stringContaining('does not answer as clamd does'), remedy }
  expect(await found(() => 'HTTP/1.1 400')).toEqual([odd])
  await clamd?.close()
  const none = { state: 'wrong', says: expect.stringContaining('cannot be reached (ECONNREFUSED)'), remedy }
  expect(await examineScanner({ HOLDFAST_CLAMD: `127.0.0.1:${clamd?.address.port}` })).toEqual([none])
})

test('where none is set, that is worth knowing, and nothing is wrong', async () => {
  expect(await examineScanner({})).toMatchObject([{ state: 'note', says: expect.stringContaining('unscanned') }])
})
