import type { KeyObject } from 'node:crypto'
import { getKind, type Registry } from '../../src/case-record/entries/index.ts'
import { sealContent } from '../../src/case-record/entries/sealed-content.ts'
import { sealSiblingName } from '../../src/case-record/frame/index.ts'
import { decide } from '../../src/confidentiality/access/index.ts'
import { actorOf, eventPlace, prepareEvent } from '../../src/confidentiality/audit/index.ts'
import { newId } from '../../src/platform/new-id.ts'
import { type RecordKey, seal } from '../../src/platform/sealing/index.ts'
import type { Actor } from '../../src/words/actor.ts'
import { exactly } from '../../src/words/approximate-day.ts'
import type { RecordNumber, Uuid } from '../../src/words/ids.ts'
import type { PlainDate } from '../../src/words/plain-date.ts'
import { later, standing, type ToMake } from './bodies.ts'
import { type Shape, sweeps } from './shape.ts'

export type Target = { id: Uuid; number: RecordNumber; key: RecordKey; shape: Shape }
export type Writing = { actor: Actor; registry: Registry; pseudonymKey: KeyObject; today: PlainDate }

type Entry = { record: Uuid; id: Uuid; kind: string; day: PlainDate | null; sort: PlainDate; significant: boolean }
type Version = Pick<Entry, 'record' | 'id' | 'day'> & { schema: number; sealed: Buffer }
type Event = { record: Uuid; id: Uuid; at: string; class: string; leaf: Buffer; sealed: Buffer }
type Identity = { record: Uuid; entry: Uuid; name: string; born: PlainDate; sex: string; nhsNumber: string | null }
type Sibling = { record: Uuid; entry: Uuid; number: string | null; name: Buffer }

/** What one transaction puts into the database: all that the app would write for these entries, one event for each. */
export type Rows = {
  entries: Entry[]
  versions: Version[]
  events: Event[]
  evidence: { record: Uuid; line: string; day: PlainDate; entry: Uuid }[]
  identities: Identity[]
  periods: { record: Uuid; entry: Uuid; from: PlainDate }[]
  siblings: Sibling[]
}

/** The entries of these records that belong to one sweep: in the first, what stands from the beginning as well. */
export function rowsOf(w: Writing, targets: readonly Target[], sweep: number): Rows {
  const rows: Rows = { entries: [], versions: [], events: [], evidence: [], identities: [], periods: [], siblings: [] }
  for (const target of targets) {
    const first = standing(target.shape)
    const all = target.shape.entries - first.length
    if (sweep === 0) for (const made of first) addEntry(rows, w, target, made)
    const until = Math.floor((all * (sweep + 1)) / sweeps)
    for (let n = Math.floor((all * sweep) / sweeps); n < until; n += 1) {
      addEntry(rows, w, target, later(target.shape, n, all))
    }
  }
  return rows
}

function addEntry(rows: Rows, w: Writing, { id: record, number, key }: Target, made: ToMake): void {
  const kind = getKind(w.registry, made.kind)
  const { body, day } = made
  const happened = day && exactly(day)
  const id = newId()
  const sort = day ?? w.today
  rows.entries.push({ record, id, kind: kind.name, day, sort, significant: kind.significant(body) })
  const sealed = sealContent(key, record, id, 1, { body, happened }, null)
  rows.versions.push({ record, id, day, schema: kind.schemaVersion, sealed })
  for (const line of kind.contents(body)) rows.evidence.push({ record, line, day: sort, entry: id })
  for (const fact of kind.facts(body, happened)) {
    if (fact.fact === 'identity' && day) {
      const { legalName: name, sex, nhsNumber = null } = fact
      rows.identities.push({ record, entry: id, name, born: day, sex, nhsNumber })
    }
    if (fact.fact === 'lookedAfter') rows.periods.push({ record, entry: id, from: fact.from })
    if (fact.fact === 'sibling') {
      const name = sealSiblingName(key, record, id, fact.name)
      rows.siblings.push({ record, entry: id, number: fact.number, name })
    }
  }
  rows.events.push(eventOf(w, record, number, key, { entry: id, kind: kind.name }))
}

/** The event of an entry: the identity comes with the opening of the record, all else is put on it. */
function eventOf(
  { actor, pseudonymKey }: Writing,
  record: Uuid,
  number: RecordNumber,
  key: RecordKey,
  of: { entry: Uuid; kind: string },
): Event {
  const opens = of.kind === 'identity'
  const name = opens ? 'record.open' : 'entry.finalise'
  const basis = { kind: 'standard' as const, grant: record, basis: 'allocated worker' }
  const verdict = decide(name, actor.role, opens ? { kind: 'none' } : basis)
  if (!verdict.may) throw new Error(`${actor.role} may not do ${name}`)
  const id = newId()
  const at = new Date().toISOString()
  const detail = { rule: verdict.rule, ...of, version: 1 }
  const full = { id, at, class: name, actor: actorOf(actor), record: number, basis: verdict.basis, detail }
  const { leaf, secret } = prepareEvent(full, pseudonymKey)
  return { record, id, at, class: name, leaf: Buffer.from(leaf), sealed: seal(key, eventPlace(record, id), secret) }
}
