import { z } from 'zod'
import { type Asked, api, page, type Reply, type Route } from '../../platform/web/index.ts'
import { idInAddress, numberInAddress } from '../frame/index.ts'
import { type Deps, download } from './actions.ts'
import { rangeAsked, sendFile } from './sending.ts'

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
  const read = await download(deps, session.token ?? '', params.number, params.id, (bytes) =>
    rangeAsked(request, bytes),
  )
  return read.ok
    ? sendFile(read.value, { show: query.show === 'yes', method: request.method })
    : { refused: read.refusal }
}
