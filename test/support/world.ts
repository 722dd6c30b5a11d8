import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoCouncil } from '../../demo/people.ts'
import { createApp } from '../../src/app.ts'
import { assembleOn, type Holdfast } from '../../src/assemble.ts'
import { openChildRecord } from '../../src/case-record/opening/index.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { silentLog } from '../../src/platform/log.ts'
import type { Role } from '../../src/words/actor.ts'
import { exactly } from '../../src/words/approximate-day.ts'
import type { RecordNumber } from '../../src/words/ids.ts'
import { plainDate } from '../../src/words/plain-date.ts'
import { type TestDatabases, testDatabases } from './database.ts'

/** The named people of the tests. Amira and Ben are of one team, which Mo manages; Sasha is of another. */
export const people = {
  amira: { userName: 'amira', name: 'Amira Khan', role: 'socialWorker', team: 'North' },
  ben: { userName: 'ben', name: 'Ben Okafor', role: 'socialWorker', team: 'North' },
  sasha: { userName: 'sasha', name: 'Sasha Grey', role: 'socialWorker', team: 'South' },
  mo: { userName: 'mo', name: 'Mo Hughes', role: 'teamManager', team: 'North' },
  iris: { userName: 'iris', name: 'Iris Lund', role: 'independentReviewingOfficer', team: null },
  ruth: { userName: 'ruth', name: 'Ruth Adeyemi', role: 'recordsOfficer', team: null },
  gita: { userName: 'gita', name: 'Gita Rao', role: 'informationGovernanceOfficer', team: null },
  adam: { userName: 'adam', name: 'Adam Price', role: 'administrator', team: null },
  olga: { userName: 'olga', name: 'Olga Marsh', role: 'auditor', team: null },
} as const satisfies Record<string, { userName: string; name: string; role: Role; team: string | null }>
export type PersonName = keyof typeof people
export const password = 'a long enough password'

export type World = {
  holdfast: Holdfast
  databases: TestDatabases
  data: string
  secrets: string
  app: Awaited<ReturnType<typeof createApp>>
  /** A bearer token (session) for one of the people. */
  token(person: PersonName): Promise<string>
  /** Opens a child's record as this person and gives its number. */
  openRecord(
    person: PersonName,
    child?: { legalName?: string; knownAs?: string; born?: string; nhsNumber?: string },
  ): Promise<RecordNumber>
  close(): Promise<void>
}

/** A small council on real databases and folders of its own. Close it in afterAll. */
export async function createWorld(): Promise<World> {
  const databases = await testDatabases()
  const root = await mkdtemp(join(tmpdir(), 'holdfast-world-'))
  const [data, secrets] = [join(root, 'data'), join(root, 'secrets')]
  const holdfast = await assembleOn(databases, { data, secrets }, silentLog, systemClock)
  await holdfast.doorkeeper.addDemoPeople(
    demoCouncil,
    Object.values(people).map((person) => ({ ...person, password })),
  )
  const app = await createApp(holdfast, {
    https: false,
    cookieSecret: 'a cookie secret that only tests know, long enough',
  })
  await app.ready()
  const token = async (person: PersonName) => {
    const issued = await holdfast.doorkeeper.issueToken(person, 60)
    if (!issued) throw new Error(`${person} is not one of the people`)
    return issued
  }
  return {
    holdfast,
    databases,
    data,
    secrets,
    app,
    token,
    openRecord: async (person, child = {}) => openRecordFor(holdfast, await token(person), child),
    close: async () => {
      await app.close()
      await holdfast.close()
      await databases.drop()
      await rm(root, { recursive: true, force: true })
    },
  }
}

let children = 0

/** Opens the record of a child that looks like no other child of the tests. */
export async function openRecordFor(
  holdfast: Holdfast,
  token: string,
  child: { legalName?: string; knownAs?: string; born?: string; nhsNumber?: string } = {},
): Promise<RecordNumber> {
  children += 1
  const born = plainDate(
    child.born ?? `20${String(10 + (children % 12)).padStart(2, '0')}-0${1 + (children % 9)}-1${children % 10}`,
  )
  const body = {
    legalName: child.legalName ?? `Child${letters(children)} Test${letters(children * 7)}`,
    sex: 'U',
    upnReason: 'UN1',
    ...(child.knownAs ? { knownAs: child.knownAs } : {}),
    ...(child.nhsNumber ? { nhsNumber: child.nhsNumber } : {}),
  }
  const opened = await openChildRecord(holdfast, token, { body, happened: exactly(born) }, true)
  if (!opened.ok) throw new Error(opened.refusal.words)
  if (opened.value.outcome !== 'opened') throw new Error('the opening waits for a records officer')
  return opened.value.number
}

/** Distinct words for distinct numbers, so that no two children of the tests look alike. */
function letters(n: number): string {
  return [...String(n + 1000)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
}
