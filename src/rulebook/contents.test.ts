import { expect, test } from 'vitest'
import { contents, getContentsRow, isContentsId } from './contents.ts'

const numbered = (level: string) => contents.filter((row) => row.level === level).map(({ procedure }) => procedure)

test('the contents are the procedure’s, each obligation once and in order', () => {
  expect(numbered('minimum')).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
  expect(numbered('recommended')).toEqual([15, 16, 17, 18, 19, 20, 21])
  expect(numbered('contribution')).toEqual([22, 23, 24])
  expect(contents).toHaveLength(21)
})

test('no two lines share a name', () => {
  expect(new Set(contents.map(({ id }) => id)).size).toBe(contents.length)
  expect(new Set(contents.map(({ title }) => title)).size).toBe(contents.length)
})

test('every line has a source and says in one sentence what it is', () => {
  for (const row of contents) {
    expect(row.id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(row.source).toMatch(/SI 2010\/959|guidance volume 2/)
    expect(row.plain).toMatch(/^[A-Z][^.]+\.$/)
  }
})

test('what cites a text that nobody here has read is marked so', () => {
  const unread = /reg(s)? (7|9)\b|49\(|guidance/
  for (const row of contents) expect([row.id, row.unverified === true]).toEqual([row.id, unread.test(row.source)])
})

test('a line is found by its name, and nothing else is', () => {
  expect(getContentsRow('health-plan').procedure).toBe(5)
  expect(isContentsId('court-orders')).toBe(true)
  expect(isContentsId('Court orders')).toBe(false)
  expect(isContentsId('constructor')).toBe(false)
})
