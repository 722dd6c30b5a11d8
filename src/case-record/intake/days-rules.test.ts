import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { exactly } from '../../words/approximate-day.ts'
import { plainDate, sayDay } from '../../words/plain-date.ts'
import { type DaySense, isMonthFirst, readDay } from './days-rules.ts'
import { daysInName } from './name-days-rules.ts'

const today = plainDate('2026-11-23')
const sense: DaySense = { today, order: 'day first', born: null }
const doubtful: DaySense = { ...sense, order: 'doubtful' }
const anyDay = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2026-11-23'), noInvalidDate: true })
  .map((date) => plainDate(date.toISOString().slice(0, 10)))

const styles: readonly [string, (year: string, month: string, day: string) => string][] = [
  ['2011-05-03', (y, m, d) => `${y}-${m}-${d}`],
  ['03/05/2011', (y, m, d) => `${d}/${m}/${y}`],
  ['3.5.11', (y, m, d) => `${Number(d)}.${Number(m)}.${y.slice(2)}`],
  ['03-05-2011 00:00', (y, m, d) => `${d}-${m}-${y} 00:00`],
]

describe('a written day', () => {
  test.each(styles)('of the style %s is read back, every one', (_style, write) => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year = '', month = '', date = ''] = day.split('-')
        expect(readDay(write(year, month, date), sense)).toEqual({ read: 'day', day: exactly(day) })
      }),
    )
  })

  test('in words is read back, every one', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(' ', '-'), (day, between) => {
        const said = sayDay(day)
        const short = said.replace(/([A-Z][a-z]{2})[a-z]*/, '$1').replaceAll(' ', between)
        for (const text of [said, short, `Tuesday ${said}`]) {
          expect(readDay(text, sense)).toEqual({ read: 'day', day: exactly(day) })
        }
      }),
    )
  })

  test('that no calendar has is never read', () => {
    const number = fc.integer({ min: 0, max: 40 })
    fc.assert(
      fc.property(number, number, fc.integer({ min: 1930, max: 2025 }), (first, second, year) => {
        const read = readDay(`${first}/${second}/${year}`, sense)
        const exists = (month: number, day: number) => {
          const date = new Date(Date.UTC(year, month - 1, day))
          return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
        }
        expect(read.read).toBe(exists(second, first) || (second > 12 && exists(first, second)) ? 'day' : 'not')
      }),
    )
  })

  it.each([
    ['May 2011', '2011-05-01', '2011-05-31'],
    ['about June 2011', '2011-06-01', '2011-06-30'],
    ['c. 2011', '2011-01-01', '2011-12-31'],
    ['Feb 2012', '2012-02-01', '2012-02-29'],
  ])('%j is as rough as it says, and keeps its words', (text, earliest, latest) => {
    expect(readDay(text, sense)).toEqual({ read: 'day', day: { earliest, latest, words: text } })
  })

  it.each([
    'Spring 2011',
    'soon',
    '31/04/2011',
    '2011-02-30',
    '0211',
    '24/11/2026',
    '2027',
    'Foo 2011',
    '3 Maybe 2011',
    '=1+1',
  ])('%j is not read', (text) => expect(readDay(text, sense)).toEqual({ read: 'not', text }))

  it('is none where nothing is written', () => expect(readDay('  ', sense)).toEqual({ read: 'none' }))
})

describe('a day that can be read two ways', () => {
  it('is one in a column where another is month first, and only then', () => {
    expect(isMonthFirst('05/13/2011')).toBe(true)
    expect(['13/05/2011', '05/03/2011', '2011-05-13', '13 May 2011', ''].some(isMonthFirst)).toBe(false)
    expect(readDay('03/05/2011', sense)).toMatchObject({ read: 'day' })
    expect(readDay('03/05/2011', doubtful)).toEqual({ read: 'two ways', ways: ['2011-05-03', '2011-03-05'] })
  })

  it('is one day where only one way has been, or both are the same', () => {
    expect(readDay('12/01/2026', doubtful)).toMatchObject({ day: { earliest: '2026-01-12' } })
    expect(readDay('05/05/2011', doubtful)).toMatchObject({ day: { earliest: '2011-05-05' } })
    expect(readDay('05/13/2011', doubtful)).toMatchObject({ day: { earliest: '2011-05-13' } })
    expect(readDay('3 May 2011', doubtful)).toMatchObject({ day: { earliest: '2011-05-03' } })
  })

  it('is of the century in which the child lived, and of either where that tells nothing', () => {
    const born = plainDate('2008-04-01')
    expect(readDay('3.5.11', { ...sense, born })).toMatchObject({ day: { earliest: '2011-05-03' } })
    expect(readDay('3.5.62', { ...sense, born: plainDate('1960-01-01') })).toMatchObject({
      day: { earliest: '1962-05-03' },
    })
    expect(readDay('3.5.01', { ...sense, born })).toEqual({ read: 'two ways', ways: ['1901-05-03', '2001-05-03'] })
  })
})

test.each([
  ['letters/2011-05-03 school.pdf', [['2011-05-03']]],
  ['IMG_20110503_101500.jpg', [['2011-05-03']]],
  ['03-05-2011.pdf', [['2011-05-03', '2011-03-05']]],
  ['Report 3rd May 2011.docx', [['2011-05-03']]],
  ['2011-05-03/plan.pdf', []],
  ['case 20111399 12345678.pdf', []],
])('the name %j bears the days %j', (name, days) => {
  expect(daysInName(name)).toEqual(days)
})
