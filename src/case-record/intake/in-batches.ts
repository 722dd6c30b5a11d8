/** How many files go on a record in one transaction, and how many rows are held at most until their child's batch is full. */
const batchSize = 50
const mostHeld = 2000

/** Files that go to one place: the record of one child, or, with '', to the desk or where their own child says. */
export type Batch<Item> = { place: string; items: readonly Item[] }

/**
 * Gathers items of one place into batches. The same items in the same order always make the same batches in the same order, so that a
 * run after a crash decides as the first one would have.
 */
export async function* inBatches<Item>(
  items: AsyncIterable<Item>,
  placeOf: (item: Item) => string,
): AsyncGenerator<Batch<Item>> {
  const gathering = new Map<string, Item[]>()
  let held = 0
  for await (const item of items) {
    const place = placeOf(item)
    const here = gathering.get(place) ?? []
    gathering.set(place, [...here, item])
    held += 1
    const full = here.length + 1 >= batchSize ? place : held >= mostHeld ? gathering.keys().next().value : undefined
    if (full === undefined) continue
    const batch = gathering.get(full) ?? []
    gathering.delete(full)
    held -= batch.length
    yield { place: full, items: batch }
  }
  for (const [place, batch] of gathering) yield { place, items: batch }
}
