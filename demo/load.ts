import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Holdfast } from '../src/assemble.ts'
import { Problem } from '../src/platform/problem.ts'
import { demoFamilies } from './families/index.ts'
import { importCouncil } from './import-council.ts'
import { loadFamily } from './load-family.ts'
import { demoCouncil, demoPassword, demoPeople } from './people.ts'

/** Stand in the data folder once the families, and then the council's folder, are there: a load cut short is never taken for it. */
const MARK = 'demo-is-loaded'
const FOLDER_MARK = 'demo-folder-is-imported'

/**
 * Fills an empty Holdfast with the demo council; does nothing where it is there already. Everything is written through
 * the actions, as its people. Throws Problem in a real council, and where a load was cut short.
 */
export async function loadDemo(holdfast: Holdfast, data: string): Promise<void> {
  const council = await holdfast.doorkeeper.council()
  if (council && !council.demo) throw realCouncil(council.name)
  if (!existsSync(join(data, MARK))) await loadFamilies(holdfast, data, council !== undefined)
  if (existsSync(join(data, FOLDER_MARK))) return
  await importCouncil(holdfast)
  writeFileSync(join(data, FOLDER_MARK), 'The folder of the demo council is imported.\n', { flush: true })
}

async function loadFamilies(holdfast: Holdfast, data: string, begun: boolean): Promise<void> {
  if (begun) throw cutShort(data)
  await holdfast.doorkeeper.addDemoPeople(
    demoCouncil,
    demoPeople.map((person) => ({ ...person, password: demoPassword })),
  )
  for (const family of demoFamilies) await loadFamily(holdfast, family)
  writeFileSync(join(data, MARK), 'The demo council is complete.\n', { flush: true })
}

function realCouncil(name: string): Problem {
  return new Problem(
    `This is the Holdfast of ${name}, and the demo council is never loaded beside real records.`,
    'Start it without --demo; or set HOLDFAST_DATA and HOLDFAST_SECRETS to new folders for a demo.',
  )
}

function cutShort(data: string): Problem {
  return new Problem(
    `The demo council in ${data} was not loaded to its end, because an earlier start was cut short.`,
    'Remove that folder and the secrets folder beside it (they hold nothing but the demo), and start again.',
  )
}
