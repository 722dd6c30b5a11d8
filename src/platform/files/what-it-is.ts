import { fileTypeFromBuffer } from 'file-type'

/** How many bytes from the start and from the end are looked at. The list of a zip file ends within the last 65,557 bytes. */
export const bytesToKnow = { first: 64 * 1024, last: 65_557 } as const

/**
 * What a file is by its bytes: never by its name. `first` and `last`: its first and last bytes, as many as `bytesToKnow` says or
 * all there are; they may overlap. `alsoHolds`: media types that another reader would see in the same bytes, of which an
 * honest file has none.
 */
export async function whatItIs(
  first: Uint8Array,
  last: Uint8Array,
): Promise<{ mediaType: string; alsoHolds: readonly string[] }> {
  // The mark of UTF-16 is also how some sound begins: text is looked for first.
  const found = isUtf16(first) ? undefined : await fileTypeFromBuffer(first)
  const mediaType = found === undefined ? typeOfText(first) : refined(found.mime, last)
  return { mediaType, alsoHolds: others(mediaType, first, last) }
}

const unknown = 'application/octet-stream'
const office = 'application/vnd.openxmlformats-officedocument.'

/** Which parts a zip file has when it is a document of Office: their names stand in the list at its end. */
const officeParts = [
  ['word/document.xml', `${office}wordprocessingml.document`],
  ['xl/workbook.xml', `${office}spreadsheetml.sheet`],
  ['ppt/presentation.xml', `${office}presentationml.presentation`],
] as const

function refined(mime: string, last: Uint8Array): string {
  if (mime !== 'application/zip') return mime
  const list = latin(last)
  if (!list.includes('[Content_Types].xml') || list.includes('vbaProject.bin')) return mime
  return officeParts.find(([part]) => list.includes(part))?.[1] ?? mime
}

function typeOfText(first: Uint8Array): string {
  if (!looksLikeText(first)) return unknown
  const start = latin(first.subarray(0, 4096))
  if (startsLikeMail(start)) return 'message/rfc822'
  return markup.test(start.slice(0, 1024)) ? 'text/html' : 'text/plain'
}

const markup = /<(!doctype\s+html|html|script|head|body|iframe|svg)\b/i

/** A message begins with header lines, of which at least one is of mail. Exports of mailboxes put a "From " line before. */
function startsLikeMail(start: string): boolean {
  const head = start.replace(/^From [^\n]*\n/, '').split(/\r?\n\r?\n/, 1)[0] ?? ''
  const lines = head.split(/\r?\n/).slice(0, -1)
  const isHeader = (line: string) => /^[\w-]+:|^[ \t]/.test(line)
  return lines.length > 0 && lines.every(isHeader) && /^(from|to|subject|date|received|message-id):/im.test(head)
}

/** Neither zeros nor the characters that no text has. */
function looksLikeText(first: Uint8Array): boolean {
  return isUtf16(first) || !first.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127)
}

/** Its byte order mark, then letters of which most are of Latin script and none is a control character. */
function isUtf16(first: Uint8Array): boolean {
  const order = first[0] === 0xff && first[1] === 0xfe ? 'utf-16le' : 'utf-16be'
  if (order === 'utf-16be' && !(first[0] === 0xfe && first[1] === 0xff)) return false
  const text = new TextDecoder(order).decode(first.subarray(0, Math.min(4096, first.length - (first.length % 2))))
  const latinLetters = text.match(/[\t\n\r -~\u00a0-\u024f]/g)?.length ?? 0
  return latinLetters * 2 > text.length && !/\p{Cc}/u.test(text.replace(/\s/g, ''))
}

function others(mediaType: string, first: Uint8Array, last: Uint8Array): string[] {
  const start = latin(first.subarray(0, 1024))
  const isText = mediaType.startsWith('text/') || mediaType === 'message/rfc822' || mediaType === 'application/xml'
  const found: string[] = []
  // Readers of PDF look for its header anywhere in the first 1,024 bytes (ISO 32000-1, annex H.3, note 13).
  if (mediaType !== 'application/pdf' && /%PDF-\d/.test(start)) found.push('application/pdf')
  if (!isText && (markup.test(start) || start.includes('<?php'))) found.push('text/html')
  if (!isZip(mediaType) && endsAsZip(last)) found.push('application/zip')
  return found
}

function isZip(mediaType: string): boolean {
  return /zip|openxmlformats|opendocument|java-archive|android|epub|macroenabled|x-xpinstall|ms-visio|3mf|usdz/.test(
    mediaType,
  )
}

/** The record at the end of a zip file's list, with one disk and as many files here as in all (PKWARE APPNOTE 4.3.16). */
function endsAsZip(last: Uint8Array): boolean {
  const bytes = Buffer.from(last.buffer, last.byteOffset, last.byteLength)
  for (let at = bytes.lastIndexOf(endOfList); at !== -1; at = at === 0 ? -1 : bytes.lastIndexOf(endOfList, at - 1)) {
    if (at + 22 > bytes.length) continue
    const oneDisk = bytes.readUInt32LE(at + 4) === 0
    const files = bytes.readUInt16LE(at + 8)
    const listed = bytes.readUInt32LE(at + 12)
    if (oneDisk && files > 0 && files === bytes.readUInt16LE(at + 10) && listed >= files * 46) return true
  }
  return false
}

const endOfList = Buffer.from('PK\x05\x06', 'latin1')

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
