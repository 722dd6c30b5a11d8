import { randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { parseUuid, type Uuid } from '../../words/ids.ts'
import { type Purpose, RecordKey } from './record-key.ts'

const uuid = (text: string): Uuid => parseUuid(text) ?? expect.fail(`not a uuid: ${text}`)
const amira = uuid('018f0000-0000-7000-8000-00000000000a')
const ben = uuid('018f0000-0000-7000-8000-00000000000b')
const purposes: Purpose[] = ['field', 'document', 'audit', 'search']

test('each purpose has a sub-key of its own, the same every time', () => {
  const bytes = randomBytes(32)
  const shown = purposes.map((purpose) => new RecordKey(amira, bytes).subKey(purpose).export().toString('hex'))
  expect(new Set(shown).size).toBe(4)
  expect(shown).not.toContain(bytes.toString('hex'))
  const again = new RecordKey(amira, bytes)
  expect(purposes.map((purpose) => again.subKey(purpose).export().toString('hex'))).toEqual(shown)
  expect(again.subKey('field')).toBe(again.subKey('field'))
})

test('the same bytes for another record give other sub-keys', () => {
  const bytes = randomBytes(32)
  const [hers, his] = [new RecordKey(amira, bytes), new RecordKey(ben, bytes)]
  expect(hers.subKey('field').equals(his.subKey('field'))).toBe(false)
})

// RFC 5869 with Python's hmac: extract with 32 zero bytes, then one block of expand over
// 'holdfast 1 field 018f0000-0000-7000-8000-00000000000a' and 01.
test('sub-keys stay the same for ever', () => {
  const key = new RecordKey(amira, Buffer.alloc(32, 1))
  expect(key.subKey('field').export().toString('hex')).toBe(
    'bdba6b7a082584afe139f1952cf91c17ba965a287013e932bbc5a6f6e2e8194e',
  )
})

test('no way of printing a key shows its bytes', () => {
  const bytes = randomBytes(32)
  const key = new RecordKey(amira, bytes)
  const secrets = [bytes, ...purposes.map((purpose) => key.subKey(purpose).export())]
  const prints = [
    inspect(key),
    inspect({ deep: [key] }, { depth: 9, showHidden: true, customInspect: false }),
    JSON.stringify({ key }),
    String(key),
    inspect(key.subKey('field'), { showHidden: true }),
    JSON.stringify(key.subKey('field')),
    JSON.stringify(Object.entries(key)),
  ].join('\n')
  for (const secret of secrets) {
    for (const form of ['hex', 'base64', 'base64url', 'latin1'] as const)
      expect(prints).not.toContain(secret.toString(form))
    expect(prints).not.toContain([...secret].join(','))
    expect(prints).not.toContain(inspect(secret).slice(8, 60))
  }
  expect(inspect(key)).toBe(`[key of ${amira}]`)
})

test('a key of the wrong length is no key', () => {
  expect(() => new RecordKey(amira, randomBytes(16))).toThrow(RangeError)
})
