import type { Holdfast } from '../../src/assemble.ts'
import { openChildRecord } from '../../src/case-record/opening/index.ts'
import { exactly } from '../../src/words/approximate-day.ts'
import type { RecordNumber } from '../../src/words/ids.ts'
import { plainDate } from '../../src/words/plain-date.ts'

export type Child = { legalName?: string; knownAs?: string; born?: string; nhsNumber?: string }

let children = 0

/** Opens the record of a child that looks like no other child of the tests. */
export async function openRecordFor(holdfast: Holdfast, token: string, child: Child = {}): Promise<RecordNumber> {
  children += 1
  const born = plainDate(
    child.born ?? `20${String(10 + (children % 12)).padStart(2, '0')}-0${1 + (children % 9)}-1${children % 10}`,
  )
  const body = {
    legalName: child.legalName ?? `Child${letters(children)} Test${letters(children * 7)}`,
    sex: 'U',
    upnReason: 'UN1',
    ...(child.knownAs ? { knownAs: child.knownAs } : {}),
    ...(child.nhsNumber ? { nhsNumber: child.nhsNumber } : {}),
  }
  const opened = await openChildRecord(holdfast, token, { body, happened: exactly(born) }, true)
  if (!opened.ok) throw new Error(opened.refusal.words)
  if (opened.value.outcome !== 'opened') throw new Error('the opening waits for a records officer')
  return opened.value.number
}

/** Distinct words for distinct numbers, so that no two children of the tests look alike. */
function letters(n: number): string {
  return Array.from(String(n + 1000))
    .map((digit) => 'abcdefghij'[Number(digit)])
    .join('')
}
