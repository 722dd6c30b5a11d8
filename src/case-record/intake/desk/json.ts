import { z } from 'zod'
import type { ApproximateDay } from '../../../words/approximate-day.ts'
import { happenedGiven, happenedShape } from '../../entries/index.ts'
import { childDoubtWords, reasonOf } from '../report-words.ts'
import { doubtOrder, doubtWords } from '../rules.ts'
import type { ListedDay, ListedFile } from '../shapes.ts'
import type { ReadItem } from './item-actions.ts'
import { type Desk, type RunReport, sayChildren } from './list-actions.ts'
import { becomes } from './prefill.ts'
import type { RunRow } from './store.ts'

const doubtShape = z.strictObject({ code: z.enum(doubtOrder), means: z.string(), todo: z.string() })
const runShape = z.strictObject({
  id: z.uuid(),
  begunAt: z.iso.datetime(),
  orderedBy: z.string(),
  endedAt: z.iso.datetime().nullable(),
  how: z
    .enum(['finished', 'stopped', 'failed'])
    .nullable()
    .describe('null while it is at work, or where it was cut short'),
  counts: z
    .record(z.string(), z.number().int())
    .describe('By outcome: taken, set aside, refused, quarantined, earlier …'),
})

/** The desk as programs read it. */
export const deskShape = z.strictObject({
  waiting: z.number().int(),
  leftOut: z.number().int(),
  quarantined: z.number().int(),
  byDoubt: z.array(z.strictObject({ doubt: z.enum(doubtOrder), files: z.number().int() })),
  files: z.array(
    z.strictObject({
      id: z.uuid(),
      file: z.string(),
      child: z.string().nullable().describe('As the lists name them'),
      doubts: z.array(z.enum(doubtOrder)),
      cameAt: z.iso.datetime(),
    }),
  ),
  next: z.uuid().nullable().describe('Behind which the next page begins: send it as after'),
  childrenWaiting: z.number().int(),
  children: z
    .array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        childId: z.string(),
        why: z.string(),
        cameAt: z.iso.datetime(),
      }),
    )
    .describe('Children of the lists who wait, the longest waiting first, 50 at most'),
  runs: z.array(runShape),
})

export const runReportShape = z.strictObject({
  run: runShape,
  lines: z.array(
    z.strictObject({
      line: z.number().int().nullable(),
      file: z.string(),
      childId: z.string(),
      outcome: z.string(),
      reason: z.string(),
    }),
  ),
  next: z.number().int().nullable(),
})

const listedShape = z.strictObject({
  line: z.number().int(),
  childIds: z.array(z.string()),
  childName: z.string().nullable(),
  kind: z.string().nullable(),
  day: z.strictObject({
    read: z.enum(['day', 'none', 'two ways', 'not']),
    day: happenedShape,
    ways: z.array(z.iso.date()),
    text: z.string().nullable(),
  }),
  author: z.string().nullable(),
  writtenOn: happenedShape,
  title: z.string().nullable(),
  originalId: z.string().nullable(),
  source: z.string().nullable(),
})
const mailShape = z.strictObject({
  subject: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  sentAt: z.string().nullable(),
  dates: z.array(z.string()),
  text: z.string(),
  attachments: z.array(z.string()),
})
const placeShape = z.strictObject({ number: z.string(), entry: z.uuid() })

export const itemShape = z.strictObject({
  id: z.uuid(),
  state: z.enum(['set-aside', 'left-out', 'taken']),
  file: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  cameAt: z.iso.datetime(),
  importedBy: z.string(),
  child: z.string().nullable(),
  doubts: z.array(doubtShape),
  listed: listedShape.nullable().describe('Its row of the list; null where no row names it'),
  mail: mailShape.nullable(),
  likely: z.array(z.strictObject({ number: z.string(), name: z.string().nullable(), because: z.string() })),
  decided: z
    .strictObject({
      at: z.iso.datetime(),
      by: z.string(),
      reason: z.string().nullable(),
      places: z.array(placeShape),
    })
    .nullable(),
})

const seen = z
  .enum(['set-aside', 'left-out'])
  .default('set-aside')
  .describe('Where it stood when you looked; it must still stand there')

export const recordGiven = z.strictObject({
  decision: z.literal('record'),
  numbers: z.array(z.string()).describe('The records that each get a separate copy'),
  as: z.enum(becomes),
  body: z.record(z.string(), z.unknown()).describe('The entry, as its kind has it'),
  happened: happenedGiven,
  seen,
})
export const decisionGiven = z.discriminatedUnion('decision', [
  recordGiven,
  z.strictObject({ decision: z.literal('leave-out'), reason: z.string(), seen }),
])
export const settledShape = z.strictObject({
  outcome: z.enum(['taken', 'left-out']),
  places: z.array(placeShape),
})

export function deskJson({
  waiting,
  leftOut,
  quarantined,
  byDoubt,
  lines,
  next,
  runs,
  children,
}: Desk): z.output<typeof deskShape> {
  return {
    waiting,
    leftOut,
    quarantined,
    byDoubt: doubtOrder.flatMap((doubt) => {
      const files = byDoubt.get(doubt)
      return files === undefined ? [] : [{ doubt, files }]
    }),
    files: lines.map(({ id, file, child, doubts, cameAt }) => {
      return { id, file, child, doubts: [...doubts], cameAt: cameAt.toISOString() }
    }),
    next,
    childrenWaiting: children.waiting,
    children: children.lines.map(({ id, name, childId, doubt, cameAt }) => {
      return { id, name, childId, why: childDoubtWords[doubt], cameAt: cameAt.toISOString() }
    }),
    runs: runs.map(runRowJson),
  }
}

export function runJson({ run, lines, next }: RunReport): z.output<typeof runReportShape> {
  return {
    run: runRowJson(run),
    lines: lines.map(({ line: { line, file, childId, outcome } }) => {
      return { line, file, childId, outcome: outcome.what, reason: reasonOf(outcome) }
    }),
    next,
  }
}

export function itemJson({ item, likely }: ReadItem): z.output<typeof itemShape> {
  const { id, state, told, doubts, mediaType, bytes, cameAt, settled } = item
  const { mail, listed } = told
  return {
    id,
    state,
    file: told.path,
    mediaType,
    bytes,
    cameAt: cameAt.toISOString(),
    importedBy: told.importedBy,
    child: sayChildren(told),
    doubts: doubts.map((code) => ({ code, means: doubtWords[code].means, todo: doubtWords[code].todo })),
    listed: listed && listedJson(listed),
    mail: mail && {
      ...mail,
      to: [...mail.to],
      cc: [...mail.cc],
      dates: [...mail.dates],
      attachments: [...mail.attachments],
    },
    likely: likely.map(({ number, name, because }) => ({ number, name, because })),
    decided: settled && {
      ...settled,
      at: settled.at.toISOString(),
      places: settled.places.map((place) => ({ ...place })),
    },
  }
}

function runRowJson({ id, begun_at, begun_by_name, ended_at, how, counts }: RunRow): z.output<typeof runShape> {
  return {
    id,
    begunAt: begun_at.toISOString(),
    orderedBy: begun_by_name,
    endedAt: ended_at?.toISOString() ?? null,
    how,
    counts: { ...counts },
  }
}

function listedJson(listed: ListedFile): z.output<typeof listedShape> {
  const { line, childIds, childName, kind, day, author, writtenOn, title, originalId, source } = listed
  const told = { line, childName, kind, author, title, originalId, source }
  return { ...told, childIds: [...childIds], day: dayJson(day), writtenOn: writtenOn && roughJson(writtenOn) }
}

function dayJson(day: ListedDay): z.output<typeof listedShape>['day'] {
  return {
    read: day.read,
    day: day.read === 'day' ? roughJson(day.day) : null,
    ways: day.read === 'two ways' ? [...day.ways] : [],
    text: day.read === 'not' ? day.text : null,
  }
}

function roughJson({ earliest, latest, words }: ApproximateDay) {
  return { earliest, latest, words }
}
