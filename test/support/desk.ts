import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { RecordNumber } from '../../src/words/ids.ts'
import { importDoubts } from './desk-folder.ts'
import { createWorld, type PersonName } from './world.ts'

export type DeskLine = { id: string; file: string; child: string | null; doubts: string[] }
export type OpenDesk = Awaited<ReturnType<typeof openDesk>>

/** A council into which a folder full of doubts has come: Maya and Sammy have records by it, Ella had one. */
export async function openDesk() {
  const world = await createWorld()
  const ella = await world.openRecord('ruth', { legalName: 'Ella Moor', born: '2019-02-02' })
  const lines = await importDoubts(world)
  const opened = lines.flatMap(({ outcome }) => (outcome.what === 'child opened' ? [outcome.number] : []))
  const [maya = ella, sammy = ella] = opened
  const asked = async (person: PersonName, url: string, payload?: object) =>
    world.app.inject({
      method: payload ? 'POST' : 'GET',
      url: `/api/v1${url}`,
      headers: { authorization: `Bearer ${await world.token(person)}` },
      ...(payload && { payload }),
    })
  const desk = async (query = '') => (await asked('ruth', `/imports${query}`)).json()
  return {
    world,
    maya,
    sammy,
    ella,
    asked,
    desk,
    find: async (file: string, query = ''): Promise<DeskLine> => {
      const { files }: { files: DeskLine[] } = await desk(query)
      const found = files.find((one) => one.file.endsWith(file))
      if (!found) throw new Error(`${file} does not wait`)
      return found
    },
    decide: (id: string, payload: object, person: PersonName = 'ruth') =>
      asked(person, `/imports/waiting/${id}/decision`, payload),
    objectsInStore: async () =>
      (await readdir(join(world.data, 'documents'), { recursive: true, withFileTypes: true })).filter((one) =>
        one.isFile(),
      ).length,
    events: async (number: RecordNumber) => (await asked('ruth', `/records/${number}/who-looked`)).body,
  }
}

/** The decision to put a file on records as a letter. */
export function letter(numbers: readonly string[], more: object = {}) {
  return {
    decision: 'record',
    numbers,
    as: 'document',
    body: { title: 'A letter', type: 'letter' },
    happened: { earliest: '2019-02-02', latest: '2019-02-02', words: null },
    ...more,
  }
}
