import { checkLetter, checkLetters } from './check-letter.ts'

/** A UUID in lower case, with hyphens. */
export type Uuid = string & { readonly uuid: unique symbol }

/** The number by which people call a record: class letter, six digits, check letter ('C-004217-K'). It has no meaning and is never reused. */
export type RecordNumber = string & { readonly recordNumber: unique symbol }

/** What a record is about: a child, a foster carer or a children's home, never two of them (procedure 28). */
export type RecordClass = 'child' | 'fosterCarer' | 'childrensHome'

/** The UUID that `text` writes, of any version, in lower case; undefined when it writes none. */
export function parseUuid(text: string): Uuid | undefined {
  const tidy = text.toLowerCase()
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(tidy) ? (tidy as Uuid) : undefined
}

/**
 * A UUID of version 7 (RFC 9562 section 5.7), which sorts by time.
 * `millis`: since 1970, 0 to 2^48-1. `chance`: 10 random bytes, of which 74 bits are used. Throws RangeError otherwise.
 */
export function uuidV7(millis: number, chance: Uint8Array): Uuid {
  if (!Number.isInteger(millis) || millis < 0 || millis >= 2 ** 48) throw new RangeError(`not a time: ${millis}`)
  if (chance.length !== 10) throw new RangeError(`10 bytes of chance are needed, not ${chance.length}`)
  const [a = 0, b = 0, c = 0, ...rest] = chance
  const bytes = [0x70 | (a & 0x0f), b, 0x80 | (c & 0x3f), ...rest]
  const hex = millis.toString(16).padStart(12, '0') + bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as Uuid
}

/** The record number of a class and a running number, 0 to 999999. Throws RangeError outside of these. */
export function recordNumber(c: RecordClass, n: number): RecordNumber {
  if (!Number.isInteger(n) || n < 0 || n > 999_999) throw new RangeError(`not a record's running number: ${n}`)
  return write(classLetters[c], String(n).padStart(6, '0'))
}

/** The record number that `text` means, whatever its case, spaces and hyphens; undefined when its form or check letter is wrong. */
export function parseRecordNumber(text: string): RecordNumber | undefined {
  const tidy = text.toUpperCase().replace(/[\s\-‐‑–—]/g, '')
  const [, letter, digits, check] = /^([CFH])(\d{6})([A-Z])$/.exec(tidy) ?? []
  if (letter === undefined || digits === undefined || check === undefined) return undefined
  const written = write(letter, digits)
  return written.endsWith(check) ? written : undefined
}

const classLetters = { child: 'C', fosterCarer: 'F', childrensHome: 'H' } as const satisfies Record<RecordClass, string>

/**
 * Of the class letter, then of each digit. All differ and none is 0 modulo the prime 23, so the check letter betrays
 * every single wrong character and every swap of two digits, adjacent or not.
 */
const weights = [10, 2, 3, 4, 5, 6, 7]

function write(letter: string, digits: string): RecordNumber {
  const values = [checkLetters.indexOf(letter), ...Array.from(digits, Number)]
  return `${letter}-${digits}-${checkLetter(values, weights)}` as RecordNumber
}
