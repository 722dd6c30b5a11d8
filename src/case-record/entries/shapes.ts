import { z } from 'zod'
import { actorRoleNames } from '../../words/actor.ts'
import type { ApproximateDay } from '../../words/approximate-day.ts'
import { parsePlainDate } from '../../words/plain-date.ts'
import type { DocumentLine } from '../documents/index.ts'
import type { Remark } from '../remarks/index.ts'
import type { Entry, Line, Version } from './actions.ts'
import type { Origin } from './sealed-content.ts'

/** How entries read and are written in the programming interface. */
const dayShape = z.iso.date().nullable()
export const happenedShape = z
  .strictObject({ earliest: dayShape, latest: dayShape, words: z.string().nullable() })
  .nullable()
export const bodyShape = z.record(z.string(), z.unknown())
const signedShape = { recordedAt: z.iso.datetime(), recordedBy: z.string(), role: z.enum(actorRoleNames) }

export const originShape = z
  .strictObject({
    system: z.string().nullable(),
    originalId: z.string().nullable(),
    author: z.string().nullable(),
    writtenOn: happenedShape,
    fileName: z.string(),
    importedAt: z.iso.datetime(),
    importedBy: z.string(),
  })
  .nullable()
export const documentShape = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  uploadedAt: z.iso.datetime(),
})
export const lineShape = z.strictObject({
  id: z.uuid(),
  kind: z.string(),
  sentence: z.string(),
  happened: happenedShape,
  day: z.iso.date(),
  significant: z.boolean(),
  corrected: z.boolean(),
  documents: z.number().int(),
  additions: z.number().int(),
  disputes: z.number().int(),
  body: bodyShape,
  /** Where it came from, when it was not written here. */
  origin: originShape,
  ...signedShape,
})
export const versionShape = z.strictObject({
  version: z.number().int(),
  schemaVersion: z.number().int(),
  happened: happenedShape,
  body: bodyShape,
  reason: z.string().nullable(),
  documents: z.array(z.uuid()),
  origin: originShape,
  ...signedShape,
})
export const entryShape = z.strictObject({
  id: z.uuid(),
  kind: z.string(),
  sentence: z.string(),
  ...signedShape,
  /** Newest first. */
  versions: z.array(versionShape),
  remarks: z.array(
    z.strictObject({ id: z.uuid(), what: z.enum(['addition', 'dispute']), text: z.string(), ...signedShape }),
  ),
  documents: z.array(documentShape),
})

/** A day as a program gives it: exact days have equal bounds. What is no day in the calendar is refused. */
const dayGiven = z
  .string()
  .refine((text) => parsePlainDate(text) !== undefined, 'This is not a day in the calendar: write it as 2024-03-27')
  .transform((text) => parsePlainDate(text) ?? null)
  .nullable()
export const happenedGiven = z
  .strictObject({ earliest: dayGiven, latest: dayGiven, words: z.string().nullable().default(null) })
  .nullable()

type Signed = Pick<Line, 'recorded_at' | 'recorded_by_name' | 'recorded_by_role'>
const signed = (by: Signed) => ({
  recordedAt: by.recorded_at.toISOString(),
  recordedBy: by.recorded_by_name,
  role: by.recorded_by_role,
})
const dayJson = (day: ApproximateDay | null) => day && { earliest: day.earliest, latest: day.latest, words: day.words }

const originJson = (origin: Origin | null) => origin && { ...origin, writtenOn: dayJson(origin.writtenOn) }

export function documentJson({ id, name, mediaType, bytes, uploadedAt }: DocumentLine): z.output<typeof documentShape> {
  return { id, name, mediaType, bytes, uploadedAt: uploadedAt.toISOString() }
}

export function lineJson(line: Line): z.output<typeof lineShape> {
  const { id, sentence, day, significant, corrected, documents, additions, disputes, body } = line
  const happened = dayJson(line.happened)
  const origin = originJson(line.origin)
  const counted = { id, sentence, day, significant, corrected, documents, additions, disputes, body, origin }
  return { ...counted, kind: line.kind.name, happened, ...signed(line) }
}

export function versionJson(v: Version): z.output<typeof versionShape> {
  const { version, schemaVersion, body, reason } = v
  return {
    version,
    schemaVersion,
    body,
    reason,
    happened: dayJson(v.happened),
    documents: [...v.documents],
    origin: originJson(v.origin),
    ...signed(v),
  }
}

export function entryJson({
  id,
  kind,
  recorded,
  versions,
  latest,
  remarks,
  documents,
}: Entry): z.output<typeof entryShape> {
  return {
    id,
    kind: kind.name,
    sentence: kind.sentence(latest.body),
    ...signed(recorded),
    versions: versions.map(versionJson),
    remarks: remarks.map((remark: Remark) => ({
      id: remark.id,
      what: remark.what,
      text: remark.text,
      ...signed(remark),
    })),
    documents: documents.map(documentJson),
  }
}
