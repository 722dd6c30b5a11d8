import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { letter, type OpenDesk, openDesk } from '../../../../test/support/desk.ts'
import { importDoubts } from '../../../../test/support/desk-folder.ts'
import { type RecordNumber, recordNumber } from '../../../words/ids.ts'
import { correctEntry } from '../../entries/index.ts'

let here: OpenDesk
beforeAll(async () => {
  here = await openDesk()
}, 60_000)
afterAll(() => here.world.close())

describe('a decision', () => {
  it('puts the file on the record with its own key, its origin and an event, and what was staged is gone', async () => {
    const { id } = await here.find('undated.pdf')
    const before = await here.objectsInStore()
    const put = await here.decide(
      id,
      letter([here.maya], { happened: { earliest: null, latest: '2019-12-31', words: 'in 2019' } }),
    )
    expect([put.statusCode, put.json().outcome]).toEqual([200, 'taken'])
    const [{ entry }] = put.json().places
    const told = (await here.asked('ruth', `/records/${here.maya}/entries/${entry}`)).json()
    expect(told).toMatchObject({ kind: 'document', recordedBy: 'Ruth Adeyemi' })
    expect(told.versions[0]).toMatchObject({
      happened: { earliest: null, latest: '2019-12-31', words: 'in 2019' },
      origin: { system: 'Old Files', originalId: 'D2', author: 'Mrs Green', fileName: 'letters/undated.pdf' },
    })
    const file = await here.asked('amira', `/records/${here.maya}/documents/${told.documents[0].id}`)
    expect(file.body).toContain('(undated)')
    expect(await here.objectsInStore()).toBe(before)
    expect((await here.asked('ruth', `/imports/waiting/${id}/file`)).statusCode).toBe(404)
    expect((await here.asked('ruth', `/imports/waiting/${id}`)).json()).toMatchObject({
      state: 'taken',
      decided: { by: 'Ruth Adeyemi' },
    })
    expect(await here.events(here.maya)).toContain('Decided on an imported file that waited')
  })

  it('gives each of several children a copy, and correcting one leaves the other as it was', async () => {
    const { id } = await here.find('family.pdf')
    const before = await here.objectsInStore()
    const { places } = (await here.decide(id, letter([here.sammy, here.maya]))).json()
    expect(await here.objectsInStore()).toBe(before + 1)
    const entryIn = (number: string) => places.find((one: { number: string }) => one.number === number).entry
    const read = async (number: RecordNumber) =>
      (await here.asked('ruth', `/records/${number}/entries/${entryIn(number)}`)).json()
    expect(entryIn(here.maya)).not.toBe(entryIn(here.sammy))
    const [hers, his] = [await read(here.maya), await read(here.sammy)]
    expect(hers.documents[0].id).not.toBe(his.documents[0].id)
    expect((await here.asked('ruth', `/records/${here.maya}/documents/${his.documents[0].id}`)).statusCode).toBe(404)
    const corrected = await here.world.holdfast.door.change(
      await here.world.token('ruth'),
      'entry.correct',
      here.maya,
      async (inside) => {
        const content = { body: { title: 'Only hers', type: 'letter' }, happened: hers.versions[0].happened }
        const documents = [hers.documents[0].id]
        return correctEntry(inside, here.world.holdfast.registry, {
          entry: entryIn(here.maya),
          baseVersion: 1,
          content,
          reason: 'Names',
          documents,
        })
      },
    )
    expect(corrected.ok).toBe(true)
    expect((await read(here.maya)).sentence).toContain('Only hers')
    expect((await read(here.sammy)).sentence).toContain('A letter')
    for (const number of [here.maya, here.sammy])
      expect(await here.events(number)).toContain('Decided on an imported file')
  })

  it('puts a message on record as correspondence, with what is attached to it', async () => {
    const { id } = await here.find('lost.eml')
    const item = (await here.asked('ruth', `/imports/waiting/${id}`)).json()
    expect(item.mail).toMatchObject({ subject: 'The trip to the farm', attachments: ['slip.pdf'] })
    const body = { subject: 'The trip', direction: 'received', medium: 'email', from: 'Jo Field', to: 'Amira Khan' }
    const put = await here.decide(
      id,
      letter([here.sammy], {
        as: 'correspondence',
        body,
        happened: { earliest: '2019-03-05', latest: '2019-03-05', words: null },
      }),
    )
    const told = (await here.asked('ruth', `/records/${here.sammy}/entries/${put.json().places[0].entry}`)).json()
    expect(told.documents.map(({ name }: { name: string }) => name)).toEqual(['lost.eml', 'slip.pdf'])
    expect((await here.asked('ruth', `/records/${here.sammy}/documents/${told.documents[1].id}`)).body).toContain(
      '(consent slip)',
    )
  })

  it.each([
    'stranger.pdf',
    'ella.pdf',
    'again.pdf',
    '2018-05-01 visit.pdf',
    'either way.pdf',
    'about sammy.pdf',
    'all.zip',
    'photo.jpg',
    'broken.eml',
    'unlisted.txt',
  ])('settles %s, whatever the doubt was', async (file) => {
    const { id } = await here.find(file)
    expect((await here.decide(id, letter([here.ella]))).statusCode).toBe(200)
    await expect(here.find(file)).rejects.toThrow('does not wait')
  })

  it('answers alike for a hidden record and for none, and nothing is put anywhere', async () => {
    const { id } = await here.find('drawing.png')
    const hidden = await here.world.openRecord('sasha', { legalName: 'Not Hers' })
    const before = await here.objectsInStore()
    const [real, made] = [
      await here.decide(id, letter([here.maya, hidden])),
      await here.decide(id, letter([here.maya, 'C-999983-X'])),
    ]
    expect(real.statusCode).toBe(404)
    const absent = recordNumber('child', 999_983)
    const none = await here.decide(id, letter([here.maya, absent]))
    expect(none.body.replaceAll(absent, hidden)).toBe(real.body)
    expect([made.statusCode, none.statusCode]).toEqual([400, 404])
    expect(await here.objectsInStore()).toBe(before)
    expect((await here.find('drawing.png')).doubts).toEqual(['no-date'])
  })

  it('refuses bad input with words beside each question', async () => {
    const { id } = await here.find('drawing.png')
    const bad = await here.decide(id, letter([], { body: { title: '' }, happened: null }))
    expect(bad.statusCode).toBe(400)
    expect(Object.keys(bad.json().error.fields).sort()).toEqual(['happened', 'numbers', 'title', 'type'])
    const empty = await here.decide(id, { decision: 'leave-out', reason: ' ' })
    expect([empty.statusCode, Object.keys(empty.json().error.fields)]).toEqual([400, ['reason']])
  })

  it('is taken once: the others at the same moment are told who was quicker', async () => {
    const { id } = await here.find('odd.pdf')
    const before = await here.objectsInStore()
    const all = await Promise.all([
      here.decide(id, { decision: 'leave-out', reason: 'It is another child’s drawing' }),
      here.decide(id, letter([here.sammy])),
      here.decide(id, letter([here.maya, here.sammy])),
    ])
    expect(all.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
    expect(all.find(({ statusCode }) => statusCode === 409)?.json().error.words).toContain('Ruth Adeyemi was quicker')
    const { decided } = (await here.asked('ruth', `/imports/waiting/${id}`)).json()
    expect(await here.objectsInStore()).toBe(before - 1 + Math.max(1, decided.places.length))
  })

  it('leaves out with a reason, keeps the bytes sealed, and may still put them on a record', async () => {
    const { id } = await here.find('drawing.png')
    expect((await here.decide(id, { decision: 'leave-out', reason: 'It is another child’s' })).statusCode).toBe(200)
    expect((await here.asked('ruth', `/imports/waiting/${id}`)).json()).toMatchObject({
      state: 'left-out',
      decided: { by: 'Ruth Adeyemi', reason: 'It is another child’s' },
    })
    expect((await here.find('drawing.png', '?show=left-out')).id).toBe(id)
    expect((await here.asked('ruth', `/imports/waiting/${id}/file`)).headers['content-type']).toBe('image/png')
    expect((await here.decide(id, letter([here.sammy]))).statusCode).toBe(409)
    expect((await here.decide(id, letter([here.sammy], { seen: 'left-out' }))).statusCode).toBe(200)
  })

  it('holds when the folder comes in again: nothing is taken or set aside a second time', async () => {
    const again = await importDoubts(here.world)
    expect(again.filter(({ outcome }) => outcome.what === 'taken' || outcome.what === 'set aside')).toEqual([])
    expect((await here.desk()).waiting).toBe(0)
  })
})
