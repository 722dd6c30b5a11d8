import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto'

/** The key in hand does not open what was wrapped: it is another key, or the wrapped bytes are damaged. */
export class WrongRootKey extends Error {
  override readonly name = 'WrongRootKey'
}

// Key wrap with padding, RFC 5649. Plain AES-KW is left alone: Node accepts invalid inputs to it.
const algorithm = 'id-aes256-wrap-pad'
/** The alternative initial value of RFC 5649 section 3. */
const initialValue = Buffer.from('a65959a6', 'hex')

/** `key` wrapped under `wrapping` (32 bytes), padded to 8 bytes and 8 bytes longer. */
export function wrapKey(wrapping: KeyObject, key: Buffer): Buffer {
  const cipher = createCipheriv(algorithm, wrapping, initialValue)
  return Buffer.concat([cipher.update(key), cipher.final()])
}

/** The key inside `wrapped`. Throws WrongRootKey. */
export function unwrapKey(wrapping: KeyObject, wrapped: Buffer): Buffer {
  // Node unwraps no bytes at all into no bytes at all, without a word.
  if (wrapped.length < 16) throw new WrongRootKey(wrongKey)
  const decipher = createDecipheriv(algorithm, wrapping, initialValue)
  try {
    return Buffer.concat([decipher.update(wrapped), decipher.final()])
  } catch (cause) {
    throw new WrongRootKey(wrongKey, { cause })
  }
}

const wrongKey =
  'A wrapped key does not open under the root key in use. Either this is not the root key under which it was wrapped, or it is damaged.'
