import { keepChildOfList, workerOfList } from '../../../confidentiality/access/index.ts'
import type { Across } from '../../../confidentiality/action.ts'
import type { RecordNumber, Uuid } from '../../../words/ids.ts'
import { done, type Result, refused } from '../../../words/result.ts'
import { appendEntry, type Content, type Registry } from '../../entries/index.ts'
import { type Asked, askToOpen } from '../../opening/index.ts'
import { firstEntries, identityOf } from '../child-content.ts'
import { openChild } from '../sealing.ts'
import type { ListedChild } from '../shapes.ts'
import { type DeskChildRow, lockChild, markChildSettled } from '../store.ts'
import { type ChildDeps, noSuchChild, orderOf, recordsLike } from './child-actions.ts'
import type { ChildDecision, OpenChildState } from './child-form.ts'
import { sealChildReason } from './sealing.ts'

/** `seen`: where the child stood when whoever decides looked; it must still stand there. */
type AskedOf = { token: string; child: Uuid; seen: OpenChildState }
export type ChildSettled = { outcome: 'same child' | 'opened' | 'left out'; number: RecordNumber | null }

/**
 * Settles which record a child of a list has. What is stored is by what the import knows the child again: the next run of the same command
 * puts that child's files there. Answers are read before, and their faults told only to those who may decide.
 */
export function settleChild(
  { door, registry }: ChildDeps,
  { token, child, seen }: AskedOf,
  decision: Result<ChildDecision>,
): Promise<Result<ChildSettled>> {
  const work = async (across: Across): Promise<Result<ChildSettled>> => {
    const row = await lockChild(across.db, child)
    if (!row) return noSuchChild
    if (row.state !== seen) return decidedAlready(row)
    if (!decision.ok) return decision
    switch (decision.value.as) {
      case 'same child':
        return sameChild(across, registry, row, decision.value.number)
      case 'another child':
        return anotherChild(across, registry, row)
      case 'left out':
        return leftOut(across, row, decision.value.reason)
      default:
        return decision.value satisfies never
    }
  }
  const number = decision.ok && decision.value.as === 'same child' ? [decision.value.number] : []
  return door.changeAcross(token, 'intake.settleChild', work, number)
}

/** A record to which the list points may be named by whoever may not see it, as where an opening is checked; any other must be open to them. */
async function sameChild(
  across: Across,
  registry: Registry,
  row: DeskChildRow,
  number: RecordNumber,
): Promise<Result<ChildSettled>> {
  const { db, actor, today, authorityKey, note } = across
  const inside = await across.enter(number)
  if (!inside) {
    const like = await recordsLike(db, registry, openChild(authorityKey, row.id, row.sealed), today)
    if (!like.some((one) => one.number === number)) return notOpen(number)
  }
  await markChildSettled(db, row.id, actor, { state: 'on record', number })
  inside?.note({ child: row.id, outcome: 'same child' })
  note({ child: row.id, outcome: 'same child', record: number })
  return done({ outcome: 'same child', number })
}

async function anotherChild(across: Across, registry: Registry, row: DeskChildRow): Promise<Result<ChildSettled>> {
  const { db, actor, today, authorityKey, note } = across
  const { listed } = openChild(authorityKey, row.id, row.sealed)
  const content = identityOf({ registry, today }, listed)
  if (!content) return wrong('who', tooLittle)
  const worker = listed.worker === null ? null : await workerOfList(db, listed.worker)
  const asked = await askToOpen(across, content, true, worker)
  if (asked.outcome !== 'opened') return wrong('who', certainlyTheSame)
  note({ child: row.id, outcome: 'another child' })
  const written = await writeFirst(across, registry, { row, listed, content, asked })
  if (!written.ok) return written
  if (!(await keepChildOfList(db, asked.number, across.newId()))) throw new Error('the record was not opened here')
  await markChildSettled(db, row.id, actor, { state: 'on record', number: asked.number })
  return done({ outcome: 'opened', number: asked.number })
}

type ToWrite = {
  row: DeskChildRow
  listed: ListedChild
  content: Content
  asked: Extract<Asked, { outcome: 'opened' }>
}

/** The entries that the import would have written, with the same origin. */
async function writeFirst(
  across: Across,
  registry: Registry,
  { row, listed, content, asked }: ToWrite,
): Promise<Result<void>> {
  const inside = await across.within(asked)
  const { entries } = firstEntries({ registry, today: across.today, ...orderOf(row) }, listed, content)
  for (const { kind, content: of, origin } of entries) {
    const put = await appendEntry(inside, registry, kind, of, { id: across.newId(), documents: [], origin })
    if (!put.ok) return put
  }
  return done(undefined)
}

async function leftOut(across: Across, row: DeskChildRow, reason: string): Promise<Result<ChildSettled>> {
  const sealed = sealChildReason(across.authorityKey, row.id, reason)
  await markChildSettled(across.db, row.id, across.actor, { state: 'left-out', reason: sealed })
  across.note({ child: row.id, outcome: 'left out' })
  return done({ outcome: 'left out', number: null })
}

const tooLittle =
  'Too little is known to open a record: it needs a name and a day of birth, if only roughly. Open it by hand, then give its number here'
const certainlyTheSame =
  'Another record carries this NHS number or pupil number, so it is the same child. Choose that record'

function wrong(field: string, words: string): Result<never> {
  return refused('bad-input', `${words}.`, { fields: { [field]: words } })
}

/** One answer for a number that is hidden and for one that nobody has. */
function notOpen(number: RecordNumber): Result<never> {
  const words = `There is no record ${number}, or it is not open to you. Check the number, or ask the child’s team manager for access`
  return refused('not-found', `${words}. Nothing was decided.`, { fields: { number: words } })
}

/** The second of two is told who was first, and what they decided. */
function decidedAlready({ state, decided_by_name: by, record_number: number }: DeskChildRow): Result<never> {
  const who = by ?? 'The import'
  const what = {
    waiting: 'has not decided yet',
    'left-out': 'left the child out',
    'on record': `decided for record ${number ?? ''}`,
  }[state]
  return refused('conflict', `${who} was quicker: ${who} ${what}. Nothing of yours was done. Look at it again.`)
}
