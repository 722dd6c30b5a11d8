import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { endImportGrants } from '../../confidentiality/access/index.ts'
import { newId } from '../../platform/new-id.ts'
import { errorCode, Problem } from '../../platform/problem.ts'
import type { Scan } from '../../platform/scan/index.ts'
import { done } from '../../words/result.ts'
import { takeChildren } from './children-actions.ts'
import { isForTheDesk, keepLines, mostLines } from './desk/lines-actions.ts'
import { takeFiles } from './files-actions.ts'
import { linesOf } from './lines.ts'
import { createMarks } from './marks.ts'
import { readChildren, readFileList } from './reading.ts'
import { type Deps, must, type ReportLine, type Run } from './running.ts'
import { tellSiblings } from './siblings-actions.ts'
import { addRun, endRun, type HowEnded, leftOnTheWay, noteArrived } from './store.ts'
import { realFolder, type Walked, walkFolder } from './walk.ts'

export type { Outcome, ReportLine } from './running.ts'

/** What an import is told by whoever starts it. `stopped` is asked between batches; `report` gets every line once. */
export type Order = {
  session: Pick<Run, 'token' | 'officer'>
  folder: string
  /** Paths within the folder that are not part of what comes in, as the report. */
  leaveOut: readonly string[]
  scan: Scan | null
  report: (line: ReportLine) => void
  /** How many files there are, once they have been counted. */
  counted: (files: number) => void
  stopped: () => boolean
}

export const lists = { children: 'children.csv', files: 'files.csv' } as const

/**
 * Imports a council's folder: records are found or opened, files go on them or wait for a person, and each is told to `report`.
 * After a crash the same call goes on where it was. Throws Problem for what the operator can put right.
 */
export async function importFolder(deps: Deps, order: Order): Promise<'finished' | 'stopped'> {
  const top = await checkLists(order.folder)
  const counts: Record<string, number> = {}
  const lines: ReportLine[] = []
  const run = await begin(deps, order, top, (line) => {
    counts[line.outcome.what] = (counts[line.outcome.what] ?? 0) + 1
    if (isForTheDesk(line) && lines.length < mostLines) lines.push(line)
    order.report(line)
  })
  let how: HowEnded = 'failed'
  try {
    await clearTheWay(run)
    how = await takeAll(run, order)
    return how
  } finally {
    await clearTheWay(run)
    await end(run, how, counts, lines)
  }
}

async function takeAll(run: Run, order: Order): Promise<'finished' | 'stopped'> {
  const walked = await walkFolder(order.folder, new Set([...Object.values(lists), ...order.leaveOut]))
  order.counted(walked.files.size)
  const { children: listed, refusedRows } = await readChildren(inside(run, lists.children), { today: run.today })
  for (const { line, why } of refusedRows) {
    run.report({ line, file: lists.children, childId: '', outcome: { what: 'child refused', detail: why } })
  }
  const children = await takeChildren(run, listed)
  await tellSiblings(run, children)
  const named = [...children.values()].map(({ child }) => child)
  return takeFiles(run, { children, named }, linesIn(run, walked, children), order.scan, order.stopped)
}

function linesIn(run: Run, walked: Walked, children: Awaited<ReturnType<typeof takeChildren>>) {
  const born = (childId: string) => children.get(childId)?.child.born?.earliest ?? null
  return linesOf(readFileList(inside(run, lists.files), { today: run.today, born }), walked, run.report)
}

async function begin(deps: Deps, { session }: Order, folder: string, report: Run['report']): Promise<Run> {
  const id = newId()
  const begun = await deps.door.changeAcross(session.token, 'import.begin', async (across) => {
    await endImportGrants(across.db)
    await addRun(across.db, { id, by: session.officer.id, name: session.officer.name })
    across.note({ run: id, orderedBy: session.officer.name })
    return done({ authorityKey: across.authorityKey, today: across.today })
  })
  const { authorityKey, today } = must(begun)
  const marks = createMarks(authorityKey)
  const at = new Date().toISOString()
  const here = { ...deps, ...session, id, authorityKey, marks, at, today, folder, report }
  return { ...here, deciding: new Map(), entered: new Map() }
}

async function end(
  run: Run,
  how: HowEnded,
  counts: Readonly<Record<string, number>>,
  lines: readonly ReportLine[],
): Promise<void> {
  const ended = await run.door.changeAcross(run.token, 'import.end', async ({ db, note }) => {
    await endImportGrants(db)
    await endRun(db, run.id, how, counts)
    await keepLines(db, run.authorityKey, run.id, lines)
    note({ run: run.id, how, ...counts })
    return done(undefined)
  })
  must(ended)
}

/** Removes objects that were on their way when a run was cut short: no row refers to them. Only one import runs at a time. */
async function clearTheWay(run: Run): Promise<void> {
  const left = must(
    await run.door.changeAcross(run.token, 'import.stage', async ({ db }) => done(await leftOnTheWay(db))),
  )
  if (left.length === 0) return
  for (const objectKey of left) await run.documents.remove(objectKey)
  must(
    await run.door.changeAcross(run.token, 'import.stage', async ({ db }) => {
      noteArrived(db, left)
      return done(undefined)
    }),
  )
}

/** The lists must be files of the folder themselves: a link could name any file of this machine. Answers the folder's real path. */
async function checkLists(folder: string): Promise<string> {
  const top = await realFolder(folder)
  for (const list of Object.values(lists)) {
    const state = await lstat(join(top, list)).catch((error: unknown) => whenMissing(error))
    if (!state) throw new Problem(`There is no ${list} in ${folder}.`, remedy)
    if (!state.isFile()) throw new Problem(`${list} in ${folder} is not a file of its own.`, remedy)
  }
  return top
}

function whenMissing(error: unknown): undefined {
  if (errorCode(error) === 'ENOENT') return undefined
  throw error
}

const remedy = 'Give the folder that holds children.csv, files.csv and the files; the README says what stands in them.'

function inside({ folder }: Run, name: string): string {
  return join(folder, name)
}
