import { statement } from '../../src/platform/db/index.ts'

/**
 * Bulk through the app's own role and policies (COPY is refused under row-level security): arrays, unnested. Sealed bytes
 * travel as one value with the length of each part, since an array of bytes is written out in hexadecimal.
 */
const entries = statement(
  'bench.entries',
  `insert into record.entry (record_id, id, kind, occurred_earliest, occurred_latest, occurred_sort, significant,
     recorded_by, recorded_by_name, recorded_by_role)
   select record, id, kind, day, day, sort, significant, $7, $8, $9
   from unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[], $5::date[], $6::boolean[])
     t (record, id, kind, day, sort, significant)`,
)
const versions = statement(
  'bench.versions',
  `insert into record.entry_version (record_id, entry_id, version, kind_schema_version, sealed, occurred_earliest,
     occurred_latest, recorded_by, recorded_by_name, recorded_by_role)
   select record, id, 1, schema, substring($5::bytea from starts for bytes), day, day, $8, $9, $10
   from unnest($1::uuid[], $2::uuid[], $3::int[], $4::date[], $6::int[], $7::int[])
     t (record, id, schema, day, starts, bytes)`,
)
const events = statement(
  'bench.events',
  `insert into audit.event (record_id, id, at, class, leaf, sealed)
   select record, id, at, class, convert_from(substring($5::bytea from leaf_starts for leaf_bytes), 'utf8'),
     substring($8::bytea from starts for bytes)
   from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[], $6::int[], $7::int[], $9::int[], $10::int[])
     t (record, id, at, class, leaf_starts, leaf_bytes, starts, bytes)`,
)
const counts = statement(
  'bench.counts',
  `insert into record.kind_count (record_id, kind, entries, first_day, last_day)
   select record, kind, count(*)::int, min(sort), max(sort)
   from unnest($1::uuid[], $2::text[], $3::date[]) t (record, kind, sort)
   group by record, kind
   on conflict (record_id, kind) do update
   set entries = kind_count.entries + excluded.entries,
     first_day = least(kind_count.first_day, excluded.first_day),
     last_day = greatest(kind_count.last_day, excluded.last_day)`,
)
const evidence = statement(
  'bench.evidence',
  `with new as (
     insert into record.contents_evidence (record_id, line, day, entry_id)
     select * from unnest($1::uuid[], $2::text[], $3::date[], $4::uuid[])
     returning record_id, line
   )
   insert into record.contents_line (record_id, line, entries)
   select record_id, line, count(*)::int from new group by record_id, line
   on conflict (record_id, line) do update
   set entries = contents_line.entries + excluded.entries`,
)
const identities = statement(
  'bench.identities',
  `insert into record.identity (record_id, entry_id, version, legal_name, birth_earliest, birth_latest, sex, nhs_number)
   select record, entry, 1, name, born, born, sex, number
   from unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[], $5::text[], $6::text[])
     t (record, entry, name, born, sex, number)`,
)
const periods = statement(
  'bench.periods',
  `insert into record.looked_after_period (record_id, entry_id, from_day)
   select * from unnest($1::uuid[], $2::uuid[], $3::date[])`,
)
const siblings = statement(
  'bench.siblings',
  `insert into record.sibling (record_id, entry_id, other_number, name_sealed)
   select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[])`,
)
/** Which parts of the work are done, kept in the transaction that does them: whoever goes on after an interruption reads it. */
const done = statement('bench.done', 'insert into bench.made (worker, sweep, entries) values ($1, $2, $3)')
const addKeys = statement(
  'bench.addKeys',
  `insert into keys.key (subject, wrapped, created_at, root_fingerprint)
   select subject, wrapped, now(), $3
   from unnest($1::uuid[], $2::bytea[]) t (subject, wrapped)`,
)
const findKeys = statement('bench.findKeys', 'select subject, wrapped from keys.key where subject = any ($1::uuid[])')

export const put = { entries, versions, events, counts, evidence, identities, periods, siblings, done }
export const keyStatements = { addKeys, findKeys }
