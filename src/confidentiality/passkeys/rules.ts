/** Minutes in which a challenge must be answered. Local decision: long enough to find a key, short enough to be of no use later. */
export const challengeMinutes = 5

/** How many passkeys one account may have. Local decision. */
export const mostPasskeys = 20

/** Whom a passkey is made for: the name that browsers bind it to, and the one address whose pages may use it. */
export type RelyingParty = { id: string; origin: string }

/**
 * The relying party of this service: the address that people type, or `localhost` where nothing else is configured. Undefined
 * where browsers would refuse: by an address of numbers, or by http from another machine (WebAuthn Level 3, 5.1.3 and 13.4.9).
 */
export function relyingPartyOf(publicUrl: string | undefined, port: number): RelyingParty | undefined {
  const { protocol, hostname, origin } = new URL(publicUrl ?? `http://localhost:${port}`)
  if (isAddressOfNumbers(hostname)) return undefined
  const isSecure = protocol === 'https:' || hostname === 'localhost'
  return isSecure ? { id: hostname, origin } : undefined
}

function isAddressOfNumbers(hostname: string): boolean {
  return hostname.startsWith('[') || /^\d{1,3}(\.\d{1,3}){3}$/.test(hostname)
}

/**
 * Whether a passkey may have been copied: its counter must rise with every use, unless it has none (always 0).
 * WebAuthn Level 3, 6.1.1.
 */
export function hasGoneBack(kept: number, shown: number): boolean {
  return (kept > 0 || shown > 0) && shown <= kept
}

/** Why the last way to sign in is not taken away. */
export function mayRemovePasskey(ways: { app: boolean; passkeys: number }): boolean {
  return ways.app || ways.passkeys > 1
}
