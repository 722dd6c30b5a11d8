import { giveGrant, workerForImport } from '../../confidentiality/access/index.ts'
import type { Across } from '../../confidentiality/action.ts'
import type { RecordNumber } from '../../words/ids.ts'
import { nameKey } from '../../words/name.ts'
import { done, refused } from '../../words/result.ts'
import { appendEntry, type Content } from '../entries/index.ts'
import { type Asked, askToOpen } from '../opening/index.ts'
import { firstEntries, identityOf } from './child-content.ts'
import { type Children, must, type Run, type Standing } from './running.ts'
import { openChild, sealChild } from './sealing.ts'
import type { ChildDoubt, ChildTold, ListedChild } from './shapes.ts'
import { addChild, type ChildRow, childrenKnown } from './store.ts'

/** Finds or opens the record of every child of the list, in its order. What is not sure waits for a person. */
export async function takeChildren(run: Run, listed: readonly ListedChild[]): Promise<Children> {
  const known = await loadKnown(run)
  const standings = new Map<string, Standing>()
  const lists = siblingsOf(listed)
  for (const [childId, rows] of byId(listed)) {
    const [child, ...again] = rows
    if (!child) continue
    const row = known.get(run.marks.mac('child', childId).toString('hex'))
    const twins = numbersOf(lists.get(childId) ?? new Set(), standings)
    const standing = again.some((other) => !isSameChild(child, other))
      ? await hold(run, row, child, { doubt: 'another child had this id', alike: row?.record_number ?? null })
      : row
        ? await standingOf(run, known, row, child)
        : await open(run, child, twins)
    standings.set(childId, standing)
    for (const other of again) tellAgain(run, other, child)
  }
  return standings
}

/** Who says to be brother or sister of whom, both ways: a list often says it once. */
export function siblingsOf(listed: readonly ListedChild[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  const add = (a: string, b: string) => found.set(a, (found.get(a) ?? new Set()).add(b))
  for (const { childId, siblings } of listed) {
    for (const other of siblings) {
      if (other === childId) continue
      add(childId, other)
      add(other, childId)
    }
  }
  return found
}

function byId(listed: readonly ListedChild[]): Map<string, ListedChild[]> {
  const found = new Map<string, ListedChild[]>()
  for (const child of listed) found.set(child.childId, [...(found.get(child.childId) ?? []), child])
  return found
}

function numbersOf(ids: ReadonlySet<string>, standings: Children): ReadonlySet<RecordNumber> {
  const found = [...ids].map((id) => standings.get(id))
  return new Set(found.flatMap((one) => (one?.standing === 'found' ? [one.number] : [])))
}

async function loadKnown(run: Run): Promise<ReadonlyMap<string, ChildRow>> {
  const rows = await run.door.changeAcross(run.token, 'import.stage', async ({ db }) => done(await childrenKnown(db)))
  return new Map(must(rows).map((row) => [row.key_mac.toString('hex'), row]))
}

/** A child that came in before. An id that was another child's then is in doubt: the lists may be of two systems. */
async function standingOf(
  run: Run,
  known: ReadonlyMap<string, ChildRow>,
  row: ChildRow,
  child: ListedChild,
): Promise<Standing> {
  const told = openChild(run.authorityKey, row.id, row.sealed)
  const number = row.record_number
  if (number !== null && isSameChild(told.listed, child)) return standsOn(run, number, child)
  if (number === null) return goesOnWaiting(run, row, told, child)
  const other = known.get(run.marks.mac(...asListed(child)).toString('hex'))
  if (other?.record_number) return standsOn(run, other.record_number, child)
  if (other) return goesOnWaiting(run, other, openChild(run.authorityKey, other.id, other.sealed), child)
  return hold(run, undefined, child, { doubt: 'another child had this id', alike: number }, asListed(child))
}

function standsOn(run: Run, number: RecordNumber, child: ListedChild): Standing {
  run.report({ ...placeInList(child), outcome: { what: 'child known', number, faults: child.faults } })
  return { standing: 'found', child, number }
}

function goesOnWaiting(run: Run, row: ChildRow, told: ChildTold, child: ListedChild): Standing {
  const outcome =
    row.state === 'left-out'
      ? { what: 'child refused' as const, detail: 'A records officer decided to leave this child out.' }
      : { what: 'child waits' as const, doubt: told.doubt ?? ('exists' as const), faults: child.faults }
  run.report({ ...placeInList(child), outcome })
  return { standing: 'in doubt', child, alike: told.alike, waits: row.id }
}

/** By what a child is known again whose id was another child's: the id with what the list says of the name and the birth. */
function asListed({ childId, name, born, nhsNumber }: ListedChild): Naming {
  const birth = born === null ? '' : `${born.earliest ?? ''}/${born.latest ?? ''}`
  return ['child as listed', childId, nameKey(name), birth, nhsNumber ?? '']
}

function isSameChild(one: ListedChild, other: ListedChild): boolean {
  const sameName = nameKey(one.name) === nameKey(other.name)
  const sameBirth = one.born?.earliest === other.born?.earliest && one.born?.latest === other.born?.latest
  const sameNumber = one.nhsNumber !== null && one.nhsNumber === other.nhsNumber
  return sameName ? sameBirth || one.born === null || other.born === null || sameNumber : sameBirth && sameNumber
}

function tellAgain(run: Run, again: ListedChild, first: ListedChild): void {
  const detail = `The child of line ${first.line} has this child id too.`
  run.report({ ...placeInList(again), outcome: { what: 'child refused', detail } })
}

/** Opens the record, unless the child may have one: then nothing is guessed. */
async function open(run: Run, child: ListedChild, twins: ReadonlySet<RecordNumber>): Promise<Standing> {
  const content = identityOf(run, child)
  if (!content) return hold(run, undefined, child, { doubt: 'too little is known', alike: null })
  let alike: Asked | undefined
  let faults: readonly string[] = []
  const opened = await run.door.changeAcross(run.token, 'import.openRecord', async (across) => {
    const worker = child.worker === null ? null : await workerForImport(across.db, child.worker)
    const asked = await ask(across, content, twins, worker ?? run.officer.id)
    if (asked.outcome !== 'opened') {
      alike = asked
      return refused('needs-check', 'This child may have a record already.')
    }
    faults = [
      ...child.faults,
      ...(child.worker !== null && worker === null
        ? [`Nobody who holds records has the user name “${child.worker}”.`]
        : []),
      ...(await write(run, across, child, content, asked)),
    ]
    return done(asked.number)
  })
  if (!opened.ok) {
    if (!alike || alike.outcome === 'opened' || alike.outcome === 'check') return must(opened)
    return hold(run, undefined, child, { doubt: alike.outcome, alike: alike.first })
  }
  run.report({ ...placeInList(child), outcome: { what: 'child opened', number: opened.value, faults } })
  return { standing: 'found', child, number: opened.value }
}

/** Twins are alike by birth and family name. Where the list itself says that they are two, they are. */
async function ask(across: Across, content: Content, twins: ReadonlySet<RecordNumber>, forAccount: Run['id']) {
  const asked = await askToOpen(across, content, false, forAccount)
  return asked.outcome === 'near' && twins.has(asked.first) ? askToOpen(across, content, true, forAccount) : asked
}

async function write(
  run: Run,
  across: Across,
  child: ListedChild,
  content: Content,
  asked: Extract<Asked, { outcome: 'opened' }>,
): Promise<string[]> {
  const inside = await across.within(asked)
  const { entries, faults } = firstEntries(run, child, content)
  for (const { kind, content: of, origin } of entries) {
    const id = run.marks.id('entry', asked.id, kind, child.childId)
    must(await appendEntry(inside, run.registry, kind, of, { id, documents: [], origin }))
  }
  await giveGrant(across.db, asked.id, {
    id: across.newId(),
    userName: run.officer.userName,
    basis: 'keeps the record in order',
    reason: 'Answers for the import that opened the record',
    until: null,
    reviewOn: null,
  })
  const id = run.marks.id('child', child.childId)
  const sealed = sealChild(run.authorityKey, id, { listed: child, doubt: null, alike: null })
  const row = { mark: run.marks.mac('child', child.childId), id, run: run.id, sealed }
  await addChild(across.db, { ...row, state: 'on record', number: asked.number })
  return faults
}

type Why = { doubt: ChildDoubt; alike: RecordNumber | null }
type Naming = readonly [what: string, ...parts: string[]]

/** Sets a child aside with all that the list says of it; one that waits already goes on waiting. */
async function hold(
  run: Run,
  row: ChildRow | undefined,
  child: ListedChild,
  { doubt, alike }: Why,
  knownBy: Naming = ['child', child.childId],
): Promise<Standing> {
  const id = row?.id ?? run.marks.id(...knownBy)
  if (!row) {
    const sealed = sealChild(run.authorityKey, id, { listed: child, doubt, alike })
    const held = { mark: run.marks.mac(...knownBy), id, run: run.id, sealed }
    const added = await run.door.changeAcross(run.token, 'import.holdChild', async ({ db, note }) => {
      note({ child: id, doubt })
      await addChild(db, { ...held, state: 'waiting', number: null })
      return done(undefined)
    })
    must(added)
  }
  run.report({ ...placeInList(child), outcome: { what: 'child waits', doubt, faults: child.faults } })
  return { standing: 'in doubt', child, alike, waits: id }
}

function placeInList({ line, childId }: ListedChild) {
  return { line, file: 'children.csv', childId }
}
