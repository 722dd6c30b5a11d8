import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contains } from '../words/period.ts'
import { addDays, addMonths, before, type PlainDate, plainDate } from '../words/plain-date.ts'
import { whyNoWorkingDay } from '../words/working-days.ts'
import { workingDaysInEngland } from './bank-holidays.ts'
import { dueDay } from './due-day.ts'
import { sayWorking } from './due-words.ts'
import { ahead, calendarDays, months, type Offset, type Timescale, workingDays } from './timescale-row.ts'
import { getTimescale, type TimescaleId, timescales } from './timescales.ts'

const term = (from: string, until: string) => ({ from: plainDate(from), until: plainDate(until) })
const terms = [term('2026-09-02', '2026-12-19'), term('2026-01-05', '2026-03-28'), term('2026-04-13', '2026-07-22')]
const calendar = { working: workingDaysInEngland, terms }
const due = (id: TimescaleId, event: string) => dueDay(getTimescale(id, 1), plainDate(event), calendar)

test('a placement that starts on the Thursday before Easter has its plan by the Monday week', () => {
  const plan = due('placement-plan', '2025-04-17')
  expect(plan).toMatchObject({ counted: true, rule: 'placement-plan/1', event: '2025-04-17', day: '2025-04-28' })
  expect(plan.counted && plan.steps).toEqual([
    { is: 'event', day: '2025-04-17' },
    { is: 'passed', day: '2025-04-18', because: 'Good Friday' },
    { is: 'passed', day: '2025-04-19', because: 'Saturday' },
    { is: 'passed', day: '2025-04-20', because: 'Sunday' },
    { is: 'passed', day: '2025-04-21', because: 'Easter Monday' },
    { is: 'passed', day: '2025-04-22', number: 1 },
    { is: 'passed', day: '2025-04-23', number: 2 },
    { is: 'passed', day: '2025-04-24', number: 3 },
    { is: 'passed', day: '2025-04-25', number: 4 },
    { is: 'passed', day: '2025-04-26', because: 'Saturday' },
    { is: 'passed', day: '2025-04-27', because: 'Sunday' },
    { is: 'passed', day: '2025-04-28', number: 5 },
  ])
})

test.each<[TimescaleId, string, string]>([
  ['first-review', '2025-12-12', '2026-01-14'],
  ['visit-first-week', '2025-04-17', '2025-04-24'],
  ['visit-first-year', '2025-11-17', '2025-12-29'],
  ['second-review', '2025-11-30', '2026-02-28'],
  ['later-review', '2025-08-31', '2026-02-28'],
  ['health-assessment-under-five', '2027-08-29', '2028-02-29'],
  ['health-assessment-five-and-over', '2024-02-29', '2025-02-28'],
  ['access-request', '2028-01-31', '2028-02-29'],
  ['return-interview', '2026-05-01', '2026-05-04'],
  ['missing-reported', '2026-05-02', '2026-05-02'],
  ['talk-before-review', '2026-01-13', '2025-12-18'],
  ['reports-before-review', '2026-03-02', '2026-02-27'],
  ['return-year', '2026-03-31', '2026-03-31'],
  ['return-year', '2026-04-01', '2027-03-31'],
  ['education-plan-each-term', '2026-02-10', '2026-07-21'],
  ['education-plan-each-term', '2026-04-02', '2026-07-21'],
  ['placement-plan', '2022-09-16', '2022-09-26'],
  ['placement-plan', '1999-12-24', '2000-01-06'],
])('%s: an event of %s is due on %s', (id, event, day) => {
  expect(due(id, event)).toMatchObject({ counted: true, day })
})

test('beyond the calendar nothing is counted, and it is said why', () => {
  const late = due('first-review', '2028-12-20')
  expect(late).toMatchObject({ counted: false, because: 'beyond-the-calendar' })
  expect(due('placement-plan', '1970-05-01')).toMatchObject({ counted: false, because: 'beyond-the-calendar' })
  expect(sayWorking(getTimescale('first-review', 1), late)).toContain('cannot be counted')
  expect(due('later-review', '2040-05-01')).toMatchObject({ counted: true, day: '2040-11-01' })
})

test('without the school’s terms no term is counted', () => {
  expect(due('education-plan-each-term', '2026-10-01')).toMatchObject({ counted: false, because: 'terms-not-known' })
  const rule = getTimescale('education-plan-each-term', 1)
  expect(dueDay(rule, plainDate('2026-02-10'), { working: workingDaysInEngland })).toMatchObject({ counted: false })
})

test.each<[TimescaleId, string, string]>([
  [
    'placement-plan',
    '2025-04-17',
    '5 working days after Thursday 17 April 2025 (a placement starts), not counting Saturdays and Sundays, ' +
      '18 April 2025 (Good Friday), 21 April 2025 (Easter Monday): Monday 28 April 2025',
  ],
  [
    'visit-first-week',
    '2025-04-17',
    '1 week after Thursday 17 April 2025 (a placement starts): Thursday 24 April 2025',
  ],
  [
    'second-review',
    '2025-11-30',
    '3 months after Sunday 30 November 2025 (the first review), ' +
      'the last day of the month, which has no 30th: Saturday 28 February 2026',
  ],
  [
    'reports-before-review',
    '2026-03-02',
    '3 days before Monday 2 March 2026 (the day of the review): Friday 27 February 2026',
  ],
  ['missing-reported', '2026-05-02', 'On Saturday 2 May 2026 (the child goes missing): Saturday 2 May 2026'],
])('the working of %s can be read', (id, event, words) => {
  expect(sayWorking(getTimescale(id, 1), due(id, event))).toBe(words)
})

const firstDay = plainDate('1979-01-01')
const someDay = fc.integer({ min: 0, max: 49 * 365 }).map((n) => addDays(firstDay, n))
const someRule = fc.constantFrom(...timescales)
const within = (offset: Offset): Timescale => ({ ...getTimescale('case-note', 1), within: offset })
const dayOf = (rule: Timescale, event: PlainDate) => {
  const found = dueDay(rule, event, calendar)
  return found.counted ? found.day : undefined
}

test('a later event is never due earlier', () => {
  fc.assert(
    fc.property(someRule, someDay, fc.nat(60), (rule, event, more) => {
      const [first, second] = [dayOf(rule, event), dayOf(rule, addDays(event, more))]
      return first === undefined || second === undefined || !before(second, first)
    }),
  )
})

test('what is counted in working days is due on a working day, with as many counted as the rule says', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 1, max: 60 }), fc.boolean(), (event, n, back) => {
      const found = dueDay(within(back ? ahead(workingDays(n)) : workingDays(n)), event, calendar)
      if (!found.counted) return !contains(workingDaysInEngland.known, addDays(event, back ? -2 * n - 20 : 2 * n + 20))
      const counted = found.steps.filter((step) => step.is === 'passed' && 'number' in step)
      return whyNoWorkingDay(found.day, workingDaysInEngland) === undefined && counted.length === n
    }),
  )
})

test('a longer limit is never due sooner', () => {
  const unit = fc.constantFrom(workingDays, calendarDays, months)
  fc.assert(
    fc.property(unit, someDay, fc.integer({ min: 1, max: 30 }), fc.nat(10), (make, event, n, more) => {
      const [shorter, longer] = [dayOf(within(make(n)), event), dayOf(within(make(n + more)), event)]
      return shorter === undefined || longer === undefined || !before(longer, shorter)
    }),
  )
})

test('months end on the corresponding day, or on the last of the month and then say so', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 1, max: 24 }), (event, n) => {
      const found = dueDay(within(months(n)), event, calendar)
      if (!found.counted) return false
      const isCorresponding = found.day.slice(8) === event.slice(8)
      const saysSo = found.steps.some(({ is }) => is === 'month-end')
      return (
        found.day === addMonths(event, n) && saysSo !== isCorresponding && (isCorresponding || isLastOfMonth(found.day))
      )
    }),
  )
})

function isLastOfMonth(day: PlainDate): boolean {
  return addDays(day, 1).endsWith('-01')
}
