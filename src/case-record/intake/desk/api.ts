import { z } from 'zod'
import { api, type Route } from '../../../platform/web/index.ts'
import { idInAddress } from '../../frame/index.ts'
import { childApi } from './child-api.ts'
import { checkReason } from './form.ts'
import { readGiven } from './given.ts'
import { readItem } from './item-actions.ts'
import {
  decisionGiven,
  deskJson,
  deskShape,
  itemJson,
  itemShape,
  runJson,
  runReportShape,
  settledShape,
} from './json.ts'
import { readDesk, readRun } from './list-actions.ts'
import { deskQuery, runParams, runQuery, wantedOf } from './pages.tsx'
import { leaveOut, putOnRecords, type SettleDeps } from './settle-actions.ts'

const itemParams = z.strictObject({ item: idInAddress })

/** The interface of the desk: the twins of its pages. */
export function intakeApi(deps: SettleDeps): readonly Route[] {
  return [desk(deps), run(deps), item(deps), decided(deps), ...childApi(deps)]
}

function desk({ door }: SettleDeps): Route {
  return api({
    method: 'GET',
    path: '/api/v1/imports',
    action: 'intake.list',
    query: deskQuery,
    answers: { 200: deskShape },
    handle: async ({ session, query }) => {
      const read = await readDesk(door, session.token ?? '', wantedOf(query), 100)
      return read.ok ? { json: deskJson(read.value) } : { refused: read.refusal }
    },
  })
}

function run({ door }: SettleDeps): Route {
  return api({
    method: 'GET',
    path: '/api/v1/imports/:run',
    action: 'intake.list',
    params: runParams,
    query: runQuery,
    answers: { 200: runReportShape },
    handle: async ({ session, params, query }) => {
      const read = await readRun(door, session.token ?? '', params.run, query.after ?? 0, 500)
      return read.ok ? { json: runJson(read.value) } : { refused: read.refusal }
    },
  })
}

function item({ door }: SettleDeps): Route {
  return api({
    method: 'GET',
    path: '/api/v1/imports/waiting/:item',
    action: 'intake.read',
    params: itemParams,
    answers: { 200: itemShape },
    handle: async ({ session, params }) => {
      const read = await readItem(door, session.token ?? '', params.item)
      return read.ok ? { json: itemJson(read.value) } : { refused: read.refusal }
    },
  })
}

function decided(deps: SettleDeps): Route {
  return api({
    method: 'POST',
    path: '/api/v1/imports/waiting/:item/decision',
    action: 'intake.settle',
    params: itemParams,
    body: decisionGiven,
    answers: { 200: settledShape },
    handle: async ({ session, params, body }) => {
      const asked = { token: session.token ?? '', item: params.item, seen: body.seen }
      if (body.decision === 'leave-out') {
        const left = await leaveOut(deps, asked, checkReason(body.reason))
        return left.ok ? { json: { outcome: 'left-out', places: [] } } : { refused: left.refusal }
      }
      const read = readGiven(body)
      const put = await putOnRecords(deps, asked, { as: body.as, read })
      return put.ok ? { json: { outcome: 'taken', places: put.value } } : { refused: put.refusal }
    },
  })
}
