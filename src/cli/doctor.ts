import { Problem } from '../platform/problem.ts'
import { examineDatabases } from './doctor-databases.ts'
import { examineScanner } from './doctor-scanner.ts'
import { examineBrowser, examineFolders, examineNode } from './doctor-surroundings.ts'
import { type Finding, note, wrong } from './finding.ts'
import { type Environment, readSettings, type Settings } from './settings.ts'
import { say } from './terminal.ts'

/** Looks at everything that Holdfast stands on, and says what is wrong and the remedy. 1 if anything is wrong. */
export async function doctor(_args: readonly string[], env: Environment): Promise<number> {
  const findings = await examine(env)
  for (const { state, says, remedy } of findings) {
    say(`${signs[state]} ${says}`)
    if (remedy !== undefined) say(`        ${remedy}`)
  }
  const wrongs = findings.filter(({ state }) => state === 'wrong').length
  say(wrongs === 0 ? '\nNothing is wrong.' : `\n${wrongs === 1 ? 'One thing is' : `${wrongs} things are`} wrong.`)
  return wrongs === 0 ? 0 : 1
}

const signs = { right: 'right  ', note: 'note   ', wrong: 'WRONG  ' } as const

async function examine(env: Environment): Promise<Finding[]> {
  const settings = settingsOrFinding(env)
  if ('state' in settings) return [examineNode(), settings]
  return [
    examineNode(),
    { state: 'right', says: 'The settings can be read.' },
    ...(await examineFolders(settings)),
    ...(await examineDatabases(settings)),
    ...(await examineScanner(env)),
    examineBrowser() ?? note('This is not a checkout with its tests installed, so no browser is needed.'),
  ]
}

function settingsOrFinding(env: Environment): Settings | Finding {
  try {
    return readSettings(env)
  } catch (error) {
    if (error instanceof Problem) return wrong(error)
    throw error
  }
}
