import { noteChildKeys } from '../../confidentiality/access/index.ts'
import type { Door, Inside } from '../../confidentiality/action.ts'
import type { Reader } from '../../platform/db/index.ts'
import type { RecordNumber } from '../../words/ids.ts'
import { done, type Result, refused } from '../../words/result.ts'
import { type Entry, findOnlyEntry, type Line, loadLines, type Projector, type Registry } from '../entries/index.ts'
import { type Frame, loadFrame } from '../frame/index.ts'
import { childKeys } from './rules.ts'
import { type MineRow, type PeriodRow, periodsOf, putIdentity, putPeriod, recordsInScope } from './store.ts'

export type Overview = {
  frame: Frame
  identity: Entry | undefined
  periods: readonly PeriodRow[]
  latest: readonly Line[]
  significant: readonly Line[]
}

/** The one-page story: who the child is, whether they are looked after, and what has happened last. */
export function readOverview(
  door: Door,
  registry: Registry,
  token: string,
  number: RecordNumber,
): Promise<Result<Overview>> {
  return door.read(token, 'record.readOverview', number, async (inside) => {
    const frame = await loadFrame(inside)
    const identity = await findOnlyEntry(inside, registry, 'identity')
    const periods = await periodsOf(inside.db, inside.record.id)
    const latest = await loadLines(inside, registry, {
      before: null,
      only: null,
      hide: ['identity', 'contents-mark'],
      howMany: 5,
    })
    return done({ frame, identity, periods, latest, significant: latest.filter((line) => line.significant) })
  })
}

/** The whole identity with its versions. */
export function readIdentity(
  door: Door,
  registry: Registry,
  token: string,
  number: RecordNumber,
): Promise<Result<{ frame: Frame; identity: Entry | undefined }>> {
  return door.read(token, 'record.readIdentity', number, async (inside) =>
    done({ frame: await loadFrame(inside), identity: await findOnlyEntry(inside, registry, 'identity') }),
  )
}

export type MyRecord = MineRow
export type MyRecords = {
  records: readonly MyRecord[]
  next: { name: string; number: string } | null
  basicNumbers: readonly RecordNumber[]
}

/** The records this person has a basis for, by name, a page at a time. */
export function listMyRecords(
  door: Door,
  token: string,
  after: { name: string; number: string } | null,
  howMany: number,
): Promise<Result<MyRecords>> {
  return door.readAcross(
    token,
    'records.listMine',
    async (across) => {
      const rows = await recordsInScope(across.db, after, howMany + 1, across.today)
      const records = rows.slice(0, howMany)
      const last = records.at(-1)
      const next =
        rows.length > howMany && last ? { name: last.known_as ?? last.legal_name ?? '', number: last.number } : null
      across.note({ shown: records.length })
      return done({ records, next, basicNumbers: across.basicNumbers })
    },
    'all',
  )
}

export async function periodsHere(inside: Inside<Reader>): Promise<PeriodRow[]> {
  return periodsOf(inside.db, inside.record.id)
}

/** Keeps identity and periods of being looked after as projections, and the keys by which a second record would be noticed. */
export const projectIdentityAndPeriods: Projector = async (inside, recorded) => {
  for (const fact of recorded.facts) {
    if (fact.fact === 'identity') {
      if (!(await noteChildKeys(inside.db, inside.record.id, childKeys(fact)))) return numberElsewhere
      await putIdentity(inside.db, inside.record.id, recorded.entry, recorded.version, fact)
    }
    if (
      fact.fact === 'lookedAfter' &&
      !(await putPeriod(inside.db, inside.record.id, recorded.entry, fact.from, fact.until))
    )
      return overlapping
  }
  return done(undefined)
}

const numberElsewhere = refused(
  'conflict',
  'The NHS number or pupil number could not be recorded. Check it digit by digit. If it is right, ask a records officer: they can see whether it stands on another record.',
)
const overlapping = refused(
  'conflict',
  'This overlaps another period of being looked after. Open that period first: correct its days, or give the day it ended.',
  {
    fields: { happened: 'This overlaps another period of being looked after' },
  },
)
