import { contains } from '../words/period.ts'
import { type PlainDate, plainDate } from '../words/plain-date.ts'

/** One code: what is stored, what people read, where it comes from, and when it may be used (`until` is the first day it may not). */
export type CodeRow<Code extends string = string> = {
  code: Code
  label: string
  source: string
  unverified?: true
  from?: PlainDate
  until?: PlainDate
}

export type CodeList<Code extends string = string> = { source: string; rows: readonly CodeRow<Code>[] }

/** The union of a list's codes: `CodeOf<typeof sex>`. */
export type CodeOf<List> = List extends CodeList<infer Code> ? Code : never

type WrittenRow<Code extends string> = {
  code: Code
  label: string
  source?: string
  unverified?: true
  from?: string
  until?: string
}

/** A list of codes. A row without a source of its own has the list's. Days are written 'YYYY-MM-DD'. */
export function codeList<const Code extends string>(list: {
  source: string
  rows: readonly WrittenRow<Code>[]
}): CodeList<Code> {
  return { source: list.source, rows: list.rows.map((row) => sourced(row, list.source)) }
}

/** The label of a code, in force or withdrawn: old records keep their old codes. Throws RangeError when the list lacks it. */
export function labelOf<Code extends string>(list: CodeList<Code>, code: Code): string {
  const row = list.rows.find((candidate) => candidate.code === code)
  if (row === undefined) throw new RangeError(`not one of the codes: ${JSON.stringify(code)}`)
  return row.label
}

/** Whether `text` is one of the list's codes, in force or withdrawn. */
export function isCode<Code extends string>(list: CodeList<Code>, text: string): text is Code {
  return list.rows.some((row) => row.code === text)
}

/** The rows that may be chosen for something that happened on `day`, in the list's order. */
export function codesOn<Code extends string>(list: CodeList<Code>, day: PlainDate): readonly CodeRow<Code>[] {
  return list.rows.filter((row) => contains({ from: row.from ?? firstDay, until: row.until ?? null }, day))
}

const firstDay = plainDate('0001-01-01')

function sourced<Code extends string>(row: WrittenRow<Code>, source: string): CodeRow<Code> {
  const { from, until, ...rest } = row
  return {
    source,
    ...rest,
    ...(from === undefined ? {} : { from: plainDate(from) }),
    ...(until === undefined ? {} : { until: plainDate(until) }),
  }
}
