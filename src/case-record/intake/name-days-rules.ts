import type { PlainDate } from '../../words/plain-date.ts'
import { dayOf, monthNumber } from './days-rules.ts'

/**
 * The days that the name of a file bears, each with the ways in which it can be read: '2011-05-03', '20110503', '03-05-2011',
 * '3 May 2011' with any of space, hyphen, dot and underscore between. Only years of four digits: other numbers are too often none.
 */
export function daysInName(path: string): readonly (readonly PlainDate[])[] {
  const name = path.replace(/^.*[/\\]/, '')
  const found = [
    ...read(name, yearFirst, ([y, m, d]) => [dayOf(Number(y), Number(m), Number(d))]),
    ...read(name, numeric, ([d, m, y]) => [
      dayOf(Number(y), Number(m), Number(d)),
      dayOf(Number(y), Number(d), Number(m)),
    ]),
    ...read(name, named, ([d, month = '', y]) => [dayOf(Number(y), monthNumber(month) ?? 0, Number(d))]),
  ]
  return found.filter((ways) => ways.length > 0)
}

const year = '((?:19|20)\\d\\d)'
const yearFirst = new RegExp(`(?<!\\d)${year}[-_. ]?(\\d\\d)[-_. ]?(\\d\\d)(?!\\d)`, 'g')
const numeric = new RegExp(`(?<!\\d)(\\d{1,2})[-_. ](\\d{1,2})[-_. ]${year}(?!\\d)`, 'g')
const named = new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[-_. ]?([a-z]{3,9})[-_., ]{0,2}${year}(?!\\d)`, 'gi')

function read(
  name: string,
  pattern: RegExp,
  ways: (parts: readonly string[]) => readonly (PlainDate | undefined)[],
): PlainDate[][] {
  return Array.from(name.matchAll(pattern), ([, ...parts]) => ways(parts).filter((day) => day !== undefined))
}
