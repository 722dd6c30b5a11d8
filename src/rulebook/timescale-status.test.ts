import { expect, test } from 'vitest'
import { plainDate } from '../words/plain-date.ts'
import { workingDaysInEngland } from './bank-holidays.ts'
import { dueDay } from './due-day.ts'
import { exempt, type Outcome, statusOf } from './timescale-status.ts'
import { getTimescale } from './timescales.ts'

const review = getTimescale('first-review', 1)
const due = dueDay(review, plainDate('2026-03-02'), { working: workingDaysInEngland })
const open: Outcome = { is: 'open' }
const doneOn = (day: string): Outcome => ({ is: 'done', on: plainDate(day) })
const today = plainDate('2026-05-01')

test.each([
  ['2026-03-22', { is: 'not-yet-due', due: '2026-03-30', daysLeft: 8 }],
  ['2026-03-23', { is: 'due', due: '2026-03-30', daysLeft: 7 }],
  ['2026-03-30', { is: 'due', due: '2026-03-30', daysLeft: 0 }],
  ['2026-03-31', { is: 'overdue', due: '2026-03-30', daysLate: 1 }],
])('on %s an open review stands so', (day, standing) => {
  expect(statusOf(due, open, plainDate(day))).toEqual(standing)
})

test.each([
  ['2026-03-01', { is: 'met', due: '2026-03-30', on: '2026-03-01' }],
  ['2026-03-30', { is: 'met', due: '2026-03-30', on: '2026-03-30' }],
  ['2026-04-02', { is: 'met-late', due: '2026-03-30', on: '2026-04-02', daysLate: 3 }],
])('a review held on %s stands so for good', (day, standing) => {
  expect(statusOf(due, doneOn(day), today)).toEqual(standing)
})

test('a child’s no to a health assessment is not overdue, and says who wrote it down', () => {
  const rule = getTimescale('health-assessment-five-and-over', 1)
  const asked = { code: 'child-refused', by: 'Amira Khan', on: today }
  const exemption = exempt(rule, asked)
  const health = dueDay(rule, plainDate('2020-01-06'), { working: workingDaysInEngland })
  expect(exemption.ok && statusOf(health, { is: 'exempt', exemption: exemption.value }, today)).toEqual({
    is: 'exempt',
    reason: 'The child understands what it is for, and said no',
    by: 'Amira Khan',
    on: today,
  })
})

test('a reason that the law does not give exempts from nothing', () => {
  const asked = { code: 'own-reason', words: 'No worker free', by: 'Mo Okafor', on: today }
  expect(exempt(review, asked)).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } })
  expect(exempt(getTimescale('dental-check', 1), asked)).toMatchObject({ ok: false })
  expect(exempt(getTimescale('case-note', 1), asked)).toMatchObject({ ok: true, value: { words: 'No worker free' } })
})

test('an exemption without a name or without a reason is none', () => {
  const note = getTimescale('case-note', 1)
  expect(exempt(note, { code: 'own-reason', words: 'Flood', by: ' ', on: today })).toMatchObject({ ok: false })
  expect(exempt(note, { code: 'own-reason', words: ' ', by: 'Mo Okafor', on: today })).toMatchObject({ ok: false })
  expect(exempt(note, { code: 'made-up', words: 'Flood', by: 'Mo Okafor', on: today })).toMatchObject({ ok: false })
})

test('what cannot be counted is neither on time nor late', () => {
  const far = dueDay(review, plainDate('2030-03-02'), { working: workingDaysInEngland })
  expect(statusOf(far, open, today)).toMatchObject({ is: 'not-counted' })
  expect(statusOf(far, doneOn('2030-04-01'), today)).toMatchObject({ is: 'not-counted', on: '2030-04-01' })
})
