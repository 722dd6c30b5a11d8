import { randomInt } from 'node:crypto'
import { Agent } from 'node:http'
import { recordNumber } from '../src/words/ids.ts'
import { quantile, timed } from './load.ts'

/** How much of all resamples the interval holds. */
const share = 0.95
const resamples = 1000

export type Told = { hidden: number[]; absent: number[] }

/**
 * Whether the time of an answer tells a record that is hidden from one that never was: both asked for in turn, the first of
 * each pair by lot, over one connection, by somebody without a basis for any. In milliseconds; every answer must be 404.
 */
export async function askForHidden(
  port: number,
  stranger: string,
  numbers: readonly string[],
  path: (number: string) => string,
  pairs: number,
): Promise<Told> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const headers = { authorization: `Bearer ${stranger}` }
  const ask = async (number: string) => {
    const { status, millis } = await timed(agent, port, { method: 'GET', path: path(number), headers })
    if (status !== 404) throw new Error(`${path(number)} answered ${status}, not 404`)
    return millis
  }
  const told: Told = { hidden: [], absent: [] }
  const never = numbersThatNeverWere(numbers)
  for (let pair = -50; pair < pairs; pair += 1) {
    const hiddenFirst = randomInt(2) === 0
    const [hidden, absent] = [numbers[randomInt(numbers.length)] ?? '', never()]
    const first = await ask(hiddenFirst ? hidden : absent)
    const second = await ask(hiddenFirst ? absent : hidden)
    if (pair < 0) continue
    told.hidden.push(hiddenFirst ? first : second)
    told.absent.push(hiddenFirst ? second : first)
  }
  agent.destroy()
  return told
}

/**
 * The ratio of the two medians, hidden to absent, and between which bounds it lies in 95 of 100 resamples of the same
 * answers (bootstrap). `tells`: those bounds leave out one, so that the difference is more than noise.
 */
export function rowOfHidden(what: string, { hidden, absent }: Told) {
  const ratios = Array.from({ length: resamples }, () => median(again(hidden)) / median(again(absent)))
  const [low, high] = [quantile(ratios, (1 - share) / 2), quantile(ratios, (1 + share) / 2)]
  return {
    name: `hidden against absent, ${what}`,
    workload: `GET by somebody without a basis: a hidden record's number and one that never was, ${hidden.length} pairs, one connection`,
    p50_ms: round(median(hidden)),
    p99_ms: round(quantile(hidden, 0.99)),
    limit: { what: 'a number that never was', p50_ms: round(median(absent)), p99_ms: round(quantile(absent, 0.99)) },
    difference_ms: round(median(hidden) - median(absent)),
    ratio: round(median(hidden) / median(absent)),
    ratio_low: round(low),
    ratio_high: round(high),
    tells: low > 1 || high < 1,
  }
}

function numbersThatNeverWere(numbers: readonly string[]): () => string {
  const taken = new Set(numbers)
  const draw = (): string => {
    const number = recordNumber('child', randomInt(1_000_000))
    return taken.has(number) ? draw() : number
  }
  return draw
}

function again(values: readonly number[]): number[] {
  return values.map(() => values[randomInt(values.length)] ?? Number.NaN)
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** To a tenth of a thousandth: these are small differences. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
