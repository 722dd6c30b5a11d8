import { open, type RecordKey, seal } from '../../../platform/sealing/index.ts'
import type { Uuid } from '../../../words/ids.ts'

/** Why a file was left out, in the officer's words. */
export function sealReason(authorityKey: RecordKey, item: Uuid, reason: string): Buffer {
  return seal(authorityKey, place('record.intake_item', item, 'decision'), reason)
}

export function openReason(authorityKey: RecordKey, item: Uuid, sealed: Uint8Array): string {
  return open(authorityKey, place('record.intake_item', item, 'decision'), sealed).toString('utf8')
}

/** Why a child of a list was left out. */
export function sealChildReason(authorityKey: RecordKey, child: Uuid, reason: string): Buffer {
  return seal(authorityKey, place('record.intake_child', child, 'decision'), reason)
}

export function openChildReason(authorityKey: RecordKey, child: Uuid, sealed: Uint8Array): string {
  return open(authorityKey, place('record.intake_child', child, 'decision'), sealed).toString('utf8')
}

export function sealLine(authorityKey: RecordKey, run: Uuid, position: number, text: string): Buffer {
  return seal(authorityKey, place('record.intake_line', run, String(position)), text)
}

export function openLine(authorityKey: RecordKey, run: Uuid, position: number, sealed: Uint8Array): string {
  return open(authorityKey, place('record.intake_line', run, String(position)), sealed).toString('utf8')
}

const place = (table: string, entry: Uuid, version: string) => ({ table, record: 'authority', entry, version })
