import { createHash, createHmac } from 'node:crypto'
import type { Across, Door } from '../../confidentiality/action.ts'
import {
  type DocumentStore,
  putSealed,
  removeSealed,
  type SealedDocument,
  segmentBytes,
} from '../../platform/documents/index.ts'
import { type RecordKey, seal } from '../../platform/sealing/index.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'
import { done, type Result, refused } from '../../words/result.ts'
import { nameObjects, putItem } from './store.ts'

/** A file that was sent to a record, and in which something harmful was found. `stream` gives its bytes, as often as it is asked. */
type Quarantined = {
  name: string
  mediaType: string
  bytes: number
  finding: string
  stream(): AsyncIterable<Uint8Array>
}

type Deps = { door: Door; documents: DocumentStore }
type Sent = { token: string; number: RecordNumber; file: Quarantined }
type Staged = { id: Uuid; mark: Buffer; content: Buffer; sealed: Buffer; objects: readonly string[]; key: RecordKey }

/**
 * Keeps such a file apart, sealed under the authority's key: on no record, and for nobody to open. The same bytes sent to the same record by
 * the same person are kept once. Its objects are named and noted before they are written, so that a crash leaves nothing that nobody knows of.
 */
export async function putInQuarantine(deps: Deps, sent: Sent): Promise<Result<void>> {
  const staged = await stage(deps, sent)
  if (!staged.ok) return staged
  const { id, key, objects } = staged.value
  const context = { record: 'authority', document: id, version: '1' }
  const document = await putSealed(deps.documents, key, context, sent.file.stream(), objects)
  let kept = false
  try {
    const result = await keep(deps, sent, staged.value, document)
    kept = result.ok && result.value
    return result.ok ? done(undefined) : result
  } finally {
    // They stay noted: whoever next clears what was left behind finds nothing there.
    if (!kept) await removeSealed(deps.documents, document.segments)
  }
}

/** Works out what the item is, and has its objects named and noted. */
async function stage({ door }: Deps, { token, number, file }: Sent): Promise<Result<Staged>> {
  const sha256 = await hashOf(file.stream())
  const howMany = Math.max(1, Math.ceil(file.bytes / segmentBytes))
  const work = async (across: Across): Promise<Result<Staged>> => {
    if (across.records.length === 0) return gone
    const objects = await nameObjects(across.db, number, howMany)
    return done({ ...itemOf(across, number, file, sha256), objects, key: across.authorityKey })
  }
  return door.changeAcross(token, 'quarantine.stage', work, [number])
}

function keep({ door }: Deps, { token, number, file }: Sent, staged: Staged, document: SealedDocument) {
  const work = async ({ db, records, note }: Across): Promise<Result<boolean>> => {
    if (records.length === 0) return gone
    note({ item: staged.id })
    return done(await putItem(db, number, { ...staged, ...document, mediaType: file.mediaType }))
  }
  return door.changeAcross(token, 'quarantine.keep', work, [number])
}

/** Everything but the time and the state is sealed, or a MAC under the authority's key. */
function itemOf({ actor, authorityKey }: Across, number: RecordNumber, file: Quarantined, sha256: string) {
  const key = authorityKey.subKey('intake')
  const mac = (...parts: readonly string[]) =>
    createHmac('sha256', key)
      .update(JSON.stringify(['sent', ...parts]))
      .digest()
  const mark = mac('item', number, actor.accountId, sha256)
  const id = uuidV8(mac('id', mark.toString('hex')))
  const { name, finding } = file
  const told = { name, finding, number, sentBy: actor, sentAt: new Date().toISOString() }
  const place = { table: 'record.intake_item', record: 'authority', entry: id, version: 1 }
  return { id, mark, content: mac('content', sha256), sealed: seal(authorityKey, place, JSON.stringify(told)) }
}

async function hashOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of bytes) hash.update(piece)
  return hash.digest('hex')
}

/** A UUID that is worked out (RFC 9562 section 5.8). */
function uuidV8(mac: Buffer): Uuid {
  const bytes = Buffer.from(mac.subarray(0, 16))
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as Uuid
}

const gone = refused('not-found', 'There is no such record.')
