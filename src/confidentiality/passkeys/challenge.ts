import { open, type RecordKey, SealBroken, seal } from '../../platform/sealing/index.ts'
import { challengeMinutes } from './rules.ts'

/** What a challenge was given out for: a passkey's answer to one is of no use for another. */
export type Purpose = 'sign-in' | 'proof' | 'add' | 'enrol'

/** `about`: whose challenge it is, where that is known. */
type Sealed = { about: string; until: number }

const placeOf = (purpose: Purpose) => ({
  table: 'sec.challenge_used',
  record: 'authority',
  entry: purpose,
  version: 1,
})

/** A number used once, which only this server can make and read: the challenge is its own memory, and nothing is kept of it. */
export function newChallenge(key: RecordKey, purpose: Purpose, about: string, now: number): Buffer {
  const sealed: Sealed = { about, until: now + challengeMinutes * 60_000 }
  return seal(key, placeOf(purpose), JSON.stringify(sealed))
}

/** The challenge that a passkey's answer answers, as text. Undefined where there is none in it. */
export function challengeIn(clientData: string): string | undefined {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientData, 'base64url').toString('utf8')) as { challenge?: unknown }
    return typeof challenge === 'string' ? challenge : undefined
  } catch {
    return undefined
  }
}

/** Whether it was given out here, for this purpose and about this, and is young enough. */
export function isOurs(key: RecordKey, challenge: string, purpose: Purpose, about: string, now: number): boolean {
  try {
    const text = open(key, placeOf(purpose), Buffer.from(challenge, 'base64url')).toString('utf8')
    const sealed = JSON.parse(text) as Sealed
    return sealed.about === about && sealed.until > now
  } catch (error) {
    if (error instanceof SealBroken) return false
    throw error
  }
}
