import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentDate } from './sent-date.ts'

test.each([
  ['Tue, 3 May 2011 09:15:00 +0100', '2011-05-03T08:15:00Z'],
  ['3 May 2011 09:15 +0100', '2011-05-03T08:15:00Z'],
  ['Tue, 03 May 2011 09:15:00 GMT', '2011-05-03T09:15:00Z'],
  ['Tue, 03 May 2011 09:15:00 +0100 (GMT Daylight Time)', '2011-05-03T08:15:00Z'],
  ['Tue, 03 May 2011 09:15:00 BST', '2011-05-03T08:15:00Z'],
  ['Tue, 03 May 2011 09:15:00 -0430', '2011-05-03T13:45:00Z'],
  ['Tue, 03 May 2011 09:15:00 XYZ', '2011-05-03T09:15:00Z'],
  ['Tue, 03 May 2011 09:15:00', '2011-05-03T09:15:00Z'],
  ['Tuesday, 3 May 11 09:15:00 EST', '2011-05-03T14:15:00Z'],
  ['3-May-1999 09:15:60 Z', '1999-05-03T09:15:59Z'],
  ['3 May 99 09:15:00 +0000', '1999-05-03T09:15:00Z'],
])('%j is %s', (line, instant) => {
  expect(sentDate(line)).toEqual(new Date(instant))
})

test.each([
  '',
  'yesterday',
  '31 April 2011 09:15:00 +0100',
  '3 May 2011',
  '3 May 2011 25:00 +0000',
  '2011',
  '(('.repeat(100_000),
])('%.40j is no instant', (line) => expect(sentDate(line)).toBeNull())

test('every instant that a machine writes is read back', () => {
  const anyDate = fc.date({ min: new Date('1980-01-01'), max: new Date('2049-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(anyDate, (date) => {
      const whole = new Date(Math.floor(date.getTime() / 1000) * 1000)
      expect(sentDate(whole.toUTCString())).toEqual(whole)
    }),
  )
})
