import type { RecordNumber, Uuid } from '../../words/ids.ts'
import { type Content, checkContent, getKind } from '../entries/index.ts'
import { entryFor, seenMail } from './entry-content.ts'
import type { Line } from './lines.ts'
import type { Looked } from './looking.ts'
import { doubtsAbout, type MeantChild, type NamedChild } from './rules.ts'
import type { Children, Run } from './running.ts'
import type { ChildMeant, Doubt, ItemTold } from './shapes.ts'
import type { KnownItem } from './store.ts'

/** A line whose file was read. `finding`: what the scanner found in it. */
export type SeenLine = { line: Line; looked: Looked; finding: string | null }

/** What is to be done with an item. `mark`, `content`: how it is known again. */
export type Plan = { seen: SeenLine; id: Uuid; mark: Buffer; content: Buffer; told: ItemTold } & (
  | { to: 'record'; number: RecordNumber; kind: string; entry: Content }
  | { to: 'desk'; doubts: readonly Doubt[] }
  | { to: 'quarantine'; finding: string }
)
export type Decided = Plan | { seen: SeenLine; earlier: KnownItem }

/** What the database knows of a batch: items by their key and by their content, each mark in hex. */
export type Known = { byKey: ReadonlyMap<string, KnownItem>; byContent: ReadonlyMap<string, KnownItem> }

export type Folder = { children: Children; named: readonly NamedChild[] }

/** The marks of a line: of its key, of its key where the bytes are others than before, of its bytes. */
export function marksOf({ marks }: Run, { line, looked }: SeenLine) {
  return {
    mark: marks.mac('item', ...line.key),
    ofOthers: marks.mac('item', ...line.key, 'other bytes', looked.sha256),
    content: marks.mac('content', looked.sha256),
  }
}

/** Decides on one line. Those before it must be decided: the first of two same files is taken, the second waits. */
export function decideOn(run: Run, folder: Folder, known: Known, seen: SeenLine): Decided {
  const { mark, ofOthers, content } = marksOf(run, seen)
  const before = known.byKey.get(mark.toString('hex'))
  const changed = before !== undefined && !before.content_mac.equals(content)
  const earlier = changed ? known.byKey.get(ofOthers.toString('hex')) : before
  if (earlier) return { seen, earlier }
  const key = changed ? [...seen.line.key, 'other bytes', seen.looked.sha256] : seen.line.key
  const id = run.marks.id('item', ...key)
  const sameAs = sameAlready(run, known, content) ?? (changed ? before.id : null)
  const base = { seen, id, mark: changed ? ofOthers : mark, content, told: toldOf(run, folder, seen, sameAs) }
  run.deciding.set(content.toString('hex'), run.deciding.get(content.toString('hex')) ?? id)
  if (seen.finding !== null) return { ...base, to: 'quarantine', finding: seen.finding }
  const doubts = doubtsOf(folder, seen, sameAs !== null)
  return doubts.length > 0 ? { ...base, to: 'desk', doubts } : { ...base, ...onRecord(run, folder, seen) }
}

function sameAlready(run: Run, { byContent }: Known, content: Buffer): Uuid | null {
  const mark = content.toString('hex')
  return byContent.get(mark)?.id ?? run.deciding.get(mark) ?? null
}

function doubtsOf({ children, named }: Folder, { line, looked }: SeenLine, sameFileAlready: boolean) {
  const { mail, file, found } = looked
  const seen = {
    listed: line.listed,
    path: found.path,
    file,
    children: (line.listed?.childIds ?? []).map((id) => meantBy(children, id)),
    mail: mail === null || mail === 'not read' ? mail : seenMail(mail),
    sameFileAlready,
  }
  return doubtsAbout(seen, named)
}

function meantBy(children: Children, childId: string): MeantChild {
  const standing = children.get(childId)
  return standing ? { standing: standing.standing, child: standing.child } : { standing: 'not found', childId }
}

/** Nothing is in doubt, so there is a row with one child, who has a record. What a kind still refuses is a doubt of its day. */
function onRecord(run: Run, { children }: Folder, { line, looked }: SeenLine) {
  const { listed } = line
  const standing = children.get(listed?.childIds[0] ?? '')
  if (!listed || standing?.standing !== 'found') throw new Error('an item without doubt has no record to go to')
  const mail = looked.mail === 'not read' ? null : looked.mail
  const would = entryFor(listed, looked.found.path, mail)
  const checked = checkContent(getKind(run.registry, would.kind), would.body, would.happened, run.today)
  if (checked.ok) return { to: 'record' as const, number: standing.number, kind: would.kind, entry: checked.value }
  const wrong = Object.keys(checked.refusal.fields ?? {})
  if (wrong.join() === 'happened') return { to: 'desk' as const, doubts: ['no-date' as const] }
  throw new Error(`an imported ${would.kind} was refused for its ${wrong.join(', ')}`)
}

function toldOf(run: Run, { children }: Folder, { line, looked, finding }: SeenLine, sameAs: Uuid | null): ItemTold {
  const standings = (line.listed?.childIds ?? []).map((id) => children.get(id))
  return {
    path: looked.found.path,
    listed: line.listed,
    mail: looked.mail === 'not read' ? null : looked.mail,
    children: (line.listed?.childIds ?? []).map((id): ChildMeant => {
      const standing = children.get(id)
      const number = standing?.standing === 'found' ? standing.number : null
      const waits = standing?.standing === 'in doubt' ? { waits: standing.waits } : {}
      return { childId: id, name: standing?.child.name ?? null, number, ...waits }
    }),
    alike: standings.flatMap((one) => (one?.standing === 'in doubt' && one.alike ? [one.alike] : [])).at(0) ?? null,
    sameAs,
    importedBy: run.officer.name,
    importedAt: run.at,
    finding,
  }
}
