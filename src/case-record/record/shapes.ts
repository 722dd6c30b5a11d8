import { z } from 'zod'
import type { Entry, Line } from '../entries/index.ts'
import { personJson, personShape, siblingJson, siblingShape } from '../people/index.ts'
import type { IdentityPage, Overview } from './actions.ts'
import { type LookedAfter, situationOn } from './rules.ts'

// What this slice's interface answers. Names and days as on the pages; what is not recorded is null.

const dayShape = z.strictObject({
  earliest: z.iso.date().nullable(),
  latest: z.iso.date().nullable(),
  words: z.string().nullable(),
})

export const periodShape = z.strictObject({
  entry: z.string(),
  from: z.iso.date(),
  until: z.iso.date().nullable().describe('The first day after it; null while it lasts'),
  legalStatus: z.string().describe('Legal status at the start, as the national return codes it'),
  because: z.string(),
  endedBecause: z.string().nullable(),
})

const lineShape = z.strictObject({
  entry: z.string(),
  kind: z.string(),
  sentence: z.string(),
  happened: dayShape.nullable(),
  day: z.iso.date().describe('The day by which it stands in order'),
  significant: z.boolean(),
  corrected: z.boolean(),
  recordedAt: z.iso.datetime(),
  recordedBy: z.string(),
})

const versionShape = z.strictObject({
  version: z.number().int(),
  happened: dayShape.nullable().describe('The birth'),
  body: z.record(z.string(), z.unknown()),
  reason: z.string().nullable(),
  recordedAt: z.iso.datetime(),
  recordedBy: z.string(),
})

export const identityShape = z.strictObject({
  number: z.string(),
  entry: z.string().nullable(),
  versions: z.array(versionShape).describe('Newest first; the first is what holds now'),
})

export const overviewShape = z.strictObject({
  number: z.string(),
  name: z.string().nullable(),
  legalName: z.string().nullable(),
  born: dayShape.nullable(),
  age: z.number().int().nullable(),
  nhsNumber: z.string().nullable(),
  asOf: z.iso.date(),
  situation: z.enum(['looked after', 'looked after before', 'from a later day', 'not recorded']),
  periods: z.array(periodShape),
  allocatedTo: z.array(z.string()),
  withParentalResponsibility: z.array(personShape),
  parents: z.array(personShape),
  carers: z.array(personShape),
  siblings: z.array(siblingShape),
  lastSaid: z.strictObject({ words: z.string(), question: z.string(), in: lineShape }).nullable(),
  latest: z.array(lineShape),
  minimumContents: z.strictObject({ reached: z.number().int(), of: z.number().int(), missing: z.array(z.string()) }),
})

export function overviewJson(overview: Overview): z.output<typeof overviewShape> {
  const { frame, today, periods, people, said, contents } = overview
  const { around, siblings } = people
  return {
    number: frame.number,
    name: frame.name ?? null,
    legalName: frame.legalName ?? null,
    born: frame.birth,
    age: frame.age ?? null,
    nhsNumber: frame.nhsNumber ?? null,
    asOf: today,
    situation: situationOn(periods, today).is,
    periods: periods.map(periodJson),
    allocatedTo: [...overview.allocated],
    withParentalResponsibility: around.withParentalResponsibility.map(personJson),
    parents: around.now.parents.map(personJson),
    carers: around.now.carers.map(personJson),
    siblings: siblings.map(siblingJson),
    lastSaid: said ? { words: said.words, question: said.question, in: lineJson(said.line) } : null,
    latest: overview.latest.map(lineJson),
    minimumContents: { reached: contents.reached, of: contents.of, missing: contents.missing.map(({ id }) => id) },
  }
}

export function identityJson({ frame, identity }: IdentityPage): z.output<typeof identityShape> {
  return { number: frame.number, entry: identity?.id ?? null, versions: identity ? versionsJson(identity) : [] }
}

export function periodJson({ entry, from, until, legalStatus, because, endedBecause }: LookedAfter) {
  return { entry, from, until, legalStatus, because, endedBecause }
}

function versionsJson({ versions }: Entry): z.output<typeof versionShape>[] {
  return versions.map(({ version, happened, body, reason, recorded_at, recorded_by_name }) => ({
    version,
    happened,
    body,
    reason,
    recordedAt: recorded_at.toISOString(),
    recordedBy: recorded_by_name,
  }))
}

function lineJson(line: Line): z.output<typeof lineShape> {
  return {
    entry: line.id,
    kind: line.kind.name,
    sentence: line.sentence,
    happened: line.happened,
    day: line.day,
    significant: line.significant,
    corrected: line.corrected,
    recordedAt: line.recorded_at.toISOString(),
    recordedBy: line.recorded_by_name,
  }
}
