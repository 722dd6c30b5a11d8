import { actions } from '../../rulebook/access.ts'
import type { ActorRole } from '../../words/actor.ts'
import { daysBetween, type PlainDate } from '../../words/plain-date.ts'

/** Days for which a decision on one's opening stays on the home page. Local decision: long enough for a fortnight's leave. */
const newsDays = 14

/** Whether an opening still belongs on the home page: it waits, or was decided of late. */
export function isNews(decidedOn: PlainDate | null, today: PlainDate): boolean {
  return decidedOn === null || daysBetween(decidedOn, today) <= newsDays
}

/** Whether "Open a record" is offered; the door decides again. */
export function mayOpenRecords(role: ActorRole): boolean {
  const named: readonly ActorRole[] | 'anyWithRecords' = actions['record.open'].roles
  return named !== 'anyWithRecords' && named.includes(role)
}
