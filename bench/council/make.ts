import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Pool } from '../../src/platform/db/index.ts'
import type { Council } from './folder.ts'
import type { Made, MakerData, Told } from './maker.ts'
import { type Progress, progressOf } from './progress.ts'
import { managerOf, recordsEach, strangersName, sweeps, teamOf, teamSize, userNameOf } from './shape.ts'
import type { Unit } from './unit.ts'

type Part = Omit<Unit, 'token'>

const makers = 2
/** How many units each has under way: while the database works on one, the next is sealed. */
const underWay = 2

/** Somebody stopped the making. What is made stays; the same command goes on from there. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

/**
 * Fills a council up to `records` (a multiple of 50), with everything that the app itself would have written. What is
 * there already is left as it is. Throws Interrupted when `signal` says so.
 */
export async function makeRecords(
  council: Council,
  records: number,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<{ entries: number }> {
  const { main } = council.admin
  await addPeople(council, records)
  await main.query(`create schema if not exists bench;
    create table if not exists bench.made (worker int, sweep int, entries int, primary key (worker, sweep));
    grant usage on schema bench to holdfast_app;
    grant select, insert on bench.made to holdfast_app`)
  const left = await unitsLeft(main, records)
  if (left.length > 0) {
    say(`making ${records} records in ${sweeps} sweeps: ${left.length} parts to make`)
    await roomForLog(main, '3GB')
    await makeAll(council, left, progressOf(left.length, say), signal)
    await roomForLog(main, null)
    await main.query('vacuum (analyze)')
    await council.admin.keys.query('vacuum (analyze)')
    await main.query('checkpoint')
  }
  const { rows } = await main.query<{ entries: number }>('select sum(entries)::int as entries from bench.made')
  return { entries: rows[0]?.entries ?? 0 }
}

/** As many workers as it takes, in teams with a manager. Those who are there already stay. */
async function addPeople({ holdfast }: Council, records: number): Promise<void> {
  const password = 'a password for the bench'
  const workers = Array.from({ length: Math.ceil(records / recordsEach) }, (_, n) => n)
  const teams = [...new Set(workers.map((n) => Math.floor(n / teamSize)))]
  await holdfast.doorkeeper.addDemoPeople({ name: 'Bench', colour: '#1b5e5a' }, [
    { userName: strangersName, name: 'Sam Stranger', role: 'socialWorker', team: null, password },
    { userName: 'officer', name: 'Olive Officer', role: 'recordsOfficer', team: null, password },
    ...teams.map((team) => ({
      userName: managerOf(team),
      name: `Manager ${team}`,
      role: 'teamManager' as const,
      team: teamOf(team * teamSize),
      password,
    })),
    ...workers.map((worker) => ({
      userName: userNameOf(worker),
      name: `Worker ${worker}`,
      role: 'socialWorker' as const,
      team: teamOf(worker),
      password,
    })),
  ])
}

/** Sweep after sweep: a record's entries come onto the disk years apart, with those of all others between them. */
async function unitsLeft(main: Pool, records: number): Promise<Part[]> {
  const { rows } = await main.query<{ worker: number; sweep: number }>('select worker, sweep from bench.made')
  const made = new Set(rows.map(({ worker, sweep }) => `${worker} ${sweep}`))
  const workers = Math.ceil(records / recordsEach)
  const all = Array.from({ length: workers * sweeps }, (_, n) => ({
    worker: n % workers,
    sweep: Math.floor(n / workers),
  }))
  return all.filter(({ worker, sweep }) => !made.has(`${worker} ${sweep}`))
}

/** Fewer checkpoints while the mass is written; null puts it back. */
async function roomForLog(main: Pool, size: string | null): Promise<void> {
  await main.query(size ? `alter system set max_wal_size = '${size}'` : 'alter system reset max_wal_size')
  await main.query('select pg_reload_conf()')
}

async function makeAll(
  { holdfast, access, config }: Council,
  left: Part[],
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const data: MakerData = { access: { main: access.main, keys: access.keys }, secrets: config.secrets }
  const busy = new Set<number>()
  const hands: Hands = {
    async take() {
      // A worker's sweeps come one after the other, since each writes on what the one before has opened.
      const at = signal.aborted ? -1 : left.findIndex(({ worker }) => !busy.has(worker))
      const [part] = at < 0 ? [] : left.splice(at, 1)
      if (!part) return undefined
      busy.add(part.worker)
      return { ...part, token: (await holdfast.doorkeeper.issueToken(userNameOf(part.worker), 60)) ?? '' }
    },
    made({ worker, entries }) {
      busy.delete(worker)
      progress.made(entries)
    },
  }
  try {
    await Promise.all(Array.from({ length: makers }, () => oneMaker(data, hands)))
  } finally {
    progress.end()
  }
  if (signal.aborted) throw new Interrupted('stopped; the same command goes on from here')
}

/** What is to be made: who has nothing to take lets go, and whoever is still at work takes the rest. */
type Hands = { take: () => Promise<Unit | undefined>; made: (told: Made) => void }

/** A process of its own, for the second core. Ends when there is nothing left, and all that it began is committed. */
function oneMaker(data: MakerData, { take, made }: Hands): Promise<void> {
  // Rows live for the length of a transaction: in a nursery of the usual size they are all copied once.
  const maker = fork(join(import.meta.dirname, 'council-maker.js'), { execArgv: ['--max-semi-space-size=64'] })
  let busy = 0
  return new Promise((resolve, reject) => {
    const hand = async () => {
      busy += 1
      const unit = await take()
      if (unit) maker.send(unit)
      else busy -= 1
      if (busy === 0) maker.disconnect()
    }
    const failed = (error: unknown) => {
      reject(error)
      maker.kill()
    }
    maker.on('error', reject)
    maker.on('exit', (code) => (busy === 0 ? resolve() : reject(new Error(`a maker ended with ${code}`))))
    maker.on('message', (told: Told | 'ready') => {
      if (told === 'ready') {
        for (let n = 0; n < underWay; n += 1) hand().catch(failed)
        return
      }
      if ('failed' in told) return failed(new Error(told.failed))
      busy -= 1
      made(told)
      hand().catch(failed)
    })
    maker.send(data)
  })
}
