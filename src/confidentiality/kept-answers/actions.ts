import type { Clock } from '../../platform/clock.ts'
import { type Pool, poolReader, transaction } from '../../platform/db/index.ts'
import { newId } from '../../platform/new-id.ts'
import { open, type RecordKey, seal } from '../../platform/sealing/index.ts'
import { limits } from '../../rulebook/access.ts'
import type { Uuid } from '../../words/ids.ts'
import { digest } from '../enrolment/index.ts'
import { deleteKept, deleteOld, findNewestKept, findSessionsAccount, insertKept, lockKeptOf } from './store.ts'

export type Deps = { pool: Pool; authorityKey: RecordKey; clock: Clock }
export type FormFields = Readonly<Record<string, string | readonly string[]>>
export type KeptAnswers = { id: Uuid; address: string; fields: FormFields }

/** Nothing typed is ever lost: the answers of a form that came after its session had ended wait here for the same person. */
export function createKeptAnswers(deps: Deps) {
  return {
    keepAnswers: (token: string, address: string, fields: FormFields) => keepAnswers(deps, token, address, fields),
    keptAnswers: (account: Uuid) => keptAnswers(deps, account),
    forgetKeptAnswers: (account: Uuid, id: Uuid) => forgetKeptAnswers(deps, account, id),
  }
}

/** A few windows may be open at once. */
const mostKept = 5

/** Keeps them for whoever's session this was. False where it was nobody's, or where they are too much. */
async function keepAnswers(deps: Deps, token: string, address: string, fields: FormFields): Promise<boolean> {
  const text = JSON.stringify({ address, fields })
  if (Buffer.byteLength(text) > limits.keptAnswersBytes.value) return false
  return transaction(deps.pool, 'read write', async (db) => {
    const session = await findSessionsAccount(db, digest(token))
    if (!session) return false
    const { account_id: account } = session
    await lockKeptOf(db, account)
    const id = newId()
    await insertKept(db, id, account, seal(deps.authorityKey, place(account, id), text))
    await deleteOld(db, account, limits.keptAnswersMinutes.value, mostKept)
    return true
  })
}

/** The newest of this person's, if there are any. */
async function keptAnswers(deps: Deps, account: Uuid): Promise<KeptAnswers | undefined> {
  const row = await findNewestKept(poolReader(deps.pool), account, limits.keptAnswersMinutes.value)
  if (!row) return undefined
  const text = open(deps.authorityKey, place(account, row.id), row.sealed).toString('utf8')
  const { address, fields } = JSON.parse(text) as Omit<KeptAnswers, 'id'>
  return { id: row.id, address, fields }
}

/** They were given back, or are not wanted. Only one's own: false where there is none such of theirs. */
async function forgetKeptAnswers(deps: Deps, account: Uuid, id: Uuid): Promise<boolean> {
  return (await transaction(deps.pool, 'read write', (db) => deleteKept(db, id, account))) === 1
}

const place = (account: Uuid, id: Uuid) => ({ table: 'sec.kept_answers', record: account, entry: id, version: 1 })
