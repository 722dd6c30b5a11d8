import { tryHoldLock } from '../../platform/db/held-lock.ts'
import { poolReader, transaction } from '../../platform/db/index.ts'
import { limits } from '../../rulebook/access.ts'
import type { Uuid } from '../../words/ids.ts'
import { done, type Result, refused } from '../../words/result.ts'
import { type AuditWriter } from '../audit/index.ts'
import { digest } from '../enrolment/index.ts'
import type { Deps } from './actions.ts'
import { startSession } from './starting-actions.ts'
import { closeSession, endSessionsOf, findByUserName, type Officer, recordsOfficers } from './store.ts'

/** The account that migration 0006 makes: the import acts in it, and nobody can sign in as it. */
const importAccount = '00000000-0000-7000-8000-000000000002' as Uuid

/** `officer`: who ordered the import, and answers for it. `end` closes the session and lets others import. */
export type ImportSession = { token: string; officer: Officer; end(): Promise<void> }

/**
 * A session of the import's own, for the operator's command. `userName`: the records officer who orders it; null where there is only
 * one. One import at a time: a second is refused in words.
 */
export async function beginImport(
  deps: Deps,
  audit: AuditWriter,
  userName: string | null,
): Promise<Result<ImportSession>> {
  const officer = await officerFor(deps, userName)
  if (!officer.ok) return officer
  const lock = await tryHoldLock(deps.pool, 'import')
  if (!lock) return another
  const token = await transaction(deps.pool, 'read write', async (db) => {
    await endSessionsOf(db, importAccount)
    await audit.toAuthority(db, eventOf(officer.value, 'began'))
    return startSession(db, importAccount, 'complete', limits.importHours.value * 60)
  })
  const end = async () => {
    try {
      await transaction(deps.pool, 'read write', async (db) => {
        await closeSession(db, digest(token))
        await audit.toAuthority(db, eventOf(officer.value, 'ended'))
      })
    } finally {
      // Also when the database has gone away: a connection that is kept would keep the process.
      await lock.release()
    }
  }
  return done({ token, officer: officer.value, end })
}

async function officerFor({ pool }: Deps, userName: string | null): Promise<Result<Officer>> {
  const officers = await recordsOfficers(poolReader(pool))
  if (userName === null) return only(officers)
  const named = officers.find((officer) => officer.userName.toLowerCase() === userName.toLowerCase())
  if (named) return done(named)
  const known = await findByUserName(poolReader(pool), userName)
  return known && known.role !== 'system'
    ? refused('bad-input', `${known.name} is not a records officer, and an import is answered for by one.`)
    : refused('bad-input', `There is nobody with the user name “${userName}”.`)
}

function only(officers: readonly Officer[]): Result<Officer> {
  const [officer, other] = officers
  if (!officer) return refused('bad-input', 'There is no records officer yet, and an import is answered for by one.')
  if (!other) return done(officer)
  return refused('bad-input', `There are ${officers.length} records officers: say who of them answers for this import.`)
}

const another = refused('not-now', 'Another import is running. Only one can run at a time.')

function eventOf({ id: accountId, name }: Officer, step: string) {
  const actor = { accountId, name, role: 'recordsOfficer' as const }
  return { class: 'import.session', actor, record: null, basis: 'command line', detail: { step } }
}
