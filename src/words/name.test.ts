import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initials, nameKey } from './name.ts'

describe('the key by which names match', () => {
  it.each([
    ['Zoë O’Brien-Łęcka', "LECKA, zoe o'brien"],
    ['Siân  ap Rhys', 'sian AP RHYS'],
    ['Smith-Jones Amira', 'Amira Smith Jones'],
    ['Søren Strauß', 'Strauss Soren'],
    ['José', 'José'.normalize('NFD')],
    ['Ａｍｉｒａ', 'Amira'],
    ['T. J. Okafor', 'TJ Okafor'.replace('TJ', 'T J')],
    ['Иван Ёлкин', 'елкин иван'],
  ])('%j and %j are one', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b))
    expect(nameKey(a)).not.toBe('')
  })

  it.each([
    ['Amira Khan', 'Amina Khan'],
    ['Amira Khan', 'Amira'],
    ['O’Brien', 'Brien'],
  ])('%j and %j are two', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b))
  })

  it('is empty when there is no letter', () => {
    expect(nameKey(' - 12 ')).toBe('')
  })

  it('does not change when taken again, nor with case, order or spaces', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }), (words) => {
        const key = nameKey(words.join(' '))
        expect(nameKey(key)).toBe(key)
        expect(nameKey(words.toReversed().join('  '))).toBe(key)
        expect(key).toMatch(/^(\p{L}+( \p{L}+)*)?$/u)
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z '-]{0,20}$/), (name) => {
        expect(nameKey(name.toUpperCase())).toBe(nameKey(name))
      }),
    )
  })
})

describe('initials', () => {
  it.each([
    ['Amira Khan', 'AK'],
    ['  amira   khan ', 'AK'],
    ['Zoë Anne-Marie O’Brien', 'ZAO'],
    ['élise', 'É'],
    ['', ''],
  ])('of %j are %j', (name, expected) => expect(initials(name)).toBe(expected))
})
