import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Interrupted } from './council/make.ts'
import { askForHidden, rowOfHidden } from './hidden.ts'
import { type ImportRow, measureImport } from './import.ts'
import { type FlatRow, measure, type Row } from './measure.ts'
import { type Place, servePlace } from './place.ts'
import { report } from './report.ts'
import { workloads } from './workloads.ts'

/**
 * `--data FOLDER`: where councils are made, and found again by the next run; without it they go as they came. `--against`:
 * the smaller council that the large one is held against (10,000 from 20,000 on; 0 for none).
 */
const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '200' },
    against: { type: 'string' },
    data: { type: 'string' },
    rounds: { type: 'string', default: '6' },
    seconds: { type: 'string', default: '2' },
    pairs: { type: 'string', default: '1000' },
    only: { type: 'string' },
    strict: { type: 'boolean', default: false },
  },
})
const say = (line: string) => process.stdout.write(`${line}\n`)
const rounds = { rounds: Number(values.rounds), seconds: Number(values.seconds) }
const records = Number(values.records)
const against = Number(values.against ?? (records >= 20_000 ? 10_000 : 0))

const stop = new AbortController()
process.once('SIGINT', () => stop.abort())
const root = values.data ?? (await mkdtemp(join(tmpdir(), 'holdfast-bench-')))
const places: Place[] = []
try {
  for (const size of against > 0 ? [records, against] : [records]) {
    places.push(await servePlace(join(root, `records-${size}`), size, say, stop.signal))
  }
  await measureAll(places)
} catch (error) {
  if (!(error instanceof Interrupted)) throw error
  say(error.message)
  process.exitCode = 1
} finally {
  for (const place of places) if (place.server.connected) await place.close()
  if (values.data === undefined) await rm(root, { recursive: true, force: true })
}

async function measureAll([large, small]: readonly Place[]): Promise<void> {
  if (!large) return
  const rows: Row[] = []
  const flat: FlatRow[] = []
  for (const workload of workloads()) {
    if (values.only !== undefined && !workload.name.includes(values.only)) continue
    const measured = await measure(workload, large, small, rounds)
    rows.push(measured.row)
    say(sayRow(measured.row))
    if (!measured.flat) continue
    flat.push(measured.flat)
    say(sayFlat(measured.flat))
  }
  const hidden = values.only === undefined ? await measureHidden(large) : []
  // Two servers, the floor's connections and an import would be more than the database lets in.
  for (const place of places) await place.close()
  const imports = 'import'.includes(values.only ?? '') ? [await measureImports(large)] : []
  if (values.only !== undefined) return
  await report({ large, rows, flat, imports, hidden, strict: values.strict, say })
}

async function measureImports({ folder }: Place): Promise<ImportRow> {
  const row = await measureImport(folder, Math.min(3, rounds.rounds))
  say(
    `${row.name}: ${row.per_s}/s; floor ${row.limit.per_s}/s; ratio ${row.ratio} (aim ${row.aim.ratio}), CPU ${row.cpu_ms} ms against ${row.limit.cpu_ms} ms`,
  )
  return row
}

async function measureHidden({ ports, numbers, stranger }: Place) {
  const told = []
  for (const [what, path] of [
    ['page', (number: string) => `/records/${number}`],
    ['API', (number: string) => `/api/v1/records/${number}`],
  ] as const) {
    const answers = await askForHidden(ports.ours, stranger, numbers, path, Number(values.pairs))
    const row = rowOfHidden(what, answers)
    say(
      `${row.name}: p50 ${row.p50_ms} ms against ${row.limit.p50_ms} ms, ratio ${row.ratio} (${row.ratio_low} to ${row.ratio_high})`,
    )
    told.push(row)
  }
  return told
}

function sayRow(row: Row): string {
  const { limit, aim } = row
  return `${row.name}: ${row.per_s}/s, p50 ${row.p50_ms} ms, p99 ${row.p99_ms} ms; floor ${limit.per_s}/s, p50 ${limit.p50_ms} ms, p99 ${limit.p99_ms} ms; ratio ${row.ratio} (aim ${aim.ratio}), p99 × ${row.p99_ratio} (aim ${aim.p99}), CPU ${row.cpu_ms} ms against ${limit.cpu_ms} ms, failures ${row.failures} ${JSON.stringify(row.failed_with)}`
}

function sayFlat(row: FlatRow): string {
  return `${row.name}: p50 ${row.p50_ms} ms against ${row.limit.p50_ms} ms, × ${row.ratio} (aim ${row.aim.most}; the floor × ${row.floor_ratio})`
}
