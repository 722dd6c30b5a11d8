import { z } from 'zod'
import { api, type Route } from '../../platform/web/index.ts'
import type { Deps } from './actions.ts'
import { accountParams, closingBody, correctionBody } from './forms.ts'
import { closeOne, correctOne, inviteOnceMore, readAccount, reopenOne } from './one-actions.ts'

const instant = z.iso.datetime().nullable()
const oneShape = z.strictObject({
  id: z.string(),
  userName: z.string(),
  name: z.string(),
  role: z.string(),
  team: z.string().nullable(),
  madeAt: z.iso.datetime(),
  state: z.enum(['closed', 'in use', 'invited']),
  closedAt: instant,
  closedBecause: z.string().nullable(),
  closedBy: z.string().nullable(),
  app: z.boolean(),
  passkeys: z.number(),
  invitedUntil: instant,
  records: z.number().describe('How many records they have access to'),
  recordsOfNobodyElse: z.number().describe('How many of these nobody else can open'),
})
const doneShape = z.strictObject({ done: z.literal(true) })

/** The twins of the page of one account. */
export function oneAccountApi(deps: Deps): readonly Route[] {
  return [shown(deps), corrected(deps), invited(deps), closed(deps), reopened(deps)]
}

function shown(deps: Deps): Route {
  return api({
    method: 'GET',
    path: '/api/v1/accounts/:userName',
    action: 'account.read',
    params: accountParams,
    answers: { 200: oneShape },
    handle: async ({ session, params }) => {
      const read = await readAccount(deps, session.token ?? '', params.userName)
      if (!read.ok) return { refused: read.refusal }
      const a = read.value.account
      const json: z.output<typeof oneShape> = {
        id: a.id,
        userName: a.user_name,
        name: a.name,
        role: a.role,
        team: a.team,
        madeAt: a.made_at.toISOString(),
        state: a.disabled_at ? 'closed' : a.enrolled ? 'in use' : 'invited',
        closedAt: a.disabled_at?.toISOString() ?? null,
        closedBecause: a.disabled_because,
        closedBy: a.disabled_by,
        app: a.app,
        passkeys: a.passkeys,
        invitedUntil: a.invited_until?.toISOString() ?? null,
        records: a.records,
        recordsOfNobodyElse: a.only_theirs,
      }
      return { json }
    },
  })
}

function corrected(deps: Deps): Route {
  return api({
    method: 'PUT',
    path: '/api/v1/accounts/:userName',
    action: 'account.correct',
    params: accountParams,
    body: correctionBody,
    answers: { 200: doneShape },
    handle: async ({ session, params, body }) => {
      const done = await correctOne(deps, session.token ?? '', params.userName, body)
      return done.ok ? { json: { done: true } } : { refused: done.refusal }
    },
  })
}

function invited(deps: Deps): Route {
  return api({
    method: 'POST',
    path: '/api/v1/accounts/:userName/invitation',
    action: 'account.invite',
    params: accountParams,
    answers: { 201: z.strictObject({ invitation: z.string().describe('Shown only now; works once, for three days') }) },
    handle: async ({ session, params }) => {
      const made = await inviteOnceMore(deps, session.token ?? '', params.userName)
      return made.ok ? { json: { invitation: made.value.code }, status: 201 } : { refused: made.refusal }
    },
  })
}

function closed(deps: Deps): Route {
  return api({
    method: 'POST',
    path: '/api/v1/accounts/:userName/closing',
    action: 'account.close',
    params: accountParams,
    body: closingBody,
    answers: { 200: doneShape },
    handle: async ({ session, params, body }) => {
      const done = await closeOne(deps, session.token ?? '', params.userName, body.because)
      return done.ok ? { json: { done: true } } : { refused: done.refusal }
    },
  })
}

function reopened(deps: Deps): Route {
  return api({
    method: 'POST',
    path: '/api/v1/accounts/:userName/reopening',
    action: 'account.reopen',
    params: accountParams,
    answers: { 200: doneShape },
    handle: async ({ session, params }) => {
      const done = await reopenOne(deps, session.token ?? '', params.userName)
      return done.ok ? { json: { done: true } } : { refused: done.refusal }
    },
  })
}
