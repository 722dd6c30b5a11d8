import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNhsNumber, tidyNhsNumber } from './nhs-number.ts'

const anyNineDigits = fc.stringMatching(/^\d{9}$/)
const withCheckDigit = (nine: string) => Array.from('0123456789', (last) => nine + last).filter(isNhsNumber)

describe('an NHS number', () => {
  it.each(['9434765919', '943 476 5919', '943-476-5919', ' 4010232137 '])('%j is one', (text) => {
    expect(isNhsNumber(text)).toBe(true)
  })

  it.each(['9434765918', '943476591', '94347659190', '943476591X', '0000000000', ''])('%j is none', (text) => {
    expect(isNhsNumber(text)).toBe(false)
  })

  it('has one check digit at most, and none when modulus 11 leaves 10', () => {
    fc.assert(
      fc.property(anyNineDigits, (nine) => {
        expect(withCheckDigit(nine).length).toBeLessThanOrEqual(1)
      }),
    )
    expect(withCheckDigit('000000005')).toEqual(['0000000051'])
    expect(withCheckDigit('000000006')).toEqual([])
  })

  it('never survives one wrong digit or two adjacent digits swapped', () => {
    fc.assert(
      fc.property(anyNineDigits, fc.nat(9), fc.nat(9), (nine, place, digit) => {
        const [right] = withCheckDigit(nine)
        fc.pre(right !== undefined && right.charAt(place) !== String(digit))
        const number = right ?? ''
        expect(isNhsNumber(number.slice(0, place) + digit + number.slice(place + 1))).toBe(false)
        const [a, b] = [number.charAt(place), number.charAt(place + 1)]
        if (a !== b && b !== '') {
          expect(isNhsNumber(number.slice(0, place) + b + a + number.slice(place + 2))).toBe(false)
        }
      }),
    )
  })

  it('is stored without spaces', () => {
    expect(tidyNhsNumber(' 943 476-5919 ')).toBe('9434765919')
  })
})
