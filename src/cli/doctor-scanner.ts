import { scannerVersion } from '../platform/scan/index.ts'
import { examined, type Finding, note, right } from './finding.ts'
import type { Environment } from './settings.ts'

/** Whether the virus scanner that is set answers, and which it is. */
export function examineScanner(env: Environment): Promise<Finding[]> {
  return examined('The virus scanner', async () => {
    const version = await scannerVersion(env)
    return version === null
      ? [note('No virus scanner is set up, so files come in unscanned.', 'Set HOLDFAST_CLAMD to where clamd listens.')]
      : [right(`The virus scanner answers: ${sayable(version)}.`)]
  })
}

/** What another program says goes to a terminal. */
function sayable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '') || 'it does not say which it is'
}
