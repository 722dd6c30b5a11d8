import type { Uuid } from '../../words/ids.ts'
import type { RecordKey } from './record-key.ts'

/** How many unwrapped keys may stay in memory, and for how long (milliseconds from when each was read). */
export type CacheBounds = { most: number; forMillis: number }

/** Unwrapped keys, few and for a short time. */
export type KeyCache = {
  find(subject: Uuid): RecordKey | undefined
  /** Call before reading a key; hand what it returns to `keep`. */
  mark(): number
  /** Keeps a key read since `mark`; not if anything was forgotten since, or a destroyed key could come back. */
  keep(key: RecordKey, mark: number): void
  forget(subject: Uuid): void
}

/** `now`: milliseconds that only go forward. */
export function keyCache({ most, forMillis }: CacheBounds, now: () => number): KeyCache {
  const kept = new Map<Uuid, { key: RecordKey; until: number }>()
  let forgotten = 0
  return {
    find(subject) {
      const found = kept.get(subject)
      if (found && found.until > now()) return found.key
      kept.delete(subject)
      return undefined
    },
    mark: () => forgotten,
    keep(key, mark) {
      if (mark !== forgotten || most < 1) return
      const [oldest] = kept.keys()
      if (kept.size >= most && oldest !== undefined) kept.delete(oldest)
      kept.set(key.subject, { key, until: now() + forMillis })
    },
    forget(subject) {
      forgotten += 1
      kept.delete(subject)
    },
  }
}
