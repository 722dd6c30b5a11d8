import { open, type RecordKey, seal } from '../../platform/sealing/index.ts'
import type { Uuid } from '../../words/ids.ts'
import type { ChildTold, ItemTold } from './shapes.ts'

/** Where the bytes of an item that waits stand in the document store: under the authority's key. */
export function stagedContext(item: Uuid) {
  return { record: 'authority', document: item, version: '1' }
}

export function sealItem(authorityKey: RecordKey, id: Uuid, told: ItemTold): Buffer {
  return seal(authorityKey, place('record.intake_item', id), JSON.stringify(told))
}

export function openItem(authorityKey: RecordKey, id: Uuid, sealed: Uint8Array): ItemTold {
  return JSON.parse(open(authorityKey, place('record.intake_item', id), sealed).toString('utf8')) as ItemTold
}

export function sealChild(authorityKey: RecordKey, id: Uuid, told: ChildTold): Buffer {
  return seal(authorityKey, place('record.intake_child', id), JSON.stringify(told))
}

export function openChild(authorityKey: RecordKey, id: Uuid, sealed: Uint8Array): ChildTold {
  return JSON.parse(open(authorityKey, place('record.intake_child', id), sealed).toString('utf8')) as ChildTold
}

const place = (table: string, entry: Uuid) => ({ table, record: 'authority', entry, version: 1 })
