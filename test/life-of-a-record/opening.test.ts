import { afterAll, beforeAll, expect, it } from 'vitest'
import { beginCorrection, beginDraft, finaliseDraft, readDraft, saveDraft } from '../../src/case-record/drafts/index.ts'
import { readTimeline } from '../../src/case-record/entries/index.ts'
import { readOverview } from '../../src/case-record/record/index.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(async () => {
  await world.close()
})

it('a worker opens a record, writes a note, makes it final and corrects it', async () => {
  const amira = await world.token('amira')
  const number = await world.openRecord('amira', { legalName: 'Samuel Reed', knownAs: 'Sam' })
  const { door, registry } = world.holdfast
  const begun = await beginDraft(world.holdfast, amira, number, 'case-note', {})
  if (!begun.ok) throw new Error(begun.refusal.words)
  const answers = {
    title: 'Visit',
    account: 'Sam was in the garden.',
    'happened-how': 'exact',
    'happened-day': '3',
    'happened-month': '5',
    'happened-year': '2026',
  }
  expect(await saveDraft(world.holdfast, amira, number, begun.value.id, answers, 1)).toMatchObject({
    ok: true,
    value: { revision: 2 },
  })
  // The answer to a save may be lost on the way: the same once more is no conflict, other words over newer ones are.
  expect(await saveDraft(world.holdfast, amira, number, begun.value.id, answers, 1)).toMatchObject({
    ok: true,
    value: { revision: 2 },
  })
  const others = { ...answers, account: 'Sam was indoors.' }
  expect(await saveDraft(world.holdfast, amira, number, begun.value.id, others, 1)).toMatchObject({
    ok: false,
    refusal: { code: 'conflict' },
  })
  const put = await finaliseDraft(world.holdfast, amira, number, begun.value.id, null, false)
  expect(put).toMatchObject({ ok: true, value: { version: 1 } })
  expect(await finaliseDraft(world.holdfast, amira, number, begun.value.id, null, false)).toEqual(put)
  const correction = await beginCorrection(world.holdfast, amira, number, begun.value.id)
  if (!correction.ok) throw new Error(correction.refusal.words)
  const open = await readDraft(world.holdfast, amira, number, correction.value.id)
  if (!open.ok) throw new Error(open.refusal.words)
  expect(open.value.draft.answers).toMatchObject({ account: 'Sam was in the garden.', 'happened-day': '3' })
  const corrected = { ...open.value.draft.answers, account: 'Sam was in the park.', reason: 'I had the place wrong' }
  expect(await finaliseDraft(world.holdfast, amira, number, correction.value.id, corrected, true)).toMatchObject({
    ok: true,
    value: { version: 2 },
  })
  const timeline = await readTimeline(door, registry, amira, number, {
    before: null,
    only: null,
    hide: null,
    howMany: 20,
  })
  expect(timeline.ok && timeline.value.map(({ sentence }) => sentence)).toEqual(['Visit', 'Sam was born'])
})

it('someone without a basis gets the same answer for a hidden record as for one that does not exist', async () => {
  const number = await world.openRecord('amira')
  const sasha = await world.token('sasha')
  const hidden = await readOverview(world.holdfast.door, world.holdfast.registry, sasha, number)
  const absent = await readOverview(world.holdfast.door, world.holdfast.registry, sasha, 'C-999999-X' as typeof number)
  expect(hidden).toEqual(absent)
  expect(hidden).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
})
