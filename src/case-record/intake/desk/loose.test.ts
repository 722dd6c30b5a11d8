import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenDesk, openDesk } from '../../../../test/support/desk.ts'
import { newObjectKey } from '../../../platform/documents/index.ts'
import { exactly } from '../../../words/approximate-day.ts'
import type { RecordNumber, Uuid } from '../../../words/ids.ts'
import { plainDate } from '../../../words/plain-date.ts'
import { done } from '../../../words/result.ts'
import { clearLeftBehind, noteObjects } from './loose-actions.ts'
import { leaveOut, putOnRecords, type SettleDeps } from './settle-actions.ts'

let here: OpenDesk
let token: string
beforeAll(async () => {
  here = await openDesk()
  token = await here.world.token('ruth')
}, 60_000)
afterAll(() => here.world.close())

const content = { body: { title: 'A letter', type: 'letter' }, happened: exactly(plainDate('2019-02-02')) }
const asLetter = (numbers: readonly RecordNumber[]) => ({
  as: 'document' as const,
  read: () => done({ numbers, content }),
})
async function put(deps: SettleDeps, file: string, numbers: readonly RecordNumber[]) {
  const { id } = await here.find(file)
  return putOnRecords(deps, { token, item: id as Uuid, seen: 'set-aside' }, asLetter(numbers))
}
/** Bytes that come piece by piece. */
async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

it('what a decision left in the store when its process died is removed by a later one', async () => {
  const { holdfast } = here.world
  const before = await here.objectsInStore()
  const left = newObjectKey()
  await noteObjects(holdfast, token, [left])
  await holdfast.documents.put(left, bytes('sealed, and nobody’s'))
  expect((await put(holdfast, 'undated.pdf', [here.maya])).ok).toBe(true)
  expect(await here.objectsInStore()).toBe(before + 1)
  expect((await put({ ...holdfast, leftBehindAfter: 0 }, 'odd.pdf', [here.maya])).ok).toBe(true)
  expect(await here.objectsInStore()).toBe(before)
})

it('a disk that fails midway leaves nothing behind, and the file waits as before', async () => {
  const { holdfast } = here.world
  const before = await here.objectsInStore()
  let puts = 0
  const full: typeof holdfast.documents = {
    put: (key, source) => {
      puts += 1
      return puts > 1 ? Promise.reject(new Error('the disk is full')) : holdfast.documents.put(key, source)
    },
    read: (...given) => holdfast.documents.read(...given),
    remove: (key) => holdfast.documents.remove(key),
    list: (...given) => holdfast.documents.list(...given),
  }
  const both = [here.maya, here.sammy]
  await expect(put({ ...holdfast, documents: full }, 'family.pdf', both)).rejects.toThrow('the disk is full')
  expect(await here.objectsInStore()).toBe(before)
  expect((await put(holdfast, 'family.pdf', both)).ok).toBe(true)
})

it('a decision whose objects were taken for left behind fails, rather than put an entry without its file on a record', async () => {
  const { holdfast } = here.world
  const before = await here.objectsInStore()
  const slow: typeof holdfast.documents = {
    put: async (key, source) => {
      const written = await holdfast.documents.put(key, source)
      await clearLeftBehind({ ...holdfast, leftBehindAfter: 0 }, token)
      return written
    },
    read: (...given) => holdfast.documents.read(...given),
    remove: (key) => holdfast.documents.remove(key),
    list: (...given) => holdfast.documents.list(...given),
  }
  const refused = await put({ ...holdfast, documents: slow }, 'stranger.pdf', [here.maya])
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'not-now' } })
  expect(await here.objectsInStore()).toBe(before)
  expect((await here.find('stranger.pdf')).doubts).toEqual(['child-not-found'])
})

it('whoever is slower is told, also when the other decided while the copies were being written', async () => {
  const { holdfast } = here.world
  const { id } = await here.find('again.pdf')
  const before = await here.objectsInStore()
  const asked = { token, item: id as Uuid, seen: 'set-aside' as const }
  const overtaken: typeof holdfast.documents = {
    put: async (key, source) => {
      expect((await leaveOut(holdfast, asked, done('A copy of D1'))).ok).toBe(true)
      return holdfast.documents.put(key, source)
    },
    read: (...given) => holdfast.documents.read(...given),
    remove: (key) => holdfast.documents.remove(key),
    list: (...given) => holdfast.documents.list(...given),
  }
  const refused = await put({ ...holdfast, documents: overtaken }, 'again.pdf', [here.maya])
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'conflict' } })
  if (!refused.ok) expect(refused.refusal.words).toContain('Ruth Adeyemi left it out')
  expect(await here.objectsInStore()).toBe(before)
  expect((await here.asked('ruth', `/imports/waiting/${id}`)).json()).toMatchObject({ state: 'left-out' })
})

it('nothing stays noted once all is decided', async () => {
  const { holdfast } = here.world
  const before = await here.objectsInStore()
  await clearLeftBehind({ ...holdfast, leftBehindAfter: 0 }, token)
  expect(await here.objectsInStore()).toBe(before)
})
