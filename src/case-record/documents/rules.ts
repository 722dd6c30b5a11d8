/** Which bytes are wanted: from the first to the first not wanted; all of them; or some that there are not. */
export type Wanted = { start: number; end: number } | 'all' | 'none there'

/**
 * A `Range` header for a document of so many bytes. Only one range is given; whatever else it says is answered with the
 * whole document, as RFC 9110 section 14.2 allows.
 */
export function wantedRange(header: string | undefined, bytes: number): Wanted {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header?.trim() ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return 'all'
  if (first === '') return suffix(Number(last), bytes)
  const start = Number(first)
  const end = last === '' ? bytes : Math.min(Number(last) + 1, bytes)
  if (last !== '' && Number(last) < start) return 'all'
  return start >= bytes ? 'none there' : { start, end }
}

function suffix(length: number, bytes: number): Wanted {
  return length === 0 || bytes === 0 ? 'none there' : { start: Math.max(0, bytes - length), end: bytes }
}

/** For the store: undefined stands for the whole document. */
export function bytesOf(wanted: Wanted): { start: number; end: number } | undefined {
  return typeof wanted === 'string' ? undefined : wanted
}

/** `Content-Disposition` with any file name: ASCII for the oldest readers, then the name itself (RFC 6266, RFC 8187). */
export function contentDisposition(how: 'attachment' | 'inline', name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_')
  const whole = encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${how}; filename="${ascii}"; filename*=UTF-8''${whole}`
}

/** A size as people read it: '3.4 MB'. Units of 1,000, as browsers show them. */
export function saySize(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`
  const units = ['KB', 'MB', 'GB'] as const
  const power = Math.min(3, Math.floor(Math.log10(bytes) / 3))
  const size = bytes / 1000 ** power
  return `${size >= 10 ? Math.round(size) : Math.round(size * 10) / 10} ${units[power - 1] ?? 'GB'}`
}

/** What is said of a file of more than `most` bytes. */
export function sayTooLarge(name: string, most: number): string {
  const why = `it is larger than ${saySize(most)}, the most that one file can be`
  return `${name} was not added: ${why}. Make it smaller, or send it in parts. Nothing else is lost.`
}

const names: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel workbook',
  'application/zip': 'zip file',
  'message/rfc822': 'e-mail',
  'text/plain': 'text',
  'text/csv': 'table (CSV)',
  'application/octet-stream': 'file of unknown type',
}

/** What a file is, in words. */
export function sayType(mediaType: string): string {
  const known = names[mediaType]
  if (known) return known
  const [family, rest = ''] = mediaType.split('/')
  const what = { image: 'picture', video: 'video', audio: 'sound recording' }[family ?? '']
  return what ? `${what} (${rest.toUpperCase()})` : mediaType
}
