import { z } from 'zod'
import { api, type Route } from '../../../platform/web/index.ts'
import type { ApproximateDay } from '../../../words/approximate-day.ts'
import { done, type Result } from '../../../words/result.ts'
import { happenedShape } from '../../entries/index.ts'
import { childDoubtWords } from '../report-words.ts'
import { type ChildDeps, type ReadChild, readChild } from './child-actions.ts'
import { type ChildDecision, checkLeftOut, checkSame } from './child-form.ts'
import { childParams } from './child-pages.tsx'
import { settleChild } from './child-settling-actions.ts'

const childShape = z.strictObject({
  id: z.uuid(),
  state: z.enum(['waiting', 'on record', 'left-out']),
  why: z.string().describe('Why the child waits, in words'),
  cameAt: z.iso.datetime(),
  orderedBy: z.string(),
  mayOpen: z.boolean().describe('Whether enough is known to open a record with'),
  notUnderstood: z.array(z.string()),
  listed: z.strictObject({
    line: z.number().int(),
    childId: z.string(),
    name: z.string(),
    knownAs: z.string().nullable(),
    born: happenedShape,
    nhsNumber: z.string().nullable(),
    upn: z.string().nullable(),
    lookedAfter: z.strictObject({ from: z.iso.date(), until: z.iso.date().nullable() }).nullable(),
    worker: z.string().nullable(),
    siblings: z.array(z.string()),
  }),
  alike: z.array(
    z.strictObject({
      number: z.string(),
      because: z.string(),
      name: z.string().nullable().describe('null also where the record is not open to you'),
      born: happenedShape,
    }),
  ),
  decided: z
    .strictObject({
      at: z.iso.datetime(),
      by: z.string(),
      number: z.string().nullable(),
      reason: z.string().nullable(),
    })
    .nullable(),
})
const seen = z
  .enum(['waiting', 'left-out'])
  .default('waiting')
  .describe('Where the child stood when you looked; they must still stand there')
const decisionShape = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('same-child'), number: z.string(), seen }),
  z.strictObject({ decision: z.literal('another-child'), seen }),
  z.strictObject({ decision: z.literal('leave-out'), reason: z.string(), seen }),
])
const settledShape = z.strictObject({
  outcome: z.enum(['same child', 'opened', 'left out']),
  number: z.string().nullable(),
})

/** The twins of the pages on which a child of a list is settled. */
export function childApi(deps: ChildDeps): readonly Route[] {
  return [child(deps), decided(deps)]
}

function child(deps: ChildDeps): Route {
  return api({
    method: 'GET',
    path: '/api/v1/imports/children/:child',
    action: 'intake.readChild',
    params: childParams,
    answers: { 200: childShape },
    handle: async ({ session, params }) => {
      const read = await readChild(deps, session.token ?? '', params.child)
      return read.ok ? { json: childJson(read.value) } : { refused: read.refusal }
    },
  })
}

function decided(deps: ChildDeps): Route {
  return api({
    method: 'POST',
    path: '/api/v1/imports/children/:child/decision',
    action: 'intake.settleChild',
    params: childParams,
    body: decisionShape,
    answers: { 200: settledShape },
    handle: async ({ session, params, body }) => {
      const of = { token: session.token ?? '', child: params.child, seen: body.seen }
      const settled = await settleChild(deps, of, decisionGiven(body))
      return settled.ok ? { json: settled.value } : { refused: settled.refusal }
    },
  })
}

function decisionGiven(given: z.output<typeof decisionShape>): Result<ChildDecision> {
  switch (given.decision) {
    case 'same-child':
      return checkSame(given.number.trim(), 'number')
    case 'another-child':
      return done({ as: 'another child' })
    case 'leave-out':
      return checkLeftOut(given.reason)
    default:
      return given satisfies never
  }
}

function childJson({ child: of, alike }: ReadChild): z.output<typeof childShape> {
  const { line, childId, name, knownAs, born, nhsNumber, upn, lookedAfter, worker, siblings } = of.listed
  const told = { line, childId, name, knownAs, nhsNumber, upn, worker, siblings: [...siblings] }
  return {
    id: of.id,
    state: of.state,
    why: childDoubtWords[of.doubt],
    cameAt: of.cameAt.toISOString(),
    orderedBy: of.orderedBy,
    mayOpen: of.mayOpen,
    notUnderstood: [...of.faults],
    listed: { ...told, born: born && roughJson(born), lookedAfter },
    alike: alike.map(({ number, because, seen: who }) => {
      return { number, because, name: who?.name ?? null, born: who?.birth ? roughJson(who.birth) : null }
    }),
    decided: of.settled && { ...of.settled, at: of.settled.at.toISOString() },
  }
}

function roughJson({ earliest, latest, words }: ApproximateDay) {
  return { earliest, latest, words }
}
