import { z } from 'zod'
import { type Asked, page, type Reply, type Route, redirect, show } from '../../../platform/web/index.ts'
import type { Uuid } from '../../../words/ids.ts'
import type { Refusal, Result } from '../../../words/result.ts'
import type { Answers } from '../../entries/index.ts'
import { idInAddress } from '../../frame/index.ts'
import { doubtOrder } from '../rules.ts'
import { childPages } from './child-pages.tsx'
import { checkReason, readBecomes, readChosen, readSeen } from './form.ts'
import { type ReadItem, readItem } from './item-actions.ts'
import { readDesk, readRun } from './list-actions.ts'
import { answersFor, becomes, isMessage, usuallyBecomes } from './prefill.ts'
import { leaveOut, putOnRecords, type SettleDeps } from './settle-actions.ts'
import { DeskPage } from './views/desk-page.tsx'
import { ItemPage } from './views/item-page.tsx'
import { RunPage } from './views/run-page.tsx'

const itemParams = z.strictObject({ item: idInAddress })
const perPage = 20
const linesPerPage = 50

/** What is asked of the list: what waits or was left out, of which doubt, behind which. */
export const deskQuery = z.strictObject({
  show: z.literal('left-out').optional(),
  doubt: z.enum(doubtOrder).optional(),
  after: idInAddress.optional(),
})

export function wantedOf({ show: shown, doubt, after }: z.output<typeof deskQuery>) {
  return { show: shown ?? ('set-aside' as const), doubt: doubt ?? null, after: after ?? null }
}

export const runParams = z.strictObject({ run: idInAddress })
export const runQuery = z.strictObject({ after: z.coerce.number().int().min(0).max(1_000_000).optional() })

/** Where a records officer decides what becomes of files that came in with doubts. */
export function intakePages(deps: SettleDeps): readonly Route[] {
  return [desk(deps), run(deps), item(deps), decided(deps), ...childPages(deps)]
}

function desk({ door }: SettleDeps): Route {
  return page({
    method: 'GET',
    path: '/imports',
    action: 'intake.list',
    query: deskQuery,
    handle: async ({ session, shell, query }) => {
      const wanted = wantedOf(query)
      const read = await readDesk(door, session.token ?? '', wanted, perPage)
      return read.ok ? show(<DeskPage shell={shell} desk={read.value} wanted={wanted} />) : { refused: read.refusal }
    },
  })
}

function run({ door }: SettleDeps): Route {
  return page({
    method: 'GET',
    path: '/imports/:run',
    action: 'intake.list',
    params: runParams,
    query: runQuery,
    handle: async ({ session, shell, params, query }) => {
      const after = query.after ?? 0
      const read = await readRun(door, session.token ?? '', params.run, after, linesPerPage)
      return read.ok
        ? show(<RunPage shell={shell} report={read.value} first={after === 0} />)
        : { refused: read.refusal }
    },
  })
}

function item(deps: SettleDeps): Route {
  return page({
    method: 'GET',
    path: '/imports/waiting/:item',
    action: 'intake.read',
    params: itemParams,
    query: z.strictObject({ as: z.enum(becomes).optional() }),
    handle: (asked) => showItem(deps, asked, asked.params.item, asked.query.as),
  })
}

type Shown = Pick<Asked<unknown, unknown, unknown>, 'session' | 'shell' | 'reply'>

/** The page of an item: as it waits, or with what was typed and what to put right in it. */
async function showItem(
  { door, registry }: SettleDeps,
  { session, shell, reply }: Shown,
  id: Uuid,
  as: (typeof becomes)[number] | undefined,
  again?: { answers: Answers; refusal: Refusal },
): Promise<Reply> {
  const read = await readItem(door, session.token ?? '', id)
  if (!read.ok) return { refused: read.refusal }
  const { told, doubts, mediaType, mayBeShown } = read.value.item
  const kindName = isMessage(told) ? (as ?? usuallyBecomes(told)) : 'document'
  const before = { ...answersFor(registry, told, doubts, kindName), ...settledSince(read.value) }
  const answers = again ? keep(before, again.answers) : before
  if (mayBeShown && mediaType === 'application/pdf') letFrameItsFile(reply)
  const html = (
    <ItemPage
      shell={shell}
      read={read.value}
      registry={registry}
      as={kindName}
      answers={answers}
      refusal={again?.refusal}
    />
  )
  return again ? { refused: again.refusal, show: html } : show(html)
}

/** The records that were decided on for its children since it came in. */
function settledSince({ item: { state }, children }: ReadItem): Answers {
  const numbers = children.flatMap(({ number }) => number ?? [])
  return numbers.length > 0 && state === 'set-aside' ? { likely: numbers } : {}
}

/** What was typed; a form that says nothing of the entry, as that for leaving out, leaves its answers as they were. */
function keep(before: Answers, typed: Answers): Answers {
  return typed['decision'] === 'leave-out' ? { ...before, ...typed } : typed
}

/** A PDF is shown by the browser's own viewer in a frame. Only this page may have one, and only from this service. */
function letFrameItsFile(reply: Shown['reply']): void {
  const policy = String(reply.getHeader('content-security-policy') ?? "default-src 'none'")
  reply.header('content-security-policy', `${policy};frame-src 'self'`)
}

/** A form's texts; which of them are answers is for the kind to say. */
const answersSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

function decided(deps: SettleDeps): Route {
  return page({
    method: 'POST',
    path: '/imports/waiting/:item/decision',
    action: 'intake.settle',
    params: itemParams,
    body: answersSchema,
    handle: async (asked) => {
      const { params, body, session } = asked
      const settled = await settle(deps, session.token ?? '', params.item, body)
      if (settled.ok) return redirect(`/imports/waiting/${params.item}`)
      const { code } = settled.refusal
      if (code === 'not-signed-in' || code === 'not-permitted') return { refused: settled.refusal }
      return showItem(deps, asked, params.item, readBecomes(body), { answers: body, refusal: settled.refusal })
    },
  })
}

async function settle(deps: SettleDeps, token: string, item: Uuid, answers: Answers): Promise<Result<unknown>> {
  const asked = { token, item, seen: readSeen(answers) }
  if (answers['decision'] === 'leave-out') {
    return leaveOut(deps, asked, checkReason([answers['reason'] ?? ''].flat().join('\n')))
  }
  const as = readBecomes(answers) ?? 'document'
  return putOnRecords(deps, asked, { as, read: (kind, today) => readChosen(answers, kind, today) })
}
