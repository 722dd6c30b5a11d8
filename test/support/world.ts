import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoCouncil } from '../../demo/people.ts'
import { createApp } from '../../src/app.ts'
import { assembleOn, type Holdfast } from '../../src/assemble.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { silentLog } from '../../src/platform/log.ts'
import type { RecordNumber } from '../../src/words/ids.ts'
import { type Child, openRecordFor } from './children.ts'
import { type TestDatabases, testDatabases } from './database.ts'
import { type PersonName, password, people } from './people.ts'

export { openRecordFor, type PersonName, password, people }

export type World = {
  holdfast: Holdfast
  databases: TestDatabases
  data: string
  secrets: string
  app: Awaited<ReturnType<typeof createApp>>
  /** A bearer token (session) for one of the people. */
  token(person: PersonName): Promise<string>
  /** Opens a child's record as this person and gives its number. */
  openRecord(person: PersonName, child?: Child): Promise<RecordNumber>
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
