import { createSecretKey, randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { unwrapKey, wrapKey } from './key-wrap.ts'
import { createRootKey, openRootKey, readRootKeyBytes, restoreRootKey, rootKeyOf, WrongRootKey } from './root-key.ts'

let secrets: string
beforeEach(async () => {
  secrets = await mkdtemp(join(tmpdir(), 'holdfast-secrets-'))
})
afterEach(async () => {
  await rm(secrets, { recursive: true })
})
const keyFile = () => join(secrets, 'root.key')

describe('the root key in its file', () => {
  test('opens again as the same key', async () => {
    const made = await createRootKey(secrets)
    const opened = await openRootKey(secrets)
    const amirasKey = randomBytes(32)
    expect(opened.fingerprint).toBe(made.fingerprint)
    expect(opened.unwrap(made.wrap(amirasKey))).toEqual(amirasKey)
  })

  test('is readable by its owner only, and nothing else is left beside it', async () => {
    await createRootKey(secrets)
    expect((await stat(keyFile())).mode & 0o777).toBe(0o600)
    expect(await readdir(secrets)).toEqual(['root.key'])
  })

  test.each([0o640, 0o604, 0o660, 0o620])('is refused when others may use it (mode %o)', async (mode) => {
    await createRootKey(secrets)
    await chmod(keyFile(), mode)
    await expect(openRootKey(secrets)).rejects.toMatchObject({
      message: expect.stringMatching(/is open to other users of this machine\.$/),
      remedy: expect.stringMatching(/^Close it \(chmod 600 /),
    })
  })

  test('is never replaced, by a new one or by a recovered one', async () => {
    await createRootKey(secrets)
    const before = await readFile(keyFile(), 'utf8')
    await expect(createRootKey(secrets)).rejects.toThrow(/There is a root key in .* already, and it was left as it is/)
    await expect(restoreRootKey(secrets, randomBytes(32))).rejects.toThrow(/left as it is/)
    expect(await readFile(keyFile(), 'utf8')).toBe(before)
    expect(await readdir(secrets)).toEqual(['root.key'])
  })

  test('is the first one made, when two processes start together', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => createRootKey(secrets)))
    const made = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.fingerprint] : []))
    expect(made).toEqual([(await openRootKey(secrets)).fingerprint])
  })

  test('is missed with a sentence that says where to look', async () => {
    await expect(openRootKey(secrets)).rejects.toMatchObject({
      message: expect.stringMatching(/^There is no root key at .*root.key\.$/),
      remedy: expect.stringMatching(/^Put it back/),
    })
  })

  test.each([
    ['empty', () => ''],
    ['without its prefix', (text: string) => text.replace('holdfast-root-key-1.', '')],
    ['of a later kind', (text: string) => text.replace('-1.', '-2.')],
    ['cut short', (text: string) => text.slice(0, -4)],
    ['spelt otherwise', (text: string) => `${text.trim().slice(0, -1)}${nextLetter(text.trim().slice(-1))}`],
    ['too long', (text: string) => `${text.trim()}A`],
  ])('is refused when %s', async (_, damage) => {
    await createRootKey(secrets)
    const damaged = damage(await readFile(keyFile(), 'utf8'))
    await writeFile(keyFile(), damaged)
    await expect(openRootKey(secrets)).rejects.toThrow(/is not a Holdfast root key, or is damaged/)
  })

  test('does not show itself when printed', async () => {
    const key = await createRootKey(secrets)
    const bytes = await readRootKeyBytes(secrets)
    const shown = inspect(key, { depth: 9, showHidden: true }) + JSON.stringify(key)
    for (const form of ['hex', 'base64', 'base64url'] as const) expect(shown).not.toContain(bytes.toString(form))
    expect(key.fingerprint).toMatch(/^([0-9a-f]{4}-){3}[0-9a-f]{4}$/)
  })
})

/** The last letter of a key stands for four bits and two that must be nought; the next letter has the same four. */
function nextLetter(letter: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return alphabet[alphabet.indexOf(letter) + 1] ?? ''
}

describe('wrapping', () => {
  const key = randomBytes(32)
  const mine = rootKeyOf(randomBytes(32))

  test('under another root key does not open', () => {
    expect(() => rootKeyOf(randomBytes(32)).unwrap(mine.wrap(key))).toThrow(WrongRootKey)
  })

  test('with any bit flipped does not open', () => {
    const wrapped = mine.wrap(key)
    expect(wrapped).toHaveLength(40)
    for (let bit = 0; bit < wrapped.length * 8; bit += 1) {
      const flipped = Buffer.from(wrapped)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(() => mine.unwrap(flipped)).toThrow(WrongRootKey)
    }
  })

  test.each([0, 1, 8, 15, 16, 32, 39, 41, 48])('cut or padded to %i bytes does not open', (length) => {
    const wrapped = Buffer.concat([mine.wrap(key), Buffer.alloc(8)]).subarray(0, length)
    expect(() => mine.unwrap(wrapped)).toThrow(WrongRootKey)
  })
})

// Project Wycheproof, aes_kwp_test.json, 256-bit keys: tests 178, 179, 185 (valid), 186, 190, 194, 200, 202, 207
// (made with a modified initial value or padding).
describe('wrapping agrees with Wycheproof', () => {
  const small = '1abf4b7fa2bb62a78f09ddab04625dcacdd9e551d1a69b6b162baa53d2700093'
  const modified = '4f710eb6b5e28703becfc3dc52fa8bc1dd44a4a6d38a84b4f94e89ac32d987e7'
  const keyOf = (hex: string) => createSecretKey(Buffer.from(hex, 'hex'))

  test.each([
    ['e43f5e4e123a03c4', '3a6746052a1744cfe7e2f36dafc4042d'],
    ['1723eb9d000916996a', 'db7e73da22219e1baac0f4e955c3db2b900b5d3078f94b59'],
    ['72aaee126a822184806c7d22eed66b', 'de497acf18a177a3a9b3d8da46d74dfa58dcc537a3a95323'],
  ])('%s is wrapped and unwrapped', (plain, wrapped) => {
    expect(wrapKey(keyOf(small), Buffer.from(plain, 'hex')).toString('hex')).toBe(wrapped)
    expect(unwrapKey(keyOf(small), Buffer.from(wrapped, 'hex')).toString('hex')).toBe(plain)
  })

  test.each([
    '98428fb83dc207033c1585e0242e699be98e0001f1ee15ba',
    '7cc6af073f8d21e26713222ba609c91b69fc5faee9870eb7',
    'f795cf444efd94bd6a561d8cb0703ee0e979c073aa66fdaa',
    '2ca5c335226e3e171fde0f3401ba6835fa389f30f5288699',
    '7fd3ad3aee0545da1ed3a54d5a198a2c76cf8290c011c042',
    'f3d76dd320e5f1b3f85b8f73a9ebcfabfb8346daafaf36e6',
  ])('%s is refused', (wrapped) => {
    expect(() => unwrapKey(keyOf(modified), Buffer.from(wrapped, 'hex'))).toThrow(WrongRootKey)
  })
})
