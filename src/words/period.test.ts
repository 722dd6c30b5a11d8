import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { contains, overlap, type Period } from './period.ts'
import { addDays, plainDate } from './plain-date.ts'

const newYear = plainDate('2026-01-01')
const anyPeriod: fc.Arbitrary<Period> = fc
  .record({ from: fc.nat(12), until: fc.option(fc.nat(12)) })
  .map(({ from, until }) => ({ from: addDays(newYear, from), until: until === null ? null : addDays(newYear, until) }))
const days = Array.from({ length: 30 }, (_, n) => addDays(newYear, n))

test('a period has its first day and not the day on which it ends', () => {
  const week = { from: newYear, until: addDays(newYear, 7) }
  expect(contains(week, newYear)).toBe(true)
  expect(contains(week, addDays(newYear, 6))).toBe(true)
  expect(contains(week, addDays(newYear, 7))).toBe(false)
  expect(contains(week, addDays(newYear, -1))).toBe(false)
})

test('a period that lasts has every later day', () => {
  expect(contains({ from: newYear, until: null }, addDays(newYear, 30_000))).toBe(true)
})

test('a placement may begin on the day the last one ends', () => {
  const change = plainDate('2026-05-03')
  expect(overlap({ from: newYear, until: change }, { from: change, until: null })).toBe(false)
})

test('two periods overlap exactly when some day belongs to both', () => {
  fc.assert(
    fc.property(anyPeriod, anyPeriod, (a, b) => {
      const shared = days.some((day) => contains(a, day) && contains(b, day))
      expect(overlap(a, b)).toBe(shared)
      expect(overlap(b, a)).toBe(shared)
    }),
    { numRuns: 1000 },
  )
})
