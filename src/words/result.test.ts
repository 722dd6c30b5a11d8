import { expect, test } from 'vitest'
import { done, refused } from './result.ts'

test('what was done carries what came of it', () => {
  expect(done(7)).toEqual({ ok: true, value: 7 })
})

test('a refusal carries words, and where to go instead', () => {
  const offer = { words: 'Open the record she has', href: '/records/C-004217-K' }
  expect(refused('already-exists', 'This child has a record', { offer })).toEqual({
    ok: false,
    refusal: { code: 'already-exists', words: 'This child has a record', offer },
  })
  expect(refused('not-now', 'Try again in a minute').refusal).toEqual({
    code: 'not-now',
    words: 'Try again in a minute',
  })
})
