import { expect, it } from 'vitest'
import type { Uuid } from '../../words/ids.ts'
import { plainDate } from '../../words/plain-date.ts'
import { aroundOn, isPast, type Person } from './rules.ts'

const today = plainDate('2026-05-03')
const person = (given: Partial<Person>): Person => ({
  entry: 'e' as Uuid,
  recordedAt: new Date(0),
  recordedBy: 'Amira Khan',
  name: 'Dana',
  relationship: 'mother',
  parentalResponsibility: false,
  ...given,
})

it('a person is of now through the last day, and of the past from the day after', () => {
  expect(isPast(person({ until: today }), today)).toBe(false)
  expect(isPast(person({ until: plainDate('2026-05-02') }), today)).toBe(true)
  expect(isPast(person({}), today)).toBe(false)
})

it('a former carer is of the past whatever the days say', () => {
  expect(isPast(person({ relationship: 'former-foster-carer' }), today)).toBe(true)
})

it('everyone is shown exactly once, as now or as past', () => {
  const everyone = [person({}), person({ relationship: 'other' }), person({ until: plainDate('2020-01-01') })]
  const { now, past } = aroundOn(everyone, today)
  expect([...Object.values(now).flat(), ...past]).toHaveLength(everyone.length)
})

it('who had parental responsibility before, and has it no more, is not named as having it', () => {
  const before = person({ parentalResponsibility: true, until: plainDate('2020-01-01') })
  expect(aroundOn([before], today).withParentalResponsibility).toEqual([])
})
