import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/support/world.ts'
import { Problem } from '../../platform/problem.ts'
import type { Scan } from '../../platform/scan/index.ts'
import type { RecordNumber } from '../../words/ids.ts'
import { beginDraft } from '../drafts/index.ts'
import { upload } from './index.ts'

let world: World
let number: RecordNumber
let token: string
beforeAll(async () => {
  world = await createWorld()
  token = await world.token('amira')
  number = await world.openRecord('amira')
})
afterAll(() => world.close())

const clean: Scan = async (bytes) => {
  let all = ''
  for await (const piece of bytes) all += Buffer.from(piece).toString('latin1')
  return { finding: all.includes('HARMFUL') ? 'Test.Harmful' : null }
}
const unreachable: Scan = async () => {
  throw new Problem('The virus scanner cannot be reached.', 'See that it runs.')
}

async function send(scan: Scan, text: string) {
  const draft = await beginDraft(world.holdfast, token, number, 'case-note', {})
  if (!draft.ok) throw new Error(draft.refusal.words)
  const stream = (async function* () {
    yield Buffer.from(text)
  })()
  const file = { name: 'letter.txt', stream, isCutOff: () => false }
  return upload({ ...world.holdfast, scan }, token, number, draft.value.id, file)
}

async function objects(): Promise<number> {
  let all = 0
  for await (const _ of world.holdfast.documents.list()) all += 1
  return all
}

test('a file that the scanner has nothing against is taken', async () => {
  expect(await send(clean, 'hello')).toMatchObject({ ok: true })
})

test('one in which it finds something is refused in words that say where it is kept', async () => {
  const before = await objects()
  expect(await send(clean, 'this is HARMFUL')).toMatchObject({
    ok: false,
    refusal: { code: 'not-permitted', words: expect.stringContaining('found “Test.Harmful” in letter.txt') },
  })
  expect(await objects()).toBe(before + 1)
})

test('while it cannot be reached nothing is taken unscanned', async () => {
  const before = await objects()
  expect(await send(unreachable, 'hello')).toMatchObject({ ok: false, refusal: { code: 'not-now' } })
  expect(await objects()).toBe(before)
})
