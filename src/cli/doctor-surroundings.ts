import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { packageRoot } from '../platform/package-root.ts'
import { examined, type Finding, note, right, wrong } from './finding.ts'
import type { Settings } from './settings.ts'

/** The version that runs this; an older one than 20.19 never gets here. */
export function examineNode(): Finding {
  return right(`Node ${process.versions.node} runs Holdfast.`)
}

/** That the folders are there, may be written, and that the secrets are closed to others. */
export async function examineFolders({ data, secrets }: Settings): Promise<Finding[]> {
  const folders = [
    ['data', data],
    ['documents', join(data, 'documents')],
    ['secrets', secrets],
  ] as const
  const each = await Promise.all(
    folders.map(([name, path]) => examined(`The ${name} folder ${path}`, async () => [examineFolder(name, path)])),
  )
  return [...each.flat(), ...(await examined(`The secrets folder ${secrets}`, async () => examineSecrets(secrets)))]
}

function examineFolder(name: string, path: string): Finding {
  if (!existsSync(path)) {
    return wrong({
      message: `There is no ${name} folder ${path} yet.`,
      remedy: 'Start Holdfast once (npm start), or set HOLDFAST_DATA and HOLDFAST_SECRETS to where it is.',
    })
  }
  try {
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
    return right(`The ${name} folder ${path} can be written.`)
  } catch {
    return wrong({
      message: `The ${name} folder ${path} cannot be written by this user.`,
      remedy: 'Make the user who starts Holdfast its owner.',
    })
  }
}

/** A secret that others may read is none. */
function examineSecrets(secrets: string): Finding[] {
  if (!existsSync(secrets)) return []
  const paths = [secrets, ...readdirSync(secrets).map((name) => join(secrets, name))]
  const open = paths.filter((path) => (statSync(path).mode & 0o077) !== 0)
  if (open.length === 0) return [right('Nobody else may read the secrets.')]
  return open.map((path) =>
    wrong({
      message: `${path} is open to other users of this machine.`,
      remedy: `Close it: chmod go-rwx ${path}. Then find out who may have read it.`,
    }),
  )
}

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser that the tests drive; undefined where there is nothing to test with. */
export function examineBrowser(): Finding | undefined {
  if (!existsSync(join(packageRoot(), 'node_modules/vitest'))) return undefined
  const own = systemBrowsers.find((path) => existsSync(path))
  if (own !== undefined) return right(`The tests find a browser: ${own}.`)
  try {
    createRequire(import.meta.url).resolve('@sparticuz/chromium')
    return right('The tests find the Chromium that npm installed.')
  } catch {
    return note('The tests find no Chromium.', 'Run npm ci, which installs one.')
  }
}
