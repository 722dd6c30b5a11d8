import { expect, test } from 'vitest'
import { londonDay, systemClock } from './clock.ts'

test.each([
  ['2026-03-28T23:59:59Z', '2026-03-28', 'the last minute before midnight in winter'],
  ['2026-07-01T22:59:59Z', '2026-07-01', 'one minute to midnight in summer, an hour ahead of universal time'],
  ['2026-07-01T23:00:00Z', '2026-07-02', 'midnight in summer'],
  ['1970-01-01T23:30:00Z', '1970-01-02', 'the winter of British Standard Time, an hour ahead too'],
])('%s is %s in England: %s', (instant, day) => {
  expect(londonDay(Date.parse(instant))).toBe(day)
})

test('the system clock tells one and the same moment', () => {
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000)
  expect(systemClock.today()).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})
