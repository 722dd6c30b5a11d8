import { open, type RecordKey, seal } from '../../platform/sealing/index.ts'
import type { Uuid } from '../../words/ids.ts'

/** A file's name as it is kept, sealed at its document's place. */
export function sealName(key: RecordKey, record: Uuid, document: Uuid, name: string): Buffer {
  return seal(key, place(record, document), tidyName(name))
}

export function openName(key: RecordKey, record: Uuid, document: Uuid, sealed: Uint8Array): string {
  return open(key, place(record, document), sealed).toString('utf8')
}

/** A file's name without folders and control characters, at most 200 characters. */
export function tidyName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return (
    last
      .replace(/\p{Cc}|\p{Surrogate}/gu, '')
      .trim()
      .slice(0, 200) || 'file without a name'
  )
}

function place(record: Uuid, document: Uuid) {
  return { table: 'record.document', record, entry: document, version: 'name' }
}
