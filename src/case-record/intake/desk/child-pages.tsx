import { z } from 'zod'
import { type Asked, page, type Reply, type Route, redirect, show } from '../../../platform/web/index.ts'
import type { Refusal } from '../../../words/result.ts'
import type { Answers } from '../../entries/index.ts'
import { idInAddress } from '../../frame/index.ts'
import { type ChildDeps, readChild } from './child-actions.ts'
import { readChildDecision, readSeenChild } from './child-form.ts'
import { settleChild } from './child-settling-actions.ts'
import { ChildPage } from './views/child-page.tsx'

export const childParams = z.strictObject({ child: idInAddress })
/** A form's texts; which of them are answers is for `readChildDecision` to say. */
const answersSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** Where a records officer says who a child of a list is. */
export function childPages(deps: ChildDeps): readonly Route[] {
  return [child(deps), decided(deps)]
}

function child(deps: ChildDeps): Route {
  return page({
    method: 'GET',
    path: '/imports/children/:child',
    action: 'intake.readChild',
    params: childParams,
    handle: (asked) => showChild(deps, asked),
  })
}

type Shown = Pick<Asked<z.output<typeof childParams>, unknown, unknown>, 'session' | 'shell' | 'params'>

async function showChild(
  deps: ChildDeps,
  { session, shell, params }: Shown,
  again?: { answers: Answers; refusal: Refusal },
): Promise<Reply> {
  const read = await readChild(deps, session.token ?? '', params.child)
  if (!read.ok) return { refused: read.refusal }
  const html = <ChildPage shell={shell} read={read.value} answers={again?.answers ?? {}} refusal={again?.refusal} />
  return again ? { refused: again.refusal, show: html } : show(html)
}

function decided(deps: ChildDeps): Route {
  return page({
    method: 'POST',
    path: '/imports/children/:child/decision',
    action: 'intake.settleChild',
    params: childParams,
    body: answersSchema,
    handle: async (asked) => {
      const { params, body, session } = asked
      const of = { token: session.token ?? '', child: params.child, seen: readSeenChild(body) }
      const settled = await settleChild(deps, of, readChildDecision(body))
      if (settled.ok) return redirect(`/imports/children/${params.child}`)
      const { code } = settled.refusal
      if (code === 'not-signed-in' || code === 'not-permitted') return { refused: settled.refusal }
      return showChild(deps, asked, { answers: body, refusal: settled.refusal })
    },
  })
}
