import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Uuid } from '../../words/ids.ts'
import type { Assertion, Creation } from './forms.ts'
import { challengeMinutes, type RelyingParty } from './rules.ts'

/** What a browser is asked for, as JSON: WebAuthn Level 3, PublicKeyCredentialRequestOptionsJSON and ...CreationOptionsJSON. */
export type RequestOptions = Awaited<ReturnType<typeof generateAuthenticationOptions>>
export type CreationOptions = Awaited<ReturnType<typeof generateRegistrationOptions>>

/** Why an answer is not taken, in our words: what the library says holds what somebody sent. */
export type WhyNot =
  | 'another address'
  | 'another challenge'
  | 'another service'
  | 'nobody verified'
  | 'not a right answer'
export type Checked<T> = { right: true; value: T } | { right: false; because: WhyNot }

const timeout = challengeMinutes * 60_000

/** Any passkey of this service: which account it is of, the passkey says itself. */
export function requestOptions(party: RelyingParty, challenge: Buffer): Promise<RequestOptions> {
  return generateAuthenticationOptions({
    rpID: party.id,
    challenge: new Uint8Array(challenge),
    timeout,
    userVerification: 'required',
    allowCredentials: [],
  })
}

export type Owner = { id: Uuid; name: string; userName: string; council: string }

/** A new passkey that can be found without a user name, and that checks who uses it (fingerprint, face or PIN). */
export function creationOptions(
  party: RelyingParty,
  owner: Owner,
  challenge: Buffer,
  known: readonly Buffer[],
): Promise<CreationOptions> {
  return generateRegistrationOptions({
    rpName: `Holdfast, ${owner.council}`,
    rpID: party.id,
    userID: new Uint8Array(Buffer.from(owner.id)),
    userName: owner.userName,
    userDisplayName: owner.name,
    challenge: new Uint8Array(challenge),
    timeout,
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: known.map((id) => ({ id: id.toString('base64url') })),
  })
}

export type Made = { credentialId: Buffer; publicKey: Buffer; counter: number }

export function checkCreation(response: Creation, party: RelyingParty, challenge: string): Promise<Checked<Made>> {
  return checked(async () => {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: tidied(response),
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    })
    if (!verified) return undefined
    const { id, publicKey, counter } = registrationInfo.credential
    return { credentialId: Buffer.from(id, 'base64url'), publicKey: Buffer.from(publicKey), counter }
  })
}

export type Used = { counter: number }

/** Signature, challenge, address and that somebody was verified. The counter is handed back for us to judge. */
export function checkAssertion(
  response: Assertion,
  party: RelyingParty,
  challenge: string,
  publicKey: Buffer,
): Promise<Checked<Used>> {
  return checked(async () => {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: tidied(response),
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: { id: response.id, publicKey: new Uint8Array(publicKey), counter: 0 },
    })
    return verified ? { counter: authenticationInfo.newCounter } : undefined
  })
}

/** The library has its own types for optional fields; what is not there is left out. */
function tidied(response: object): never {
  return JSON.parse(JSON.stringify(response)) as never
}

async function checked<T>(check: () => Promise<T | undefined>): Promise<Checked<T>> {
  try {
    const value = await check()
    return value === undefined ? { right: false, because: 'not a right answer' } : { right: true, value }
  } catch (error) {
    return { right: false, because: whyNot(error instanceof Error ? error.message : '') }
  }
}

/** The library throws plain errors; nothing is decided by this but the word in the log. */
function whyNot(message: string): WhyNot {
  if (/response origin/.test(message)) return 'another address'
  if (/response challenge/.test(message)) return 'another challenge'
  if (/RP ID/.test(message)) return 'another service'
  return /verification (was )?required/i.test(message) ? 'nobody verified' : 'not a right answer'
}
