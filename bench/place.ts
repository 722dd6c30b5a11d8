import { type ChildProcess, fork } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openCouncil } from './council/folder.ts'
import { makeRecords } from './council/make.ts'
import { managerOf, numberOf, recordsEach, strangersName, userNameOf } from './council/shape.ts'
import { createDrafts, type DraftOf, discardDrafts } from './drafts.ts'

/** A record and somebody who works on it. */
export type Seat = { number: string; token: string }
/** What the workloads draw from: ordinary records, the one with 5,000 entries, and drafts that files may be put with. */
export type Sample = {
  any: () => Seat
  largest: Seat
  anyDraft: () => DraftOf
  home: () => string
  manager: () => string
}

/** A council that is being measured: its records, and both servers in one process of their own. */
export type Place = {
  records: number
  entries: number
  numbers: readonly string[]
  /** A session of somebody with a basis for no record at all. */
  stranger: string
  sample: Sample
  server: ChildProcess
  ports: { ours: number; floor: number }
  folder: string
  close(): Promise<void>
}

/** At most so many people take part: with 50 records each enough that no page is asked for twice in a hurry. */
const mostPeople = 400

/** Makes what is not there yet in this folder, then serves it. */
export async function servePlace(
  folder: string,
  records: number,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<Place> {
  const { entries, tokens, managers, stranger } = await prepare(folder, records, say, signal)
  const server = fork(join(import.meta.dirname, 'server.js'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, HOLDFAST_DATA: join(folder, 'data'), HOLDFAST_SECRETS: join(folder, 'secrets') },
  })
  const ports = await new Promise<Place['ports']>((resolve, reject) => {
    server.once('message', (message) => resolve(message as Place['ports']))
    server.once('exit', (code) => reject(new Error(`the servers of the bench ended with ${code}`)))
  })
  const seats = tokens.flatMap(({ worker, token }) =>
    Array.from({ length: recordsEach }, (_, n) => ({ number: numberOf(worker * recordsEach + n), token })),
  )
  const [largest, ...ordinary] = seats
  if (!largest) throw new Error('there is nobody to work on the records')
  const drafts = await createDrafts(ports.ours, ordinary.slice(0, 16))
  const one = <T>(of: readonly T[]): T => of[Math.floor(Math.random() * of.length)] as T
  const sample = {
    any: () => one(ordinary),
    largest,
    anyDraft: () => one(drafts),
    home: () => one(tokens).token,
    manager: () => one(managers),
  }
  const close = async () => {
    await discardDrafts(ports.ours, drafts)
    server.send('stop')
    await new Promise((resolve) => server.once('exit', resolve))
    await rm(join(folder, 'data', 'floor'), { recursive: true, force: true })
  }
  const numbers = Array.from({ length: records }, (_, i) => numberOf(i))
  return { records, entries, numbers, stranger, sample, server, ports, folder, close }
}

async function prepare(folder: string, records: number, say: (line: string) => void, signal: AbortSignal) {
  const council = await openCouncil(folder)
  try {
    const { entries } = await makeRecords(council, records, say, signal)
    const tokenOf = async (userName: string) => (await council.holdfast.doorkeeper.issueToken(userName, 600)) ?? ''
    const all = Math.ceil(records / recordsEach)
    const people = Math.min(all, mostPeople)
    const tokens: { worker: number; token: string }[] = []
    const managers: string[] = []
    for (let n = 0; n < people; n += 1) {
      const worker = Math.floor((n * all) / people)
      tokens.push({ worker, token: await tokenOf(userNameOf(worker)) })
      if (n % 10 === 0) managers.push(await tokenOf(managerOf(Math.floor(worker / 10))))
    }
    return { entries, tokens, managers, stranger: await tokenOf(strangersName) }
  } finally {
    await council.close()
  }
}
