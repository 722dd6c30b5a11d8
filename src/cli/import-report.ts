import { closeSync, constants, lstatSync, openSync, readSync, realpathSync, writeSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { csvLine, lists, type ReportLine, reportCells, reportHeader } from '../case-record/intake/index.ts'
import { errorCode, Problem } from '../platform/problem.ts'

/** One line for each file and each row of the list of children, as CSV. */
export type Report = {
  add(line: ReportLine): void
  close(): void
  /** Paths within the folder that are the report's own. */
  leaveOut: readonly string[]
  /** Says where the report is. */
  where: string
}

const ownName = 'holdfast-report.csv'

/** Begins the report; where it cannot be written it goes to standard output. Throws Problem rather than write over another file. */
export function openReport(folder: string, given: string | null): Report {
  const file = given === null ? join(folder, ownName) : resolve(given)
  mustBeOurs(folder, file)
  const target = openForReport(file, given !== null)
  let waiting = ''
  let open = true
  const flush = () => {
    if (waiting !== '') writeAll(target ?? 1, waiting)
    waiting = ''
  }
  const add = (cells: readonly string[]) => {
    waiting += csvLine(cells)
    if (waiting.length > 32_000) flush()
  }
  add(reportHeader)
  return {
    add: (line) => add(reportCells(line)),
    close: () => {
      if (!open) return
      open = false
      flush()
      if (target !== undefined) closeSync(target)
    },
    leaveOut: [ownName, within(folder, file)].filter((path) => path !== ''),
    where:
      target === undefined ? 'The report stands above: it could not be written to a file.' : `The report is in ${file}`,
  }
}

/** '' where the file is not beneath the folder. */
function within(folder: string, file: string): string {
  const path = relative(realOr(folder), join(realOr(join(file, '..')), file.split('/').at(-1) ?? ''))
  return path.startsWith('..') ? '' : path
}

function realOr(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    // It is not there; whoever needs it says so.
    return resolve(path)
  }
}

/** Only a report is written over: not a list, nor a file that is to come in. */
function mustBeOurs(folder: string, file: string): void {
  const path = within(folder, file)
  const isList = Object.values(lists).some((list) => list === path)
  if (!isList && (!isThere(file) || beginsAsReport(file))) return
  throw new Problem(`There is a file ${file} that is not a report of an import.`, 'Give another file after --report.')
}

function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() === true
}

function beginsAsReport(file: string): boolean {
  const begins = Buffer.from(reportHeader.join(','))
  const found = Buffer.alloc(begins.length)
  try {
    const handle = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW)
    try {
      const bytes = readSync(handle, found)
      return bytes === 0 || found.equals(begins)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    // What cannot be looked at may be anything, and is not written over.
    if (errorCode(error) === 'EACCES') return false
    throw error
  }
}

/**
 * Undefined where it cannot be written in the folder. A link is not followed: it could lead over any file of this machine. Nor is a
 * pipe waited for: nobody may ever read from it.
 */
function openForReport(file: string, wanted: boolean): number | undefined {
  const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW, O_NONBLOCK } = constants
  try {
    return openSync(file, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK, 0o600)
  } catch (cause) {
    if (!wanted) return undefined
    throw new Problem(
      `The report ${file} cannot be written (${errorCode(cause) ?? 'unknown error'}).`,
      'Give a file that you may write after --report.',
      { cause },
    )
  }
}

function writeAll(target: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8')
  for (let at = 0; at < bytes.length; ) at += writeSync(target, bytes, at)
}
