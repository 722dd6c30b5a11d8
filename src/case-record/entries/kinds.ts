import { z } from 'zod'
import type { ContentsId } from '../../rulebook/contents.ts'
import type { ApproximateDay } from '../../words/approximate-day.ts'
import { parseRecordNumber, type RecordNumber } from '../../words/ids.ts'
import { isNhsNumber, tidyNhsNumber } from '../../words/nhs-number.ts'
import { type PlainDate, parsePlainDate } from '../../words/plain-date.ts'
import { isUpn } from '../../words/upn.ts'

/** What a form, the API and the documents know of a field. One schema serves all three. */
export type FieldAbout = {
  type: 'text' | 'longText' | 'ownWords' | 'day' | 'choice' | 'choices' | 'yesNo' | 'nhsNumber' | 'upn' | 'recordNumber'
  label: string
  /** What stands above the answer when it is read; without it, the label. For questions put to whoever writes. */
  readAs?: string
  hint?: string
  /** Codes and their labels, for choice and choices. */
  options?: readonly { code: string; label: string }[]
  max?: number
}
type Asked = Omit<FieldAbout, 'type' | 'options'>

export const fieldsAbout = z.registry<FieldAbout>()

/** Text that could not be given back as it came: a zero byte, or half of a character (a lone surrogate). */
export function problemWithText(typed: string, label: string): string | undefined {
  if (typed.includes('\u0000')) return `${label} has a character that cannot be kept (a zero byte). Take it out.`
  if (/\p{Surrogate}/u.test(typed)) return `${label} has half a character that cannot be kept. Type that place again.`
  return undefined
}

const plain = (asked: Asked, type: FieldAbout['type'], max: number) =>
  z
    .string({ error: `Fill in “${asked.label}”` })
    .trim()
    .min(1, { error: `Fill in “${asked.label}”` })
    .max(max, { error: `${asked.label} can have at most ${max.toLocaleString('en-GB')} characters` })
    .superRefine((s, context) => {
      const problem = problemWithText(s, asked.label)
      if (problem) context.addIssue({ code: 'custom', message: problem })
    })
    .register(fieldsAbout, { ...asked, type, max })

/** One line, at most 200 characters unless told. */
export const text = (asked: Asked) => plain(asked, 'text', asked.max ?? 200)
/** Paragraphs, at most 100,000 characters unless told. */
export const longText = (asked: Asked) => plain(asked, 'longText', asked.max ?? 100_000)
/** What somebody said, in their own words: shown as a quotation. */
export const ownWords = (asked: Asked) => plain(asked, 'ownWords', asked.max ?? 20_000)

/** An exact day, YYYY-MM-DD. */
export const day = (asked: Asked) =>
  z
    .string({ error: `Enter the day for “${asked.label}”, for example 27 3 2024` })
    .refine((s) => parsePlainDate(s) !== undefined, { error: `${asked.label}: this is not a day in the calendar` })
    .transform((s) => s as PlainDate)
    .register(fieldsAbout, { ...asked, type: 'day' })

type Rows = readonly { readonly code: string; readonly label: string }[]
export const choice = <const R extends Rows>(list: { readonly rows: R }, asked: Asked) =>
  z
    .enum(list.rows.map((r) => r.code) as [R[number]['code'], ...R[number]['code'][]], {
      error: `Choose an answer to “${asked.label}”`,
    })
    .register(fieldsAbout, { ...asked, type: 'choice', options: list.rows })

export const choices = <const R extends Rows>(list: { readonly rows: R }, asked: Asked) =>
  z
    .array(z.enum(list.rows.map((r) => r.code) as [R[number]['code'], ...R[number]['code'][]]))
    .register(fieldsAbout, { ...asked, type: 'choices', options: list.rows })

export const yesNo = (asked: Asked) =>
  z.boolean({ error: `Choose yes or no for “${asked.label}”` }).register(fieldsAbout, { ...asked, type: 'yesNo' })

export const nhsNumber = (asked: Asked) =>
  z
    .string()
    .transform(tidyNhsNumber)
    .refine(isNhsNumber, { error: 'This is not an NHS number: check its ten digits against a letter from the NHS' })
    .register(fieldsAbout, { ...asked, type: 'nhsNumber' })

export const upn = (asked: Asked) =>
  z
    .string()
    .transform((s) => s.trim().toUpperCase())
    .refine(isUpn, {
      error:
        'This is not a unique pupil number: one letter and 12 digits (or 11 digits and a letter), as the school has it',
    })
    .register(fieldsAbout, { ...asked, type: 'upn' })

/** Another record's number, written as it stands on its pages. */
export const otherRecordNumber = (asked: Asked) =>
  z
    .string()
    .refine((s) => parseRecordNumber(s) !== undefined, {
      error: 'This is not a record number: it looks like C-004217-K. Check each character',
    })
    .transform((s) => (parseRecordNumber(s) ?? s) as RecordNumber)
    .register(fieldsAbout, { ...asked, type: 'recordNumber' })

/** The same question, which may be left open. */
export function optional<S extends z.ZodType>(schema: S) {
  const about = fieldsAbout.get(schema)
  const open = schema.optional()
  if (about) fieldsAbout.add(open, about)
  return open
}

/** What an entry makes true of the child's life. Projections hold the fold of them; rebuilt = stored. */
export type Fact =
  | {
      fact: 'identity'
      legalName: string
      knownAs?: string | undefined
      birth: ApproximateDay
      sex: string
      nhsNumber?: string | undefined
      upn?: string | undefined
    }
  | { fact: 'lookedAfter'; from: PlainDate; until: PlainDate | null }
  | { fact: 'sibling'; number: string | null; name: string }
  | { fact: 'notApplicable'; line: ContentsId }
  | { fact: 'applicableAgain'; line: ContentsId }

/** A kind of entry, defined once. Forms, validation, API, timeline, completeness and documents read this. */
export type Kind<S extends z.ZodObject = z.ZodObject> = {
  name: string
  label: string
  /** One sentence: what it is for. */
  says: string
  /** What good recording is, shown beside the form. Source: law.md 7.2. */
  prompts: readonly string[]
  schemaVersion: number
  body: S
  /** The lines of the procedure's list that such an entry is evidence for. */
  contents(body: z.output<S>): readonly ContentsId[]
  /** The question for when it happened; null where the entry has no day of its own. */
  happened: string | null
  documents: 'none' | 'some' | 'needed'
  significant(body: z.output<S>): boolean
  /** Its line in the timeline. */
  sentence(body: z.output<S>): string
  facts(body: z.output<S>, happened: ApproximateDay | null): readonly Fact[]
  /** Offered on "Add to the record"; others have screens of their own. */
  offered: boolean
  /** There is at most one in a record; it lives on in its versions. */
  oncePerRecord: boolean
  /** Whether "I only know roughly" is offered for the day. */
  mayBeRough: boolean
  /** May be written about before the record's own time, e.g. a birth. Default: a day in the future is refused. */
  mayLieAhead: boolean
}

type Given<S extends z.ZodObject> = Pick<Kind<S>, 'name' | 'label' | 'says' | 'body' | 'sentence'> & Partial<Kind<S>>

/** Defines a kind; what is not said takes the usual course. */
export function defineKind<S extends z.ZodObject>(given: Given<S>): Kind {
  const kind: Kind<S> = {
    prompts: [],
    schemaVersion: 1,
    contents: () => [],
    happened: 'When did it happen?',
    documents: 'some',
    significant: () => false,
    facts: () => [],
    offered: true,
    oncePerRecord: false,
    mayBeRough: true,
    mayLieAhead: false,
    ...given,
  }
  // The registry holds kinds of many bodies; each body has passed its own kind's schema before any of these is called.
  return kind
}

/** The fields of a kind in the order of its schema. */
export function fieldsOf(kind: Kind): readonly Field[] {
  const known = fieldsByKind.get(kind)
  if (known) return known
  const fields = Object.entries(kind.body.shape).flatMap(([name, schema]) => {
    const about = fieldsAbout.get(schema as z.ZodType)
    return about ? [{ name, about, required: !(schema as z.ZodType).safeParse(undefined).success }] : []
  })
  fieldsByKind.set(kind, fields)
  return fields
}

type Field = { name: string; about: FieldAbout; required: boolean }

/** A kind's fields never change; to work them out costs as much as all else that a short page says of an entry. */
const fieldsByKind = new WeakMap<Kind, readonly Field[]>()
