import { poolReader } from '../../platform/db/index.ts'
import { limits } from '../../rulebook/access.ts'
import type { ActorRole } from '../../words/actor.ts'
import { digest } from '../enrolment/index.ts'
import type { Deps } from './actions.ts'
import { findSession } from './store.ts'

/** Whose session it is. `expiresAt`: when it ends at the latest; one that nobody uses ends earlier. */
export type SessionDescribed = {
  name: string
  userName: string
  role: ActorRole
  team: string | null
  expiresAt: Date
}

/** The session of this token, if it is one of this stage and has not ended. */
export async function describeSession(
  { pool }: Deps,
  token: string,
  stage: 'password' | 'complete',
): Promise<SessionDescribed | undefined> {
  const row = await findSession(poolReader(pool), digest(token), stage, limits.sessionIdleMinutes.value)
  if (!row) return undefined
  const { name, user_name: userName, role, team, expires_at: expiresAt } = row
  return { name, userName, role, team, expiresAt }
}
