import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parseRecordNumber, parseUuid, type RecordClass, recordNumber, uuidV7 } from './ids.ts'

const anyChance = fc.uint8Array({ minLength: 10, maxLength: 10 })
const anyMillis = fc.integer({ min: 0, max: 2 ** 48 - 1 })
const classes: RecordClass[] = ['child', 'fosterCarer', 'childrensHome']
const anyNumber = fc
  .tuple(fc.constantFrom(...classes), fc.nat(999_999))
  .map(([recordClass, n]) => recordNumber(recordClass, n))
const everyCharacter = Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')

describe('a version 7 UUID', () => {
  it('is a UUID of its version and variant', () => {
    fc.assert(
      fc.property(anyMillis, anyChance, (millis, chance) => {
        const id = uuidV7(millis, chance)
        expect(parseUuid(id)).toBe(id)
        expect(id).toMatch(/^.{14}7.{4}[89ab]/)
        expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(millis)
      }),
    )
  })

  it('is the one that RFC 9562 appendix A.6 gives', () => {
    const chance = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f])
    expect(uuidV7(0x017f22e279b0, chance)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
  })

  it('sorts by time', () => {
    fc.assert(
      fc.property(anyMillis, anyMillis, anyChance, anyChance, (a, b, chanceA, chanceB) => {
        fc.pre(a < b)
        expect(uuidV7(a, chanceA) < uuidV7(b, chanceB)).toBe(true)
      }),
    )
  })

  it('uses every bit of chance that fits', () => {
    const none = uuidV7(0, new Uint8Array(10))
    const all = uuidV7(0, new Uint8Array(10).fill(255))
    expect(none).toBe('00000000-0000-7000-8000-000000000000')
    expect(all).toBe('00000000-0000-7fff-bfff-ffffffffffff')
  })

  it('is refused without a time or enough chance', () => {
    expect(() => uuidV7(-1, new Uint8Array(10))).toThrow(RangeError)
    expect(() => uuidV7(2 ** 48, new Uint8Array(10))).toThrow(RangeError)
    expect(() => uuidV7(1.5, new Uint8Array(10))).toThrow(RangeError)
    expect(() => uuidV7(0, new Uint8Array(9))).toThrow(RangeError)
  })
})

test('a UUID is read whatever its case, and nothing else is', () => {
  expect(parseUuid('017F22E2-79B0-7CC3-98C4-DC0C0C07398F')).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
  for (const text of ['', '017f22e279b07cc398c4dc0c0c07398f', '017f22e2-79b0-7cc3-98c4-dc0c0c07398g', ' ']) {
    expect(parseUuid(text)).toBeUndefined()
  }
})

describe('a record number', () => {
  it('is written with its class, six digits and a check letter', () => {
    expect(recordNumber('child', 4217)).toBe('C-004217-K')
    expect(recordNumber('fosterCarer', 0)).toMatch(/^F-000000-[A-HJ-NP-RT-Z]$/)
    expect(recordNumber('childrensHome', 999_999)).toMatch(/^H-999999-[A-HJ-NP-RT-Z]$/)
  })

  it('is found however it is typed', () => {
    for (const typed of ['C-004217-K', 'c-004217-k', ' C 004217 K ', 'c004217k', 'C–004217–K']) {
      expect(parseRecordNumber(typed)).toBe('C-004217-K')
    }
  })

  it('reads back as itself', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(parseRecordNumber(number)).toBe(number)
      }),
    )
  })

  it('is refused when the running number does not fit', () => {
    for (const n of [-1, 1_000_000, 1.5, Number.NaN]) expect(() => recordNumber('child', n)).toThrow(RangeError)
  })

  it('never survives one wrong character, whichever and wherever', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        for (const [place, right] of Array.from(number).entries()) {
          if (right === '-') continue
          const wrong = everyCharacter.filter((character) => character !== right)
          const taken = wrong.filter((character) => parseRecordNumber(replaceAt(number, place, character)))
          expect(taken).toEqual([])
        }
      }),
    )
  })

  it('never survives two digits swapped, adjacent or not', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        for (const [a, b] of pairs([2, 3, 4, 5, 6, 7])) {
          if (number.charAt(a) === number.charAt(b)) continue
          const swapped = replaceAt(replaceAt(number, a, number.charAt(b)), b, number.charAt(a))
          expect(parseRecordNumber(swapped)).toBeUndefined()
        }
      }),
    )
  })

  it('never survives a character lost or one too many', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(9), fc.constantFrom(...everyCharacter), (number, place, extra) => {
        const bare = number.replaceAll('-', '')
        const at = place % bare.length
        expect(parseRecordNumber(bare.slice(0, at) + bare.slice(at + 1))).toBeUndefined()
        expect(parseRecordNumber(bare.slice(0, at) + extra + bare.slice(at))).toBeUndefined()
      }),
    )
  })
})

function replaceAt(text: string, place: number, character: string): string {
  return text.slice(0, place) + character + text.slice(place + 1)
}

function pairs(places: readonly number[]): [number, number][] {
  return places.flatMap((a) => places.filter((b) => b > a).map((b): [number, number] => [a, b]))
}
