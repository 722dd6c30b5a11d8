import { ownDrafts } from '../../case-record/drafts/index.ts'
import type { Registry } from '../../case-record/entries/index.ts'
import { countWaitingFiles } from '../../case-record/intake/index.ts'
import { countWaitingOpenings, type OwnOpening, ownOpenings } from '../../case-record/opening/index.ts'
import { firstRecords, type MyRecord } from '../../case-record/record/index.ts'
import type { Across, Door } from '../../confidentiality/action.ts'
import { londonDay } from '../../platform/clock.ts'
import type { Reader } from '../../platform/db/index.ts'
import { type ActionName, actions, roles } from '../../rulebook/access.ts'
import type { Actor, ActorRole } from '../../words/actor.ts'
import type { Uuid } from '../../words/ids.ts'
import type { PlainDate } from '../../words/plain-date.ts'
import { done, type Result } from '../../words/result.ts'
import { isNews } from './rules.ts'

export type Deps = { door: Door; registry: Registry }
export type Unfinished = {
  id: Uuid
  number: string
  child: string | null
  kind: string
  corrects: boolean
  /** What it was called so far. */
  title: string | undefined
  savedAt: Date
}

/** What one person finds when they come in. `openingsToCheck`, `filesToSettle`: null for those who decide on none. */
export type Home = {
  actor: Actor
  today: PlainDate
  unfinished: readonly Unfinished[]
  openingsToCheck: number | null
  filesToSettle: number | null
  ownOpenings: readonly OwnOpening[]
  records: readonly MyRecord[]
  allRecords: number
}

const shortList = 5

/** The home page: unfinished work, what needs attention, and one's records in short. */
export function readHome({ door, registry }: Deps, token: string): Promise<Result<Home>> {
  return door.readAcross(
    token,
    'home.read',
    async (across) => {
      const { actor, today } = across
      const nothing = {
        actor,
        today,
        unfinished: [],
        openingsToCheck: null,
        filesToSettle: null,
        ownOpenings: [],
        records: [],
        allRecords: 0,
      }
      return done(roles[actor.role].seesRecords ? await homeOf(across, registry) : nothing)
    },
    'all',
  )
}

async function homeOf(across: Across<Reader>, registry: Registry): Promise<Home> {
  const { actor, today } = across
  return {
    actor,
    today,
    unfinished: await unfinishedOf(across, registry),
    openingsToCheck: may(actor.role, 'opening.decide') ? await countWaitingOpenings(across) : null,
    filesToSettle: may(actor.role, 'intake.settle') ? await countWaitingFiles(across) : null,
    ownOpenings: (await ownOpenings(across)).filter(({ decided }) =>
      isNews(decided && londonDay(decided.at.getTime()), today),
    ),
    records: await firstRecords(across, shortList),
    allRecords: across.records.length + across.basicNumbers.length,
  }
}

async function unfinishedOf(across: Across<Reader>, registry: Registry): Promise<Unfinished[]> {
  return (await ownDrafts(across)).map(({ id, number, child, kind, corrects, title, savedAt }) => ({
    id,
    number,
    child,
    title,
    savedAt,
    kind: registry.kinds.get(kind)?.label ?? kind,
    corrects: corrects !== null,
  }))
}

function may(role: ActorRole, action: ActionName): boolean {
  const named: readonly ActorRole[] | 'anyWithRecords' = actions[action].roles
  return named !== 'anyWithRecords' && named.includes(role)
}
