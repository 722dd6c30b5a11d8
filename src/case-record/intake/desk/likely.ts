import type { RecordKey } from '../../../platform/sealing/index.ts'
import type { RecordNumber } from '../../../words/ids.ts'
import { othersNamed } from '../rules.ts'
import { openChild } from '../sealing.ts'
import type { Doubt, ItemTold, ListedChild } from '../shapes.ts'
import type { ChildRow } from '../store.ts'
import type { ChildOfFile } from './children-actions.ts'

/** A record that the file may belong to, and why it is offered. Names are as the list of children has them. */
export type Likely = { number: RecordNumber; name: string | null; because: string }

/** Whether the names in a file have to be looked for among all children of the lists. */
export function namesOthers(doubts: readonly Doubt[]): boolean {
  return doubts.includes('other-name')
}

/** The records that the lists themselves point to; nobody is looked for beyond them. */
export function likelyRecords(
  told: ItemTold,
  others: readonly Likely[],
  same: readonly RecordNumber[],
): readonly Likely[] {
  const listed = told.children.flatMap(({ number, name }) =>
    number === null ? [] : [{ number, name, because: 'The list of files says that it is about this child' }],
  )
  const inDoubt = told.children.find(({ number }) => number === null)?.name ?? null
  const alike = told.alike && {
    number: told.alike,
    name: null,
    because: inDoubt === null ? 'The child in the list may be this one' : `${inDoubt} in the list may be this child`,
  }
  const already = same.map((number) => ({ number, name: null, because: 'The same file is on this record already' }))
  const found = new Map<RecordNumber, Likely>()
  for (const one of [...listed, ...others, ...(alike ? [alike] : []), ...already]) {
    if (!found.has(one.number)) found.set(one.number, one)
  }
  return [...found.values()]
}

/** The records of children who were in doubt when the file came in, and are not any more. */
export function settledRecords(children: readonly ChildOfFile[]): readonly Likely[] {
  const because = 'A records officer decided that this is the record of the child in the list'
  return children.flatMap(({ name, number }) => (number === null ? [] : [{ number, name, because }]))
}

/** The other children of the lists whom its title, subject or name speaks of, and who have a record. */
export function othersOf(key: RecordKey, told: ItemTold, rows: readonly ChildRow[]): readonly Likely[] {
  const children = rows.map((row) => ({ row, listed: openChild(key, row.id, row.sealed).listed }))
  const folder = children.map(({ listed }) => listed)
  const ids = new Set(told.children.map(({ childId }) => childId))
  const own = folder.filter(({ childId }) => ids.has(childId))
  const texts = [told.listed?.title ?? null, told.listed?.childName ?? null, told.mail?.subject ?? null, told.path]
  const named = new Set(othersNamed(texts, own, folder))
  return children.flatMap(({ row, listed }) => offerFor(row.record_number, listed, named))
}

function offerFor(number: RecordNumber | null, { childId, name }: ListedChild, named: ReadonlySet<string>): Likely[] {
  return number !== null && named.has(childId) ? [{ number, name, because: 'This child is named in it' }] : []
}
