import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { assemble, type Holdfast } from '../assemble.ts'
import { silentLog } from '../platform/log.ts'
import { Problem } from '../platform/problem.ts'
import { type Environment, readSettings } from './settings.ts'

/**
 * Does `work` with the Holdfast that the settings name, whether it is serving at the moment or not, and leaves it as it
 * was. Throws Problem where there is none yet: a question never makes one.
 */
export async function withExisting<T>(env: Environment, work: (holdfast: Holdfast) => Promise<T>): Promise<T> {
  const settings = readSettings(env)
  if (!existsSync(settings.data) || !existsSync(join(settings.secrets, 'root.key'))) throw noneYet(settings)
  const holdfast = await assemble(settings, silentLog)
  try {
    return await work(holdfast)
  } finally {
    await holdfast.close()
  }
}

function noneYet({ data, secrets }: { data: string; secrets: string }): Problem {
  return new Problem(
    `There is no Holdfast with its data in ${data} and its keys in ${secrets}.`,
    'Start it once (npm start, or npm start -- --demo), or go to the folder where you started it, or set HOLDFAST_DATA and HOLDFAST_SECRETS.',
  )
}
