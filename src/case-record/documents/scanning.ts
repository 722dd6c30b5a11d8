import type { Door } from '../../confidentiality/action.ts'
import type { DocumentStore } from '../../platform/documents/store.ts'
import { Problem } from '../../platform/problem.ts'
import type { Scan } from '../../platform/scan/index.ts'
import type { RecordNumber } from '../../words/ids.ts'
import { done, type Result, refused } from '../../words/result.ts'
import { putInQuarantine } from '../quarantine/index.ts'

/** `scan`: looks for something harmful in what is sent; null or absent where no scanner is set up. */
export type ScanDeps = { door: Door; documents: DocumentStore; scan?: Scan | null }
/** `stream` gives the bytes of the file, as they stand in the store, as often as it is asked. */
export type Sent = {
  token: string
  number: RecordNumber
  file: { name: string; mediaType: string; bytes: number; stream(): AsyncIterable<Uint8Array> }
}

/**
 * What the scanner has against a file that was sent: then it is in quarantine, and the sender is told so. What cannot be looked at is not
 * taken either. Undefined where nothing is against it.
 */
export async function harmIn(deps: ScanDeps, sent: Sent): Promise<Result<never> | undefined> {
  if (!deps.scan) return undefined
  const scanned = await look(deps.scan, sent)
  if (!scanned.ok) return scanned
  return scanned.value === null ? undefined : setApart(deps, sent, scanned.value)
}

async function look(scan: Scan, { file }: Sent): Promise<Result<string | null>> {
  try {
    return done((await scan(file.stream())).finding)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return refused(
      'not-now',
      `${file.name} could not be checked for viruses, and nothing is taken unchecked. Your file is still on your own machine: send it again later, and tell whoever looks after this system.`,
    )
  }
}

async function setApart(deps: ScanDeps, { token, number, file }: Sent, finding: string): Promise<Result<never>> {
  const kept = await putInQuarantine(deps, { token, number, file: { ...file, finding } })
  if (!kept.ok) return kept
  return refused(
    'not-permitted',
    `The virus scanner found “${finding}” in ${file.name}, and it was not put on the record. It is kept apart, sealed, where nobody can open it: ask your records officer about it. Do not open your own copy, and tell whoever looks after your computers.`,
  )
}
