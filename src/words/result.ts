/** Why something was not done. Domain code knows no HTTP status; the web layer turns the code into one. */
export type RefusalCode =
  | 'not-found'
  | 'not-permitted'
  | 'not-signed-in'
  | 'bad-input'
  | 'conflict'
  | 'already-exists'
  | 'needs-check'
  | 'too-large'
  | 'too-often'
  | 'not-now'

/**
 * An expected no, in words that a social worker can act on. `fields`: the field's name and what to put right in it.
 * `offer`: where to go instead.
 */
export type Refusal = {
  code: RefusalCode
  words: string
  fields?: Record<string, string>
  offer?: { words: string; href: string }
}

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

/** It was done, and here is what came of it. */
export function done<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** It was not done, and why. */
export function refused(
  code: RefusalCode,
  words: string,
  more: Omit<Refusal, 'code' | 'words'> = {},
): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { ...more, code, words } }
}
