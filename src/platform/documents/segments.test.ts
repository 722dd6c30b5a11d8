import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutIntoSegments, segmentBytes, slicesOf } from './segments.ts'

async function* chunks(...lengths: number[]) {
  for (const length of lengths) yield Buffer.alloc(length)
}

async function cut(...lengths: number[]) {
  const found: string[] = []
  for await (const { position, last, bytes, pieces } of cutIntoSegments(chunks(...lengths))) {
    expect(pieces.reduce((sum, piece) => sum + piece.length, 0)).toBe(bytes)
    found.push(`${position}: ${bytes}${last ? ', last' : ''}`)
  }
  return found
}

test.each([
  [[], ['0: 0, last']],
  [[0], ['0: 0, last']],
  [[5, 0, 6], ['0: 11, last']],
  [[segmentBytes], [`0: ${segmentBytes}, last`]],
  [
    [segmentBytes - 1, 2],
    [`0: ${segmentBytes}`, '1: 1, last'],
  ],
  [[segmentBytes * 2 + 7], [`0: ${segmentBytes}`, `1: ${segmentBytes}`, '2: 7, last']],
  [
    [segmentBytes, segmentBytes],
    [`0: ${segmentBytes}`, `1: ${segmentBytes}, last`],
  ],
])('chunks of %j bytes are cut into %j', async (lengths, expected) => {
  expect(await cut(...lengths)).toEqual(expected)
})

describe('the slices of a range', () => {
  test('cover it exactly, and touch no segment without need', () => {
    const sizes = fc.nat({ max: segmentBytes * 5 })
    fc.assert(
      fc.property(sizes, sizes, sizes, (a, b, c) => {
        const [start = 0, end = 0, bytes = 0] = [a, b, c].sort((x, y) => x - y)
        const slices = slicesOf(bytes, { start, end })
        const covered = slices.map(({ position, from, to }) => [
          position * segmentBytes + from,
          position * segmentBytes + to,
        ])
        expect(slices.every(({ from, to }) => from < to && to <= segmentBytes)).toBe(true)
        expect(covered.flat()).toEqual(start === end ? [] : [start, ...covered.flat().slice(1, -1), end])
        for (const [i, [from]] of covered.entries()) if (i > 0) expect(from).toBe(covered[i - 1]?.[1])
      }),
    )
  })

  test('an empty document has its one empty segment verified all the same', () => {
    expect(slicesOf(0, { start: 0, end: 0 })).toEqual([{ position: 0, from: 0, to: 0 }])
    expect(slicesOf(9, { start: 9, end: 9 })).toEqual([])
  })
})
