import { poolReader, transaction } from '../../platform/db/index.ts'
import { newId } from '../../platform/new-id.ts'
import { done, type Result, refused } from '../../words/result.ts'
import { findCouncilName, findInvited, holdInvited, markTakenUp } from '../enrolment/index.ts'
import { type Desk, useChallenge } from './answer-actions.ts'
import { challengeIn, newChallenge } from './challenge.ts'
import type { Creation } from './forms.ts'
import type { RelyingParty } from './rules.ts'
import { insertPasskey } from './store.ts'
import { type CreationOptions, checkCreation, creationOptions } from './webauthn.ts'

/** Taking up an invitation with a passkey in place of a password and an app. `sealed` is what the form of the enrolment carries. */
export function createPasskeyEnrolment(desk: Desk) {
  return {
    beginPasskeyEnrolment: (sealed: string, party: RelyingParty) => begin(desk, sealed, party),
    enrolWithPasskey: (sealed: string, response: Creation, party: RelyingParty) => enrol(desk, sealed, response, party),
  }
}

async function begin(desk: Desk, sealed: string, party: RelyingParty): Promise<Result<CreationOptions>> {
  const reader = poolReader(desk.pool)
  const found = await findInvited(desk, reader, sealed)
  if (!found.ok) return found
  const { id, name, user_name: userName } = found.value
  const challenge = newChallenge(desk.authorityKey, 'enrol', id, desk.clock.now())
  const owner = { id, name, userName, council: await findCouncilName(reader) }
  return done(await creationOptions(party, owner, challenge, []))
}

function enrol(desk: Desk, sealed: string, response: Creation, party: RelyingParty): Promise<Result<void>> {
  return transaction(desk.pool, 'read write', async (db) => {
    const found = await holdInvited(desk, db, sealed)
    if (!found.ok) return found
    const { id: account, name, role } = found.value
    const challenge = challengeIn(response.response.clientDataJSON)
    if (await useChallenge(desk, db, challenge, 'enrol', account)) return again
    const made = await checkCreation(response, party, challenge ?? '')
    const passkey = { id: newId(), account, name: 'First passkey' }
    if (!made.right || !(await insertPasskey(db, { ...made.value, ...passkey }))) return notTaken
    await markTakenUp(db, found.value)
    const actor = { accountId: account, name, role }
    const detail = { by: 'passkey', passkey: passkey.id }
    await desk.audit.toAuthority(db, { class: 'account.enrolled', actor, record: null, basis: 'invitation', detail })
    return done(undefined)
  })
}

const takeAgain = 'That took longer than five minutes, or was sent twice. Press the button again'
const again = refused('conflict', takeAgain, { fields: { passkey: takeAgain } })
const refusedWords = 'This passkey could not be taken. Try another device, or choose a password and an app'
const notTaken = refused('bad-input', refusedWords, { fields: { passkey: refusedWords } })
