import { importFolder } from '../case-record/intake/index.ts'
import { hasGoneAway } from '../platform/db/index.ts'
import { Problem } from '../platform/problem.ts'
import type { Result } from '../words/result.ts'
import { withExisting } from './existing.ts'
import { mustLieApart } from './import-place.ts'
import { createProgress } from './import-progress.ts'
import { openReport, type Report } from './import-report.ts'
import { sums } from './import-sums.ts'
import type { Environment } from './settings.ts'
import { whenSignalled } from './stop.ts'
import { complain, say } from './terminal.ts'

/** Imports a council's folder. 0 when all of it was dealt with, also when things wait for a person; 1 when it was stopped. */
export async function importCommand(args: readonly string[], env: Environment): Promise<number> {
  const { folder, by, report: file } = readOptions(args)
  mustLieApart(folder, env)
  const stop = { asked: false }
  const listening = hear(stop)
  const done = withExisting(env, async (holdfast) => {
    const session = must(await holdfast.doorkeeper.beginImport(by), by)
    try {
      const report = openReport(folder, file)
      return await run(holdfast, session, { folder, report, stopped: () => stop.asked })
    } finally {
      await session.end()
    }
  })
  const told = done.catch((error: unknown) => {
    throw hasGoneAway(error) ? databaseGone(error) : error
  })
  // A signal ends the work between two batches, not the waiting for it.
  await Promise.race([told, listening])
  return told
}

function databaseGone(cause: unknown): Problem {
  return new Problem(
    'The database went away before the import was at its end. What is on records is whole, and nothing is there twice.',
    'See that the database runs (holdfast doctor). Run the same command again to go on.',
    { cause },
  )
}

async function hear(stop: { asked: boolean }): Promise<void> {
  await whenSignalled()
  stop.asked = true
  complain('Stopping after the files that are under way …')
}

type Holdfast = Parameters<Parameters<typeof withExisting>[1]>[0]
type Session = Parameters<typeof importFolder>[1]['session']
type Given = { folder: string; report: Report; stopped: () => boolean }

async function run(holdfast: Holdfast, session: Session, { folder, report, stopped }: Given): Promise<number> {
  const progress = createProgress(process.stderr)
  try {
    const how = await importFolder(holdfast, {
      session,
      folder,
      leaveOut: report.leaveOut,
      scan: holdfast.scan,
      stopped,
      counted: (files) => progress.counted(files),
      report: (line) => {
        report.add(line)
        progress.tell(line.outcome.what)
      },
    })
    progress.end()
    report.close()
    for (const line of sums(progress.counts())) say(line)
    say(report.where)
    if (how === 'stopped') say('It was stopped before its end. Run the same command again to go on.')
    return how === 'stopped' ? 1 : 0
  } finally {
    progress.end()
    report.close()
  }
}

function must<T>(begun: Result<T>, by: string | null): T {
  if (begun.ok) return begun.value
  const remedy =
    begun.refusal.code === 'not-now'
      ? 'Wait until it has ended, then try again.'
      : by === null
        ? 'Give the user name of the records officer who answers for it: holdfast import FOLDER --by NAME.'
        : 'Give the user name of a records officer after --by.'
  throw new Problem(begun.refusal.words, remedy)
}

const usage = 'Use: holdfast import FOLDER [--by USERNAME] [--report FILE].'

function readOptions(args: readonly string[]): { folder: string; by: string | null; report: string | null } {
  const [folder = '', ...rest] = args
  const found: Record<string, string> = {}
  for (let i = 0; i < rest.length; i += 2) {
    const [option = '', value] = rest.slice(i, i + 2)
    if (!['--by', '--report'].includes(option) || option in found)
      throw new Problem(`import does not know "${option}".`, usage)
    if (value === undefined) throw new Problem(`Nothing stands behind ${option}.`, usage)
    found[option] = value
  }
  return { folder, by: found['--by'] ?? null, report: found['--report'] ?? null }
}
