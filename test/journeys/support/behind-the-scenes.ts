import { assemble, type Holdfast } from '../../../src/assemble.ts'
import { readSettings } from '../../../src/cli/settings.ts'
import { type Clock, systemClock } from '../../../src/platform/clock.ts'
import { silentLog } from '../../../src/platform/log.ts'

/** The parts of the Holdfast that is serving, for putting a world in place and for what no page shows. Close it. */
export function behindTheScenes(env: Readonly<Record<string, string>>, clock: Clock = systemClock): Promise<Holdfast> {
  return assemble(readSettings(env), silentLog, clock)
}
