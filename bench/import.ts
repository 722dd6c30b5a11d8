import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { importFolder } from '../src/case-record/intake/index.ts'
import { openRootKey } from '../src/platform/sealing/index.ts'
import { type Council, openCouncil } from './council/folder.ts'
import { importByFloor } from './import-floor.ts'
import { type ImportFolder, writeImportFolder } from './import-folder.ts'
import { quantile } from './load.ts'
import { loadOfTheMoment, rounded } from './measure.ts'

type Side = { perSecond: number[]; cpuMs: number[] }

/** What an import takes at least, as a share of the floor. Source: issue 3. */
const importAim = { ratio: 0.6 }

export type ImportRow = Awaited<ReturnType<typeof measureImport>>

/**
 * The import of 1,000 files of 100 KB for 50 children that are not known yet, into the council of this folder; by turns
 * with the floor, each time another folder. The first of each warms up. What came in stays in the council.
 */
export async function measureImport(folder: string, rounds: number) {
  const council = await openCouncil(folder)
  const [ours, floor]: [Side, Side] = [
    { perSecond: [], cpuMs: [] },
    { perSecond: [], cpuMs: [] },
  ]
  try {
    for (let round = 0; round <= rounds; round += 1) {
      await oneImport(folder, round > 0 ? ours : undefined, (given) => byUs(council, given))
      await oneImport(folder, round > 0 ? floor : undefined, (given) => byFloor(council, folder, given))
    }
  } finally {
    await council.close()
  }
  const figures = ({ perSecond, cpuMs }: Side) => ({
    per_s: rounded(quantile(perSecond, 0.5)),
    cpu_ms: rounded(quantile(cpuMs, 0.5)),
  })
  const what = 'read, sealed, stored with fsync, the same rows put in, without rules'
  return {
    name: 'import',
    workload: 'holdfast import of 1,000 files of 100 KB for 50 children, in files; rounds by turns with the floor',
    ...figures(ours),
    limit: { what, ...figures(floor) },
    ratio: rounded(quantile(ours.perSecond, 0.5) / quantile(floor.perSecond, 0.5)),
    aim: importAim,
    load_average: loadOfTheMoment(),
  }
}

async function oneImport(within: string, side: Side | undefined, work: (given: ImportFolder) => Promise<void>) {
  const given = await writeImportFolder(within)
  try {
    const [cpu, began] = [process.cpuUsage(), performance.now()]
    await work(given)
    const seconds = (performance.now() - began) / 1000
    const { user, system } = process.cpuUsage(cpu)
    side?.perSecond.push(given.files / seconds)
    side?.cpuMs.push((user + system) / 1000 / given.files)
  } finally {
    await rm(given.path, { recursive: true, force: true })
  }
}

async function byUs({ holdfast }: Council, { path, files }: ImportFolder): Promise<void> {
  const begun = await holdfast.doorkeeper.beginImport('officer')
  if (!begun.ok) throw new Error(begun.refusal.words)
  const told: Record<string, number> = {}
  const report = ({ outcome: { what } }: { outcome: { what: string } }) => {
    told[what] = (told[what] ?? 0) + 1
  }
  const order = { session: begun.value, folder: path, leaveOut: [], scan: null }
  try {
    await importFolder(holdfast, { ...order, report, counted: () => undefined, stopped: () => false })
  } finally {
    await begun.value.end()
  }
  if (told['taken'] !== files) throw new Error(`not all files were taken: ${JSON.stringify(told)}`)
}

async function byFloor({ admin, config }: Council, folder: string, given: ImportFolder): Promise<void> {
  const store = join(folder, 'data', 'floor')
  await mkdir(store, { recursive: true })
  const rootKey = await openRootKey(config.secrets)
  await importByFloor({ ...admin, rootKey, folder: store }, given)
}
