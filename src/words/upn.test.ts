import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUpn } from './upn.ts'

const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ'
const anyBody = fc
  .tuple(fc.stringMatching(/^\d{11}$/), fc.constantFrom(...Array.from(`0123456789${letters}`)))
  .map(([digits, last]) => digits + last)

describe('a unique pupil number', () => {
  it('agrees with the examples of python-stdnum', () => {
    // Not with that of two vendors' help pages for rule 1510, Q207000016049: they add 266 up as 267.
    expect(isUpn('B801200005001')).toBe(true)
    expect(isUpn('A801200005001')).toBe(false)
  })

  it('has the check letter that its digits ask for', () => {
    // 8×2 + 0×3 + 1×4 + 2×5 + 0×6 + 0×7 + 0×8 + 0×9 + 1×10 + 0×11 + 0×12 + 1×13 = 53 = 2×23 + 7, and 7 is H.
    expect(isUpn('H801200001001')).toBe(true)
    // The same with the letter B (1) for the last digit, then with Z (22): 40 + 22×13 = 326 = 14×23 + 4, and 4 is E.
    expect(isUpn('H80120000100B')).toBe(true)
    expect(isUpn('E80120000100Z')).toBe(true)
  })

  it('has exactly one check letter for any digits, permanent or temporary', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        expect(Array.from(letters).filter((letter) => isUpn(letter + body))).toHaveLength(1)
      }),
    )
  })

  it('never survives one wrong digit', () => {
    fc.assert(
      fc.property(anyBody, fc.integer({ min: 0, max: 10 }), fc.nat(9), (body, place, digit) => {
        fc.pre(body.charAt(place) !== String(digit))
        const right = Array.from(letters).find((letter) => isUpn(letter + body)) ?? ''
        expect(isUpn(right + body.slice(0, place) + digit + body.slice(place + 1))).toBe(false)
      }),
    )
  })

  it.each([
    'h801200001001',
    'H 801200001001',
    'H80120000100',
    'H8012000010011',
    'I801200001001',
    'H80120000100O',
    'UN1',
    '',
  ])('%j is none', (text) => expect(isUpn(text)).toBe(false))
})
