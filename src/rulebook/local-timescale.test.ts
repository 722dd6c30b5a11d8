import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, before, plainDate } from '../words/plain-date.ts'
import { workingDaysInEngland } from './bank-holidays.ts'
import { dueDay } from './due-day.ts'
import { applyLocal, extend } from './local-timescale.ts'
import {
  ahead,
  calendarDays,
  hours,
  localMay,
  months,
  type Offset,
  versionOf,
  weeks,
  workingDays,
} from './timescale-row.ts'
import { getTimescale, type TimescaleId, timescales } from './timescales.ts'

const from = plainDate('2026-04-01')
const change = (within: Offset) => ({ within, source: 'Visits policy 2026', by: 'Mo Okafor', from, version: 2 })
const changed = (id: TimescaleId, within: Offset) => applyLocal(getTimescale(id, 1), change(within))

test.each<[TimescaleId, Offset]>([
  ['visit-first-year', weeks(4)],
  ['visit-first-year', calendarDays(42)],
  ['later-review', weeks(24)],
  ['first-review', calendarDays(26)],
  ['dental-check', months(6)],
  ['access-request', calendarDays(28)],
  ['health-assessment-before-review', ahead(calendarDays(5))],
])('the law’s limit of %s may be made shorter', (id, within) => {
  expect(changed(id, within)).toMatchObject({
    ok: true,
    value: { within, local: { instead: getTimescale(id, 1).within } },
  })
})

test.each<[TimescaleId, Offset]>([
  ['visit-first-year', weeks(7)],
  ['visit-first-year', months(2)],
  ['visit-first-year', workingDays(30)],
  ['later-review', weeks(26)],
  ['first-review', calendarDays(28)],
  ['first-review', ahead(workingDays(5))],
  ['first-review', { unit: 'next-school-term' }],
  ['dental-check', months(13)],
  ['health-assessment-before-review', ahead(calendarDays(0.5))],
  ['return-year', months(1)],
])('that of %s cannot be made longer, nor what might be longer', (id, within) => {
  expect(changed(id, within).ok).toBe(false)
})

test('the refusal says whose limit it is', () => {
  const refusal = changed('first-review', workingDays(21))
  expect(refusal).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } })
  expect(!refusal.ok && refusal.refusal.words).toContain('SI 2010/959 reg 33(1)')
})

test('guidance and practice may be made longer, and counted otherwise', () => {
  expect(changed('review-record', workingDays(25)).ok).toBe(true)
  expect(changed('education-plan-each-term', months(4)).ok).toBe(true)
})

test('a change needs a source, a name and a length', () => {
  const rule = getTimescale('case-note', 1)
  const broken = { ...change(workingDays(0)), source: ' ', by: '' }
  const refusal = applyLocal(rule, broken)
  expect(!refusal.ok && Object.keys(refusal.refusal.fields ?? {})).toEqual(['source', 'by', 'within'])
})

test('a second change is measured against the law, not against the first', () => {
  const first = changed('visit-first-year', weeks(3))
  const second = first.ok && applyLocal(first.value, { ...change(weeks(5)), version: 3 })
  expect(second && second.ok && versionOf(second.value)).toBe('visit-first-year/1/local-3')
  expect(first.ok && applyLocal(first.value, change(weeks(7))).ok).toBe(false)
})

const spans = fc.tuple(
  fc.constantFrom(workingDays, calendarDays, weeks, months, hours),
  fc.integer({ min: 1, max: 200 }),
)
const someDay = fc.integer({ min: 0, max: 20 * 365 }).map((n) => addDays(plainDate('2000-01-01'), n))

test('whatever change is let in, nothing that binds ever falls due later', () => {
  const binding = timescales.filter((rule) => localMay(rule) === 'only-shorten')
  fc.assert(
    fc.property(fc.constantFrom(...binding), spans, fc.boolean(), someDay, (rule, [make, n], back, event) => {
      const local = applyLocal(rule, change(back ? ahead(make(n)) : make(n)))
      const [ours, theirs] = [local.ok ? local.value : rule, rule].map((one) =>
        dueDay(one, event, { working: workingDaysInEngland }),
      )
      return !(ours?.counted && theirs?.counted && before(theirs.day, ours.day))
    }),
    { numRuns: 500 },
  )
})

const why = { because: 'Three services hold parts of the record', by: 'Gita Rao', on: from }

test('where the law allows it, one extension with a reason and a name', () => {
  const longer = extend(getTimescale('access-request', 1), why)
  expect(longer).toMatchObject({ ok: true, value: { within: { unit: 'months', count: 3 }, extended: why } })
  expect(longer.ok && versionOf(longer.value)).toBe('access-request/1/extended')
  expect(longer.ok && extend(longer.value, why).ok).toBe(false)
  expect(longer.ok && applyLocal(longer.value, change(months(1))).ok).toBe(false)
  expect(extend(getTimescale('access-request', 1), { ...why, because: '' })).toMatchObject({ ok: false })
  expect(extend(getTimescale('first-review', 1), why)).toMatchObject({ refusal: { code: 'not-permitted' } })
})

test('an extension lengthens the law’s limit, not the shorter one of the council', () => {
  const local = changed('complaint', workingDays(5))
  expect(local.ok && extend(local.value, why)).toMatchObject({ value: { within: { count: 20 } } })
})
