import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Holdfast } from '../src/assemble.ts'
import { giveAccess } from '../src/case-record/access/actions.ts'
import { markLine } from '../src/case-record/contents/actions.ts'
import { upload } from '../src/case-record/documents/actions.ts'
import { finaliseDraft } from '../src/case-record/drafts/finalising.ts'
import { beginCorrection, beginDraft } from '../src/case-record/drafts/index.ts'
import { type Answers, answersOf, type Body, getKind } from '../src/case-record/entries/index.ts'
import { openChildRecord } from '../src/case-record/opening/index.ts'
import { remarkOn } from '../src/case-record/remarks/index.ts'
import { packageRoot } from '../src/platform/package-root.ts'
import type { ContentsId } from '../src/rulebook/contents.ts'
import type { GrantBasisCode } from '../src/rulebook/grant-bases.ts'
import { type ApproximateDay, exactly } from '../src/words/approximate-day.ts'
import type { RecordNumber, Uuid } from '../src/words/ids.ts'
import { plainDate } from '../src/words/plain-date.ts'
import type { Result } from '../src/words/result.ts'
import { type DemoUserName, demoPeople } from './people.ts'
import type { DemoChild, DemoEntry, DemoFamily, Rough } from './shapes.ts'

/** Writes the records of one family as their workers do: opened, shared with who must see them, then entry by entry. */
export async function loadFamily(holdfast: Holdfast, family: DemoFamily): Promise<void> {
  const tokens = new Map<string, Promise<string>>()
  const as = (name: DemoUserName) => {
    const known = tokens.get(name) ?? issue(holdfast, name)
    tokens.set(name, known)
    return known
  }
  const numbers = new Map<string, RecordNumber>()
  for (const child of family) numbers.set(child.key, await open(holdfast, as, child))
  for (const child of family) await fill({ holdfast, as, numbers, number: numberOf(numbers, child.key) }, child, family)
}

type As = (name: DemoUserName) => Promise<string>
type Loading = { holdfast: Holdfast; as: As; numbers: ReadonlyMap<string, RecordNumber>; number: RecordNumber }

async function issue(holdfast: Holdfast, name: DemoUserName): Promise<string> {
  const token = await holdfast.doorkeeper.issueToken(name, 30)
  if (token === undefined) throw new Error(`${name} is not one of the demo council's people`)
  return token
}

async function open(holdfast: Holdfast, as: As, child: DemoChild): Promise<RecordNumber> {
  const content = { body: { ...child.identity }, happened: dayOf(child.born) }
  const opened = must(await openChildRecord(holdfast, await as(child.worker), content, true), child.key)
  if (opened.outcome !== 'opened') throw new Error(`the record of ${child.key} waits for a records officer`)
  return opened.number
}

async function fill(loading: Loading, child: DemoChild, family: DemoFamily): Promise<void> {
  await share(loading, child)
  for (const sibling of child.siblings ?? []) {
    const { of, ...rest } = sibling
    const other = family.find(({ key }) => key === of)
    const name = String(other?.identity['knownAs'] ?? other?.identity['legalName'])
    await put(loading, child.worker, 'sibling', { name, number: numberOf(loading.numbers, of), ...rest }, null)
  }
  for (const entry of child.entries) await write(loading, entry)
  for (const { line, because } of child.doesNotApply ?? []) {
    const { door, registry } = loading.holdfast
    const token = await loading.as(child.worker)
    must(await markLine(door, registry, token, loading.number, line as ContentsId, 'not-applicable', because), line)
  }
}

/** The manager gives the reviewing officer, the records officer and the information governance officer their access. */
async function share({ holdfast, as, number }: Loading, child: DemoChild): Promise<void> {
  const team = demoPeople.find(({ userName }) => userName === child.worker)?.team
  const manager = demoPeople.find((person) => person.role === 'teamManager' && person.team === team)
  if (!manager) throw new Error(`${child.worker} has no team manager`)
  for (const [userName, basis, reason] of sharesOf(child)) {
    const grant = { userName, basis, reason, until: null, reviewOn: null }
    const given = await giveAccess(holdfast.door, await as(manager.userName), number, grant)
    must(given, `${child.key}, shared with ${userName}`)
  }
}

function sharesOf({ iro }: DemoChild): [DemoUserName, GrantBasisCode, string][] {
  return [
    [iro, 'independent reviewing officer', 'Reviews this child’s plans'],
    ['ruth', 'keeps the record in order', 'Keeps the records in order'],
    ['gita', 'keeps the record in order', 'Sees that the record is kept lawfully'],
  ]
}

async function write(loading: Loading, entry: DemoEntry): Promise<void> {
  const { holdfast, as, number } = loading
  const id = await put(loading, entry.by, entry.kind, entry.body, entry.on, entry)
  if (entry.corrected) await correct(loading, id, entry, entry.corrected)
  for (const [what, remark] of [
    ['addition', entry.added],
    ['dispute', entry.disputed],
  ] as const) {
    if (remark) must(await remarkOn(holdfast.door, await as(remark.by), number, id, what, remark.text), remark.text)
  }
}

/** Begins a draft, puts its files with it, and makes it final unless it is to stay unfinished. */
async function put(
  { holdfast, as, number }: Loading,
  by: DemoUserName,
  kindName: string,
  body: Body,
  on: DemoEntry['on'],
  { files = [], unfinished = false }: { files?: readonly string[]; unfinished?: boolean } = {},
): Promise<Uuid> {
  const token = await as(by)
  const answers = answersFor(holdfast, kindName, body, on)
  const { id } = must(await beginDraft(holdfast, token, number, kindName, answers), kindName)
  for (const name of files) {
    const stream = createReadStream(join(packageRoot(), 'demo/files', name))
    must(await upload(holdfast, token, number, id, { name, stream, isCutOff: () => false }), name)
  }
  if (unfinished) return id
  return must(await finaliseDraft(holdfast, token, number, id, null, false), JSON.stringify(body)).id
}

async function correct(
  { holdfast, as, number }: Loading,
  entry: Uuid,
  { kind, body, on }: DemoEntry,
  correction: NonNullable<DemoEntry['corrected']>,
): Promise<void> {
  const token = await as(correction.by)
  const { id } = must(await beginCorrection(holdfast, token, number, entry), correction.because)
  const answers = { ...answersFor(holdfast, kind, { ...body, ...correction.body }, on), reason: correction.because }
  must(await finaliseDraft(holdfast, token, number, id, answers, true), correction.because)
}

function answersFor({ registry }: Holdfast, kindName: string, body: Body, on: DemoEntry['on']): Answers {
  return answersOf(getKind(registry, kindName), { body, happened: on === null ? null : dayOf(on) })
}

function dayOf(on: string | Rough): ApproximateDay {
  if (typeof on === 'string') return exactly(plainDate(on))
  return { earliest: plainDate(on.earliest), latest: plainDate(on.latest), words: on.words }
}

function numberOf(numbers: ReadonlyMap<string, RecordNumber>, key: string): RecordNumber {
  const number = numbers.get(key)
  if (number === undefined) throw new Error(`no child of this family is called ${key}`)
  return number
}

/** The demo's data is ours: a refusal is a mistake in it, and says where. */
function must<T>(result: Result<T>, where: string): T {
  if (result.ok) return result.value
  throw new Error(
    `the demo's data is refused (${where}): ${result.refusal.words} ${JSON.stringify(result.refusal.fields)}`,
  )
}
