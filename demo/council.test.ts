import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ListedChild, ListedFile } from '../src/case-record/intake/shapes.ts'
import { packageRoot } from '../src/platform/package-root.ts'
import { isNhsNumber } from '../src/words/nhs-number.ts'
import { ageOn, before } from '../src/words/plain-date.ts'
import { isUpn } from '../src/words/upn.ts'
import { bytesOf, councilFolder, doubtsOf, lastDay, readCouncil } from './council-folder.ts'
import { demoFamilies } from './families/index.ts'
import { demoPeople } from './people.ts'

let children: ListedChild[]
let files: ListedFile[]
const onDisk = filesBeneath(councilFolder)

/** What the README says of a path: a doubt, or 'refused: …'. */
const planned = new Map(
  Array.from(readFileSync(join(councilFolder, 'README.md'), 'utf8').matchAll(/^\| (\S.*?) \| `(.+?)` \|/gm)).map(
    ([, what = '', path = '']) => [path, what] as const,
  ),
)

beforeAll(async () => {
  ;({ children, files } = await readCouncil())
})

describe('the folder of the demo council', () => {
  it('has at least forty children, six groups of brothers and sisters, and three hundred files in twelve megabytes', () => {
    expect(children.length).toBeGreaterThanOrEqual(40)
    const groups = new Set(children.filter(({ siblings }) => siblings.length > 0).map(familyOf))
    expect(groups.size).toBeGreaterThanOrEqual(6)
    for (const group of groups) expect([2, 3, 4, 5]).toContain(group.split(' ').length)
    expect(onDisk.length).toBeGreaterThanOrEqual(302)
    const bytes = onDisk.reduce((sum, path) => sum + statSync(join(councilFolder, path)).size, 0)
    expect(bytes).toBeLessThan(12 * 1024 * 1024)
  })

  it('has PDF, Word, pictures and mail, and none of them a few only', () => {
    const ending = (one: string) => onDisk.filter((path) => path.endsWith(one)).length
    expect(ending('.pdf')).toBeGreaterThan(100)
    expect(ending('.docx')).toBeGreaterThan(50)
    expect(ending('.jpg')).toBeGreaterThan(50)
    expect(ending('.eml')).toBeGreaterThan(25)
  })

  it('says of each child what fits together', () => {
    const workers = new Set<string>(demoPeople.filter(({ role }) => role === 'socialWorker').map((one) => one.userName))
    for (const child of children) {
      expect(child.faults, child.name).toEqual([])
      if (child.nhsNumber !== null) expect(isNhsNumber(child.nhsNumber), child.name).toBe(true)
      if (child.upn !== null) expect(isUpn(child.upn), child.name).toBe(true)
      if (child.worker !== null) expect(workers, child.name).toContain(child.worker)
      expect(child.lookedAfter, child.name).not.toBeNull()
      for (const id of child.siblings)
        expect(children.find((one) => one.childId === id)?.siblings).toContain(child.childId)
    }
  })

  it('gives no number and no name twice, and none of the families that are in the demo already', () => {
    const told = demoFamilies.flat().map(({ identity }) => ({
      names: [String(identity['legalName']), String(identity['knownAs'])],
      nhsNumber: String(identity['nhsNumber']),
    }))
    expectOnce(children.map(({ childId }) => childId))
    expectOnce([...children, ...told].flatMap(({ nhsNumber }) => nhsNumber ?? []))
    expectOnce(children.flatMap(({ upn }) => upn ?? []))
    expectOnce(files.map(({ originalId }) => originalId ?? ''))
    expectOnce(files.map(({ path }) => path))
    const taken = new Set(
      told.flatMap(({ names }) => names.flatMap((name) => [name.split(' ')[0], name.split(' ').at(-1)])),
    )
    for (const { name, knownAs } of children)
      for (const word of [...name.split(' '), knownAs ?? '']) expect(taken, name).not.toContain(word)
  })

  it('leaves in doubt what its README says, and nothing else', async () => {
    const found = new Map<string, string>([['README.md', 'not-in-list']])
    const seen = new Set<string>()
    for (const listed of files) {
      const what = await whatBecomesOf(listed, seen)
      if (what !== '') found.set(listed.path, what)
    }
    const inList = new Set(files.map(({ path }) => path))
    for (const path of onDisk) if (!inList.has(path) && !path.endsWith('.csv')) found.set(path, 'not-in-list')
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(planned))
  })

  it('tells of nothing before the child was born or came to us, nor long after they left', () => {
    for (const { path, day, childIds } of files) {
      if (planned.has(path) || day.read !== 'day') continue
      const child = children.find(({ childId }) => childId === childIds[0])
      if (!child?.born?.earliest || !child.lookedAfter || !day.day.latest || !day.day.earliest) throw new Error(path)
      const { from, until } = child.lookedAfter
      const afterCare = until !== null && ageOn(child.born.earliest, until) >= 17
      expect(before(day.day.latest, child.born.earliest), path).toBe(false)
      expect(before(lastDay, day.day.earliest), path).toBe(false)
      expect(before(day.day.latest, from) && daysApart(day.day.latest, from) > 60, path).toBe(false)
      if (until !== null && !afterCare) expect(daysApart(until, day.day.earliest), path).toBeLessThan(120)
    }
  })
})

describe('what is written in it', () => {
  const sources = filesBeneath(join(packageRoot(), 'scripts/demo-council'))
    .filter((path) => path.endsWith('.mjs') && !path.endsWith('word.mjs') && !path.endsWith('page-html.mjs'))
    .map((path) => readFileSync(join(packageRoot(), 'scripts/demo-council', path), 'utf8'))
  const sent = onDisk
    .filter((path) => /\.(eml|docx|csv|md)$/.test(path))
    .map((path) => readFileSync(join(councilFolder, path), 'utf8'))
  const all = [...sources, ...sent]

  it('names no address, page or telephone that could be somebody’s', () => {
    for (const text of all) {
      for (const [box] of text.matchAll(/[\w.+-]+@[\w.-]+\w/g))
        expect(box).toMatch(/(\.example|\.example\.org|example\.org)$/)
      expect(
        text.match(/https?:\/\/(?!www\.w3\.org|schemas\.openxmlformats\.org)\S+|www\.(?!w3\.org)\w+\.\w+/g) ?? [],
      ).toEqual([])
      for (const [number] of text.matchAll(/(?<![\dA-Za-z.#-])0\d{3,4}[ -]?\d{3}[ -]?\d{3,4}(?!\d)/g))
        expect(number.replaceAll(' ', '')).toMatch(/^01632960\d{3}$/)
      expect(text.match(/\b[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\b/g) ?? []).toEqual([])
    }
  })

  it('says nothing twice: no long sentence stands in the papers of two children', () => {
    const said = new Map<string, number>()
    for (const [place, text] of sources.entries())
      for (const sentence of new Set(text.split(/[.?!]\s|\n/).map((one) => one.trim())))
        if (sentence.length > 48 && /^[A-Z“"]/.test(sentence)) {
          expect(said.get(sentence) ?? place, sentence).toBe(place)
          said.set(sentence, place)
        }
    expect(said.size).toBeGreaterThan(1_000)
  })
})

async function whatBecomesOf(listed: ListedFile, seen: Set<string>): Promise<string> {
  if (listed.path.startsWith('..')) return 'refused: climbs-out'
  if (!onDisk.includes(listed.path)) return 'refused: no-such-file'
  const bytes = await bytesOf(listed.path)
  if (bytes === null) return 'refused: empty'
  const mark = createHash('sha256').update(bytes).digest('hex')
  const doubts = [...(await doubtsOf(listed, bytes, children)), ...(seen.has(mark) ? ['same-file-twice'] : [])]
  seen.add(mark)
  return doubts.join(', ')
}

function filesBeneath(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  )
}

function familyOf({ childId, siblings }: ListedChild): string {
  return [childId, ...siblings].sort().join(' ')
}

function expectOnce(values: readonly string[]): void {
  const known = new Set<string>()
  expect(values.filter((value) => known.has(value) || !known.add(value))).toEqual([])
}

function daysApart(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}
