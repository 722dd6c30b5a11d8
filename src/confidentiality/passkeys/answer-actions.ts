import type { Clock } from '../../platform/clock.ts'
import type { Pool, Writer } from '../../platform/db/index.ts'
import type { RecordKey } from '../../platform/sealing/index.ts'
import { refused } from '../../words/result.ts'
import type { AuditWriter } from '../audit/index.ts'
import { digest } from '../enrolment/index.ts'
import { challengeIn, isOurs, type Purpose } from './challenge.ts'
import type { Assertion } from './forms.ts'
import { challengeMinutes, hasGoneBack, type RelyingParty } from './rules.ts'
import { holdPasskey, markChallengeUsed, noteUse, type PasskeyRow } from './store.ts'
import { checkAssertion, type WhyNot } from './webauthn.ts'

/** What passkeys are looked after with: the doorkeeper's pool, and the key and the log of what is no record's. */
export type Desk = { pool: Pool; authorityKey: RecordKey; clock: Clock; audit: AuditWriter }

export type Because =
  | WhyNot
  | 'challenge too old'
  | 'challenge used before'
  | 'unknown passkey'
  | 'removed passkey'
  | 'closed account'
  | 'passkey of another account'
  | 'counter went back'

export type Taken =
  | { right: true; passkey: PasskeyRow }
  | { right: false; because: Because; passkey: PasskeyRow | undefined }

/**
 * Takes the answer of a passkey, once: of a challenge given out here for this purpose in the last five minutes, at this address, by a
 * passkey that is in use, with somebody verified. In the caller's transaction, which is to be committed whatever comes of it.
 */
export async function takeAnswer(
  desk: Desk,
  db: Writer,
  response: Assertion,
  party: RelyingParty,
  purpose: Purpose,
): Promise<Taken> {
  const challenge = challengeIn(response.response.clientDataJSON)
  const stale = await useChallenge(desk, db, challenge, purpose, '')
  if (stale) return { right: false, because: stale, passkey: undefined }
  const passkey = await holdPasskey(db, Buffer.from(response.id, 'base64url'))
  const unfit = passkey ? whyUnfit(passkey, response) : 'unknown passkey'
  if (!passkey || unfit) return { right: false, because: unfit ?? 'unknown passkey', passkey }
  const checked = await checkAssertion(response, party, challenge ?? '', passkey.public_key)
  if (!checked.right) return { right: false, because: checked.because, passkey }
  if (hasGoneBack(Number(passkey.counter), checked.value.counter)) {
    return { right: false, because: 'counter went back', passkey }
  }
  await noteUse(db, passkey.id, checked.value.counter)
  return { right: true, passkey }
}

/** Why a challenge is not taken; undefined where it is, and from then on it is used up. */
export async function useChallenge(
  { authorityKey, clock }: Desk,
  db: Writer,
  challenge: string | undefined,
  purpose: Purpose,
  about: string,
): Promise<'challenge too old' | 'challenge used before' | undefined> {
  if (challenge === undefined || !isOurs(authorityKey, challenge, purpose, about, clock.now())) {
    return 'challenge too old'
  }
  const first = await markChallengeUsed(db, digest(challenge), 2 * challengeMinutes)
  return first ? undefined : 'challenge used before'
}

/** The passkey says itself whose it is; that must be whose we keep it as. */
function whyUnfit(passkey: PasskeyRow, { response: { userHandle } }: Assertion): Because | undefined {
  if (passkey.removed_at) return 'removed passkey'
  if (passkey.disabled_at) return 'closed account'
  const owner = userHandle === undefined ? undefined : Buffer.from(userHandle, 'base64url').toString('utf8')
  return owner === undefined || owner === passkey.account_id ? undefined : 'passkey of another account'
}

/** What the person is told, beside the button. */
export function refuseAnswer(because: Because) {
  const words = wordsFor(because)
  return refused('not-signed-in', words, { fields: { passkey: words } })
}

function wordsFor(because: Because): string {
  switch (because) {
    case 'challenge too old':
    case 'challenge used before':
      return 'That took longer than five minutes, or was sent twice. Use the passkey again.'
    case 'counter went back':
      return 'This passkey may have been copied, and was not taken. Sign in another way, and tell your administrator.'
    case 'removed passkey':
      return 'This passkey was removed here. Use another one, or your password and the code from your app.'
    case 'another address':
    case 'another challenge':
    case 'another service':
    case 'nobody verified':
    case 'not a right answer':
    case 'unknown passkey':
    case 'closed account':
    case 'passkey of another account':
      return 'This passkey was not taken. Use another one, or your password and the code from your app.'
    default:
      return because satisfies never
  }
}
