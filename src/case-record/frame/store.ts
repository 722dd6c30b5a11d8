import { type Reader, statement } from '../../platform/db/index.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'
import type { PlainDate } from '../../words/plain-date.ts'
import { kindsWithoutDay } from './rules.ts'

export type FrameRow = {
  legal_name: string | null
  known_as: string | null
  birth_earliest: PlainDate | null
  birth_latest: PlainDate | null
  nhs_number: string | null
  entries: number
  siblings: SiblingRow[] | null
}
/** `name_sealed` in base64, since it travels within JSON. */
export type SiblingRow = { entry_id: Uuid; other_number: RecordNumber | null; name_sealed: string }

/** All of it in one statement: it stands around every page of a record. */
const frame = statement(
  'frame.find',
  `select i.legal_name, i.known_as, i.birth_earliest, i.birth_latest, i.nhs_number,
     (select coalesce(sum(c.entries), 0)::int from record.kind_count c
      where c.record_id = $1 and c.kind <> all($2)) as entries,
     (select json_agg(json_build_object('entry_id', s.entry_id, 'other_number', s.other_number,
        'name_sealed', encode(s.name_sealed, 'base64')) order by s.entry_id)
      from (
        select entry_id, other_number, name_sealed
        from record.sibling
        where record_id = $1
        order by entry_id
        limit 30
      ) s) as siblings
   from (select) record
   left join record.identity i on i.record_id = $1`,
)

export function getFrameRow(db: Reader, record: Uuid): Promise<FrameRow> {
  return db.one<FrameRow>(frame, [record, kindsWithoutDay])
}
