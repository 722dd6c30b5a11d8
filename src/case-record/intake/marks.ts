import { createHmac } from 'node:crypto'
import type { RecordKey } from '../../platform/sealing/index.ts'
import type { Uuid } from '../../words/ids.ts'

/**
 * What is told by again without being told: the ids of an old system and the bytes of its files stand in the database only as MACs under
 * the authority's key, and new ids are worked out from them, so that the same file always gets the same.
 */
export type Marks = {
  mac(what: string, ...parts: readonly string[]): Buffer
  /** A UUID of version 8 (RFC 9562 section 5.8). */
  id(what: string, ...parts: readonly string[]): Uuid
}

export function createMarks(authorityKey: RecordKey): Marks {
  const key = authorityKey.subKey('intake')
  const mac = (what: string, ...parts: readonly string[]) =>
    createHmac('sha256', key)
      .update(JSON.stringify([what, ...parts]))
      .digest()
  return { mac, id: (what, ...parts) => uuidV8(mac(`id of ${what}`, ...parts)) }
}

function uuidV8(mac: Buffer): Uuid {
  const bytes = Buffer.from(mac.subarray(0, 16))
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as Uuid
}
