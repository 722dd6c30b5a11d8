import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readChildren, readFileList } from '../src/case-record/intake/reading.ts'
import {
  doubtsAbout,
  type MeantChild,
  mailForm,
  type SeenItem,
  type SeenMail,
} from '../src/case-record/intake/rules.ts'
import type { ListedChild, ListedFile } from '../src/case-record/intake/shapes.ts'
import { londonDay } from '../src/platform/clock.ts'
import { bytesToKnow, whatItIs } from '../src/platform/files/index.ts'
import { readMail } from '../src/platform/mail/index.ts'
import { packageRoot } from '../src/platform/package-root.ts'
import { plainDate } from '../src/words/plain-date.ts'

/** Where the demo council's folder is. */
export const councilFolder = join(packageRoot(), 'demo/council')

/** The last day that the folder may tell of. */
export const lastDay = plainDate('2026-10-31')

/** The two lists, read as the import reads them. Throws where a row is not understood. */
export async function readCouncil(): Promise<{ children: ListedChild[]; files: ListedFile[] }> {
  const today = plainDate('2026-11-23')
  const { children, refusedRows } = await readChildren(join(councilFolder, 'children.csv'), { today })
  if (refusedRows.length > 0) throw new Error(`children.csv: ${JSON.stringify(refusedRows)}`)
  const born = (childId: string) => children.find((child) => child.childId === childId)?.born?.earliest ?? null
  const files: ListedFile[] = []
  for await (const row of readFileList(join(councilFolder, 'files.csv'), { today, born })) {
    if ('refused' in row) throw new Error(`files.csv, line ${row.line}: ${row.why}`)
    files.push(row)
  }
  return { children, files }
}

/** What the import would doubt about a listed file, if these bytes had not come in before. */
export async function doubtsOf(listed: ListedFile, bytes: Buffer, children: readonly ListedChild[]) {
  const first = bytes.subarray(0, bytesToKnow.first)
  const item: SeenItem = {
    listed,
    path: listed.path,
    file: await whatItIs(first, bytes.subarray(-bytesToKnow.last)),
    children: listed.childIds.map((childId) => meant(childId, children)),
    mail: await mailIn(listed.path, bytes),
    sameFileAlready: false,
  }
  return doubtsAbout(item, children)
}

/** A file of the folder; null where there is none, or nothing in it. */
export async function bytesOf(path: string): Promise<Buffer | null> {
  try {
    const bytes = await readFile(join(councilFolder, path))
    return bytes.length === 0 ? null : bytes
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function meant(childId: string, children: readonly ListedChild[]): MeantChild {
  const child = children.find((one) => one.childId === childId)
  return child ? { standing: 'found', child } : { standing: 'not found', childId }
}

async function mailIn(path: string, bytes: Buffer): Promise<SeenMail | 'not read' | null> {
  const form = mailForm(path)
  if (form === undefined) return null
  const read = await readMail(bytes, form)
  if (!read.ok) return 'not read'
  return { subject: read.value.subject, days: read.value.dates.map((at) => londonDay(at.getTime())) }
}
