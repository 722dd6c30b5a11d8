import { describe, expect, it } from 'vitest'
import { contrast } from '../../platform/web/index.ts'
import { colours } from './colours.ts'
import { problemWithPassword } from './rules.ts'

const about = { userName: 'a.price', council: 'Marlow Bridge Council' }

describe('a password', () => {
  it.each(['violet harbour teacup', 'åäö åäö åäö åäö', 'x'.repeat(1000)])('may be %j', (password) => {
    expect(problemWithPassword(password, about)).toBeUndefined()
  })

  it.each([
    ['elevenchars', 'at least 12'],
    ['A.Price loves tea', 'user name'],
    ['marlow-bridge-council-7', 'council'],
    ['long '.repeat(201), 'at most 1,000'],
  ])('may not be %j', (password, words) => {
    expect(problemWithPassword(password, about)).toContain(words)
  })

  it('may hold a short user name inside a word', () => {
    expect(problemWithPassword('almost morning tide', { userName: 'mo', council: 'X' })).toBeUndefined()
  })
})

it.each(colours)('white can be read on $label', ({ colour }) => {
  expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5)
})
