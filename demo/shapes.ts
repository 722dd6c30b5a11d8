import type { DemoUserName } from './people.ts'

/** A day known roughly, as it was told. */
export type Rough = { earliest: string; latest: string; words: string }
type Body = Readonly<Record<string, string | boolean | readonly string[]>>

/** An entry of a demo child's record: who writes it, the day it is about, and what is done with it afterwards. */
export type DemoEntry = {
  kind: 'case-note' | 'correspondence' | 'document' | 'person' | 'looked-after-period'
  by: DemoUserName
  on: string | Rough | null
  body: Body
  /** Names of files in demo/files. */
  files?: readonly string[]
  corrected?: { by: DemoUserName; because: string; body: Body }
  added?: { by: DemoUserName; text: string }
  disputed?: { by: DemoUserName; text: string }
  /** Begun and not finished: it stays a draft. */
  unfinished?: true
}

/** A brother or sister of the same family, by their key there. */
export type DemoSibling = {
  of: string
  placed: 'together' | 'apart' | 'not-looked-after'
  apartBecause?: string
  more: string
}

export type DemoChild = {
  /** How the family's other children point to this one. */
  key: string
  /** Who opened the record and works with the child. */
  worker: DemoUserName
  iro: DemoUserName
  born: string | Rough
  identity: Body
  siblings?: readonly DemoSibling[]
  doesNotApply?: readonly { line: string; because: string }[]
  entries: readonly DemoEntry[]
}
export type DemoFamily = readonly DemoChild[]

type Afterwards = Pick<DemoEntry, 'files' | 'corrected' | 'added' | 'disputed' | 'unfinished'>

/** `more`: the other answers of a case note, such as what the child said. */
export function note(
  by: DemoUserName,
  on: string,
  title: string,
  account: string,
  more: Body = {},
  then: Afterwards = {},
): DemoEntry {
  return { kind: 'case-note', by, on, body: { title, account, ...more }, ...then }
}

export function letter(by: DemoUserName, on: string, body: Body, then: Afterwards = {}): DemoEntry {
  return { kind: 'correspondence', by, on, body, ...then }
}

export function paper(by: DemoUserName, on: string, file: string, body: Body, then: Afterwards = {}): DemoEntry {
  return { kind: 'document', by, on, body, files: [file], ...then }
}

export function person(
  by: DemoUserName,
  name: string,
  relationship: string,
  more: Body,
  then: Afterwards = {},
): DemoEntry {
  return { kind: 'person', by, on: null, body: { name, relationship, parentalResponsibility: false, ...more }, ...then }
}

export function lookedAfter(
  by: DemoUserName,
  from: string,
  legalStatus: string,
  because: string,
  more: Body = {},
  then: Afterwards = {},
): DemoEntry {
  return { kind: 'looked-after-period', by, on: from, body: { legalStatus, because, ...more }, ...then }
}
