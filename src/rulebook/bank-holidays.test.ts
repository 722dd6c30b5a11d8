import { expect, test } from 'vitest'
import { addDays, type PlainDate, plainDate } from '../words/plain-date.ts'
import { weekdayOf, whyNoWorkingDay } from '../words/working-days.ts'
import { bankHolidaySources, workingDaysInEngland } from './bank-holidays.ts'

const { daysOff, known } = workingDaysInEngland
const allYears = Array.from({ length: 51 }, (_, i) => 1978 + i)
const daysOf = (year: number) => [...daysOff.keys()].filter((day) => day.startsWith(`${year}-`)).toSorted()

test('every year from 1978 to 2028 is known, and each has a source', () => {
  expect(known).toEqual({ from: '1978-01-01', until: '2029-01-01' })
  for (const year of allYears) {
    expect([year, bankHolidaySources.filter(({ years: [a, b] }) => a <= year && year <= b).length]).toEqual([year, 1])
    expect([year, daysOf(year).length >= 8]).toEqual([year, true])
  }
})

test('the years of which nobody has the official list are marked unverified', () => {
  expect(bankHolidaySources.filter((row) => 'unverified' in row).map(({ years }) => years)).toEqual([[1978, 2011]])
})

test('no bank holiday falls on a weekend', () => {
  for (const [day, name] of daysOff)
    expect([day, name, weekdayOf(day)]).not.toEqual([day, name, expect.stringMatching(/^S/)])
})

test.each(allYears)('in %i the days off are those that Easter, the calendar and the proclamations give', (year) => {
  expect(daysOf(year)).toEqual([...new Set([...usualDays(year), ...(onceIn[year] ?? [])])].toSorted())
})

test.each([
  ['1981-07-29', 'Royal wedding'],
  ['1995-05-08', 'Early May bank holiday'],
  ['1995-05-01', undefined],
  ['1999-12-31', 'Millennium eve'],
  ['2002-05-27', undefined],
  ['2002-06-03', 'Golden Jubilee of Queen Elizabeth II'],
  ['2002-06-04', 'Spring bank holiday'],
  ['2011-04-29', 'Royal wedding'],
  ['2012-05-28', undefined],
  ['2012-06-04', 'Spring bank holiday'],
  ['2012-06-05', 'Diamond Jubilee of Queen Elizabeth II'],
  ['2020-05-04', undefined],
  ['2020-05-08', 'Early May bank holiday'],
  ['2022-12-26', 'Boxing Day'],
  ['2022-12-27', 'Christmas Day, substitute day'],
  ['2023-01-02', 'New Year’s Day, substitute day'],
  ['2025-04-18', 'Good Friday'],
])('%s: %s', (day, name) => {
  expect(whyNoWorkingDay(plainDate(day), workingDaysInEngland)).toBe(name)
})

const onceIn: Readonly<Record<number, readonly string[]>> = {
  1981: ['1981-07-29'],
  1999: ['1999-12-31'],
  2002: ['2002-06-03'],
  2011: ['2011-04-29'],
  2012: ['2012-06-05'],
  2022: ['2022-06-03', '2022-09-19'],
  2023: ['2023-05-08'],
}
const movedMay: Readonly<Record<number, string>> = { 1995: '05-08', 2020: '05-08' }
const movedSpring: Readonly<Record<number, string>> = { 2002: '06-04', 2012: '06-04', 2022: '06-02' }

/** Worked out a second time, by another way than the table: from the full moon and the days of the week. */
function usualDays(year: number): PlainDate[] {
  const easter = easterSunday(year)
  const on = (monthAndDay: string) => plainDate(`${year}-${monthAndDay}`)
  const may = movedMay[year]
  const spring = movedSpring[year]
  return [
    firstFree(on('01-01'), []),
    addDays(easter, -2),
    addDays(easter, 1),
    may ? on(may) : mondayFrom(on('05-01')),
    spring ? on(spring) : mondayFrom(on('05-25')),
    mondayFrom(on('08-25')),
    ...christmas(on('12-25')),
  ]
}

function christmas(day: PlainDate): PlainDate[] {
  const boxing = addDays(day, 1)
  const own = [day, boxing].filter((d) => !weekdayOf(d).startsWith('S'))
  const moved = firstFree(addDays(day, 2), own)
  if (own.length === 2) return own
  return own.length === 1 ? [...own, moved] : [moved, firstFree(addDays(moved, 1), [moved])]
}

function firstFree(day: PlainDate, taken: readonly PlainDate[]): PlainDate {
  return weekdayOf(day).startsWith('S') || taken.includes(day) ? firstFree(addDays(day, 1), taken) : day
}

function mondayFrom(day: PlainDate): PlainDate {
  return weekdayOf(day) === 'Monday' ? day : mondayFrom(addDays(day, 1))
}

/** Gauss’s rule as it holds from 1900 to 2099. */
function easterSunday(year: number): PlainDate {
  const d = (19 * (year % 19) + 24) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7
  const late = (d === 29 && e === 6) || (d === 28 && e === 6 && year % 19 > 10)
  return addDays(plainDate(`${year}-03-22`), d + e - (late ? 7 : 0))
}
