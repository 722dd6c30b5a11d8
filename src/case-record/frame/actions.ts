import type { Inside } from '../../confidentiality/action.ts'
import type { Reader } from '../../platform/db/index.ts'
import { open, type RecordKey, seal } from '../../platform/sealing/index.ts'
import type { Actor } from '../../words/actor.ts'
import type { ApproximateDay } from '../../words/approximate-day.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'
import { ageOn } from '../../words/plain-date.ts'
import { getFrameRow } from './store.ts'

/** What stands around every page of a record: enough to see at a glance whose record this is. */
export type Frame = {
  /** Who looks at the page, for its header. */
  actor: Actor
  number: RecordNumber
  /** The name the child likes, else the legal name; undefined while no identity is recorded. */
  name: string | undefined
  legalName: string | undefined
  birth: ApproximateDay | null
  /** Whole years; for a birth known roughly, by its earliest day. */
  age: number | undefined
  nhsNumber: string | undefined
  /** Those with a day of their own, as the timeline lists them. */
  entries: number
  siblings: readonly { name: string; number: RecordNumber | null }[]
}

/** Loads the frame inside the action of the page it stands around. */
export async function loadFrame(inside: Inside<Reader>): Promise<Frame> {
  const row = await getFrameRow(inside.db, inside.record.id)
  const born = row.birth_earliest ?? row.birth_latest
  return {
    actor: inside.actor,
    number: inside.record.number,
    name: row.known_as ?? row.legal_name ?? undefined,
    legalName: row.legal_name ?? undefined,
    birth: born ? { earliest: row.birth_earliest, latest: row.birth_latest, words: null } : null,
    age: born ? ageOn(born, inside.today) : undefined,
    nhsNumber: row.nhs_number ?? undefined,
    entries: row.entries,
    siblings: (row.siblings ?? []).map((s) => ({
      number: s.other_number,
      name: openSiblingName(inside.key, inside.record.id, s.entry_id, Buffer.from(s.name_sealed, 'base64')),
    })),
  }
}

const place = (record: Uuid, entry: Uuid) => ({ table: 'record.sibling', record, entry, version: 'name' })

export function sealSiblingName(key: RecordKey, record: Uuid, entry: Uuid, name: string): Buffer {
  return seal(key, place(record, entry), name)
}

function openSiblingName(key: RecordKey, record: Uuid, entry: Uuid, sealed: Buffer): string {
  return open(key, place(record, entry), sealed).toString('utf8')
}
