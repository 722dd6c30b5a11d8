import { expect, test } from 'vitest'
import { plainDate } from './plain-date.ts'
import { countWorkingDays, type WorkingCalendar, weekdayOf, whyNoWorkingDay } from './working-days.ts'

const easter: WorkingCalendar = {
  known: { from: plainDate('2025-04-01'), until: plainDate('2025-05-01') },
  daysOff: new Map([
    [plainDate('2025-04-18'), 'Good Friday'],
    [plainDate('2025-04-21'), 'Easter Monday'],
  ]),
}

test.each([
  ['2024-01-01', 'Monday'],
  ['2025-04-17', 'Thursday'],
  ['1900-02-28', 'Wednesday'],
  ['2024-02-29', 'Thursday'],
])('%s is a %s', (day, weekday) => {
  expect(weekdayOf(plainDate(day))).toBe(weekday)
})

test('Saturdays, Sundays and the days off are no working days', () => {
  expect(whyNoWorkingDay(plainDate('2025-04-19'), easter)).toBe('Saturday')
  expect(whyNoWorkingDay(plainDate('2025-04-21'), easter)).toBe('Easter Monday')
  expect(whyNoWorkingDay(plainDate('2025-04-22'), easter)).toBeUndefined()
})

test('counting begins on the day after and passes over Easter', () => {
  const count = countWorkingDays(plainDate('2025-04-17'), 5, 'after', easter)
  expect(count).toMatchObject({ counted: true, day: '2025-04-28' })
  expect(count.counted && count.walked.slice(0, 5)).toEqual([
    { day: '2025-04-18', because: 'Good Friday' },
    { day: '2025-04-19', because: 'Saturday' },
    { day: '2025-04-20', because: 'Sunday' },
    { day: '2025-04-21', because: 'Easter Monday' },
    { day: '2025-04-22', number: 1 },
  ])
})

test('counting back passes over the same days', () => {
  expect(countWorkingDays(plainDate('2025-04-23'), 3, 'before', easter)).toMatchObject({ day: '2025-04-16' })
})

test('what the calendar does not know is not guessed, forwards or back', () => {
  const [late, early] = [plainDate('2025-04-29'), plainDate('2025-04-02')]
  expect(countWorkingDays(late, 2, 'after', easter)).toEqual({ counted: false, beyond: '2025-05-01' })
  expect(countWorkingDays(early, 2, 'before', easter)).toEqual({ counted: false, beyond: '2025-03-31' })
})

test.each([0, -1, 1.5, Number.NaN])('%d working days cannot be counted', (n) => {
  expect(() => countWorkingDays(plainDate('2025-04-17'), n, 'after', easter)).toThrow(RangeError)
})
