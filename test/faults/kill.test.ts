import { randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { assemble } from '../../src/assemble.ts'
import { readConfig } from '../../src/platform/config.ts'
import { silentLog } from '../../src/platform/log.ts'
import { addressOf, type Home, newHome, type Program, start } from '../life-of-a-program/program.ts'
import { openRecordFor, password, people } from '../support/world.ts'
import { postgresProcesses, untilReady } from './processes.ts'
import { type Acknowledged, type Council, whatIsLost, writeUntil } from './writers.ts'

/** 50 by hand (`KILL_ROUNDS=50 npx vitest run test/faults/kill.test.ts`); each victim once in the usual run. */
const victims = ['app', 'postmaster', 'backend', 'both'] as const
const rounds = Number(process.env['KILL_ROUNDS'] ?? victims.length)

type Running = { program: Program; base: string }

let home: Home
let token = ''
const numbers: string[] = []
const acknowledged: Acknowledged = { entries: new Map(), documents: new Map() }

beforeAll(async () => {
  home = newHome()
  const holdfast = await assemble(readConfig(home.env), silentLog)
  const demo = { name: 'Fault Council', colour: '#1b5e5a' }
  await holdfast.doorkeeper.addDemoPeople(demo, [{ ...people.amira, password }])
  token = (await holdfast.doorkeeper.issueToken('amira', 600)) ?? ''
  for (let i = 0; i < 3; i += 1) numbers.push(await openRecordFor(holdfast, token))
  await holdfast.close()
}, 60_000)
afterAll(() => home.remove())

it(
  `whatever is killed, every acknowledged entry and byte is there, readable and once (${rounds} rounds)`,
  async () => {
    let running = await begin()
    for (let round = 0; round < rounds; round += 1) running = await oneRound(running, victims[round % victims.length])
    const lost = await whatIsLost({ base: running.base, token, numbers }, acknowledged)
    const invented: Acknowledged = {
      entries: new Map([['x', { number: '', title: 'never written' }]]),
      documents: new Map(),
    }
    const missed = await whatIsLost({ base: running.base, token, numbers }, invented)
    running.program.child.kill('SIGTERM')
    await running.program.ended
    process.stdout.write(
      `${acknowledged.entries.size} entries, ${acknowledged.documents.size} documents acknowledged\n`,
    )
    expect(acknowledged.entries.size).toBeGreaterThan(rounds * 5)
    expect(acknowledged.documents.size).toBeGreaterThan(0)
    expect(lost).toEqual({ entries: [], twice: [], documents: [] })
    expect(missed.entries, 'what is not there is noticed').toEqual(['never written'])
  },
  rounds * 20_000 + 60_000,
)

async function begin(): Promise<Running> {
  const program = start(['serve'], home.env)
  const base = await addressOf(program)
  await untilReady(base)
  return { program, base }
}

/** Kills in the middle of the work of six writers; only a lost backend is survived, all else is started again. */
async function oneRound({ program, base }: Running, victim: (typeof victims)[number] | undefined): Promise<Running> {
  let stop = false
  const council: Council = { base, token, numbers }
  const writers = Array.from({ length: 6 }, () => writeUntil(() => stop, council, acknowledged))
  await wait(randomInt(400, 1600))
  const { postmaster, children } = await postgresProcesses(home.data)
  if (victim === 'backend') kill(children.at(-1))
  if (victim === 'postmaster' || victim === 'both') kill(postmaster)
  if (victim === 'app' || victim === 'both') kill(program.child.pid)
  await wait(victim === 'backend' ? 500 : 50)
  stop = true
  await Promise.all(writers)
  if (victim === 'backend') {
    await untilReady(base)
    return { program, base }
  }
  program.child.kill('SIGKILL')
  await program.ended
  return begin()
}

function kill(pid: number | undefined): void {
  if (pid === undefined) throw new Error('there is no process to kill')
  process.kill(pid, 'SIGKILL')
}
