import { describe, expect, it } from 'vitest'
import { exactly, isExact, problemWithDay, sayApproximateDay } from './approximate-day.ts'
import { plainDate } from './plain-date.ts'

const first = plainDate('2026-05-01')
const ninth = plainDate('2026-05-09')

describe('a day that may be approximate', () => {
  it.each([
    [{ earliest: first, latest: first, words: null }, '1 May 2026'],
    [{ earliest: first, latest: ninth, words: null }, 'between 1 May 2026 and 9 May 2026'],
    [{ earliest: first, latest: null, words: null }, 'on or after 1 May 2026'],
    [{ earliest: null, latest: ninth, words: null }, 'on or before 9 May 2026'],
    [{ earliest: null, latest: null, words: null }, 'day not known'],
    [
      { earliest: null, latest: ninth, words: 'just before Christmas' },
      'on or before 9 May 2026 (“just before Christmas”)',
    ],
    [{ earliest: null, latest: null, words: '  ' }, 'day not known'],
  ])('%j is said as %j', (day, said) => {
    expect(sayApproximateDay(day)).toBe(said)
  })

  it('is exact only when one day is possible', () => {
    expect(isExact(exactly(first))).toBe(true)
    expect(isExact({ earliest: first, latest: ninth, words: null })).toBe(false)
    expect(isExact({ earliest: null, latest: null, words: 'long ago' })).toBe(false)
  })

  it('has a problem when its earliest day is after its latest', () => {
    expect(problemWithDay({ earliest: ninth, latest: first, words: null })).toContain('earliest day')
    expect(problemWithDay({ earliest: first, latest: ninth, words: null })).toBeUndefined()
    expect(problemWithDay({ earliest: ninth, latest: null, words: null })).toBeUndefined()
    expect(problemWithDay(exactly(first))).toBeUndefined()
  })
})
