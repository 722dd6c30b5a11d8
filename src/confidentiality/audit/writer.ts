import type { Clock } from '../../platform/clock.ts'
import type { Writer } from '../../platform/db/index.ts'
import { newId } from '../../platform/new-id.ts'
import { type RecordKey, seal } from '../../platform/sealing/index.ts'
import type { Actor } from '../../words/actor.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'
import { actorOf, type Detail, eventPlace, type FullEvent, prepareEvent } from './event.ts'
import { insertAuthorityEvent, insertRecordEvent } from './store.ts'

type Unknown = { accountId: Uuid; name: string; role: 'none' }
export type EventToWrite = {
  class: string
  actor: Actor | Unknown
  record: RecordNumber | null
  basis: string
  detail: Detail
}

/**
 * Writes events inside the transaction of what they tell of (no event, no change). A record's events are sealed under the
 * record's key; sign-in, cross-record and refused ones under the authority's. Source: integrity.md 1 and 3.
 */
export type AuditWriter = {
  toRecord(db: Writer, record: Uuid, key: RecordKey, event: EventToWrite): Promise<void>
  toAuthority(db: Writer, event: EventToWrite): Promise<void>
}

export function createAuditWriter(clock: Clock, authorityKey: RecordKey): AuditWriter {
  const pseudonymKey = authorityKey.subKey('audit')
  const prepare = (event: EventToWrite) => {
    const at = new Date(clock.now()).toISOString()
    const full: FullEvent = { ...event, id: newId(), at, actor: actorOf(event.actor) }
    return { id: full.id, at, class: event.class, ...prepareEvent(full, pseudonymKey) }
  }
  return {
    async toRecord(db, record, key, event) {
      const e = prepare(event)
      insertRecordEvent(db, record, { ...e, sealed: seal(key, eventPlace(record, e.id), e.secret) })
    },
    async toAuthority(db, event) {
      const e = prepare(event)
      insertAuthorityEvent(db, { ...e, sealed: seal(authorityKey, eventPlace('authority', e.id), e.secret) })
    },
  }
}
