import { randomBytes, randomInt } from 'node:crypto'
import { sealContent } from '../src/case-record/entries/sealed-content.ts'
import type { Pool } from '../src/platform/db/index.ts'
import { newId } from '../src/platform/new-id.ts'
import { RecordKey, type RootKey } from '../src/platform/sealing/index.ts'
import { exactly } from '../src/words/approximate-day.ts'
import { recordNumber, type Uuid } from '../src/words/ids.ts'
import { addDays, plainDate } from '../src/words/plain-date.ts'

export type MadeData = { numbers: string[]; entries: number }
type Row = unknown[]

const account = 'Ali Bench'
const sentences = [
  'We walked to the park and talked about school.',
  'The carer said that sleep is better this week.',
  'A plan was made for the summer: swimming on Tuesdays.',
  'The teacher rang about the reading prize.',
]

/** Fills a migrated database with records of about `entriesEach` notes, sealed as the product seals, past the door (as the admin). */
export async function makeData(
  main: Pool,
  keys: Pool,
  rootKey: RootKey,
  by: Uuid,
  records: number,
  entriesEach: number,
  progress: (done: number) => void,
): Promise<MadeData> {
  const numbers: string[] = []
  const taken = new Set<number>()
  for (let done = 0; done < records; done += 200) {
    const batch = newBatch()
    for (let i = 0; i < Math.min(200, records - done); i += 1) {
      let n = randomInt(1_000_000)
      while (taken.has(n)) n = randomInt(1_000_000)
      taken.add(n)
      numbers.push(addRecord(batch, rootKey, n, entriesEach))
    }
    await insertBatch(main, keys, batch, rootKey.fingerprint, by)
    progress(done + 200)
  }
  return { numbers, entries: records * (entriesEach + 2) }
}

type Batch = Record<'keys' | 'records' | 'identities' | 'periods' | 'entries' | 'versions' | 'counts', Row[]>

function newBatch(): Batch {
  return { keys: [], records: [], identities: [], periods: [], entries: [], versions: [], counts: [] }
}

function addRecord(batch: Batch, rootKey: RootKey, n: number, entriesEach: number): string {
  const record = newId()
  const bytes = randomBytes(32)
  const key = new RecordKey(record, bytes)
  const number = recordNumber('child', n)
  const born = addDays(plainDate('2010-01-01'), n % 4000)
  const name = `Bench Child ${n}`
  batch.keys.push([record, rootKey.wrap(bytes)])
  batch.records.push([record, number])
  const identity = addEntry(batch, key, record, 'identity', born, { legalName: name, sex: 'U', upnReason: 'UN1' }, true)
  batch.identities.push([record, identity, name, born])
  const from = addDays(born, 2000)
  const period = addEntry(
    batch,
    key,
    record,
    'looked-after-period',
    from,
    { legalStatus: 'C2', because: 'To be safe.' },
    true,
  )
  batch.periods.push([record, period, from])
  for (let i = 0; i < entriesEach; i += 1) {
    const account = Array.from({ length: 8 }, (_, k) => sentences[(i + k) % sentences.length]).join(' ')
    addEntry(
      batch,
      key,
      record,
      'case-note',
      addDays(from, 1 + i * 20),
      { title: `Note ${i}`, account, childSaid: 'I like it here.' },
      i % 10 === 0,
    )
  }
  batch.counts.push([record, 'identity', 1, born, born], [record, 'looked-after-period', 1, from, from])
  batch.counts.push([record, 'case-note', entriesEach, addDays(from, 1), addDays(from, 1 + entriesEach * 20)])
  return number
}

function addEntry(
  batch: Batch,
  key: RecordKey,
  record: Uuid,
  kind: string,
  day: ReturnType<typeof plainDate>,
  body: Record<string, unknown>,
  significant: boolean,
): Uuid {
  const entry = newId()
  batch.entries.push([record, entry, kind, day, significant])
  batch.versions.push([record, entry, sealContent(key, record, entry, 1, { body, happened: exactly(day) }, null), day])
  return entry
}

async function insertBatch(main: Pool, keys: Pool, b: Batch, fingerprint: string, by: Uuid): Promise<void> {
  await keys.query(
    `insert into keys.key (subject, wrapped, created_at, root_fingerprint) select s, w, now(), $3 from unnest($1::uuid[], $2::bytea[]) t (s, w)`,
    [...columns(b.keys, 2), fingerprint],
  )
  await main.query(
    `insert into sec.record_number select n, r from unnest($1::uuid[], $2::text[]) t (r, n)`,
    columns(b.records, 2),
  )
  await main.query(
    `insert into sec.access_grant (record_id, id, account_id, kind, basis, reason, given_by) select r, gen_random_uuid(), $2, 'standard', 'allocated worker', 'bench', $2 from unnest($1::uuid[]) r`,
    [columns(b.records, 1)[0], by],
  )
  await main.query(
    `insert into record.record (record_id, number, class, opened_by, opened_by_name) select r, n, 'child', $3, '${account}' from unnest($1::uuid[], $2::text[]) t (r, n)`,
    [...columns(b.records, 2), by],
  )
  await main.query(
    `insert into record.entry (record_id, id, kind, occurred_earliest, occurred_latest, occurred_sort, significant, recorded_by, recorded_by_name, recorded_by_role)
     select r, e, k, d, d, d, s, $6, '${account}', 'socialWorker' from unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[], $5::boolean[]) t (r, e, k, d, s)`,
    [...columns(b.entries, 5), by],
  )
  await main.query(
    `insert into record.entry_version (record_id, entry_id, version, kind_schema_version, sealed, occurred_earliest, occurred_latest, recorded_by, recorded_by_name, recorded_by_role)
     select r, e, 1, 1, s, d, d, $5, '${account}', 'socialWorker' from unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::date[]) t (r, e, s, d)`,
    [...columns(b.versions, 4), by],
  )
  await main.query(
    `insert into record.identity (record_id, entry_id, version, legal_name, birth_earliest, birth_latest, sex) select r, e, 1, n, d, d, 'U' from unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[]) t (r, e, n, d)`,
    columns(b.identities, 4),
  )
  await main.query(
    `insert into record.looked_after_period (record_id, entry_id, from_day) select * from unnest($1::uuid[], $2::uuid[], $3::date[])`,
    columns(b.periods, 3),
  )
  await main.query(
    `insert into record.kind_count (record_id, kind, entries, first_day, last_day) select * from unnest($1::uuid[], $2::text[], $3::int[], $4::date[], $5::date[])`,
    columns(b.counts, 5),
  )
}

function columns(rows: readonly Row[], width: number): unknown[][] {
  return Array.from({ length: width }, (_, i) => rows.map((row) => row[i]))
}
