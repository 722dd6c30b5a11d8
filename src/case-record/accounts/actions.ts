import { type AccountRow, insertAccount, listAccounts } from '../../confidentiality/access/index.ts'
import type { Door } from '../../confidentiality/action.ts'
import { newInvitation } from '../../confidentiality/sign-in/index.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Actor, Role } from '../../words/actor.ts'
import { done, type Result, refused } from '../../words/result.ts'

export type Deps = { door: Door; clock: Clock }
export type Accounts = { actor: Actor; accounts: readonly AccountRow[] }

/** Everybody who has an account, by name. No secret leaves by this way. */
export function readAccounts({ door }: Deps, token: string): Promise<Result<Accounts>> {
  return door.readAcross(token, 'account.list', async ({ db, actor }) =>
    done({ actor, accounts: await listAccounts(db) }),
  )
}

export type NewAccount = { userName: string; name: string; role: Role; team: string | undefined }

/** How long a code waits to be used. */
export const invitationHours = 72

/** An account and the one-time code by which its owner enrols. The code is told once; only its hash is kept. */
export function createAccount(
  { door, clock }: Deps,
  token: string,
  given: NewAccount,
): Promise<Result<{ actor: Actor; code: string }>> {
  return door.changeAcross(token, 'account.create', async (across) => {
    const { code, codeHash } = newInvitation()
    const id = across.newId()
    const expires = new Date(clock.now() + invitationHours * 3_600_000)
    const account = { ...given, id, team: given.team ?? null, invitationHash: codeHash, expires }
    if ((await insertAccount(across.db, account)) === 'taken') return taken
    across.note({ account: id, role: given.role })
    return done({ actor: across.actor, code })
  })
}

const taken = refused('already-exists', 'Somebody has this user name already.', {
  fields: { userName: 'Somebody has this user name already. Choose another' },
})
