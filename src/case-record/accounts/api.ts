import { z } from 'zod'
import { api, type Route } from '../../platform/web/index.ts'
import { createAccount, type Deps, readAccounts } from './actions.ts'
import { accountBody } from './forms.ts'
import { oneAccountApi } from './one-api.ts'

const accountShape = z.strictObject({
  id: z.string(),
  userName: z.string(),
  name: z.string(),
  role: z.string(),
  team: z.string().nullable(),
  madeAt: z.iso.datetime(),
  state: z.enum(['closed', 'in use', 'invited']),
})

/** The interface of this slice: the twins of its pages. */
export function accountApi(deps: Deps): readonly Route[] {
  return [accountsList(deps), accountMade(deps), ...oneAccountApi(deps)]
}

function accountsList(deps: Deps): Route {
  return api({
    method: 'GET',
    path: '/api/v1/accounts',
    action: 'account.list',
    answers: { 200: z.strictObject({ accounts: z.array(accountShape) }) },
    handle: async ({ session }) => {
      const list = await readAccounts(deps, session.token ?? '')
      if (!list.ok) return { refused: list.refusal }
      const accounts = list.value.accounts.map((a) => ({
        id: a.id,
        userName: a.user_name,
        name: a.name,
        role: a.role,
        team: a.team,
        madeAt: a.made_at.toISOString(),
        state: a.disabled_at ? 'closed' : a.enrolled ? 'in use' : 'invited',
      }))
      return { json: { accounts } }
    },
  })
}

function accountMade(deps: Deps): Route {
  return api({
    method: 'POST',
    path: '/api/v1/accounts',
    action: 'account.create',
    body: accountBody,
    answers: { 201: z.strictObject({ invitation: z.string().describe('Shown only now; works once, for three days') }) },
    handle: async ({ session, body }) => {
      const made = await createAccount(deps, session.token ?? '', { ...body, team: body.team })
      return made.ok ? { json: { invitation: made.value.code }, status: 201 } : { refused: made.refusal }
    },
  })
}
