import { expect, test } from 'vitest'
import { addYears, ageOn, plainDate } from '../words/plain-date.ts'
import { timescaleEvents } from './timescale-events.ts'
import { type Circumstances, localMay, type Timescale, versionOf } from './timescale-row.ts'
import { appliesTo, findTimescaleOn, getTimescale, timescales, timescalesAfter } from './timescales.ts'

const day = plainDate('2026-03-02')
const after = (event: Timescale['when'], child: Circumstances, on = day) =>
  timescalesAfter(event, on, child).map(({ rule }) => rule.id)

test('every one of the 42 timescales has a rule', () => {
  const lines = [...new Set(timescales.map(({ line }) => line))].toSorted((a, b) => a - b)
  expect(lines).toEqual(Array.from({ length: 42 }, (_, i) => i + 1))
})

test('every event starts some rule', () => {
  expect(new Set(timescales.map(({ when }) => when))).toEqual(new Set(Object.keys(timescaleEvents)))
})

test('every rule says what it is and who says so', () => {
  for (const row of timescales) {
    expect(row.id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect([row.id, row.source]).not.toEqual([row.id, ''])
    expect(row.plain).toMatch(/^[A-Z].+\.$/)
    expect(row.what).toMatch(/^[A-Z].+[^.]$/)
    if (row.authority === 'law') expect([row.id, row.from]).not.toEqual([row.id, null])
  }
})

test('the versions of a rule are numbered from 1 and never count on the same day', () => {
  for (const { id } of timescales) {
    const rows = timescales.filter((row) => row.id === id)
    expect([id, rows.map(({ version }) => version)]).toEqual([id, rows.map((_, i) => i + 1)])
    expect([id, rows.slice(1).map(({ from }) => from)]).toEqual([id, rows.slice(0, -1).map(({ until }) => until)])
    expect([id, rows.at(-1)?.until]).toEqual([id, undefined])
  }
})

test('what cites a text that nobody here has read is marked so', () => {
  const unread =
    /2010\/959 regs? (7|9|13|19|24|36)$|IRO Handbook( ch\. 6)?$|Care Leavers|Secure Accommodation|2006\/1738|\(2018\)/
  // That the officer is named within five working days was read in two authorities' chapters.
  const read = (row: Timescale) => row.id === 'reviewing-officer-named' || !unread.test(row.source)
  for (const row of timescales) expect([row.id, row.unverified === true]).toEqual([row.id, !read(row)])
})

test('law and the national return may only be shortened, guidance and practice changed', () => {
  const may = (id: string) => timescales.filter((row) => row.id === id).map(localMay)
  expect(may('first-review')).toEqual(['only-shorten'])
  expect(may('dental-check')).toEqual(['only-shorten'])
  expect(may('review-record')).toEqual(['change'])
  expect(may('case-note')).toEqual(['change'])
})

test('a child of 4 years 11 months is assessed again in six months, after the fifth birthday in twelve', () => {
  const birth = plainDate('2021-04-02')
  const assessed = (on: string) => after('health-assessment-made', { age: ageOn(birth, plainDate(on)) }, plainDate(on))
  expect(assessed('2026-03-02')).toEqual(['health-assessment-under-five'])
  expect(assessed('2026-04-01')).toEqual(['health-assessment-under-five'])
  expect(assessed('2026-04-02')).toEqual(['health-assessment-five-and-over'])
  expect(getTimescale('health-assessment-under-five', 1).within).toMatchObject({ unit: 'months', count: 6 })
  expect(getTimescale('health-assessment-five-and-over', 1).within).toMatchObject({ unit: 'months', count: 12 })
})

test.each([
  [3, false],
  [4, true],
  [16, true],
  [17, false],
])('at %i the strengths and difficulties questionnaire is due: %s', (age, due) => {
  expect(after('strengths-and-difficulties-asked', { age }).length === 1).toBe(due)
})

test.each<[string, Circumstances, string[]]>([
  ['a foster home in its first year', { placement: 'ordinary', placementYear: 'first' }, ['visit-first-year']],
  [
    'a foster home after that',
    { placement: 'ordinary', placementYear: 'later', meantToLastToEighteen: false },
    ['visit-later'],
  ],
  [
    'one until 18',
    { placement: 'ordinary', placementYear: 'later', meantToLastToEighteen: true },
    ['visit-to-eighteen'],
  ],
  [
    'a long-term one, the child agrees',
    { placement: 'long-term-foster', placementYear: 'later', childAgrees: true },
    ['visit-long-term-foster'],
  ],
  [
    'a long-term one, the child does not',
    { placement: 'long-term-foster', placementYear: 'later', childAgrees: false },
    ['visit-long-term-foster-not-agreed'],
  ],
  [
    'parents not yet assessed, before the first review',
    { placement: 'parents-before-assessment', firstReviewHeld: false },
    ['visit-parents-before-assessment-weekly'],
  ],
  [
    'parents under an interim order, after it',
    { placement: 'parents-interim-order', firstReviewHeld: true },
    ['visit-interim'],
  ],
  ['parents under a care order', { placement: 'parents-care-order' }, ['visit-parents-care-order']],
])('visits: %s', (_, child, ids) => {
  expect(after('visit-made', child)).toEqual(ids)
})

test('what is not known of the child is named, not guessed', () => {
  const rule = getTimescale('visit-to-eighteen', 1)
  expect(appliesTo(rule, { placement: 'ordinary' })).toEqual({
    applies: 'not-known',
    needs: ['placementYear', 'meantToLastToEighteen'],
  })
  expect(appliesTo(rule, { placement: 'parents-care-order' })).toEqual({ applies: false })
  expect(appliesTo(rule, {}).applies).toBe('not-known')
})

test('an event has the rule of its own day, and an old version can always be read', () => {
  const change = plainDate('2015-04-01')
  expect(findTimescaleOn('visit-long-term-foster', addYears(change, -1))?.version).toBe(1)
  expect(findTimescaleOn('visit-long-term-foster', change)?.version).toBe(2)
  expect(findTimescaleOn('data-complaint', plainDate('2026-06-18'))).toBeUndefined()
  expect(findTimescaleOn('data-complaint', plainDate('2026-06-19'))?.version).toBe(1)
  expect(versionOf(getTimescale('visit-long-term-foster', 1))).toBe('visit-long-term-foster/1')
  expect(() => getTimescale('first-review', 9)).toThrow(RangeError)
})
