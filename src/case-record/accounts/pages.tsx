import { page, type Reply, type Route, type Shell, show } from '../../platform/web/index.ts'
import type { Refusal } from '../../words/result.ts'
import { createAccount, type Deps, readAccounts } from './actions.ts'
import { accountBody } from './forms.ts'
import { oneAccountPages } from './one-pages.tsx'
import { AccountMadePage, AccountsPage } from './views/accounts-page.tsx'

/** The accounts, for administrators. */
export function accountPages(deps: Deps): readonly Route[] {
  return [accountsList(deps), accountMade(deps), ...oneAccountPages(deps)]
}

function accountsList(deps: Deps): Route {
  return page({
    method: 'GET',
    path: '/accounts',
    action: 'account.list',
    handle: async ({ session, shell }) => {
      const list = await readAccounts(deps, session.token ?? '')
      return list.ok ? show(<AccountsPage shell={shell} {...list.value} />) : { refused: list.refusal }
    },
  })
}

function accountMade(deps: Deps): Route {
  const again = async (token: string, shell: Shell, typed: Readonly<Record<string, unknown>>, refusal: Refusal) => {
    const list = await readAccounts(deps, token)
    if (!list.ok) return { refused: list.refusal }
    const form = <AccountsPage shell={shell} {...list.value} typed={typed} errors={refusal.fields} />
    return { refused: refusal, show: form }
  }
  return page({
    method: 'POST',
    path: '/accounts',
    action: 'account.create',
    body: accountBody,
    handle: async ({ session, shell, body }): Promise<Reply> => {
      const made = await createAccount(deps, session.token ?? '', { ...body, team: body.team })
      if (!made.ok) return again(session.token ?? '', shell, body, made.refusal)
      const { actor, code } = made.value
      const { name, userName } = body
      return show(<AccountMadePage shell={shell} actor={actor} name={name} userName={userName} code={code} />)
    },
    mistaken: ({ session, shell, body, errors }) =>
      again(session.token ?? '', shell, body, {
        code: 'bad-input',
        words: 'Put the answers right.',
        fields: { ...errors },
      }),
  })
}
