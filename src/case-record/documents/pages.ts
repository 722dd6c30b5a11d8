import { Readable } from 'node:stream'
import { z } from 'zod'
import { type Asked, api, page, type Reply, type Route } from '../../platform/web/index.ts'
import { idInAddress, numberInAddress } from '../frame/index.ts'
import { type Deps, download, type Opened } from './actions.ts'
import { mayBeShown } from './media-type.ts'
import { contentDisposition, wantedRange } from './rules.ts'

const params = z.strictObject({ number: numberInAddress, id: idInAddress })
const query = z.strictObject({ show: z.literal('yes').optional() })
type DocumentAsked = Asked<z.output<typeof params>, z.output<typeof query>, unknown>

/** A document's bytes, for people and for programs. Never a name in an address: names stand in logs. */
export function documentRoutes(deps: Deps): readonly Route[] {
  const handle = (asked: DocumentAsked) => sendDocument(deps, asked)
  return [
    page({ method: 'GET', path: '/records/:number/documents/:id', action: 'document.read', params, query, handle }),
    api({
      method: 'GET',
      path: '/api/v1/records/:number/documents/:id',
      action: 'document.read',
      params,
      query,
      answers: { 200: 'file' },
      handle,
    }),
  ]
}

async function sendDocument(deps: Deps, { params, query, request, session }: DocumentAsked): Promise<Reply> {
  // Nothing tells whether a document has changed since (it never does), so a conditional range asks for the whole.
  const header = request.headers['if-range'] === undefined ? request.headers.range : undefined
  const read = await download(deps, session.token ?? '', params.number, params.id, (bytes) =>
    wantedRange(header, bytes),
  )
  if (!read.ok) return { refused: read.refusal }
  const opened = read.value
  const headers = headersOf(opened, query.show === 'yes')
  if (opened.range === 'none there') {
    return { stream: nothing(), status: 416, headers: { 'content-range': `bytes */${opened.bytes}` } }
  }
  const stream = request.method === 'HEAD' ? nothing() : opened.stream()
  if (opened.range === 'all') return { stream, headers: { ...headers, 'content-length': String(opened.bytes) } }
  const { start, end } = opened.range
  return {
    stream,
    status: 206,
    headers: {
      ...headers,
      'content-length': String(end - start),
      'content-range': `bytes ${start}-${end - 1}/${opened.bytes}`,
    },
  }
}

function headersOf({ name, mediaType }: Opened, show: boolean): Record<string, string> {
  const shown = show && mayBeShown(mediaType)
  return {
    'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
    'content-disposition': contentDisposition(shown ? 'inline' : 'attachment', name),
    'content-security-policy': policyFor(mediaType),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'accept-ranges': 'bytes',
  }
}

/**
 * A file that somebody sent runs nothing and loads nothing. Browsers refuse to show a PDF in a sandbox at all; their
 * viewer is a sandbox of its own.
 */
function policyFor(mediaType: string): string {
  const closed = "default-src 'none'; frame-ancestors 'none'; form-action 'none'; base-uri 'none'"
  return mediaType === 'application/pdf'
    ? `${closed}; object-src 'self'; style-src 'unsafe-inline'`
    : `sandbox; ${closed}; img-src 'self' data:; style-src 'unsafe-inline'`
}

function nothing(): Readable {
  return Readable.from([])
}
