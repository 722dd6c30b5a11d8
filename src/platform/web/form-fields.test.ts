import { expect, test } from 'vitest'
import { z } from 'zod'
import { plainDate } from '../../words/plain-date.ts'
import { dayFields, dayTyped, manyOf, neededText, optionalText, readDay } from './form-fields.ts'

const typed = (day?: string, month?: string, year?: string) => ({
  'when-day': day,
  'when-month': month,
  'when-year': year,
})

test.each([
  [typed('3', '5', '2026'), { kind: 'day', day: '2026-05-03' }],
  [typed('29', '02', '2024'), { kind: 'day', day: '2024-02-29' }],
  [typed('', '', ''), { kind: 'empty' }],
  [typed(), { kind: 'empty' }],
  [typed('3', '5', ''), { kind: 'wrong', words: 'The visit must include a year' }],
  [typed('', '', '2026'), { kind: 'wrong', words: 'The visit must include a day and a month' }],
  [typed('31', '2', '2026'), { kind: 'wrong', words: 'The visit must be a real day' }],
  [typed('3', 'May', '2026'), { kind: 'wrong', words: 'The visit must be a real day' }],
  [typed('3', '5', '26'), { kind: 'wrong', words: 'The visit must have a year of four digits' }],
])('the day typed as %o is read as %o', (fields, read) => {
  expect(readDay(fields, 'when', 'The visit')).toEqual(read)
})

test('a day is shown in the fields in which it would be typed', () => {
  expect(dayTyped(plainDate('2026-05-03'))).toEqual({ day: '3', month: '5', year: '2026' })
})

test('a form is parsed strictly, whatever number of boxes is ticked and however little is typed', () => {
  const form = z.strictObject({
    ...dayFields('when'),
    who: manyOf(z.string()),
    name: neededText('Enter the name'),
    note: optionalText(),
  })
  const parse = (more: object) => form.parse({ ...typed('1', '1', '2020'), name: ' Sam ', note: '', ...more })
  expect(parse({})).toMatchObject({ who: [], name: 'Sam' })
  expect(parse({}).note).toBeUndefined()
  expect(parse({ who: 'Joan' }).who).toEqual(['Joan'])
  expect(parse({ who: ['Joan', 'Peter'] }).who).toEqual(['Joan', 'Peter'])
  expect(() => parse({ name: ' ' })).toThrow('Enter the name')
  expect(() => parse({ other: 'x' })).toThrow()
})
