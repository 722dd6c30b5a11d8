import { type Reader, statement, type Writer } from '../../platform/db/index.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'

const holdOpening = statement(
  'opening.holdOpening',
  `insert into record.held_opening (id, asked_by, asked_by_name, sealed)
   values ($1, $2, $3, $4)`,
)
const heldOpenings = statement(
  'opening.heldOpenings',
  `select id, asked_by, asked_by_name, asked_at, sealed, decided_at, outcome, record_number
   from record.held_opening
   where ($1 and decided_at is null) or (not $1 and asked_by = $2)
   order by asked_at desc
   limit 50`,
)
const findHeld = statement(
  'opening.findHeld',
  `select id, asked_by, asked_by_name, asked_at, sealed, decided_at, outcome, record_number
   from record.held_opening
   where id = $1
   for update`,
)
const decideHeld = statement(
  'opening.decideHeld',
  `update record.held_opening
   set decided_at = now(), decided_by = $2, outcome = $3, record_number = $4
   where id = $1 and decided_at is null`,
)

export type HeldRow = {
  id: Uuid
  asked_by: Uuid
  asked_by_name: string
  asked_at: Date
  sealed: Buffer
  decided_at: Date | null
  outcome: 'opened' | 'same child' | null
  record_number: RecordNumber | null
}

export function addHeldOpening(db: Writer, h: { id: Uuid; by: Uuid; name: string; sealed: Buffer }): Promise<number> {
  return db.run(holdOpening, [h.id, h.by, h.name, h.sealed])
}

/** Waiting ones for the records officer; else the asker's own. */
export function heldOpeningsFor(db: Reader, officer: boolean, account: Uuid): Promise<HeldRow[]> {
  return db.rows<HeldRow>(heldOpenings, [officer, account])
}

export function lockHeldOpening(db: Writer, id: Uuid): Promise<HeldRow | undefined> {
  return db.maybe<HeldRow>(findHeld, [id])
}

export function markDecided(
  db: Writer,
  id: Uuid,
  by: Uuid,
  outcome: 'opened' | 'same child',
  number: RecordNumber,
): Promise<number> {
  return db.run(decideHeld, [id, by, outcome, number])
}
