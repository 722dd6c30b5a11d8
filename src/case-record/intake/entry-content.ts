import { londonDay } from '../../platform/clock.ts'
import type { ApproximateDay } from '../../words/approximate-day.ts'
import type { Body, Origin } from '../entries/index.ts'
import { happenedOn, type SeenMail, typeOf } from './rules.ts'
import type { ItemTold, ListedFile, MailTold } from './shapes.ts'

/** What an item becomes on a record: before it is checked by its kind. */
export type WouldBe = { kind: 'document' | 'correspondence'; body: Body; happened: ApproximateDay | null }

/** How long a line, and the text of a message, may be in its entry; the original has all of it. */
const lineLength = 200
const textLength = 100_000

/** The entry that a row and its file make. */
export function entryFor(listed: ListedFile, path: string, mail: MailTold | null): WouldBe {
  const happened = happenedOn(listed.day, mail && seenMail(mail))
  return mail ? { ...messageFor(listed, path, mail), happened } : { ...documentFor(listed, path), happened }
}

/** What the rules look at in a message. */
export function seenMail({ subject, dates }: MailTold): SeenMail {
  return { subject, days: [...new Set(dates.map((at) => londonDay(Date.parse(at))))] }
}

function messageFor(listed: ListedFile, path: string, mail: MailTold) {
  const text = tidy(mail.text.slice(0, textLength)).trim()
  const body = {
    subject: line(mail.subject) || line(listed.title ?? '') || nameOf(path),
    // Which addresses are the council's own is not known here: what came from its files it has received.
    direction: 'received',
    medium: 'email',
    from: line(mail.from) || 'The message does not say',
    to: line(mail.to.join(', ')) || 'The message does not say',
    ...(text === '' ? {} : { summary: text }),
  }
  return { kind: 'correspondence' as const, body }
}

function documentFor(listed: ListedFile, path: string) {
  const title = tidy(listed.title ?? '').trim()
  const author = line(listed.author ?? '')
  const body = {
    title: line(title) || nameOf(path),
    type: typeOf(listed, path) ?? 'other',
    ...(author === '' ? {} : { author }),
    ...(title.length > lineLength ? { about: `Its whole title: ${title}`.slice(0, 5000) } : {}),
  }
  return { kind: 'document' as const, body }
}

/** Where an item came from, as its entry keeps it. */
export function originOf({ listed, path, importedAt, importedBy }: ItemTold): Origin {
  return {
    system: listed?.source ?? null,
    originalId: listed?.originalId ?? null,
    author: listed?.author ?? null,
    writtenOn: listed?.writtenOn ?? null,
    fileName: path,
    importedAt,
    importedBy,
  }
}

function nameOf(path: string): string {
  const name = path.split('/').at(-1) ?? path
  return line(name.replace(/(?<=.)\.[\p{L}\p{N}]{1,10}$/u, '')) || 'File without a name'
}

/** One line, cut where it is too long. */
function line(text: string): string {
  const one = tidy(text).replace(/\s+/g, ' ').trim()
  return one.length <= lineLength ? one : `${one.slice(0, lineLength - 1).replace(/\p{Surrogate}$/u, '')}…`
}

/** Without what no record can hold: zero bytes and halves of characters. */
function tidy(text: string): string {
  return text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '')
}
