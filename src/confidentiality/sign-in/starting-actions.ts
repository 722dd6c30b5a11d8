import { randomBytes } from 'node:crypto'
import type { Writer } from '../../platform/db/index.ts'
import type { Uuid } from '../../words/ids.ts'
import { digest } from '../enrolment/index.ts'
import { insertSession } from './store.ts'

/** Makes a session and gives its token, which is kept nowhere but by whoever holds it. */
export async function startSession(
  db: Writer,
  account: Uuid,
  stage: 'password' | 'complete',
  minutes: number,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await insertSession(db, digest(token), account, stage, minutes)
  return token
}
