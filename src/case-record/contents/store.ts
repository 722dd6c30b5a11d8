import { type Reader, statement, type Writer } from '../../platform/db/index.ts'
import type { Uuid } from '../../words/ids.ts'
import type { PlainDate } from '../../words/plain-date.ts'

export type LineRow = {
  line: string
  entries: number
  not_applicable_entry: Uuid | null
  latest_day: PlainDate | null
  latest_entry: Uuid | null
}

const dropEvidence = statement(
  'contents.dropEvidence',
  `with gone as (
     delete from record.contents_evidence
     where record_id = $1 and entry_id = $2
     returning line
   )
   update record.contents_line c
   set entries = c.entries - 1
   from gone
   where c.record_id = $1 and c.line = gone.line`,
)
const addEvidence = statement(
  'contents.addEvidence',
  `with new as (
     insert into record.contents_evidence (record_id, line, day, entry_id)
     select $1, line, $3, $2 from unnest($4::text[]) line
     on conflict do nothing
     returning line
   )
   insert into record.contents_line (record_id, line, entries)
   select $1, line, 1 from new
   on conflict (record_id, line) do update
   set entries = contents_line.entries + 1`,
)
const mark = statement(
  'contents.mark',
  `insert into record.contents_line (record_id, line, not_applicable_entry)
   values ($1, $2, $3)
   on conflict (record_id, line) do update
   set not_applicable_entry = excluded.not_applicable_entry`,
)
const unmark = statement(
  'contents.clearMarks',
  `update record.contents_line
   set not_applicable_entry = null
   where record_id = $1 and not_applicable_entry is not null`,
)
const forgetEvidence = statement(
  'contents.clearEvidence',
  `with gone as (
     delete from record.contents_evidence
     where record_id = $1
   )
   update record.contents_line
   set entries = 0
   where record_id = $1`,
)
const lines = statement(
  'contents.lines',
  `select c.line, c.entries, c.not_applicable_entry, e.day as latest_day, e.entry_id as latest_entry
   from record.contents_line c
   left join lateral (
     select day, entry_id
     from record.contents_evidence v
     where v.record_id = c.record_id and v.line = c.line
     order by day desc, entry_id desc
     limit 1
   ) e on true
   where c.record_id = $1`,
)

const states = statement(
  'contents.states',
  `select line, entries, not_applicable_entry
   from record.contents_line
   where record_id = $1`,
)

/** The entry is evidence for exactly these lines from now on. */
export async function putEvidence(
  db: Writer,
  record: Uuid,
  entry: Uuid,
  day: PlainDate,
  forLines: readonly string[],
  isFirst: boolean,
): Promise<void> {
  if (!isFirst) await db.run(dropEvidence, [record, entry])
  if (forLines.length > 0) await db.run(addEvidence, [record, entry, day, forLines])
}

export function putMark(db: Writer, record: Uuid, line: string, notApplicable: Uuid): Promise<number> {
  return db.run(mark, [record, line, notApplicable])
}

export function clearMarks(db: Writer, record: Uuid): Promise<number> {
  return db.run(unmark, [record])
}

export function clearEvidence(db: Writer, record: Uuid): Promise<number> {
  return db.run(forgetEvidence, [record])
}

export function linesOf(db: Reader, record: Uuid): Promise<LineRow[]> {
  return db.rows<LineRow>(lines, [record])
}

export type StateRow = Pick<LineRow, 'line' | 'entries' | 'not_applicable_entry'>

/** Which lines are there, without what their newest evidence is. */
export function statesOfLines(db: Reader, record: Uuid): Promise<StateRow[]> {
  return db.rows<StateRow>(states, [record])
}
