import { expect, it, test } from 'vitest'
import { mayConfirm, proposesFor, stateOf } from './rules.ts'

it('a reset that nobody proposed is only asked for, and its outcome goes before everything', () => {
  expect(stateOf({ proposed: false, outcome: null })).toBe('asked for')
  expect(stateOf({ proposed: true, outcome: null })).toBe('waits for a second person')
  expect(stateOf({ proposed: true, outcome: 'expired' })).toBe('expired')
})

test.each([
  ['another, while it waits', { state: 'waits for a second person', mine: false, aboutMe: false }, true],
  ['whoever proposed it', { state: 'waits for a second person', mine: true, aboutMe: false }, false],
  ['the person themselves', { state: 'waits for a second person', mine: false, aboutMe: true }, false],
  ['anybody, before it is proposed', { state: 'asked for', mine: false, aboutMe: false }, false],
  ['anybody, once it is confirmed', { state: 'confirmed', mine: false, aboutMe: false }, false],
  ['anybody, once it has run out', { state: 'expired', mine: false, aboutMe: false }, false],
] as const)('%s may confirm: %j → %s', (_, reset, may) => {
  expect(mayConfirm(reset).may).toBe(may)
})

it('administrators propose for everybody, information governance officers for administrators, others for nobody', () => {
  expect(proposesFor('administrator')).toBe('everybody')
  expect(proposesFor('informationGovernanceOfficer')).toBe('administrators')
  expect(proposesFor('teamManager')).toBe('nobody')
})
