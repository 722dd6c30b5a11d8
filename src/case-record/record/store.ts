import { type Reader, statement, type Writer } from '../../platform/db/index.ts'
import { errorCode } from '../../platform/problem.ts'
import type { ApproximateDay } from '../../words/approximate-day.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'
import type { PlainDate } from '../../words/plain-date.ts'

export type IdentityFact = {
  legalName: string
  knownAs?: string | undefined
  birth: ApproximateDay
  sex: string
  nhsNumber?: string | undefined
  upn?: string | undefined
}

const keepIdentity = statement(
  'record.keepIdentity',
  `insert into record.identity (record_id, entry_id, version, legal_name, known_as, birth_earliest, birth_latest, sex, nhs_number, upn)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   on conflict (record_id) do update
   set entry_id = excluded.entry_id, version = excluded.version, legal_name = excluded.legal_name, known_as = excluded.known_as,
     birth_earliest = excluded.birth_earliest, birth_latest = excluded.birth_latest, sex = excluded.sex,
     nhs_number = excluded.nhs_number, upn = excluded.upn`,
)
const dropPeriod = statement(
  'record.dropPeriod',
  'delete from record.looked_after_period where record_id = $1 and entry_id = $2',
)
const dropAllPeriods = statement('record.dropAllPeriods', 'delete from record.looked_after_period where record_id = $1')
const keepPeriod = statement(
  'record.keepPeriod',
  `insert into record.looked_after_period (record_id, entry_id, from_day, until_day)
   values ($1, $2, $3, $4)`,
)
const periods = statement(
  'record.periods',
  `select entry_id, from_day, until_day
   from record.looked_after_period
   where record_id = $1
   order by from_day
   limit 100`,
)
const mine = statement(
  'record.mine',
  `select r.number, i.legal_name, i.known_as, i.birth_earliest, i.birth_latest,
     (select p.from_day from record.looked_after_period p
      where p.record_id = r.record_id and p.from_day <= $4 and (p.until_day is null or p.until_day > $4)) as looked_after_from
   from record.record r
   left join record.identity i on i.record_id = r.record_id
   where ($1::text is null or (coalesce(i.known_as, i.legal_name, ''), r.number) > ($1, $2))
   order by coalesce(i.known_as, i.legal_name, ''), r.number
   limit $3`,
)
export type PeriodRow = { entry_id: Uuid; from_day: PlainDate; until_day: PlainDate | null }
export type MineRow = {
  number: RecordNumber
  legal_name: string | null
  known_as: string | null
  birth_earliest: PlainDate | null
  birth_latest: PlainDate | null
  looked_after_from: PlainDate | null
}
export function putIdentity(db: Writer, record: Uuid, entry: Uuid, version: number, f: IdentityFact): Promise<number> {
  const row = [f.legalName, f.knownAs, f.birth.earliest, f.birth.latest, f.sex, f.nhsNumber, f.upn]
  return db.run(keepIdentity, [record, entry, version, ...row])
}

/** The period of one entry, in place of what that entry said before. False where it would overlap another period. */
export async function putPeriod(
  db: Writer,
  record: Uuid,
  entry: Uuid,
  from: PlainDate,
  until: PlainDate | null,
): Promise<boolean> {
  await db.run(dropPeriod, [record, entry])
  try {
    await db.run(keepPeriod, [record, entry, from, until])
    return true
  } catch (error) {
    // 23P01: the exclusion constraint (no two periods at once).
    if (errorCode(error) === '23P01') return false
    throw error
  }
}

export function dropPeriods(db: Writer, record: Uuid): Promise<number> {
  return db.run(dropAllPeriods, [record])
}

export function periodsOf(db: Reader, record: Uuid): Promise<PeriodRow[]> {
  return db.rows<PeriodRow>(periods, [record])
}

/** Every record in scope by the name the child likes, a page at a time. */
export function recordsInScope(
  db: Reader,
  after: { name: string; number: string } | null,
  howMany: number,
  today: PlainDate,
): Promise<MineRow[]> {
  return db.rows<MineRow>(mine, [after?.name, after?.number, howMany, today])
}
