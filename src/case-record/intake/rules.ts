import type { DocumentType } from '../../rulebook/codes.ts'
import { type ApproximateDay, exactly } from '../../words/approximate-day.ts'
import { daysBetween, type PlainDate } from '../../words/plain-date.ts'
import { isArchive, isNotWhatItSays, mailForm, type SeenFile } from './file-rules.ts'
import { daysInName } from './name-days-rules.ts'
import { mayBeNameOf, type NamedChild, othersNamed } from './names-rules.ts'
import { documentTypeOf } from './paper-rules.ts'
import type { Doubt, ListedDay, ListedFile } from './shapes.ts'

export * from './columns-rules.ts'
export * from './days-rules.ts'
export * from './doubt-words-rules.ts'
export * from './file-rules.ts'
export * from './name-days-rules.ts'
export * from './names-rules.ts'
export * from './paper-rules.ts'

/** A child that a row of the list means: on the records, in doubt with another, or nowhere in the folder. */
export type MeantChild =
  | { standing: 'found' | 'in doubt'; child: NamedChild }
  | { standing: 'not found'; childId: string }

/** What a message told of itself. `days`: every day on which it says that it was sent, in England; none, one, or several that differ. */
export type SeenMail = { subject: string; days: readonly PlainDate[] }

/** One item of the folder, with all that is known of it before anybody has looked. */
export type SeenItem = {
  /** Its row; null for a file that is in the folder and not in the list. */
  listed: ListedFile | null
  /** Its path within the folder, as it was found. */
  path: string
  file: SeenFile
  /** One for each id in its row, in that order. */
  children: readonly MeantChild[]
  /** What the message says, for a file that `mailForm` calls mail; 'not read' where it could not be read. */
  mail: SeenMail | 'not read' | null
  /** The same bytes were taken, or set aside, from this source already. */
  sameFileAlready: boolean
}

/** Why the item must wait for a person; empty when nothing is in doubt. `folder`: all children of children.csv. */
export function doubtsAbout(item: SeenItem, folder: readonly NamedChild[]): readonly Doubt[] {
  const { listed, path, file, mail } = item
  const holds: Readonly<Record<Doubt, boolean>> = {
    'not-in-list': listed === null,
    'child-not-found': listed !== null && hasNoChild(item),
    'child-in-doubt': item.children.some(({ standing }) => standing === 'in doubt'),
    'several-children': item.children.length > 1,
    'other-name': listed !== null && namesAnother(item, listed, folder),
    'no-date': listed !== null && hasNoDay(listed.day, mail),
    'date-two-ways': listed?.day.read === 'two ways',
    'two-dates': listed !== null && disagree(daysTold(listed.day, path, mail)),
    'kind-not-known': listed !== null && typeOf(listed, path) === undefined,
    'same-file-twice': item.sameFileAlready,
    'not-what-it-says': isNotWhatItSays(path, file),
    archive: isArchive(path, file),
    'mail-not-read': mail === 'not read',
  }
  return doubtOrder.filter((doubt) => holds[doubt])
}

/** The day under which it would be put on the record: the list's, else the message's own. Null when there is none, or two. */
export function happenedOn(listed: ListedDay, mail: SeenItem['mail']): ApproximateDay | null {
  switch (listed.read) {
    case 'day':
      return listed.day
    case 'none': {
      const days = mail === null || mail === 'not read' ? [] : mail.days
      const [only] = days
      return only === undefined || days.length > 1 ? null : exactly(only)
    }
    case 'two ways':
    case 'not':
      return null
    default:
      return listed satisfies never
  }
}

/** What the document is by its row's kind. A message without a kind is an e-mail: its form says so. */
export function typeOf(listed: Pick<ListedFile, 'kind'>, path: string): DocumentType | undefined {
  if (listed.kind === null || listed.kind.trim() === '') return mailForm(path) === undefined ? undefined : 'email'
  return documentTypeOf(listed.kind)
}

/** In the order in which a person would settle them: whose it is, then what it is, then when it was. */
export const doubtOrder: readonly Doubt[] = [
  'not-in-list',
  'child-not-found',
  'child-in-doubt',
  'several-children',
  'other-name',
  'same-file-twice',
  'archive',
  'not-what-it-says',
  'mail-not-read',
  'kind-not-known',
  'no-date',
  'date-two-ways',
  'two-dates',
]

function hasNoChild({ children }: SeenItem): boolean {
  return children.length === 0 || children.some(({ standing }) => standing === 'not found')
}

function namesAnother({ children, path, mail }: SeenItem, listed: ListedFile, folder: readonly NamedChild[]): boolean {
  const own = children.flatMap((meant) => (meant.standing === 'not found' ? [] : [meant.child]))
  const { childName } = listed
  if (childName !== null && own.length > 0 && !own.some((child) => mayBeNameOf(childName, child))) return true
  const subject = mail === null || mail === 'not read' ? null : mail.subject
  return own.length > 0 && othersNamed([listed.title, childName, subject, path], own, folder).length > 0
}

function hasNoDay(listed: ListedDay, mail: SeenItem['mail']): boolean {
  const inMail = mail === null || mail === 'not read' ? [] : mail.days
  return listed.read === 'not' || (listed.read === 'none' && inMail.length === 0)
}

type Told = { by: 'list' | 'name' | 'mail'; ways: readonly ApproximateDay[] }

function daysTold(listed: ListedDay, path: string, mail: SeenItem['mail']): readonly Told[] {
  const inName = daysInName(path).flat().map(exactly)
  const inMail = mail === null || mail === 'not read' ? [] : mail.days
  return [
    ...(listed.read === 'day' ? [{ by: 'list' as const, ways: [listed.day] }] : []),
    ...(inName.length === 0 ? [] : [{ by: 'name' as const, ways: inName }]),
    ...inMail.map((day) => ({ by: 'mail' as const, ways: [exactly(day)] })),
  ]
}

/** Midnight lies elsewhere for whoever sent it: a message may be a day off. What people wrote down must be the same day. */
function disagree(told: readonly Told[]): boolean {
  return told.some((a, place) =>
    told.slice(place + 1).some((b) => {
      const slack = a.by === 'mail' || b.by === 'mail' ? 1 : 0
      return !a.ways.some((one) => b.ways.some((other) => meet(one, other, a.by === b.by ? 0 : slack)))
    }),
  )
}

function meet(a: ApproximateDay, b: ApproximateDay, slack: number): boolean {
  const apart = (from: PlainDate | null, to: PlainDate | null) =>
    from !== null && to !== null && daysBetween(from, to) > slack
  return !apart(a.latest, b.earliest) && !apart(b.latest, a.earliest)
}
