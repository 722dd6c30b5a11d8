import type { ChildProcess } from 'node:child_process'
import { loadavg } from 'node:os'
import { load, quantile } from './load.ts'
import type { Place } from './place.ts'
import type { Workload } from './workloads.ts'

type Cost = { cpu: NodeJS.CpuUsage; rss: number }
type Side = { millis: number[]; perSecond: number[]; failures: Map<number, number>; cpuMs: number }
type Sides = { ours: Side; floor: Side }
export type Rounds = { rounds: number; seconds: number }

/** How often slower at most than in the council a tenth as large. Source: DESIGN 6, "flat". */
const flatAim = 1.3

/**
 * Alternating rounds, so that all sides meet the same moods of a shared machine; the first round of each warms up. With a
 * smaller council the same is asked of both, and a second row says how much slower the large one is.
 */
export async function measure(w: Workload, large: Place, small: Place | undefined, { rounds, seconds }: Rounds) {
  const places = small ? [large, small] : [large]
  const sides = new Map(places.map((place) => [place, { ours: newSide(), floor: newSide() }]))
  for (let round = 0; round <= rounds; round += 1) {
    for (const [place, side] of sides) {
      await oneRound(w, place, 'floor', side, seconds, round > 0)
      await oneRound(w, place, 'ours', side, seconds, round > 0)
    }
  }
  const of = (place: Place) => sides.get(place) ?? { ours: newSide(), floor: newSide() }
  return { row: rowOf(w, of(large)), flat: small && flatRowOf(w, large, of(large), small, of(small)) }
}

function newSide(): Side {
  return { millis: [], perSecond: [], failures: new Map(), cpuMs: 0 }
}

async function oneRound(
  w: Workload,
  place: Place,
  which: 'ours' | 'floor',
  sides: Sides,
  seconds: number,
  counts: boolean,
) {
  const before = await costOf(place.server)
  const round = await load(place.ports[which], w.connections, seconds, () => w[which](place.sample))
  const after = await costOf(place.server)
  if (!counts) return
  const side = sides[which]
  side.millis.push(...round.millis)
  side.perSecond.push(round.millis.length / round.seconds)
  for (const [status, n] of round.failures) side.failures.set(status, (side.failures.get(status) ?? 0) + n)
  side.cpuMs += (after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system) / 1000
}

function figuresOf(side: Side) {
  return {
    p50_ms: rounded(quantile(side.millis, 0.5)),
    p99_ms: rounded(quantile(side.millis, 0.99)),
    per_s: Math.round(quantile(side.perSecond, 0.5)),
    cpu_ms: rounded(side.cpuMs / side.millis.length),
  }
}

export type Row = ReturnType<typeof rowOf>
export type FlatRow = ReturnType<typeof flatRowOf>

function rowOf(w: Workload, { ours, floor }: Sides) {
  const [mine, its] = [figuresOf(ours), figuresOf(floor)]
  return {
    name: w.name,
    workload: w.workload,
    ...mine,
    failures: countOf(ours.failures) + countOf(floor.failures),
    failed_with: Object.fromEntries([...ours.failures, ...floor.failures]),
    limit: { what: 'the same guarantees by raw SQL through the same driver, and a string', ...its },
    ratio: rounded(quantile(ours.perSecond, 0.5) / quantile(floor.perSecond, 0.5)),
    p99_ratio: rounded(mine.p99_ms / its.p99_ms),
    aim: w.aim,
    load_average: loadOfTheMoment(),
  }
}

/** `ratio`: how many times the time in the small council; `floor_ratio`: the same of the floor, which is the machine's part. */
function flatRowOf(w: Workload, large: Place, its: Sides, small: Place, smalls: Sides) {
  const [mine, less] = [figuresOf(its.ours), figuresOf(smalls.ours)]
  return {
    name: `flat: ${w.name}`,
    workload: `${w.workload}: in a council of ${large.records} records against one of ${small.records}`,
    ...mine,
    limit: { what: `the same in a council of ${small.records} records`, ...less },
    ratio: rounded(mine.p50_ms / less.p50_ms),
    floor_ratio: rounded(figuresOf(its.floor).p50_ms / figuresOf(smalls.floor).p50_ms),
    aim: { most: flatAim },
    load_average: loadOfTheMoment(),
  }
}

function countOf(failures: ReadonlyMap<number, number>): number {
  return [...failures.values()].reduce((sum, n) => sum + n, 0)
}

async function costOf(server: ChildProcess): Promise<Cost> {
  const answer = new Promise<Cost>((resolve) => server.once('message', (message) => resolve(message as Cost)))
  server.send('cost')
  return answer
}

/** Of the last minute, the bench's own load included: what else was at work is what exceeds the number of connections. */
export function loadOfTheMoment(): number {
  return rounded(loadavg()[0] ?? Number.NaN)
}

export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
