import type { Door } from '../../confidentiality/action.ts'
import type { DocumentStore } from '../../platform/documents/index.ts'
import type { RecordKey } from '../../platform/sealing/index.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'
import type { PlainDate } from '../../words/plain-date.ts'
import type { Result } from '../../words/result.ts'
import type { Registry } from '../entries/index.ts'
import type { Marks } from './marks.ts'
import type { ChildDoubt, Doubt, ListedChild, Refused } from './shapes.ts'

export type Deps = { door: Door; registry: Registry; documents: DocumentStore }

/** A run of the import, with what all of its steps need. `at`: when it began, RFC 3339, UTC. */
export type Run = Deps & {
  id: Uuid
  token: string
  officer: { id: Uuid; userName: string; name: string }
  authorityKey: RecordKey
  marks: Marks
  at: string
  today: PlainDate
  /** The folder's real path. */
  folder: string
  /** Content that is decided on and not yet in the database, by its mark in hex, and the item that has it. */
  deciding: Map<string, Uuid>
  /** Records that this run was let into, and when (milliseconds since 1970). */
  entered: Map<RecordNumber, number>
  report: (line: ReportLine) => void
}

/** What became of a line: exactly one of these for each file, and for each row of the list of children. */
export type Outcome =
  | { what: 'taken'; number: RecordNumber; entry: Uuid }
  | { what: 'set aside'; doubts: readonly Doubt[] }
  | { what: 'refused'; because: Refused; detail: string }
  | { what: 'quarantined'; finding: string }
  | { what: 'earlier'; detail: string; number: RecordNumber | null; entry: Uuid | null }
  | { what: 'child opened'; number: RecordNumber; faults: readonly string[] }
  | { what: 'child known'; number: RecordNumber; faults: readonly string[] }
  | { what: 'child waits'; doubt: ChildDoubt; faults: readonly string[] }
  | { what: 'child refused'; detail: string }

/** `line`: in the list; null for a file that is in none. `file`: its path, or the list of children. */
export type ReportLine = { line: number | null; file: string; childId: string; outcome: Outcome }

/** A child of the list, and where it stands: with a record, or waiting for a person. */
export type Standing =
  | { standing: 'found'; child: ListedChild; number: RecordNumber }
  | { standing: 'in doubt'; child: ListedChild; alike: RecordNumber | null; waits: Uuid }

export type Children = ReadonlyMap<string, Standing>

/** The run's own steps are refused only where something is broken: nobody is there to be told in a form. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value
  const fields = JSON.stringify(Object.keys(result.refusal.fields ?? {}))
  throw new Error(`the import was refused (${result.refusal.code}): ${result.refusal.words} ${fields}`)
}
