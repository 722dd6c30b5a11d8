import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../../test/support/browser.ts'
import { createWorld, type PersonName, type World } from '../../../../test/support/world.ts'
import { type RecordNumber, recordNumber } from '../../../words/ids.ts'
import { importFolder, type ReportLine } from '../index.ts'

let world: World
let ella: RecordNumber
let hidden: RecordNumber
beforeAll(async () => {
  world = await createWorld()
  ella = await world.openRecord('ruth', { legalName: 'Ella Moor', born: '2019-02-02' })
  hidden = await world.openRecord('sasha', { legalName: 'Noor Aziz', born: '2012-03-04' })
  await bringIn('')
}, 60_000)
afterAll(() => world.close())

const asked = async (url: string, payload?: object, person: PersonName = 'ruth') =>
  world.app.inject({
    method: payload ? 'POST' : 'GET',
    url: `/api/v1${url}`,
    headers: { authorization: `Bearer ${await world.token(person)}` },
    ...(payload && { payload }),
  })
const waits = async (name: string): Promise<string> => {
  const { children }: { children: { id: string; name: string }[] } = (await asked('/imports')).json()
  const found = children.find((child) => child.name === name)
  if (!found) throw new Error(`${name} does not wait`)
  return `/imports/children/${found.id}`
}
const decide = (child: string, payload: object) => asked(`${child}/decision`, payload)
const titles = async (number: string) => (await asked(`/records/${number}/timeline`)).body

describe('a child of the list who waits', () => {
  it('is listed with the reason, and stands beside the record only where that is open to the officer', async () => {
    const { childrenWaiting } = (await asked('/imports')).json()
    expect(childrenWaiting).toBe(5)
    const of = (await asked(await waits('Ella Mour'))).json()
    expect(of).toMatchObject({ state: 'waiting', why: expect.stringContaining('similar name'), mayOpen: true })
    expect(of.alike).toEqual([expect.objectContaining({ number: ella, name: 'Ella Moor' })])
    const other = (await asked(await waits('Noor Azis'))).json()
    expect(other.alike).toEqual([expect.objectContaining({ number: hidden, name: null, born: null })])
    expect((await asked(`/records/${ella}/who-looked`)).body).toContain('Looked at a child of an imported list')
  })

  it('is nobody else’s to see or to decide on', async () => {
    const child = await waits('Ella Mour')
    for (const person of ['amira', 'mo', 'iris', 'gita', 'adam', 'olga'] as const) {
      expect((await asked(child, undefined, person)).statusCode).toBe(403)
      expect((await asked(`${child}/decision`, { decision: 'another-child' }, person)).statusCode).toBe(403)
    }
  })

  it('keeps what was typed, and answers alike for a hidden number and for none', async () => {
    const child = await waits('Ella Mour')
    const theirs = await world.openRecord('sasha', { legalName: 'Not Hers' })
    const absent = recordNumber('child', 999_983)
    const [real, none] = [
      await decide(child, { decision: 'same-child', number: theirs }),
      await decide(child, { decision: 'same-child', number: absent }),
    ]
    expect([real.statusCode, none.statusCode]).toEqual([404, 404])
    expect(none.body.replaceAll(absent, theirs)).toBe(real.body)
    const ruth = openBrowser(world.app, await world.token('ruth'))
    await ruth.open(child)
    const wrong = await ruth.send(`${child}/decision`, { who: 'number', number: 'C-<1>', reason: 'Half a thought' })
    expect(wrong.statusCode).toBe(400)
    for (const told of ['C-&lt;1', 'Half a thought', 'is not a record number']) expect(wrong.body).toContain(told)
    expect((await ruth.send(`${child}/decision`, {})).body).toContain('Say who this child is')
  })
})

describe('the decision on a child', () => {
  it('can be one of the likely records: the waiting file offers it, and new files go there', async () => {
    const child = await waits('Ella Mour')
    const settled = await decide(child, { decision: 'same-child', number: ella })
    expect(settled.json()).toEqual({ outcome: 'same child', number: ella })
    expect((await asked(`/records/${ella}/who-looked`)).body).toContain('Decided which record a child')
    const second = await decide(child, { decision: 'another-child' })
    expect(second.statusCode).toBe(409)
    expect(second.json().error.words).toContain('Ruth Adeyemi was quicker')
    const ruth = openBrowser(world.app, await world.token('ruth'))
    const { files } = (await asked('/imports')).json()
    const file = files.find((one: { file: string }) => one.file === 'K4.txt')
    const { body } = await ruth.open(`/imports/waiting/${file.id}`)
    expect(body).toContain(`has record ${ella} now`)
    expect(body).toMatch(new RegExp(`value="${ella}"\\s+checked`))
  })

  it('can be a record that is hidden from the officer, where the list points to it; of two at once one is told', async () => {
    const child = await waits('Noor Azis')
    const same = { decision: 'same-child', number: hidden }
    const both = await Promise.all([decide(child, same), decide(child, same)])
    expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  it('can open a record for the worker of the list, with the origin of its first entries', async () => {
    const settled = await decide(await waits('Ela Moor'), { decision: 'another-child' })
    expect(settled.json().outcome).toBe('opened')
    const { number } = settled.json()
    for (const person of ['amira', 'ruth'] as const) {
      expect((await asked(`/records/${number}`, undefined, person)).statusCode).toBe(200)
    }
    const identity = (await asked(`/records/${number}/identity`)).json()
    const told = (await asked(`/records/${number}/entries/${identity.entry}`)).json()
    expect(told.versions[0].origin).toMatchObject({
      originalId: 'K5',
      fileName: 'children.csv',
      importedBy: 'Ruth Adeyemi',
    })
  })

  it('opens none where the NHS number says that it is the same child, or too little is known', async () => {
    const certain = await decide(await waits('Maya Renamed'), { decision: 'another-child' })
    expect([certain.statusCode, Object.keys(certain.json().error.fields)]).toEqual([400, ['who']])
    const unknown = await decide(await waits('Baby Doe'), { decision: 'another-child' })
    expect(unknown.json().error.words).toContain('Too little is known')
  })

  it('can leave the child out with a reason, and be another one later', async () => {
    const child = await waits('Baby Doe')
    expect(Object.keys((await decide(child, { decision: 'leave-out', reason: ' ' })).json().error.fields)).toEqual([
      'reason',
    ])
    expect((await decide(child, { decision: 'leave-out', reason: 'Never looked after here' })).statusCode).toBe(200)
    expect((await asked(child)).json()).toMatchObject({
      state: 'left-out',
      decided: { reason: 'Never looked after here', number: null },
    })
  })

  it('holds in the next run: new files go to the right records, and nothing is doubled', async () => {
    const opened = (await asked('/imports')).json()
    expect(opened.childrenWaiting).toBe(1)
    const lines = await bringIn(' new')
    const what = (file: string) => lines.find((line) => line.file === file)?.outcome
    expect(what('K4 new.txt')).toMatchObject({ what: 'taken', number: ella })
    expect(what('K6 new.txt')).toMatchObject({ what: 'taken', number: hidden })
    expect(what('K5 new.txt')).toMatchObject({ what: 'taken' })
    expect(what('K8 new.txt')).toMatchObject({ what: 'set aside' })
    for (const id of ['K4', 'K5', 'K6', 'K8']) expect(what(`${id}.txt`)).toMatchObject({ what: 'earlier' })
    expect(await titles(ella)).toContain('Of K4 new')
    const again = await bringIn(' new')
    expect(again.filter(({ outcome }) => outcome.what === 'taken' || outcome.what === 'child opened')).toEqual([])
  })

  it('is asked for again where an id has another name: then the files of that name go where it says', async () => {
    const before = await bringIn(' later', 'Ella Adopted,2019-02-03')
    expect(before.find(({ file }) => file === 'K4 later.txt')?.outcome.what).toBe('set aside')
    const child = await waits('Ella Adopted')
    expect((await asked(child)).json().alike).toContainEqual(
      expect.objectContaining({ number: ella, name: 'Ella Moor' }),
    )
    expect((await decide(child, { decision: 'same-child', number: ella })).statusCode).toBe(200)
    const after = await bringIn(' at last', 'Ella Adopted,2019-02-03')
    expect(after.find(({ file }) => file === 'K4 at last.txt')?.outcome).toMatchObject({ what: 'taken', number: ella })
  })
})

/** Brings the list in with a file for each child; files of earlier calls are still there. */
async function bringIn(more: string, k4 = 'Ella Mour,2019-02-02'): Promise<readonly ReportLine[]> {
  const folder = join(world.data, '..', 'children')
  mkdirSync(folder, { recursive: true })
  const list = [
    'Child ID,Name,Date of birth,NHS number,Worker',
    'K1,Maya Khan,2011-05-03,9434765919,amira',
    `K4,${k4},,`,
    'K5,Ela Moor,2019-02-02,,amira',
    'K6,Noor Azis,2012-03-04,,',
    'K7,Maya Renamed,2011-05-03,9434765919,',
    'K8,Baby Doe,,,',
  ]
  writeFileSync(join(folder, 'children.csv'), list.join('\n'))
  for (const id of ['K4', 'K5', 'K6', 'K8']) {
    const row = `${id}${more}.txt,${id},letter,2020-01-01,Of ${id}${more}`
    writeFileSync(join(folder, `${id}${more}.txt`), `Of ${id}${more}`)
    rows.add(row)
  }
  writeFileSync(join(folder, 'files.csv'), ['File,Child ID,Kind,Date,Title', ...rows].join('\n'))
  const begun = await world.holdfast.doorkeeper.beginImport('ruth')
  if (!begun.ok) throw new Error(begun.refusal.words)
  const lines: ReportLine[] = []
  const heard = { report: (line: ReportLine) => void lines.push(line), counted: () => undefined, stopped: () => false }
  try {
    await importFolder(world.holdfast, { session: begun.value, folder, leaveOut: [], scan: null, ...heard })
  } finally {
    await begun.value.end()
  }
  return lines
}
const rows = new Set<string>()
