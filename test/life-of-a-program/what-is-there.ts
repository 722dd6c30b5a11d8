import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { assemble, type Holdfast } from '../../src/assemble.ts'
import { download } from '../../src/case-record/documents/actions.ts'
import { type Line, readTimeline } from '../../src/case-record/entries/index.ts'
import { readEntry } from '../../src/case-record/entries/reading.ts'
import { listMyRecords } from '../../src/case-record/record/index.ts'
import { readConfig } from '../../src/platform/config.ts'
import { silentLog } from '../../src/platform/log.ts'
import type { RecordNumber, Uuid } from '../../src/words/ids.ts'
import type { Result } from '../../src/words/result.ts'
import { password, people } from '../support/people.ts'
import type { Home } from './program.ts'

/** A council with a worker, a records officer and an administrator. */
export async function withPeople(home: Home): Promise<void> {
  const holdfast = await assemble(readConfig(home.env), silentLog)
  const council = { name: 'Import Council', colour: '#1b5e5a' }
  const some = [people.amira, people.ruth, people.adam].map((person) => ({ ...person, password }))
  await holdfast.doorkeeper.addDemoPeople(council, some)
  await holdfast.close()
}

/** A record as it reads, with its documents' bytes; without what differs from run to run: its number, and when it came in. */
export type Told = { name: string; entries: readonly unknown[] }

/** Every record that the records officer sees, in order of the children's names. */
export async function whatIsThere(home: Home): Promise<Told[]> {
  const holdfast = await assemble(readConfig(home.env), silentLog)
  try {
    const token = (await holdfast.doorkeeper.issueToken('ruth', 10)) ?? ''
    const { records } = must(await listMyRecords(holdfast.door, token, null, 100))
    const told = await Promise.all(records.map(({ number }) => tell(holdfast, token, number)))
    return told.sort((a, b) => (a.name < b.name ? -1 : 1))
  } finally {
    await holdfast.close()
  }
}

/** How many objects the document store holds. What a kill left half written has no name in it, and is swept by the store itself. */
export function objectsIn(home: Home): number {
  const all = readdirSync(join(home.data, 'documents'), { recursive: true, withFileTypes: true })
  return all.filter((entry) => entry.isFile() && !entry.parentPath.endsWith('/unfinished')).length
}

async function tell(holdfast: Holdfast, token: string, number: RecordNumber): Promise<Told> {
  const entries: unknown[] = []
  let name = ''
  let before: Line | null = null
  for (;;) {
    const slice = { before, only: null, hide: null, howMany: 100 }
    const lines: Line[] = must(await readTimeline(holdfast.door, holdfast.registry, token, number, slice))
    for (const line of lines) {
      const { entry } = must(await readEntry(holdfast, token, number, line.id))
      if (entry.kind.name === 'identity') name = String(entry.latest.body['legalName'])
      const documents = await Promise.all(entry.documents.map((document) => read(holdfast, token, number, document)))
      const { importedAt: _, ...origin } = entry.latest.origin ?? { importedAt: '' }
      entries.push({
        kind: entry.kind.name,
        versions: entry.versions.length,
        happened: entry.latest.happened,
        body: { ...entry.latest.body, ...(entry.kind.name === 'sibling' ? { number: 'another' } : {}) },
        origin,
        documents: documents.sort(),
      })
    }
    before = lines.at(-1) ?? null
    if (!before) break
  }
  return { name, entries: entries.map((entry) => JSON.stringify(entry)).sort() }
}

async function read(holdfast: Holdfast, token: string, number: RecordNumber, document: { id: Uuid; name: string }) {
  const opened = must(await download(holdfast, token, number, document.id, () => 'all'))
  const hash = createHash('sha256')
  for await (const piece of opened.stream()) hash.update(piece)
  return `${document.name} ${opened.mediaType} ${hash.digest('hex')}`
}

function must<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(result.refusal.words)
}
