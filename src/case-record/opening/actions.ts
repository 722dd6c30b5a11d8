import { randomInt } from 'node:crypto'
import { openRecord, recordsAlike } from '../../confidentiality/access/index.ts'
import type { Across, Door } from '../../confidentiality/action.ts'
import type { Reader } from '../../platform/db/index.ts'
import { open, type RecordKey, seal } from '../../platform/sealing/index.ts'
import { type RecordNumber, recordNumber, type Uuid } from '../../words/ids.ts'
import { done, type Result, refused } from '../../words/result.ts'
import { appendEntry, type Content, type Registry } from '../entries/index.ts'
import { type ChildKey, childKeys } from '../record/index.ts'
import { addHeldOpening, type HeldRow, heldOpeningsFor, lockHeldOpening, markDecided } from './store.ts'

export type Opened = { outcome: 'opened'; number: RecordNumber } | { outcome: 'held' }
export type Deps = { door: Door; registry: Registry }

/**
 * Opens the one record of a child. A second is refused and the first offered, to those who may know of it; for anybody
 * else the opening waits for a records officer, in the same words whether the likeness is near or exact (decision 0008).
 * `sure`: the person has looked at the likely record and says that this is another child.
 */
export function openChildRecord(
  { door, registry }: Deps,
  token: string,
  content: Content,
  sure: boolean,
): Promise<Result<Opened>> {
  return door.changeAcross(token, 'record.open', async (across) => {
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
export function listHeldOpenings(door: Door, token: string): Promise<Result<HeldOpening[]>> {
  return door.readAcross(token, 'opening.list', async (across) => {
    const rows = await heldOpeningsFor(across.db, true, across.actor.accountId)
    return done(await Promise.all(rows.map((row) => openHeld(across, row))))
  })
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

type Asked =
  | { outcome: 'opened'; id: Uuid; number: RecordNumber }
  | { outcome: 'exists' | 'likely' | 'near'; first: RecordNumber }
  | { outcome: 'check' }

async function askToOpen(across: Across, content: Content, sure: boolean, forAccount: Uuid | null): Promise<Asked> {
  const id = across.newId()
  const keys = keysOf(content)
  for (let tries = 0; tries < 100; tries += 1) {
    // A number has no meaning and gives no order away, so it is drawn by lot (DESIGN 5).
    const number = recordNumber('child', randomInt(1_000_000))
    const { outcome, first_number: first } = await openRecord(across.db, {
      id,
      number,
      class: 'child',
      keys,
      sure,
      forAccount,
    })
    if (outcome === 'number-taken') continue
    if (outcome === 'opened') return { outcome, id, number }
    return outcome === 'check' || !first ? { outcome: 'check' } : { outcome, first }
  }
  throw new Error('no free record number was found')
}

async function writeFirstEntry(
  across: Across,
  registry: Registry,
  asked: { id: Uuid; number: RecordNumber },
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
  const decided =
    row.decided_at && row.outcome && row.record_number
      ? { at: row.decided_at, outcome: row.outcome, number: row.record_number }
      : null
  return {
    id: row.id,
    askedBy: row.asked_by_name,
    askedAt: row.asked_at,
    content,
    decided,
    alike: await recordsAlike(across.db, keysOf(content)),
  }
}

function keysOf(content: Content): ChildKey[] {
  const { legalName, knownAs, nhsNumber, upn } = content.body as {
    legalName: string
    knownAs?: string
    nhsNumber?: string
    upn?: string
  }
  return childKeys({
    legalName,
    knownAs,
    nhsNumber,
    upn,
    birth: content.happened ?? { earliest: null, latest: null, words: null },
  })
}

const place = (id: Uuid) => ({ table: 'record.held_opening', record: 'authority', entry: id, version: 1 })

function openSealed(key: RecordKey, row: HeldRow): Content {
  return JSON.parse(open(key, place(row.id), row.sealed).toString('utf8')) as Content
}
