import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it, test } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  before,
  daysBetween,
  type PlainDate,
  parsePlainDate,
  plainDate,
  sayDay,
} from './plain-date.ts'

const anyDay = fc
  .date({ min: new Date('1880-01-01T00:00:00Z'), max: new Date('2200-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => plainDate(date.toISOString().slice(0, 10)))
const someDays = fc.integer({ min: -40_000, max: 40_000 })

describe('a calendar day', () => {
  it.each(['2026-05-03', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(parsePlainDate(text)).toBe(text)
  })

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-5-3',
    '3 May 2026',
    '2026-05-03T00:00:00Z',
    '2026-05-03\n',
    ' 2026-05-03',
    '+002026-05-03',
    '',
  ])('%j is none', (text) => {
    expect(parsePlainDate(text)).toBeUndefined()
    expect(() => plainDate(text)).toThrow(RangeError)
  })

  it('is accepted exactly when the Gregorian calendar has it', () => {
    const part = (max: number) => fc.integer({ min: 0, max })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), part(14), part(33), (year, month, day) => {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        const date = new Date(`${text}T00:00:00Z`)
        const inCalendar = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
        expect(parsePlainDate(text) !== undefined).toBe(inCalendar)
      }),
      { numRuns: 500 },
    )
  })

  it('is said as people say it', () => {
    expect(sayDay(plainDate('2026-05-03'))).toBe('3 May 2026')
    expect(sayDay(plainDate('1999-12-31'))).toBe('31 December 1999')
  })
})

describe('counting days', () => {
  test('there and back again is the same day, and the distance is the number of days', () => {
    fc.assert(
      fc.property(anyDay, someDays, (day, n) => {
        const later = addDays(day, n)
        expect(daysBetween(day, later)).toBe(n)
        expect(addDays(later, -n)).toBe(day)
        expect(before(day, later)).toBe(n > 0)
      }),
    )
  })

  test('agrees with counting by the clock of the world', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(daysBetween(a, b)).toBe((Date.parse(b) - Date.parse(a)) / 86_400_000)
      }),
    )
  })

  test('leaving the years that can be written throws', () => {
    expect(() => addDays(plainDate('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addYears(plainDate('0001-01-01'), -1)).toThrow(RangeError)
    expect(() => addDays(plainDate('2026-01-01'), 0.5)).toThrow(RangeError)
  })
})

describe('counting months and years', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-15', 3, '2027-03-15'],
  ])('%s and %i months is %s', (day, n, expected) => {
    expect(addMonths(plainDate(day), n)).toBe(expected)
  })

  it.each([
    ['2004-02-29', 1, '2005-03-01'],
    ['2004-02-29', 4, '2008-02-29'],
    ['2004-02-29', 75, '2079-03-01'],
    ['2024-02-29', 76, '2100-03-01'],
    ['1951-05-03', 75, '2026-05-03'],
  ])('the anniversary of %s after %i years is %s', (day, n, expected) => {
    expect(addYears(plainDate(day), n)).toBe(expected)
  })

  test('a month later keeps the day of the month, or is the end of the month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1200, max: 1200 }), (day, n) => {
        const then = addMonths(day, n)
        expect(then.slice(8) === day.slice(8) || addDays(then, 1).endsWith('-01')).toBe(true)
      }),
    )
  })

  test('an anniversary never falls early: it is never before the same day of the month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 150 }), (day, n) => {
        expect(before(addYears(day, n), addMonths(day, n * 12))).toBe(false)
      }),
    )
  })
})

describe('age', () => {
  const bornOnLeapDay = plainDate('2004-02-29')

  it.each([
    ['2005-02-28', 0],
    ['2005-03-01', 1],
    ['2022-02-28', 17],
    ['2022-03-01', 18],
    ['2024-02-28', 19],
    ['2024-02-29', 20],
  ])('born on 29 February 2004: on %s she is %i', (on, age) => {
    expect(ageOn(bornOnLeapDay, plainDate(on))).toBe(age)
  })

  test('is the number of birthdays reached', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (birth: PlainDate, on: PlainDate) => {
        const age = ageOn(birth, on)
        expect(before(on, addYears(birth, age))).toBe(false)
        expect(before(on, addYears(birth, age + 1))).toBe(true)
      }),
    )
  })

  test('is negative before the birth', () => {
    expect(ageOn(plainDate('2026-05-03'), plainDate('2026-05-02'))).toBe(-1)
  })
})

test('months, days between and ages are as the calendar of the coming language standard counts them', () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.integer({ min: -1500, max: 1500 }), (a, b, n) => {
      const [one, other] = [Temporal.PlainDate.from(a), Temporal.PlainDate.from(b)]
      expect(addMonths(a, n)).toBe(one.add({ months: n }).toString())
      expect(daysBetween(a, b)).toBe(one.until(other, { largestUnit: 'days' }).days)
      const birthdays = Number(b.slice(0, 4)) - Number(a.slice(0, 4))
      expect(ageOn(a, b)).toBe(before(b, addYears(a, birthdays)) ? birthdays - 1 : birthdays)
    }),
    { numRuns: 1000 },
  )
})
