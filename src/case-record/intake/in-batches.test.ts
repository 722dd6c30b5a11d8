import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Batch, inBatches } from './in-batches.ts'

async function cut(places: readonly number[]): Promise<Batch<string>[]> {
  const items = (async function* () {
    for (const [i, place] of places.entries()) yield `${place}:${i}`
  })()
  const batches: Batch<string>[] = []
  for await (const batch of inBatches(items, (item) => item.split(':')[0] ?? '')) batches.push(batch)
  return batches
}

const lists = fc.array(fc.nat(60), { maxLength: 5000 })

test('every item is in one batch, of its own place, in order, and no batch is too large', async () => {
  await fc.assert(
    fc.asyncProperty(lists, async (places) => {
      const batches = await cut(places)
      const all = batches.flatMap(({ place, items }) => items.map((item) => ({ place, item })))
      expect(all.length).toBe(places.length)
      for (const place of new Set(places.map(String))) {
        const here = all.filter((one) => one.place === place).map(({ item }) => item)
        expect(here).toEqual(places.flatMap((p, i) => (String(p) === place ? [`${p}:${i}`] : [])))
      }
      for (const { items } of batches) expect(items.length).toBeLessThanOrEqual(50)
    }),
    { numRuns: 25 },
  )
})

test('the same items make the same batches', async () => {
  const places = Array.from({ length: 3000 }, (_, i) => (i * 7919) % 113)
  expect(await cut(places)).toEqual(await cut(places))
})
