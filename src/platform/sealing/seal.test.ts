import { createCipheriv, randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseUuid, type Uuid } from '../../words/ids.ts'
import { RecordKey } from './record-key.ts'
import { open, type Place, SealBroken, seal } from './seal.ts'

const uuid = (text: string): Uuid => parseUuid(text) ?? expect.fail(`not a uuid: ${text}`)
const amira = uuid('018f0000-0000-7000-8000-00000000000a')
const ben = uuid('018f0000-0000-7000-8000-00000000000b')
const key = new RecordKey(amira, randomBytes(32))
const place: Place = { table: 'entry_version', record: amira, entry: 'visit', version: 1 }
const story = 'Amira told her social worker that she likes her new school.'

describe('what is sealed', () => {
  test('opens at its place as it was, whatever it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (plain) => {
        expect(open(key, place, seal(key, place, plain))).toEqual(Buffer.from(plain))
      }),
    )
    expect(open(key, place, seal(key, place, story)).toString('utf8')).toBe(story)
    expect(open(key, place, seal(key, place, ''))).toHaveLength(0)
  })

  test('is never sealed alike twice, and shows nothing of itself', () => {
    const [one, other] = [seal(key, place, story), seal(key, place, story)]
    expect(one.equals(other)).toBe(false)
    expect(one.toString('latin1')).not.toContain('school')
    expect(one).toHaveLength(Buffer.byteLength(story) + 29)
  })
})

// The classes of Project Wycheproof's aes_gcm_test: modified tags, IVs of other lengths, truncation.
describe('what was tampered with', () => {
  const broken = (sealed: Uint8Array) => {
    expect(() => open(key, place, sealed)).toThrow(SealBroken)
  }

  test('in any single bit does not open', () => {
    const sealed = seal(key, place, story)
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const flipped = Buffer.from(sealed)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      broken(flipped)
    }
  })

  test('by cutting it anywhere, or adding to it, does not open', () => {
    const sealed = seal(key, place, story)
    for (let length = 0; length < sealed.length; length += 1) {
      broken(sealed.subarray(0, length))
      broken(sealed.subarray(sealed.length - length))
    }
    broken(Buffer.concat([sealed, Buffer.of(0)]))
  })

  test('by replacing any of it with other bytes does not open', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => broken(noise)),
      { numRuns: 300 },
    )
    broken(Buffer.alloc(29))
    broken(Buffer.concat([Buffer.of(1), Buffer.alloc(200)]))
  })

  test.each([4, 12, 15])('by a tag of %i bytes, right as far as it goes, does not open', (length) => {
    const sealed = seal(key, place, story)
    broken(sealed.subarray(0, sealed.length - 16 + length))
    broken(sealedBy({ tag: length }))
  })

  test('by a tag of 17 bytes does not open', () => broken(Buffer.concat([seal(key, place, story), Buffer.of(7)])))

  test.each([1, 8, 11, 13, 16])('by an IV of %i bytes does not open', (length) => broken(sealedBy({ iv: length })))

  test.each([0, 2, 255])('by saying it is of format %i does not open', (format) => {
    broken(sealedBy({ format }))
    broken(Buffer.concat([Buffer.of(format), seal(key, place, story).subarray(1)]))
  })

  test('the hand-made value of the right shape does open, so the three above bite for the right reason', () => {
    expect(open(key, place, sealedBy({})).toString()).toBe(story)
  })
})

describe('what was moved', () => {
  const sealed = seal(key, place, story)

  test.each([
    ['another table', { table: 'draft' }],
    ['another record', { record: ben }],
    ['another entry', { entry: 'review' }],
    ['a later version', { version: 2 }],
    ['an earlier version', { version: 0 }],
  ])('to %s does not open', (_, elsewhere) => {
    expect(() => open(key, { ...place, ...elsewhere }, sealed)).toThrow(SealBroken)
  })

  test('to another record does not open under that record’s key, nor for another purpose', () => {
    const bens = new RecordKey(ben, randomBytes(32))
    expect(() => open(bens, place, sealed)).toThrow(SealBroken)
    expect(() => open(bens, { ...place, record: ben }, sealed)).toThrow(SealBroken)
    expect(() => open(key, place, sealed, 'audit')).toThrow(SealBroken)
    expect(open(key, place, seal(key, place, story, 'audit'), 'audit').toString()).toBe(story)
  })

  test('between any two places that differ does not open, however their names run together', () => {
    const name = fc.string({ maxLength: 6, unit: fc.constantFrom('a', 'b', '\0', '1', 'é') })
    const anyPlace = fc.record({ table: name, record: name, entry: name, version: name })
    fc.assert(
      fc.property(anyPlace, anyPlace, (here, there) => {
        const same = JSON.stringify(Object.values(here)) === JSON.stringify(Object.values(there))
        const moved = () => open(key, there, seal(key, here, 'x'))
        if (same) expect(moved().toString()).toBe('x')
        else expect(moved).toThrow(SealBroken)
      }),
      {
        numRuns: 2000,
        examples: [
          [
            { ...place, table: 'ab', record: 'c', version: '1' },
            { ...place, table: 'a', record: 'bc', version: '1' },
          ],
        ],
      },
    )
  })

  test('is told nothing of why', () => {
    const said = [
      () => open(key, { ...place, version: 2 }, sealed),
      () => open(key, place, sealed.subarray(1)),
      () => open(key, place, Buffer.alloc(0)),
    ].map((attempt) => {
      try {
        return attempt()
      } catch (error) {
        return error instanceof Error ? [error.message, error.cause] : error
      }
    })
    expect(new Set(said.map((each) => JSON.stringify(each))).size).toBe(1)
  })
})

/** A value sealed by hand, right in everything but what is asked for. */
function sealedBy({ format = 1, iv: ivLength = 12, tag = 16 }: { format?: number; iv?: number; tag?: number }): Buffer {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv('aes-256-gcm', key.subKey('field'), iv, { authTagLength: tag })
  const parts = [place.table, place.record, place.entry, String(place.version)].map((part) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(Buffer.byteLength(part))
    return Buffer.concat([length, Buffer.from(part)])
  })
  cipher.setAAD(Buffer.concat([Buffer.of(format), ...parts]))
  const body = Buffer.concat([cipher.update(story), cipher.final()])
  return Buffer.concat([Buffer.of(format), iv, body, cipher.getAuthTag()])
}
