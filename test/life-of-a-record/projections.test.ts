import fc from 'fast-check'
import type { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { appendEntry, correctEntry, loadEntry, rebuildRecord } from '../../src/case-record/entries/index.ts'
import { loadFrame } from '../../src/case-record/frame/index.ts'
import { contents } from '../../src/rulebook/contents.ts'
import type { ApproximateDay } from '../../src/words/approximate-day.ts'
import { exactly } from '../../src/words/approximate-day.ts'
import type { RecordNumber, Uuid } from '../../src/words/ids.ts'
import { addDays, plainDate } from '../../src/words/plain-date.ts'
import { done } from '../../src/words/result.ts'
import { connectOwner } from '../support/owner.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
let admin: Client
beforeAll(async () => {
  world = await createWorld()
  admin = await connectOwner(world.databases.main.admin)
})
afterAll(async () => {
  await admin.end()
  await world.close()
})

const codeOfLines = contents.map(({ id }) => id)

type Written = { kind: string; body: Record<string, unknown>; happened: ApproximateDay | null }
/** `at`: which of the entries written so far is corrected; what does not exist yet is written anew. */
type Step = Written & { at: number | null }

const aDay = fc.integer({ min: 0, max: 4000 }).map((n) => addDays(plainDate('2012-01-01'), n))
const happened = fc.oneof(
  aDay.map(exactly),
  fc.tuple(aDay, fc.nat(60)).map(([day, n]) => ({ earliest: day, latest: addDays(day, n), words: 'about then' })),
  aDay.map((latest) => ({ earliest: null, latest, words: null })),
)
const words = fc
  .string({ minLength: 1, maxLength: 12 })
  .filter((text) => text.trim() !== '' && !text.includes('\u0000'))
const writtenThings = fc.oneof(
  fc.record({
    kind: fc.constant('looked-after-period'),
    body: fc.tuple(words, fc.option(aDay, { nil: undefined })).map(([because, endedOn]) => ({
      legalStatus: 'C2',
      because,
      ...(endedOn && { endedOn }),
    })),
    happened: aDay.map(exactly),
  }),
  fc.record({
    kind: fc.constant('sibling'),
    body: words.map((name) => ({ name, placed: 'together' })),
    happened: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('contents-mark'),
    body: fc.record({
      line: fc.constantFrom(...codeOfLines.slice(0, 4)),
      applies: fc.constantFrom('not-applicable', 'applies-again'),
      because: words,
    }),
    happened: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('document'),
    body: fc.tuple(words, fc.uniqueArray(fc.constantFrom(...codeOfLines))).map(([title, partOf]) => ({
      title,
      type: 'letter',
      partOf,
    })),
    happened,
  }),
  fc.record({
    kind: fc.constant('case-note'),
    body: fc.tuple(words, fc.boolean()).map(([title, significant]) => ({ title, account: title, significant })),
    happened,
  }),
  fc.record({
    kind: fc.constant('identity'),
    body: words.map((knownAs) => ({ legalName: 'Samuel Reed', knownAs, sex: 'U' })),
    happened: aDay.map(exactly),
  }),
)
const steps = fc.array(
  fc.tuple(writtenThings, fc.option(fc.nat(8), { nil: null, freq: 2 })).map(([w, at]): Step => ({ ...w, at })),
  { minLength: 1, maxLength: 14 },
)

it('whatever is written and corrected, what is worked out again from the entries is what was stored', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (plan) => {
      const number = await world.openRecord('ruth')
      for (const step of plan) await write(number, step)
      const stored = await projections(number)
      const rebuilt = await rebuildRecord(
        world.holdfast.door,
        world.holdfast.registry,
        await world.token('ruth'),
        number,
      )
      expect(rebuilt).toMatchObject({ ok: true })
      expect(await projections(number)).toEqual(stored)
    }),
    { numRuns: 25 },
  )
}, 120_000)

it('the comparison bites: a projection that was tampered with is put right by working it out again', async () => {
  const number = await world.openRecord('ruth')
  await write(number, { kind: 'sibling', body: { name: 'Alex', placed: 'together' }, happened: null, at: null })
  const mark = { line: 'care-plan', applies: 'not-applicable', because: 'x' }
  await write(number, { kind: 'contents-mark', body: mark, happened: null, at: null })
  const stored = await projections(number)
  await admin.query('delete from record.sibling where record_id = $1', [await idOf(number)])
  await admin.query('update record.contents_line set not_applicable_entry = null, entries = 7 where record_id = $1', [
    await idOf(number),
  ])
  expect(await projections(number)).not.toEqual(stored)
  await rebuildRecord(world.holdfast.door, world.holdfast.registry, await world.token('ruth'), number)
  expect(await projections(number)).toEqual(stored)
})

it('only a records officer may have a record worked out again', async () => {
  const number = await world.openRecord('amira')
  const asked = await rebuildRecord(world.holdfast.door, world.holdfast.registry, await world.token('amira'), number)
  expect(asked).toMatchObject({ ok: false })
})

/** A refusal (two periods at once, a second identity) leaves nothing behind, which is part of what is tested. */
async function write(number: RecordNumber, step: Step): Promise<void> {
  const { door, registry } = world.holdfast
  const token = await world.token('ruth')
  const content = { body: step.body, happened: step.happened }
  const same = await entriesOfKind(number, step.kind)
  const corrected = step.kind === 'identity' ? same[0] : step.at === null ? undefined : same[step.at % 3]
  if (!corrected) {
    await door.change(token, 'entry.finalise', number, (inside) => {
      const documents = step.kind === 'document' ? [inside.newId()] : []
      return appendEntry(inside, registry, step.kind, content, { id: inside.newId(), documents })
    })
    return
  }
  await door.change(token, 'entry.correct', number, async (inside) => {
    const found = await loadEntry(inside, registry, corrected)
    if (!found.ok) return found
    const { version: baseVersion, documents } = found.value.latest
    return correctEntry(inside, registry, { entry: corrected, baseVersion, content, reason: 'corrected', documents })
  })
}

async function entriesOfKind(number: RecordNumber, kind: string): Promise<Uuid[]> {
  const text = 'select id from record.entry where record_id = $1 and kind = $2 order by id'
  const { rows } = await admin.query<{ id: Uuid }>(text, [await idOf(number), kind])
  return rows.map(({ id }) => id)
}

async function idOf(number: RecordNumber): Promise<string> {
  const { rows } = await admin.query<{ record_id: string }>('select record_id from record.record where number = $1', [
    number,
  ])
  return rows[0]?.record_id ?? ''
}

const tables = {
  identity:
    'select entry_id, version, legal_name, known_as, birth_earliest::text, birth_latest::text, sex, nhs_number, upn from record.identity where record_id = $1',
  periods:
    'select entry_id, from_day::text, until_day::text from record.looked_after_period where record_id = $1 order by entry_id',
  siblings: 'select entry_id, other_number from record.sibling where record_id = $1 order by entry_id',
  evidence:
    'select line, day::text, entry_id from record.contents_evidence where record_id = $1 order by line, entry_id',
  lines:
    'select line, entries, not_applicable_entry from record.contents_line where record_id = $1 and (entries <> 0 or not_applicable_entry is not null) order by line',
  counts:
    'select kind, entries, first_day::text, last_day::text from record.kind_count where record_id = $1 order by kind',
  order:
    'select id, occurred_earliest::text, occurred_latest::text, occurred_sort::text, significant from record.entry where record_id = $1 order by id',
}

/** Every row that follows from entries, and the names that are sealed, opened. */
async function projections(number: RecordNumber): Promise<Record<string, unknown>> {
  const id = await idOf(number)
  const found: Record<string, unknown> = {}
  for (const [name, text] of Object.entries(tables)) found[name] = (await admin.query(text, [id])).rows
  const frame = await world.holdfast.door.read(await world.token('ruth'), 'record.readPeople', number, async (inside) =>
    done(await loadFrame(inside)),
  )
  return { ...found, frame: frame.ok ? frame.value : frame }
}
