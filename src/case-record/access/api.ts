import { z } from 'zod'
import type { GrantRow } from '../../confidentiality/access/index.ts'
import type { Door } from '../../confidentiality/action.ts'
import { api, neededText, type Route } from '../../platform/web/index.ts'
import { grantBasisCodes } from '../../rulebook/grant-bases.ts'
import { parsePlainDate } from '../../words/plain-date.ts'
import { idInAddress, numberInAddress, recordParams } from '../frame/index.ts'
import { endAccess, giveAccess, readAccess } from './actions.ts'
import { becauseBody } from './forms.ts'

const grantShape = z.strictObject({
  id: z.string(),
  person: z.string(),
  userName: z.string(),
  role: z.string(),
  kind: z.string(),
  basis: z.string(),
  reason: z.string(),
  from: z.iso.datetime(),
  until: z.iso.datetime().nullable().describe('The instant from which there is no access any more'),
  reviewOn: z.iso.date().nullable(),
  givenBy: z.string(),
  ended: z.strictObject({ at: z.iso.datetime(), by: z.string().nullable(), because: z.string().nullable() }).nullable(),
})

const givingShape = z.strictObject({
  userName: neededText('Give the user name of the person', 100),
  basis: z.enum(grantBasisCodes),
  reason: neededText('Say what they need it for, in a sentence', 1000),
  until: z.iso.date().nullable().describe('The last day of access'),
  reviewOn: z.iso.date().nullable(),
})

/** The interface of this slice: the twins of its pages. */
export function accessApi({ door }: { door: Door }): readonly Route[] {
  return [grantsList(door), grantGiven(door), grantEnded(door)]
}

function grantsList(door: Door): Route {
  return api({
    method: 'GET',
    path: '/api/v1/records/:number/grants',
    action: 'grant.list',
    params: recordParams,
    answers: { 200: z.strictObject({ number: z.string(), grants: z.array(grantShape) }) },
    handle: async ({ params, session }) => {
      const list = await readAccess(door, session.token ?? '', params.number)
      if (!list.ok) return { refused: list.refusal }
      return { json: { number: params.number, grants: list.value.grants.map(grantJson) } }
    },
  })
}

function grantGiven(door: Door): Route {
  return api({
    method: 'POST',
    path: '/api/v1/records/:number/grants',
    action: 'grant.give',
    params: recordParams,
    body: givingShape,
    answers: { 201: z.strictObject({ id: z.string() }) },
    handle: async ({ params, session, body }) => {
      const day = (text: string | null) => (text === null ? null : (parsePlainDate(text) ?? null))
      const giving = { ...body, until: day(body.until), reviewOn: day(body.reviewOn) }
      const given = await giveAccess(door, session.token ?? '', params.number, giving)
      return given.ok ? { json: given.value, status: 201 } : { refused: given.refusal }
    },
  })
}

function grantEnded(door: Door): Route {
  return api({
    method: 'POST',
    path: '/api/v1/records/:number/grants/:grant/ending',
    action: 'grant.end',
    params: z.strictObject({ number: numberInAddress, grant: idInAddress }),
    body: becauseBody,
    answers: { 200: z.strictObject({ ended: z.literal(true) }) },
    handle: async ({ params, session, body }) => {
      const ended = await endAccess(door, session.token ?? '', params.number, params.grant, body.because)
      return ended.ok ? { json: { ended: true } } : { refused: ended.refusal }
    },
  })
}

function grantJson(grant: GrantRow): z.output<typeof grantShape> {
  const { id, person, role, kind, basis, reason } = grant
  const ended = grant.ended_at && {
    at: grant.ended_at.toISOString(),
    by: grant.ended_by,
    because: grant.ended_reason,
  }
  return {
    id,
    person,
    role,
    kind,
    basis,
    reason,
    ended,
    userName: grant.user_name,
    from: grant.from_at.toISOString(),
    until: grant.until_at?.toISOString() ?? null,
    reviewOn: grant.review_on,
    givenBy: grant.given_by,
  }
}
