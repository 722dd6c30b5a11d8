import { fileTypeFromBuffer } from 'file-type'

/** How many bytes from the start are looked at. Word files tell what they are within the first few thousand. */
export const bytesToKnow = 16_384

/**
 * What a file is, from its content: the name it came with may say otherwise. Text that no signature names is plain text,
 * an e-mail or a table; anything else is bytes that are only ever downloaded.
 */
export async function mediaTypeOf(start: Uint8Array, name: string): Promise<string> {
  const found = await fileTypeFromBuffer(start)
  if (found) return found.mime
  if (!looksLikeText(start)) return 'application/octet-stream'
  if (/\.eml$/i.test(name) && /^[\w-]+:/m.test(Buffer.from(start).toString('latin1'))) return 'message/rfc822'
  return /\.csv$/i.test(name) ? 'text/csv' : 'text/plain'
}

/** Types that a browser may show in the page without running anything in them. */
const shown: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'text/plain',
])

export function mayBeShown(mediaType: string): boolean {
  return shown.has(mediaType)
}

function looksLikeText(start: Uint8Array): boolean {
  if (start.includes(0)) return false
  // The last character may be cut in the middle: up to three bytes of it.
  return [0, 1, 2, 3].some((cut) => isUtf8(start.subarray(0, Math.max(0, start.length - cut))))
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
