import { expect, it } from 'vitest'
import { plainDate } from '../../words/plain-date.ts'
import { isNews } from './rules.ts'

it.each([
  [null, true],
  ['2026-05-14', true],
  ['2026-05-01', true],
  ['2026-04-30', false],
] as const)('an opening decided on %s is on the home page of 15 May: %s', (decided, shown) => {
  expect(isNews(decided === null ? null : plainDate(decided), plainDate('2026-05-15'))).toBe(shown)
})
