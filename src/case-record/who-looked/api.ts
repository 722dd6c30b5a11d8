import { z } from 'zod'
import type { Door } from '../../confidentiality/action.ts'
import { api, type Route } from '../../platform/web/index.ts'
import type { Registry } from '../entries/index.ts'
import { recordParams } from '../frame/index.ts'
import { type Look, readWhoLooked } from './actions.ts'
import { linesOnAPage, whoLookedQuery } from './pages.tsx'
import { sayLook } from './said.ts'

const lookShape = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  intact: z.boolean().describe('False where this line is not as it was written'),
  action: z.string().nullable(),
  says: z.string(),
  who: z.string(),
  role: z.string().nullable(),
  basis: z.string(),
  entry: z.string().nullable(),
})

const whoLookedShape = z.strictObject({
  number: z.string(),
  looks: z.array(lookShape),
  next: z.string().nullable().describe('To be given as `before` for the lines before these; null where there are none'),
})

/** The interface of this slice: the twin of its page. */
export function whoLookedApi({ door, registry }: { door: Door; registry: Registry }): readonly Route[] {
  return [
    api({
      method: 'GET',
      path: '/api/v1/records/:number/who-looked',
      action: 'record.readAccessLog',
      params: recordParams,
      query: whoLookedQuery,
      answers: { 200: whoLookedShape },
      handle: async ({ params, query, session }) => {
        const token = session.token ?? ''
        const read = await readWhoLooked(door, token, params.number, query.before ?? null, linesOnAPage)
        if (!read.ok) return { refused: read.refusal }
        const { looks, next } = read.value
        return { json: { number: params.number, looks: looks.map((look) => lookJson(registry, look)), next } }
      },
    }),
  ]
}

function lookJson(registry: Registry, look: Look): z.output<typeof lookShape> {
  const { who, role, what, about, basis } = sayLook(registry, look)
  return {
    id: look.id,
    at: look.at.toISOString(),
    intact: look.intact,
    action: look.event?.class ?? null,
    says: what,
    who,
    role: role ?? null,
    basis,
    entry: about?.entry ?? null,
  }
}
