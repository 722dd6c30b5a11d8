import { type Reader, statement } from '../../platform/db/index.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'
import type { PlainDate } from '../../words/plain-date.ts'
import { kindsWithoutDay } from './rules.ts'

export type FrameRow = {
  class: string
  legal_name: string | null
  known_as: string | null
  birth_earliest: PlainDate | null
  birth_latest: PlainDate | null
  nhs_number: string | null
  looked_after_from: PlainDate | null
  entries: number
}
export type SiblingRow = { entry_id: Uuid; other_number: RecordNumber | null; name_sealed: Buffer }

const frame = statement(
  'frame.find',
  `select r.class, i.legal_name, i.known_as, i.birth_earliest, i.birth_latest, i.nhs_number,
     (select p.from_day from record.looked_after_period p
      where p.record_id = r.record_id and p.from_day <= $2 and (p.until_day is null or p.until_day > $2)) as looked_after_from,
     (select coalesce(sum(c.entries), 0)::int from record.kind_count c
      where c.record_id = r.record_id and c.kind <> all($3)) as entries
   from record.record r
   left join record.identity i on i.record_id = r.record_id
   where r.record_id = $1`,
)
const siblings = statement(
  'frame.siblings',
  `select entry_id, other_number, name_sealed
   from record.sibling
   where record_id = $1
   order by entry_id
   limit 30`,
)

export function getFrameRow(db: Reader, record: Uuid, today: PlainDate): Promise<FrameRow> {
  return db.one<FrameRow>(frame, [record, today, kindsWithoutDay])
}

export function siblingsOf(db: Reader, record: Uuid): Promise<SiblingRow[]> {
  return db.rows<SiblingRow>(siblings, [record])
}
