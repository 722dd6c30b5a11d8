import { Secret, TOTP } from 'otpauth'

/** Seconds that a code is good for. RFC 6238 section 5.2. */
export const stepSeconds = 30

/** A new secret, base32, for an authenticator app. 160 bits: RFC 4226 section 4. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The address that an authenticator app reads from the picture. */
export function enrolmentAddress(secret: string, userName: string, council: string): string {
  return totp(secret, userName, council).toString()
}

export function codeNow(secret: string, now: number): string {
  return totp(secret).generate({ timestamp: now })
}

/** The time step a code belongs to, one step of clock drift allowed either way; undefined for a wrong code. */
export function stepOf(secret: string, code: string, now: number): number | undefined {
  const tidy = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(tidy)) return undefined
  const delta = totp(secret).validate({ token: tidy, timestamp: now, window: 1 })
  return delta === null ? undefined : Math.floor(now / 1000 / stepSeconds) + delta
}

function totp(secret: string, label = 'Holdfast', issuer = 'Holdfast'): TOTP {
  return new TOTP({
    secret: Secret.fromBase32(secret),
    label,
    issuer,
    algorithm: 'SHA1',
    digits: 6,
    period: stepSeconds,
  })
}
