import { z } from 'zod'
import { page, type Reply, type Route, redirect, type Shell, show } from '../../platform/web/index.ts'
import type { Refusal, Result } from '../../words/result.ts'
import type { Deps } from './actions.ts'
import { accountParams, closingBody, correctionBody } from './forms.ts'
import { closeOne, correctOne, inviteOnceMore, readAccount, reopenOne } from './one-actions.ts'
import { AccountPage } from './views/account-page.tsx'
import { ClosingPage } from './views/closing-page.tsx'
import { InvitationPage } from './views/invitation-page.tsx'

/** One account and what an administrator does about it. */
export function oneAccountPages(deps: Deps): readonly Route[] {
  return [shown(deps), corrected(deps), invited(deps), closingForm(deps), closed(deps), reopened(deps)]
}

type About = { shell: Shell; token: string; userName: string }
type Typed = Readonly<Record<string, unknown>>

/** The page again, with what was typed and what is to be put right; or the refusal alone, where it concerns no field. */
async function again(
  deps: Deps,
  { shell, token, userName }: About,
  Shown: typeof AccountPage | typeof ClosingPage,
  refusal: Refusal,
  typed: Typed,
): Promise<Reply> {
  const read = await readAccount(deps, token, userName)
  if (!read.ok) return { refused: read.refusal }
  return { refused: refusal, show: <Shown shell={shell} {...read.value} typed={typed} errors={refusal.fields} /> }
}

const putRight = (errors: Readonly<Record<string, string>>): Refusal => ({
  code: 'bad-input',
  words: 'Put the answers right.',
  fields: { ...errors },
})

const addressOf = (userName: string) => `/accounts/${encodeURIComponent(userName)}`

/** After it was done: back to the account, which says so. A refusal says the way back. */
function backTo(userName: string, what: string, result: Result<void>): Reply {
  if (result.ok) return redirect(`${addressOf(userName)}?done=${what}`)
  return { refused: { offer: { words: 'Back to the account', href: addressOf(userName) }, ...result.refusal } }
}

const happened = z.object({ done: z.enum(['corrected', 'closed', 'reopened']).optional() })

function shown(deps: Deps): Route {
  return page({
    method: 'GET',
    path: '/accounts/:userName',
    action: 'account.read',
    params: accountParams,
    query: happened,
    handle: async ({ session, shell, params, query }) => {
      const read = await readAccount(deps, session.token ?? '', params.userName)
      if (!read.ok) return { refused: read.refusal }
      return show(<AccountPage shell={shell} {...read.value} done={query.done} />)
    },
  })
}

function corrected(deps: Deps): Route {
  return page({
    method: 'POST',
    path: '/accounts/:userName',
    action: 'account.correct',
    params: accountParams,
    body: correctionBody,
    handle: async ({ session, params, body }) =>
      backTo(params.userName, 'corrected', await correctOne(deps, session.token ?? '', params.userName, body)),
    mistaken: ({ session, shell, params, body, errors }) =>
      again(deps, { shell, token: session.token ?? '', ...params }, AccountPage, putRight(errors), body),
  })
}

function invited(deps: Deps): Route {
  return page({
    method: 'POST',
    path: '/accounts/:userName/invitation',
    action: 'account.invite',
    params: accountParams,
    handle: async ({ session, shell, params: { userName } }) => {
      const made = await inviteOnceMore(deps, session.token ?? '', userName)
      if (!made.ok) return { refused: made.refusal }
      return show(<InvitationPage shell={shell} {...made.value} userName={userName} at="/accounts" />)
    },
  })
}

function closingForm(deps: Deps): Route {
  return page({
    method: 'GET',
    path: '/accounts/:userName/closing',
    action: 'account.read',
    params: accountParams,
    handle: async ({ session, shell, params }) => {
      const read = await readAccount(deps, session.token ?? '', params.userName)
      return read.ok ? show(<ClosingPage shell={shell} {...read.value} />) : { refused: read.refusal }
    },
  })
}

function closed(deps: Deps): Route {
  return page({
    method: 'POST',
    path: '/accounts/:userName/closing',
    action: 'account.close',
    params: accountParams,
    body: closingBody,
    handle: async ({ session, params, body }) =>
      backTo(params.userName, 'closed', await closeOne(deps, session.token ?? '', params.userName, body.because)),
    mistaken: ({ session, shell, params, body, errors }) =>
      again(deps, { shell, token: session.token ?? '', ...params }, ClosingPage, putRight(errors), body),
  })
}

function reopened(deps: Deps): Route {
  return page({
    method: 'POST',
    path: '/accounts/:userName/reopening',
    action: 'account.reopen',
    params: accountParams,
    handle: async ({ session, params }) =>
      backTo(params.userName, 'reopened', await reopenOne(deps, session.token ?? '', params.userName)),
  })
}
