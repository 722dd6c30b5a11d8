import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import { inspect } from 'node:util'
import type { Uuid } from '../../words/ids.ts'

/** What a key is used for. Each purpose has a sub-key of its own, so that a leak through one use opens no other. */
export type Purpose = 'field' | 'document' | 'audit' | 'search' | 'intake'

/** Bytes in a record's key and in each of its sub-keys. */
export const recordKeyBytes = 32

/**
 * The key of one subject: a record, or the authority. It never shows its bytes: what prints, serialises or logs it sees
 * only whose key it is. Sub-keys are made when first asked for (HKDF-SHA256, RFC 5869).
 */
export class RecordKey {
  readonly subject: Uuid
  readonly #root: KeyObject
  readonly #subKeys = new Map<Purpose, KeyObject>()

  /** `bytes`: 32, random. Throws RangeError otherwise. */
  constructor(subject: Uuid, bytes: Buffer) {
    if (bytes.length !== recordKeyBytes) throw new RangeError(`a key of ${bytes.length} bytes`)
    this.subject = subject
    this.#root = createSecretKey(bytes)
  }

  /** The sub-key for one purpose. A KeyObject: node:crypto takes it as it is, and printing it shows no bytes. */
  subKey(purpose: Purpose): KeyObject {
    const known = this.#subKeys.get(purpose)
    if (known) return known
    const info = `holdfast 1 ${purpose} ${this.subject}`
    const made = createSecretKey(Buffer.from(hkdfSync('sha256', this.#root, '', info, recordKeyBytes)))
    this.#subKeys.set(purpose, made)
    return made
  }

  toString(): string {
    return `[key of ${this.subject}]`
  }

  toJSON(): string {
    return this.toString()
  }

  [inspect.custom](): string {
    return this.toString()
  }
}
