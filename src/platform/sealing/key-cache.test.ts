import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { newId } from '../new-id.ts'
import { keyCache } from './key-cache.ts'
import { RecordKey } from './record-key.ts'

test('a key that was being read while it was forgotten does not come back', () => {
  const cache = keyCache({ most: 10, forMillis: 1000 }, () => 0)
  const key = new RecordKey(newId(), randomBytes(32))
  const mark = cache.mark()
  cache.forget(key.subject)
  cache.keep(key, mark)
  expect(cache.find(key.subject)).toBeUndefined()
  cache.keep(key, cache.mark())
  expect(cache.find(key.subject)).toBe(key)
})
