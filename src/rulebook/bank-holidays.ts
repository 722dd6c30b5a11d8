import { type PlainDate, plainDate } from '../words/plain-date.ts'
import type { WorkingCalendar } from '../words/working-days.ts'

/** Where the days of which years are taken from; years are inclusive. `unverified`: nobody here has read an official list of them. */
export const bankHolidaySources = [
  {
    years: [1978, 2011],
    source: 'Banking and Financial Dealings Act 1971 Sch 1 and royal proclamations',
    unverified: true,
  },
  { years: [2012, 2018], source: 'GOV.UK bank holidays, Crown copyright, Open Government Licence v3.0' },
  {
    years: [2019, 2028],
    source: 'GOV.UK bank holidays of 24 November 2025, Crown copyright, Open Government Licence v3.0',
  },
] as const

// Good Friday and Christmas Day are no bank holidays in the Act, but days off by common law; they stand in the same table.
const columns = [
  { name: 'New Year’s Day', usual: '01-01' },
  { name: 'Good Friday', usual: undefined },
  { name: 'Easter Monday', usual: undefined },
  { name: 'Early May bank holiday', usual: undefined },
  { name: 'Spring bank holiday', usual: undefined },
  { name: 'Summer bank holiday', usual: undefined },
  { name: 'Christmas Day', usual: '12-25' },
  { name: 'Boxing Day', usual: '12-26' },
] as const

// A holiday that falls on a weekend stands with its substitute day. Moved: early May 1995 and 2020 to VE Day; spring 2002, 2012 and 2022 to a jubilee.
const years: Readonly<Record<number, string>> = {
  1978: '01-02 03-24 03-27 05-01 05-29 08-28 12-25 12-26',
  1979: '01-01 04-13 04-16 05-07 05-28 08-27 12-25 12-26',
  1980: '01-01 04-04 04-07 05-05 05-26 08-25 12-25 12-26',
  1981: '01-01 04-17 04-20 05-04 05-25 08-31 12-25 12-28',
  1982: '01-01 04-09 04-12 05-03 05-31 08-30 12-27 12-28',
  1983: '01-03 04-01 04-04 05-02 05-30 08-29 12-27 12-26',
  1984: '01-02 04-20 04-23 05-07 05-28 08-27 12-25 12-26',
  1985: '01-01 04-05 04-08 05-06 05-27 08-26 12-25 12-26',
  1986: '01-01 03-28 03-31 05-05 05-26 08-25 12-25 12-26',
  1987: '01-01 04-17 04-20 05-04 05-25 08-31 12-25 12-28',
  1988: '01-01 04-01 04-04 05-02 05-30 08-29 12-27 12-26',
  1989: '01-02 03-24 03-27 05-01 05-29 08-28 12-25 12-26',
  1990: '01-01 04-13 04-16 05-07 05-28 08-27 12-25 12-26',
  1991: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  1992: '01-01 04-17 04-20 05-04 05-25 08-31 12-25 12-28',
  1993: '01-01 04-09 04-12 05-03 05-31 08-30 12-27 12-28',
  1994: '01-03 04-01 04-04 05-02 05-30 08-29 12-27 12-26',
  1995: '01-02 04-14 04-17 05-08 05-29 08-28 12-25 12-26',
  1996: '01-01 04-05 04-08 05-06 05-27 08-26 12-25 12-26',
  1997: '01-01 03-28 03-31 05-05 05-26 08-25 12-25 12-26',
  1998: '01-01 04-10 04-13 05-04 05-25 08-31 12-25 12-28',
  1999: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2000: '01-03 04-21 04-24 05-01 05-29 08-28 12-25 12-26',
  2001: '01-01 04-13 04-16 05-07 05-28 08-27 12-25 12-26',
  2002: '01-01 03-29 04-01 05-06 06-04 08-26 12-25 12-26',
  2003: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2004: '01-01 04-09 04-12 05-03 05-31 08-30 12-27 12-28',
  2005: '01-03 03-25 03-28 05-02 05-30 08-29 12-27 12-26',
  2006: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2007: '01-01 04-06 04-09 05-07 05-28 08-27 12-25 12-26',
  2008: '01-01 03-21 03-24 05-05 05-26 08-25 12-25 12-26',
  2009: '01-01 04-10 04-13 05-04 05-25 08-31 12-25 12-28',
  2010: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2011: '01-03 04-22 04-25 05-02 05-30 08-29 12-27 12-26',
  2012: '01-02 04-06 04-09 05-07 06-04 08-27 12-25 12-26',
  2013: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2014: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2015: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-27 12-26',
  2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 08-29 12-27 12-26',
  2023: '01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
}

const once: readonly (readonly [string, string])[] = [
  ['1981-07-29', 'Royal wedding'],
  ['1999-12-31', 'Millennium eve'],
  ['2002-06-03', 'Golden Jubilee of Queen Elizabeth II'],
  ['2011-04-29', 'Royal wedding'],
  ['2012-06-05', 'Diamond Jubilee of Queen Elizabeth II'],
  ['2022-06-03', 'Platinum Jubilee of Queen Elizabeth II'],
  ['2022-09-19', 'State Funeral of Queen Elizabeth II'],
  ['2023-05-08', 'Coronation of King Charles III'],
]

/** Working days in England, for every day of 1978 to 2028. Beyond that nothing is counted: proclamations are not foretold. */
export const workingDaysInEngland: WorkingCalendar = {
  known: { from: plainDate('1978-01-01'), until: plainDate('2029-01-01') },
  daysOff: new Map([
    ...Object.entries(years).flatMap(([year, days]) => namedDays(year, days)),
    ...once.map(([day, name]): [PlainDate, string] => [plainDate(day), name]),
  ]),
}

function namedDays(year: string, days: string): [PlainDate, string][] {
  return days.split(' ').map((monthAndDay, i) => {
    const column = columns[i]
    if (column === undefined) throw new RangeError(`too many bank holidays in ${year}`)
    const isSubstitute = column.usual !== undefined && column.usual !== monthAndDay
    return [plainDate(`${year}-${monthAndDay}`), isSubstitute ? `${column.name}, substitute day` : column.name]
  })
}
