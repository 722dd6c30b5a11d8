import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

test.each([
  ['Amira said: “no”', 'Amira said: “no”'],
  ['', ''],
  [12, '12'],
  [false, 'false'],
  [{ seen: 'alone' }, '{"seen":"alone"}'],
  [undefined, ''],
])('%j is shown as %j', (value, text) => {
  expect(plainText(value)).toBe(text)
})
