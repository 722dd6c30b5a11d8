import { Readable } from 'node:stream'
import type { Reply } from '../../platform/web/index.ts'
import { mayBeShown } from './media-type.ts'
import { contentDisposition, type Wanted, wantedRange } from './rules.ts'

/** A file that was opened, and which of its bytes are wanted. `stream` gives these; it is asked for once at most. */
export type SentFile = { name: string; mediaType: string; bytes: number; range: Wanted; stream: () => Readable }

type HowSent = {
  method: string
  /** In the browser, where its type is one that may be; otherwise it is saved. */
  show: boolean
  /** A page of our own may show it in a frame of its own. */
  framed?: boolean
}

/** Which bytes a request wants. Nothing tells whether a file has changed since (it never does), so a conditional range asks for the whole. */
export function rangeAsked(
  { headers }: { headers: Record<string, string | string[] | undefined> },
  bytes: number,
): Wanted {
  return wantedRange(headers['if-range'] === undefined ? headers['range']?.toString() : undefined, bytes)
}

/** The bytes of a file that somebody sent, with headers under which it runs nothing. */
export function sendFile(file: SentFile, how: HowSent): Reply {
  const headers = headersOf(file, how)
  if (file.range === 'none there') {
    return { stream: nothing(), status: 416, headers: { 'content-range': `bytes */${file.bytes}` } }
  }
  const stream = how.method === 'HEAD' ? nothing() : file.stream()
  if (file.range === 'all') return { stream, headers: { ...headers, 'content-length': String(file.bytes) } }
  const { start, end } = file.range
  return {
    stream,
    status: 206,
    headers: {
      ...headers,
      'content-length': String(end - start),
      'content-range': `bytes ${start}-${end - 1}/${file.bytes}`,
    },
  }
}

function headersOf({ name, mediaType }: SentFile, { show, framed = false }: HowSent): Record<string, string> {
  const shown = show && mayBeShown(mediaType)
  return {
    'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
    'content-disposition': contentDisposition(shown ? 'inline' : 'attachment', name),
    'content-security-policy': policyFor(mediaType, framed),
    'x-content-type-options': 'nosniff',
    ...(framed && { 'x-frame-options': 'SAMEORIGIN' }),
    'cache-control': 'no-store',
    'accept-ranges': 'bytes',
  }
}

/**
 * A file that somebody sent runs nothing and loads nothing. Browsers refuse to show a PDF in a sandbox at all; their
 * viewer is a sandbox of its own.
 */
function policyFor(mediaType: string, framed: boolean): string {
  const by = framed ? "'self'" : "'none'"
  const closed = `default-src 'none'; frame-ancestors ${by}; form-action 'none'; base-uri 'none'`
  return mediaType === 'application/pdf'
    ? `${closed}; object-src 'self'; style-src 'unsafe-inline'`
    : `sandbox; ${closed}; img-src 'self' data:; style-src 'unsafe-inline'`
}

function nothing(): Readable {
  return Readable.from([])
}
