import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Purpose, RecordKey } from './record-key.ts'

/** Where a sealed value stands. It opens only there: moved to another row or replayed to another version, it is broken. */
export type Place = { table: string; record: string; entry: string; version: string | number }

/** Deliberately says nothing of why: whoever tampers learns nothing from it. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken'
  constructor() {
    super('This sealed value cannot be opened: it is damaged, was moved from its place, or belongs to another key.')
  }
}

/** Documents have a format of their own (documents/sealed.ts). */
type SealingPurpose = Exclude<Purpose, 'document'>

const algorithm = 'aes-256-gcm'
const format = 1
const ivBytes = 12
/** Always stated: Node otherwise accepts tags of four bytes, which can be guessed. */
const authTagLength = 16

/** `plain` sealed under the key for one place: format byte, IV (12), ciphertext, tag (16); 29 bytes longer than `plain`. */
export function seal(
  key: RecordKey,
  place: Place,
  plain: Uint8Array | string,
  purpose: SealingPurpose = 'field',
): Buffer {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(algorithm, key.subKey(purpose), iv, { authTagLength })
  cipher.setAAD(additionalData(place))
  const body = cipher.update(typeof plain === 'string' ? Buffer.from(plain, 'utf8') : plain)
  return Buffer.concat([Buffer.of(format), iv, body, cipher.final(), cipher.getAuthTag()])
}

/** What was sealed at this place under this key. Throws SealBroken for everything else. */
export function open(key: RecordKey, place: Place, sealed: Uint8Array, purpose: SealingPurpose = 'field'): Buffer {
  if (sealed.length < 1 + ivBytes + authTagLength || sealed[0] !== format) throw new SealBroken()
  const iv = sealed.subarray(1, 1 + ivBytes)
  const body = sealed.subarray(1 + ivBytes, sealed.length - authTagLength)
  const tag = sealed.subarray(sealed.length - authTagLength)
  const decipher = createDecipheriv(algorithm, key.subKey(purpose), iv, { authTagLength })
  decipher.setAAD(additionalData(place)).setAuthTag(tag)
  try {
    return Buffer.concat([decipher.update(body), decipher.final()])
  } catch {
    throw new SealBroken()
  }
}

/** Each part with its length before it, so that no two places are written alike ('ab','c' is not 'a','bc'). */
function additionalData({ table, record, entry, version }: Place): Buffer {
  const parts = [table, record, entry, String(version)].flatMap((part) => {
    const bytes = Buffer.from(part, 'utf8')
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    return [length, bytes]
  })
  return Buffer.concat([Buffer.of(format), ...parts])
}
