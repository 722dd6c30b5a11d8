import { describe, expect, it } from 'vitest'
import { contents } from '../../rulebook/contents.ts'
import type { Uuid } from '../../words/ids.ts'
import { plainDate } from '../../words/plain-date.ts'
import { contentsStates, minimumReached, sayAge, standingMarks } from './rules.ts'

it('of a record with nothing in it every line is missing', () => {
  const states = contentsStates([])
  expect(states).toHaveLength(contents.length)
  expect(states.every(({ state }) => state === 'missing')).toBe(true)
  expect(minimumReached(states).reached).toBe(0)
})

it('what is there is there, whoever said that it does not apply', () => {
  const both = { line: 'care-plan', entries: 1, latestDay: plainDate('2026-01-01'), notApplicable: true }
  const [carePlan] = contentsStates([both])
  expect(carePlan?.state).toBe('present')
})

it('of several marks on a line the one recorded last decides', () => {
  const mark = (entry: string, second: number, applies: boolean) => ({
    entry: entry as Uuid,
    at: new Date(second * 1000),
    line: 'care-plan',
    applies,
  })
  expect([...standingMarks([mark('b', 2, true), mark('a', 1, false)])]).toEqual([])
  expect([...standingMarks([mark('c', 3, false), mark('b', 2, true), mark('a', 1, false)])]).toEqual([
    ['care-plan', 'c'],
  ])
})

describe('how old evidence is', () => {
  it.each([
    ['2026-05-03', 'today'],
    ['2026-05-02', 'one day old'],
    ['2026-04-01', '32 days old'],
    ['2025-06-03', '11 months old'],
    ['2025-05-03', 'one year old'],
    ['2020-01-01', '6 years old'],
  ])('%s is %s', (day, words) => {
    expect(sayAge(plainDate(day), plainDate('2026-05-03'))).toBe(words)
  })
})
