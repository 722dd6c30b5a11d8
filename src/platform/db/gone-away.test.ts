import { expect, test } from 'vitest'
import { hasGoneAway } from './gone-away.ts'

const coded = (code: string, more: object = {}) => Object.assign(new Error('x'), { code, ...more })

test('a database that is stopped, crashed or not to be reached has gone away', () => {
  for (const code of ['57P01', '57P02', '57P03', '08006', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']) {
    expect(hasGoneAway(coded(code)), code).toBe(true)
  }
  expect(hasGoneAway(coded('ENOENT', { syscall: 'connect' }))).toBe(true)
  expect(hasGoneAway(new Error('Connection terminated unexpectedly'))).toBe(true)
  expect(hasGoneAway(new Error('timeout exceeded when trying to connect'))).toBe(true)
})

test('one that refuses, and a file that is missing, have not', () => {
  for (const error of [coded('42501'), coded('23505'), coded('ENOENT', { syscall: 'open' }), new Error('no'), 'no']) {
    expect(hasGoneAway(error)).toBe(false)
  }
})
