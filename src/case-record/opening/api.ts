import { z } from 'zod'
import { api, type Route } from '../../platform/web/index.ts'
import type { ApproximateDay } from '../../words/approximate-day.ts'
import { parsePlainDate } from '../../words/plain-date.ts'
import { idInAddress, numberInAddress } from '../frame/index.ts'
import { type Deps, decideHeldOpening, type HeldOpening, listHeldOpenings, openFromBody } from './actions.ts'

const birthShape = z.strictObject({
  earliest: z.iso.date().nullable(),
  latest: z.iso.date().nullable(),
  words: z.string().nullable(),
})
const openedShape = z.strictObject({
  outcome: z.enum(['opened', 'held']).describe('held: a records officer will look at this first'),
  number: z.string().nullable(),
})
const openingShape = z.strictObject({
  id: z.string(),
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
  born: birthShape.nullable(),
  body: z.record(z.string(), z.unknown()),
  alike: z.array(z.strictObject({ number: z.string(), certain: z.boolean() })),
})

/** The interface of this slice: the twins of its pages. */
export function openingApi(deps: Deps): readonly Route[] {
  return [recordOpened(deps), openingsList(deps), openingDecided(deps)]
}

function recordOpened(deps: Deps): Route {
  return api({
    method: 'POST',
    path: '/api/v1/records',
    action: 'record.open',
    body: z.strictObject({
      body: z.record(z.string(), z.unknown()).describe('The identity, as its kind has it'),
      born: birthShape,
      sure: z.boolean().optional().describe('The likely record was looked at, and this is another child'),
    }),
    answers: { 201: openedShape, 202: openedShape },
    handle: async ({ session, body }) => {
      const given = { body: body.body, happened: dayOf(body.born) }
      const opened = await openFromBody(deps, session.token ?? '', given, body.sure === true)
      if (!opened.ok) return { refused: opened.refusal }
      const { value } = opened
      return value.outcome === 'opened'
        ? { json: { outcome: value.outcome, number: value.number }, status: 201 }
        : { json: { outcome: value.outcome, number: null }, status: 202 }
    },
  })
}

function openingsList({ door }: Deps): Route {
  return api({
    method: 'GET',
    path: '/api/v1/openings',
    action: 'opening.list',
    answers: { 200: z.strictObject({ openings: z.array(openingShape) }) },
    handle: async ({ session }) => {
      const list = await listHeldOpenings(door, session.token ?? '')
      return list.ok ? { json: { openings: list.value.openings.map(openingJson) } } : { refused: list.refusal }
    },
  })
}

function openingDecided(deps: Deps): Route {
  return api({
    method: 'POST',
    path: '/api/v1/openings/:id/decision',
    action: 'opening.decide',
    params: z.strictObject({ id: idInAddress }),
    body: z.strictObject({ sameAs: numberInAddress.nullable().describe('null: another child') }),
    answers: { 200: openedShape },
    handle: async ({ session, params, body }) => {
      const decided = await decideHeldOpening(deps, session.token ?? '', params.id, body.sameAs)
      if (!decided.ok) return { refused: decided.refusal }
      const { value } = decided
      return { json: { outcome: value.outcome, number: value.outcome === 'opened' ? value.number : body.sameAs } }
    },
  })
}

function openingJson({ id, askedBy, askedAt, content, alike }: HeldOpening): z.output<typeof openingShape> {
  return {
    id,
    askedBy,
    askedAt: askedAt.toISOString(),
    born: content.happened,
    body: content.body,
    alike: alike.map(({ number, certain }) => ({ number, certain })),
  }
}

function dayOf({ earliest, latest, words }: z.output<typeof birthShape>): ApproximateDay {
  const day = (text: string | null) => (text === null ? null : (parsePlainDate(text) ?? null))
  return { earliest: day(earliest), latest: day(latest), words }
}
