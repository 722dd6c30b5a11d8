import { allocatedTo, noteChildKeys } from '../../confidentiality/access/index.ts'
import type { Across, Door, Inside } from '../../confidentiality/action.ts'
import type { Reader } from '../../platform/db/index.ts'
import type { Actor } from '../../words/actor.ts'
import type { RecordNumber } from '../../words/ids.ts'
import { before, type PlainDate } from '../../words/plain-date.ts'
import { done, type Result, refused } from '../../words/result.ts'
import { type Completeness, loadCompleteness } from '../contents/index.ts'
import { type Entry, findOnlyEntry, type Line, loadLines, type Projector, type Registry } from '../entries/index.ts'
import { type Frame, loadFrame } from '../frame/index.ts'
import { mostPeople, type People, peopleIn } from '../people/index.ts'
import type { PeriodBody } from './kinds.ts'
import { childKeys, type LookedAfter } from './rules.ts'
import { findLastSaid, type Said } from './said.ts'
import {
  dropPeriods,
  type MineRow,
  type PeriodRow,
  periodsOf,
  putIdentity,
  putPeriod,
  recordsInScope,
} from './store.ts'

export type Overview = {
  frame: Frame
  today: PlainDate
  identity: Line | undefined
  periods: readonly LookedAfter[]
  people: People
  /** Those the record is allocated to, by what the grants in force say. */
  allocated: readonly string[]
  said: Said | undefined
  latest: readonly Line[]
  contents: Completeness
}

/** The one-page story: who the child is, whether they are looked after, who is around them, and what has happened last. */
export function readOverview(
  door: Door,
  registry: Registry,
  token: string,
  number: RecordNumber,
): Promise<Result<Overview>> {
  return door.read(token, 'record.readOverview', number, async (inside) => {
    const slice = { before: null, only: null, hide: withoutADay(registry), howMany: 5 }
    // None waits for another, so they share a round trip.
    const [frame, standing, allocated, latest, contents] = await Promise.all([
      loadFrame(inside),
      loadLines(inside, registry, standingFacts),
      allocatedTo(inside.db, inside.record.id),
      loadLines(inside, registry, slice),
      loadCompleteness(inside),
    ])
    const said = await findLastSaid(inside, registry, latest)
    const identity = standing.find(({ kind }) => kind.name === 'identity')
    const people = peopleIn(standing, inside.today)
    const periods = periodsIn(standing)
    return done({ frame, today: inside.today, identity, periods, people, allocated, said, latest, contents })
  })
}

/** What holds for a while, rather than happened once: read together, since the overview shows all of it. */
const standingFacts = {
  before: null,
  only: ['identity', 'looked-after-period', 'person', 'sibling'],
  hide: null,
  howMany: 2 * mostPeople,
}

/** Kinds that tell of no event: the identity, and what has no day of its own, such as a person. */
function withoutADay(registry: Registry): string[] {
  const kinds = [...registry.kinds.values()]
  return kinds.filter(({ name, happened }) => name === 'identity' || happened === null).map(({ name }) => name)
}

export type IdentityPage = {
  frame: Frame
  today: PlainDate
  identity: Entry | undefined
  periods: readonly LookedAfter[]
}

/** The whole identity with its versions, and the periods of being looked after. */
export function readIdentity(
  door: Door,
  registry: Registry,
  token: string,
  number: RecordNumber,
): Promise<Result<IdentityPage>> {
  return door.read(token, 'record.readIdentity', number, async (inside) =>
    done({
      frame: await loadFrame(inside),
      today: inside.today,
      identity: await findOnlyEntry(inside, registry, 'identity'),
      periods: await loadPeriods(inside, registry),
    }),
  )
}

/** Periods of being looked after in the order in which they began. The database lets none overlap. */
async function loadPeriods(inside: Inside<Reader>, registry: Registry): Promise<LookedAfter[]> {
  const lines = await loadLines(inside, registry, {
    before: null,
    only: ['looked-after-period'],
    hide: null,
    howMany: 100,
  })
  return periodsIn(lines)
}

function periodsIn(lines: readonly Line[]): LookedAfter[] {
  const periods = lines.filter(({ kind }) => kind.name === 'looked-after-period')
  return periods.toReversed().map((line) => {
    // Each stored body has passed its kind's schema.
    const { legalStatus, because, endedOn, endedBecause } = line.body as PeriodBody
    return {
      entry: line.id,
      from: line.day,
      until: endedOn ?? null,
      legalStatus,
      because,
      endedBecause: endedBecause ?? null,
    }
  })
}

export type MyRecord = MineRow
export type MyRecords = {
  actor: Actor
  today: PlainDate
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
      const { actor, today, basicNumbers } = across
      return done({ actor, today, records, next, basicNumbers })
    },
    'all',
  )
}

/** The first of them by name, for a home page: inside its own action. */
export function firstRecords(across: Across<Reader>, howMany: number): Promise<MyRecord[]> {
  return recordsInScope(across.db, null, howMany, across.today)
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
    if (fact.fact === 'lookedAfter') {
      if (fact.until && !before(fact.from, fact.until)) return endsBeforeItBegins
      if (!(await putPeriod(inside.db, inside.record.id, recorded.entry, fact.from, fact.until))) return overlapping
    }
  }
  return done(undefined)
}

const numberElsewhere = refused(
  'conflict',
  'The NHS number or pupil number could not be recorded. Check it digit by digit. If it is right, ask a records officer: they can see whether it stands on another record.',
)
const endsBeforeItBegins = refused('bad-input', 'The period must end after the day it began. Check both days.', {
  fields: { endedOn: 'Give a day after the day it began' },
})
const overlapping = refused(
  'conflict',
  'This overlaps another period of being looked after. Open that period first: correct its days, or give the day it ended.',
  {
    fields: { happened: 'This overlaps another period of being looked after' },
  },
)

/** Clears what is to be worked out again. The one identity is written over, never taken away. */
export async function resetPeriods({ db, record }: Inside): Promise<void> {
  await dropPeriods(db, record.id)
}
