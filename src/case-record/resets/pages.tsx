import { z } from 'zod'
import { proofFields } from '../../confidentiality/passkeys/index.ts'
import { partyOf } from '../../confidentiality/sign-in/index.ts'
import { page, type Reply, type Route, redirect, type Shell, show } from '../../platform/web/index.ts'
import type { Uuid } from '../../words/ids.ts'
import type { Refusal } from '../../words/result.ts'
import { InvitationPage } from '../accounts/index.ts'
import { confirmOne, type Deps, proposeOne, readReset, readResets, refuseOne } from './actions.ts'
import { proposalBody, resetParams } from './forms.ts'
import { ResetPage } from './views/reset-page.tsx'
import { ResetsPage } from './views/resets-page.tsx'

/** `publicUrl`: passkeys are bound to it, where one is configured. */
export type PageDeps = Deps & { publicUrl?: string | undefined }

/** Lost sign-ins: what waits, proposing, and the second person's decision. */
export function resetPages(deps: PageDeps): readonly Route[] {
  return [list(deps), proposed(deps), shown(deps), confirmed(deps), refusedOne(deps)]
}

type Typed = Readonly<Record<string, unknown>>
type Errors = Readonly<Record<string, string>>

const asked = z.object({ person: z.string().max(100).optional(), done: z.enum(['proposed', 'refused']).optional() })

function list(deps: PageDeps): Route {
  return page({
    method: 'GET',
    path: '/resets',
    action: 'reset.list',
    query: asked,
    handle: async ({ session, shell, query }) => {
      const read = await readResets(deps, session.token ?? '')
      if (!read.ok) return { refused: read.refusal }
      return show(<ResetsPage shell={shell} {...read.value} done={query.done} typed={{ userName: query.person }} />)
    },
  })
}

function proposed(deps: PageDeps): Route {
  const again = async (shell: Shell, token: string, typed: Typed, refusal: Refusal): Promise<Reply> => {
    const read = await readResets(deps, token)
    if (!read.ok) return { refused: read.refusal }
    const form = <ResetsPage shell={shell} {...read.value} typed={typed} errors={refusal.fields} />
    return { refused: refusal, show: form }
  }
  return page({
    method: 'POST',
    path: '/resets',
    action: 'reset.propose',
    body: proposalBody,
    handle: async ({ session, shell, body }) => {
      const token = session.token ?? ''
      const made = await proposeOne(deps, token, body)
      return made.ok ? redirect('/resets?done=proposed') : again(shell, token, body, made.refusal)
    },
    mistaken: ({ session, shell, body, errors }) =>
      again(shell, session.token ?? '', body, {
        code: 'bad-input',
        words: 'Put the answers right.',
        fields: { ...errors },
      }),
  })
}

type Request = Parameters<typeof partyOf>[1]

async function onePage(deps: PageDeps, shell: Shell, token: string, id: Uuid, request: Request, errors?: Errors) {
  const read = await readReset(deps, token, id)
  if (!read.ok) return read
  const html = <ResetPage shell={shell} {...read.value} party={partyOf(deps, request)} errors={errors} />
  return { ok: true, html } as const
}

function shown(deps: PageDeps): Route {
  return page({
    method: 'GET',
    path: '/resets/:id',
    action: 'reset.read',
    params: resetParams,
    handle: async ({ session, shell, params, request }) => {
      const made = await onePage(deps, shell, session.token ?? '', params.id, request)
      return made.ok ? show(made.html) : { refused: made.refusal }
    },
  })
}

function confirmed(deps: PageDeps): Route {
  return page({
    method: 'POST',
    path: '/resets/:id/confirmation',
    action: 'reset.confirm',
    params: resetParams,
    body: z.strictObject(proofFields),
    handle: async ({ session, shell, params, body, request }): Promise<Reply> => {
      const token = session.token ?? ''
      const result = await confirmOne(deps, token, params.id, body, partyOf(deps, request))
      if (result.ok) return show(<InvitationPage shell={shell} {...result.value} at="/resets" />)
      const { refusal } = result
      if (!refusal.fields) return { refused: refusal }
      const made = await onePage(deps, shell, token, params.id, request, refusal.fields)
      return made.ok ? { refused: refusal, show: made.html } : { refused: made.refusal }
    },
    mistaken: async ({ session, shell, params, errors, request }) => {
      const fields = { passkey: errors['response'] ?? 'Give your second factor again' }
      const made = await onePage(deps, shell, session.token ?? '', params.id, request, fields)
      if (!made.ok) return { refused: made.refusal }
      return { refused: { code: 'bad-input', words: 'Give your second factor again.' }, show: made.html }
    },
  })
}

function refusedOne(deps: PageDeps): Route {
  return page({
    method: 'POST',
    path: '/resets/:id/refusal',
    action: 'reset.refuse',
    params: resetParams,
    handle: async ({ session, params }) => {
      const result = await refuseOne(deps, session.token ?? '', params.id)
      return result.ok ? redirect('/resets?done=refused') : { refused: result.refusal }
    },
  })
}
