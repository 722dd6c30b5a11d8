import { createHmac, type KeyObject, randomBytes } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Uuid } from '../../words/ids.ts'

/** What an event says beyond the name of the action: ids and plain words, never narrative. */
export type Detail = { readonly [name: string]: string | number | boolean | readonly string[] }

/** The full event. It is sealed under the record's key; only its leaf stands in the log. */
export type FullEvent = {
  id: Uuid
  /** RFC 3339, UTC. */
  at: string
  class: string
  actor: { id: string; name: string; role: string }
  record: string | null
  basis: string
  detail: Detail
}

/** A leaf as integrity.md 3 has it: canonical JSON (RFC 8785) with class, time, pseudonyms and a commitment. */
export type Leaf = {
  v: 1
  id: string
  at: string
  class: string
  actor: string
  record: string | null
  commitment: string
}

export type SealableEvent = { full: FullEvent; leaf: string; secret: string }

/** Makes the leaf of an event, and the secret (the event with the key of its commitment) that is to be sealed. */
export function prepareEvent(full: FullEvent, pseudonymKey: KeyObject): SealableEvent {
  const eventKey = randomBytes(32)
  const body = canonical(full)
  const leaf: Leaf = {
    v: 1,
    id: full.id,
    at: full.at,
    class: full.class,
    actor: pseudonym(pseudonymKey, 'actor', full.actor.id),
    record: full.record === null ? null : pseudonym(pseudonymKey, 'record', full.record),
    commitment: commit(eventKey, body),
  }
  return { full, leaf: canonical(leaf), secret: canonical({ key: eventKey.toString('base64url'), event: full }) }
}

/** True where the opened secret is what the leaf committed to. */
export function isCommitted(leaf: string, secret: string): boolean {
  const { key, event } = JSON.parse(secret) as { key: string; event: FullEvent }
  const { commitment } = JSON.parse(leaf) as Leaf
  return commit(Buffer.from(key, 'base64url'), canonical(event)) === commitment
}

export function eventOf(secret: string): FullEvent {
  return (JSON.parse(secret) as { event: FullEvent }).event
}

export function actorOf(actor: { accountId: string; name: string; role: string }): FullEvent['actor'] {
  return { id: actor.accountId, name: actor.name, role: actor.role }
}

function commit(key: Uint8Array, body: string): string {
  return createHmac('sha256', key).update(body).digest('base64url')
}

function pseudonym(key: KeyObject, what: string, id: string): string {
  return createHmac('sha256', key).update(`${what}:${id}`).digest('base64url').slice(0, 22)
}

function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('an event must be JSON')
  return text
}

/** Where a sealed event stands; the same words open it again. */
export function eventPlace(record: string, id: Uuid) {
  return { table: 'audit.event', record, entry: id, version: 1 }
}
