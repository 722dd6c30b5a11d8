import { MailBroken } from './mail-broken.ts'

/**
 * Whether a compound file ([MS-CFB], what Outlook saves a message in) can be walked through to an end: its tables of sectors and its
 * tree of names run in no circle, are not nested without end, and its streams hold no more than the file. Readers that trust a
 * file in this go round for ever, or fill the memory. Throws MailBroken otherwise.
 */
export function checkCompoundFile(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const file = layoutOf(view)
  const sectors = tableOf(view, file, fatSectors(view, file))
  refuseCircles(sectors)
  const chain = (first: number) => chainOf(sectors, first)
  refuseCircles(tableOf(view, file, chain(view.getUint32(0x3c, true))))
  checkTree(entriesOf(view, file, chain(view.getUint32(0x30, true))), bytes.length)
}

type Layout = { sectorBytes: number; sectors: number }

/** The largest number that is a sector; those above are marks such as the end of a chain ([MS-CFB] 2.1). */
const lastSector = 0xfffffffa
const noEntry = 0xffffffff
const entryBytes = 128
/** A nested message is two folders deeper: this lets a dozen of them stand in each other. */
const deepest = 26

function broken(): MailBroken {
  return new MailBroken('The message is not a whole file of Outlook.')
}

function layoutOf(view: DataView): Layout {
  if (view.byteLength < 1536 || view.getUint32(0) !== 0xd0cf11e0 || view.getUint32(4) !== 0xa1b11ae1) throw broken()
  const shift = view.getUint16(0x1e, true)
  if (shift !== 9 && shift !== 12) throw broken()
  const sectorBytes = 2 ** shift
  return { sectorBytes, sectors: Math.ceil(view.byteLength / sectorBytes) - 1 }
}

/** The sectors of the table of sectors: 109 in the header, the others in sectors that are chained through their last number. */
function fatSectors(view: DataView, { sectorBytes, sectors }: Layout): number[] {
  const wanted = view.getUint32(0x2c, true)
  if (wanted > sectors) throw broken()
  const found = Array.from({ length: Math.min(109, wanted) }, (_, place) => view.getUint32(0x4c + place * 4, true))
  let next = view.getUint32(0x44, true)
  for (let turn = 0; found.length < wanted && next <= lastSector; turn += 1) {
    if (turn > sectors || next >= sectors) throw broken()
    const at = (next + 1) * sectorBytes
    const numbers = sectorBytes / 4 - 1
    for (let place = 0; place < numbers && found.length < wanted; place += 1) found.push(read(view, at + place * 4))
    next = read(view, at + numbers * 4)
  }
  return found
}

/** The numbers in those sectors. A last sector may be cut short. */
function tableOf(view: DataView, { sectorBytes, sectors }: Layout, places: readonly number[]): Uint32Array {
  const perSector = sectorBytes / 4
  const table = new Uint32Array(places.length * perSector).fill(noEntry)
  for (const [turn, sector] of places.entries()) {
    if (sector >= sectors) throw broken()
    for (let place = 0; place < perSector; place += 1) {
      const at = (sector + 1) * sectorBytes + place * 4
      if (at + 4 <= view.byteLength) table[turn * perSector + place] = view.getUint32(at, true)
    }
  }
  return table
}

/** Each sector leads to at most one other, so that a walk either ends or comes back to where this walk has been. */
function refuseCircles(table: Uint32Array): void {
  const seenBy = new Uint32Array(table.length)
  for (let start = 0; start < table.length; start += 1) {
    let sector = start
    while (sector < table.length && seenBy[sector] === 0) {
      seenBy[sector] = start + 1
      sector = table[sector] ?? noEntry
    }
    if (sector < table.length && seenBy[sector] === start + 1) throw broken()
  }
}

function chainOf(table: Uint32Array, first: number): number[] {
  const chain: number[] = []
  for (let sector = first; sector < table.length; sector = table[sector] ?? noEntry) chain.push(sector)
  return chain
}

type Entry = { type: number; left: number; right: number; child: number; bytes: number }

function entriesOf(view: DataView, { sectorBytes, sectors }: Layout, chain: readonly number[]): Entry[] {
  return chain.flatMap((sector) => {
    if (sector >= sectors) throw broken()
    return Array.from({ length: sectorBytes / entryBytes }, (_, place) => {
      const at = (sector + 1) * sectorBytes + place * entryBytes
      if (at + entryBytes > view.byteLength) throw broken()
      const [left, right, child] = [
        view.getUint32(at + 68, true),
        view.getUint32(at + 72, true),
        view.getUint32(at + 76, true),
      ]
      return { type: view.getUint8(at + 66), left, right, child, bytes: view.getUint32(at + 120, true) }
    })
  })
}

const stream = 2

function checkTree(entries: readonly Entry[], fileBytes: number): void {
  const seen = new Set<number>([0])
  const open = [{ place: entries[0]?.child ?? noEntry, depth: 1 }]
  let held = 0
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { place, depth } = next
    if (place === noEntry) continue
    const entry = entries[place]
    if (entry === undefined || seen.has(place)) throw broken()
    if (depth > deepest) throw new MailBroken('The message holds messages within messages without end.')
    seen.add(place)
    held += entry.type === stream ? entry.bytes : 0
    if (held > fileBytes) throw broken()
    open.push({ place: entry.left, depth }, { place: entry.right, depth }, { place: entry.child, depth: depth + 1 })
  }
}

function read(view: DataView, at: number): number {
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : noEntry
}
