import { describe, expect, it } from 'vitest'
import type { Uuid } from '../../words/ids.ts'
import { plainDate } from '../../words/plain-date.ts'
import { type LookedAfter, sayHowLong, situationOn } from './rules.ts'

const day = plainDate
const period = (from: string, until: string | null): LookedAfter => ({
  entry: `entry of ${from}` as Uuid,
  from: day(from),
  until: until === null ? null : day(until),
  legalStatus: 'C2',
  because: 'because',
  endedBecause: null,
})

describe('whether the council looks after the child', () => {
  const twice = [period('2015-01-01', '2016-01-01'), period('2020-05-03', null)]
  it.each([
    ['2014-12-31', 'from a later day'],
    ['2015-01-01', 'looked after'],
    ['2015-12-31', 'looked after'],
    ['2016-01-01', 'looked after before'],
    ['2020-05-02', 'looked after before'],
    ['2020-05-03', 'looked after'],
  ])('on %s it is: %s', (today, is) => {
    expect(situationOn(twice, day(today)).is).toBe(is)
  })

  it('says which time it is', () => {
    expect(situationOn(twice, day('2021-01-01'))).toMatchObject({ is: 'looked after', which: 2 })
  })

  it('is not recorded where no period is', () => {
    expect(situationOn([], day('2021-01-01'))).toEqual({ is: 'not recorded' })
  })
})

describe('how long', () => {
  it.each([
    ['2026-01-01', '2026-01-01', '0 days'],
    ['2026-01-01', '2026-01-02', '1 day'],
    ['2026-01-31', '2026-02-27', '27 days'],
    ['2026-01-31', '2026-02-28', '1 month'],
    ['2025-03-03', '2026-03-02', '11 months'],
    ['2025-03-03', '2026-03-03', '1 year'],
    ['2020-02-29', '2026-06-30', '6 years and 4 months'],
  ])('from %s to %s is %s', (from, to, words) => {
    expect(sayHowLong(day(from), day(to))).toBe(words)
  })
})
