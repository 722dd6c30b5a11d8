import { recordsAlike } from '../../confidentiality/access/index.ts'
import type { Across, Door } from '../../confidentiality/action.ts'
import type { Reader } from '../../platform/db/index.ts'
import { open, type RecordKey, seal } from '../../platform/sealing/index.ts'
import type { Actor } from '../../words/actor.ts'
import type { ApproximateDay } from '../../words/approximate-day.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'
import type { PlainDate } from '../../words/plain-date.ts'
import { done, type Result, refused } from '../../words/result.ts'
import {
  type Answers,
  appendEntry,
  type Content,
  checkContent,
  getKind,
  type Registry,
  readAnswers,
} from '../entries/index.ts'
import { type Asked, askToOpen, keysOf } from './asking.ts'
import { addHeldOpening, type HeldRow, heldOpeningsFor, lockHeldOpening, markDecided } from './store.ts'

export type Opened = { outcome: 'opened'; number: RecordNumber } | { outcome: 'held' }
export type Deps = { door: Door; registry: Registry }

/**
 * Opens the one record of a child. A second is refused and the first offered, to those who may know of it; for anybody
 * else the opening waits for a records officer, in the same words whether the likeness is near or exact (decision 0008).
 * `sure`: the person has looked at the likely record and says that this is another child.
 */
export function openChildRecord(deps: Deps, token: string, content: Content, sure: boolean): Promise<Result<Opened>> {
  return openReading(deps, token, () => done(content), sure)
}

/** The same from a form's answers, read inside the action: whoever may not open a record learns nothing of their faults. */
export function openFromAnswers(deps: Deps, token: string, answers: Answers, sure: boolean): Promise<Result<Opened>> {
  return openReading(deps, token, (today) => readAnswers(getKind(deps.registry, 'identity'), answers, today), sure)
}

/** The same from a body as programs send it. */
export function openFromBody(
  deps: Deps,
  token: string,
  given: { body: unknown; happened: ApproximateDay | null },
  sure: boolean,
): Promise<Result<Opened>> {
  const kind = getKind(deps.registry, 'identity')
  return openReading(deps, token, (today) => checkContent(kind, given.body, given.happened, today), sure)
}

/** Lets those see the empty form who may open a record. */
export function prepareOpening(door: Door, token: string): Promise<Result<Actor>> {
  return door.readAcross(token, 'opening.prepare', async ({ actor }) => done(actor))
}

function openReading(
  { door, registry }: Deps,
  token: string,
  read: (today: PlainDate) => Result<Content>,
  sure: boolean,
): Promise<Result<Opened>> {
  return door.changeAcross(token, 'record.open', async (across) => {
    const given = read(across.today)
    if (!given.ok) return given
    const content = given.value
    const asked = await askToOpen(across, content, sure, null)
    switch (asked.outcome) {
      case 'opened':
        return writeFirstEntry(across, registry, asked, content)
      case 'exists':
        return secondRecord(
          asked.first,
          'This child has a record already. A child has one record, so a second is not opened: go on in the first.',
        )
      case 'likely':
        return secondRecord(
          asked.first,
          'A child of this name and birth has a record already. Look at it first. If this is another child, say so below.',
          true,
        )
      case 'near':
        return secondRecord(
          asked.first,
          'A child with a similar name and the same birth has a record already. Look at it first. If this is another child, say so below.',
          true,
        )
      case 'check':
        return hold(across, content)
      default:
        return asked satisfies never
    }
  })
}

export type HeldOpening = {
  id: Uuid
  askedBy: string
  askedAt: Date
  content: Content
  decided: { at: Date; outcome: 'opened' | 'same child'; number: RecordNumber } | null
  alike: readonly { number: RecordNumber; certain: boolean }[]
}

/** Openings that wait: all of them for a records officer, their own for whoever asked. */
export function listHeldOpenings(
  door: Door,
  token: string,
): Promise<Result<{ actor: Actor; openings: readonly HeldOpening[] }>> {
  return door.readAcross(token, 'opening.list', async (across) => {
    const openings: HeldOpening[] = []
    for (const row of await heldOpeningsFor(across.db, true, across.actor.accountId)) {
      openings.push(await openHeld(across, row))
    }
    return done({ actor: across.actor, openings })
  })
}

/** For the home page: how many wait for a records officer. */
export async function countWaitingOpenings(across: Across<Reader>): Promise<number> {
  return (await heldOpeningsFor(across.db, true, across.actor.accountId)).length
}

export type OwnOpening = {
  id: Uuid
  child: string
  askedAt: Date
  decided: { at: Date; outcome: 'opened' | 'same child'; number: RecordNumber } | null
}

/** For the home page: what this person asked to open and what was decided on it, the newest first. */
export async function ownOpenings(across: Across<Reader>): Promise<OwnOpening[]> {
  const rows = await heldOpeningsFor(across.db, false, across.actor.accountId)
  return rows.map((row) => ({
    id: row.id,
    child: String(openSealed(across.authorityKey, row).body['legalName']),
    askedAt: row.asked_at,
    decided: decisionOn(row),
  }))
}

/** The records officer's decision: another child, so the record is opened for the asker; or the same child, whose record is named. */
export function decideHeldOpening(
  { door, registry }: Deps,
  token: string,
  id: Uuid,
  sameAs: RecordNumber | null,
): Promise<Result<Opened>> {
  return door.changeAcross(token, 'opening.decide', async (across) => {
    const row = await lockHeldOpening(across.db, id)
    if (!row || row.decided_at) return refused('conflict', 'This has been decided already. Load the list again.')
    if (sameAs) {
      const alike = await recordsAlike(across.db, keysOf(openSealed(across.authorityKey, row)))
      if (!alike.some(({ number }) => number === sameAs)) return notAlike
      await markDecided(across.db, id, across.actor.accountId, 'same child', sameAs)
      across.note({ opening: id, outcome: 'same child' })
      return done({ outcome: 'held' })
    }
    const content = openSealed(across.authorityKey, row)
    const asked = await askToOpen(across, content, true, row.asked_by)
    if (asked.outcome !== 'opened')
      return refused(
        'conflict',
        'Another record carries this NHS number or pupil number, so it is the same child. Choose that record.',
      )
    await markDecided(across.db, id, across.actor.accountId, 'opened', asked.number)
    return writeFirstEntry(across, registry, asked, content)
  })
}

const notAlike = refused('bad-input', 'Choose one of the records that this child looks like.', {
  fields: { number: 'Choose one of the records that this child looks like' },
})

async function writeFirstEntry(
  across: Across,
  registry: Registry,
  asked: Extract<Asked, { outcome: 'opened' }>,
  content: Content,
): Promise<Result<Opened>> {
  const inside = await across.within(asked)
  const put = await appendEntry(inside, registry, 'identity', content, { id: across.newId(), documents: [] })
  return put.ok ? done({ outcome: 'opened', number: asked.number }) : put
}

function secondRecord(first: RecordNumber, words: string, askSure = false): Result<never> {
  const offer = { words: `Open record ${first}`, href: `/records/${first}` }
  return refused(
    'already-exists',
    words,
    askSure ? { offer, fields: { sure: 'Say whether this is another child' } } : { offer },
  )
}

async function hold(across: Across, content: Content): Promise<Result<Opened>> {
  const id = across.newId()
  const sealed = seal(across.authorityKey, place(id), JSON.stringify(content))
  await addHeldOpening(across.db, { id, by: across.actor.accountId, name: across.actor.name, sealed })
  across.note({ opening: id, outcome: 'waits for a records officer' })
  return done({ outcome: 'held' })
}

async function openHeld(across: Across<Reader>, row: HeldRow): Promise<HeldOpening> {
  const content = openSealed(across.authorityKey, row)
  return {
    id: row.id,
    askedBy: row.asked_by_name,
    askedAt: row.asked_at,
    content,
    decided: decisionOn(row),
    alike: await recordsAlike(across.db, keysOf(content)),
  }
}

function decisionOn({ decided_at: at, outcome, record_number: number }: HeldRow): HeldOpening['decided'] {
  return at && outcome && number ? { at, outcome, number } : null
}

const place = (id: Uuid) => ({ table: 'record.held_opening', record: 'authority', entry: id, version: 1 })

function openSealed(key: RecordKey, row: HeldRow): Content {
  return JSON.parse(open(key, place(row.id), row.sealed).toString('utf8')) as Content
}
