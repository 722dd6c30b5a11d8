import { createHash, randomBytes } from 'node:crypto'
import { open, type RecordKey, SealBroken, seal } from '../../platform/sealing/index.ts'
import type { Uuid } from '../../words/ids.ts'

/** What is kept of a token or of a code: never the thing itself. */
export function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** A one-time code to hand over (120 bits, in groups of six), and the hash that is kept of it. */
export function newInvitation(): { code: string; codeHash: Buffer } {
  const code = randomBytes(15)
    .toString('hex')
    .replace(/(.{6})(?=.)/g, '$1-')
  return { code, codeHash: invitationHash(code) }
}

/** However the code was typed: spaces, hyphens and capitals do not count. */
export function invitationHash(code: string): Buffer {
  return digest(code.replace(/[^0-9a-f]/gi, '').toLowerCase())
}

const secretPlace = (id: Uuid) => ({ table: 'sec.account', record: 'authority', entry: id, version: 'second-factor' })

export function sealSecondFactor(key: RecordKey, account: Uuid, secret: string): Buffer {
  return seal(key, secretPlace(account), secret)
}

export function openSecondFactor(key: RecordKey, account: Uuid, sealed: Buffer): string {
  return open(key, secretPlace(account), sealed).toString('utf8')
}

/** An enrolment that was begun: for whom, with which secret, until when (milliseconds since 1970). */
export type Begun = { code: string; secret: string; until: number }

const enrolmentPlace = { table: 'sec.invitation', record: 'authority', entry: 'enrolment', version: 1 }

/** Travels in the form as text that only this server can make: the browser never chooses the secret. */
export function sealEnrolment(key: RecordKey, begun: Begun): string {
  return seal(key, enrolmentPlace, JSON.stringify(begun)).toString('base64url')
}

/** Undefined for what was tampered with, or is older than its time. */
export function openEnrolment(key: RecordKey, sealed: string, now: number): Begun | undefined {
  try {
    const begun = JSON.parse(open(key, enrolmentPlace, Buffer.from(sealed, 'base64url')).toString('utf8')) as Begun
    return begun.until > now ? begun : undefined
  } catch (error) {
    if (error instanceof SealBroken) return undefined
    throw error
  }
}
