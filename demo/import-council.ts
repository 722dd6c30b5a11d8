import { join } from 'node:path'
import type { Holdfast } from '../src/assemble.ts'
import { importFolder } from '../src/case-record/intake/index.ts'
import { packageRoot } from '../src/platform/package-root.ts'
import type { DemoUserName } from './people.ts'

const officer: DemoUserName = 'ruth'

/** The folder of the demo council, brought in as any council's is. Cut short, it goes on where it was at the next start. */
export async function importCouncil(holdfast: Holdfast): Promise<void> {
  const begun = await holdfast.doorkeeper.beginImport(officer)
  if (!begun.ok) throw new Error(begun.refusal.words)
  try {
    await importFolder(holdfast, {
      session: begun.value,
      folder: join(packageRoot(), 'demo/council'),
      leaveOut: ['README.md'],
      scan: null,
      counted: () => undefined,
      report: () => undefined,
      stopped: () => false,
    })
  } finally {
    await begun.value.end()
  }
}
