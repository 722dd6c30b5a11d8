import type { ApproximateDay } from '../../words/approximate-day.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'
import type { PlainDate } from '../../words/plain-date.ts'

/** Why an item waits for a person. Nothing in doubt reaches a record by itself. */
export type Doubt =
  | 'no-date'
  | 'two-dates'
  | 'date-two-ways'
  | 'other-name'
  | 'child-not-found'
  | 'child-in-doubt'
  | 'several-children'
  | 'same-file-twice'
  | 'not-in-list'
  | 'kind-not-known'
  | 'not-what-it-says'
  | 'archive'
  | 'mail-not-read'

/** Why a line of the list, or a file of the folder, is not taken in at all; its bytes are not kept. */
export type Refused =
  | 'no-such-file'
  | 'climbs-out'
  | 'link'
  | 'empty'
  | 'too-large'
  | 'row-not-read'
  | 'not-a-file'
  | 'not-readable'

/** One row of children.csv as it was read. `faults` says in words what of it was not understood. */
export type ListedChild = {
  line: number
  childId: string
  name: string
  knownAs: string | null
  born: ApproximateDay | null
  sex: string | null
  nhsNumber: string | null
  upn: string | null
  lookedAfter: { from: PlainDate; until: PlainDate | null } | null
  /** The user name of the allocated worker. */
  worker: string | null
  /** Child ids of the old system. */
  siblings: readonly string[]
  faults: readonly string[]
}

/** One row of files.csv as it was read. `path` is as written there: nobody has looked yet where it leads. */
export type ListedFile = {
  line: number
  path: string
  /** Ids of the old system: none, one, or several where a file concerns several children. */
  childIds: readonly string[]
  childName: string | null
  kind: string | null
  /** When what the file tells of happened. */
  day: ListedDay
  author: string | null
  writtenOn: ApproximateDay | null
  title: string | null
  /** What the old system called the file. */
  originalId: string | null
  /** The name of the old system. */
  source: string | null
}

export type ListedDay =
  | { read: 'day'; day: ApproximateDay }
  | { read: 'none' }
  | { read: 'two ways'; ways: readonly PlainDate[] }
  | { read: 'not'; text: string }

/** What a message says, as the desk is told of it. `sentAt`: when it was sent, and all that it says of that (RFC 3339, UTC). */
export type MailTold = {
  subject: string
  from: string
  to: readonly string[]
  cc: readonly string[]
  sentAt: string | null
  dates: readonly string[]
  text: string
  attachments: readonly string[]
}

/** A child that a row means: who that is in the list, and the record, where there is one. `waits`: the child of the list who is in doubt. */
export type ChildMeant = { childId: string; name: string | null; number: RecordNumber | null; waits?: Uuid }

/** What is kept of an item that waits, sealed with its row: all that a person needs to decide, beside the bytes. */
export type ItemTold = {
  /** Within the folder, as it was found. */
  path: string
  /** Its row of files.csv; null where it has none. */
  listed: ListedFile | null
  mail: MailTold | null
  children: readonly ChildMeant[]
  /** The record that a child in doubt is like. */
  alike: RecordNumber | null
  /** The item that has the same bytes. */
  sameAs: Uuid | null
  /** Who ordered the import, and when it came in (RFC 3339, UTC). */
  importedBy: string
  importedAt: string
  /** What the scanner found in it: then nobody is given it. */
  finding: string | null
}

/** Why a child of the list waits: what opening its record answered, or that an earlier list had another child under its id. */
export type ChildDoubt = 'exists' | 'likely' | 'near' | 'another child had this id' | 'too little is known'

/** What is kept of a child of the list, sealed with its row. */
export type ChildTold = { listed: ListedChild; doubt: ChildDoubt | null; alike: RecordNumber | null }

export type ChildState = 'on record' | 'waiting' | 'left-out'

export type ItemState = 'taken' | 'set-aside' | 'quarantined' | 'left-out'
