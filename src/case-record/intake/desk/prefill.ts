import { type Answers, answersOf, getKind, type Registry } from '../../entries/index.ts'
import { entryFor } from '../entry-content.ts'
import { mailForm, typeOf } from '../rules.ts'
import type { Doubt, ItemTold, ListedFile } from '../shapes.ts'

/** As what a file can be put on a record. */
export const becomes = ['document', 'correspondence'] as const
export type Becomes = (typeof becomes)[number]

const ofDays: readonly Doubt[] = ['no-date', 'two-dates', 'date-two-ways']
const noRow: ListedFile = {
  line: 0,
  path: '',
  childIds: [],
  childName: null,
  kind: null,
  day: { read: 'none' },
  author: null,
  writtenOn: null,
  title: null,
  originalId: null,
  source: null,
}

/** Whether it is a message, and so may be put on a record as correspondence: by its name, since a broken one was not read. */
export function isMessage({ path }: Pick<ItemTold, 'path'>): boolean {
  return mailForm(path) !== undefined
}

/** What it is most likely to become. */
export function usuallyBecomes(told: ItemTold): Becomes {
  return told.mail === null ? 'document' : 'correspondence'
}

/** What the form says before anybody has typed. What is in doubt is left open: a day is never guessed. */
export function answersFor(registry: Registry, told: ItemTold, doubts: readonly Doubt[], as: Becomes): Answers {
  const listed = told.listed ?? noRow
  const would = entryFor(listed, told.path, as === 'correspondence' ? (told.mail ?? emptyMail) : null)
  const byMail = told.mail && entryFor(listed, told.path, told.mail).happened
  const happened = doubts.some((doubt) => ofDays.includes(doubt)) ? null : (would.happened ?? byMail)
  const unsaid = [
    ...(typeOf(listed, told.path) === undefined ? ['type'] : []),
    ...(told.mail === null ? ['from', 'to'] : []),
  ]
  const body = Object.entries(would.body).filter(([name]) => !unsaid.includes(name))
  return answersOf(getKind(registry, as), { body: Object.fromEntries(body), happened })
}

const emptyMail = { subject: '', from: '', to: [], cc: [], sentAt: null, dates: [], text: '', attachments: [] }
