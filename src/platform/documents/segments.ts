import type { ByteRange } from './store.ts'

/** Bytes of a document in one segment, all but the last being full. integrity.md section 4 in the design: 16 MiB. */
export const segmentBytes = 16 * 1024 * 1024

/** One segment before it is sealed: at most `segmentBytes`, in pieces as they came. */
export type PlainSegment = { position: number; last: boolean; bytes: number; pieces: Buffer[] }

/** What of one segment a range asks for. */
export type Slice = { position: number; from: number; to: number }

/**
 * Cuts a stream into segments, holding one at a time and no more than a piece of the next, which tells whether it is
 * the last. An empty document is one empty segment.
 */
export async function* cutIntoSegments(source: AsyncIterable<Uint8Array>): AsyncGenerator<PlainSegment> {
  let segment = emptySegment(0)
  for await (const chunk of source) {
    let rest = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    while (rest.length > 0) {
      if (segment.bytes === segmentBytes) {
        yield segment
        segment = emptySegment(segment.position + 1)
      }
      const piece = rest.subarray(0, segmentBytes - segment.bytes)
      rest = rest.subarray(piece.length)
      segment.pieces.push(piece)
      segment.bytes += piece.length
    }
  }
  yield { ...segment, last: true }
}

/** The slices, in order, that `range` of a document of `bytes` asks for; none when it is empty, unless the document is. */
export function slicesOf(bytes: number, range: ByteRange): Slice[] {
  const first = Math.floor(range.start / segmentBytes)
  const last = Math.max(first, Math.ceil(range.end / segmentBytes) - 1)
  if (range.start === range.end && bytes > 0) return []
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const base = (first + i) * segmentBytes
    return {
      position: first + i,
      from: Math.max(range.start - base, 0),
      to: Math.min(range.end - base, segmentBytes),
    }
  })
}

function emptySegment(position: number): PlainSegment {
  return { position, last: false, bytes: 0, pieces: [] }
}
