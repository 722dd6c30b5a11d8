import { composeRegistry } from '../../src/assemble.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { openPool } from '../../src/platform/db/index.ts'
import type { RoleAccess } from '../../src/platform/db/prepare.ts'
import { silentLog } from '../../src/platform/log.ts'
import { authoritySubject, openKeystore, openRootKey } from '../../src/platform/sealing/index.ts'
import { makeUnit, type Unit } from './unit.ts'

/** How the process that makes units signs in, and where the root key is: told first of all. */
export type MakerData = { access: RoleAccess; secrets: string }
/** A unit that was made, with how many entries. */
export type Made = { worker: number; entries: number }
export type Told = Made | { failed: string }

/** Makes one unit after the other, and as many at once as it is handed; ends when it is cut off. */
process.once('message', (data) => void begin(data as MakerData))
// The one who interrupts the bench means the whole of it: what is under way is finished first.
process.on('SIGINT', () => undefined)

async function begin({ access, secrets }: MakerData): Promise<void> {
  const app = openPool(access.main.app, { max: 2, name: 'bench', log: silentLog, statementTimeoutMilliseconds: 0 })
  const keystore = openPool(access.keys.keystore, { max: 2, name: 'bench keys', log: silentLog, writesAlone: true })
  const rootKey = await openRootKey(secrets)
  const authorityKey = await openKeystore(keystore, rootKey).getKey(authoritySubject)
  const making = {
    app,
    keystore,
    rootKey,
    registry: composeRegistry(),
    pseudonymKey: authorityKey.subKey('audit'),
    today: systemClock.today(),
  }
  // Nobody to tell: what was under way is committed, and whoever goes on will find it.
  const tell = (told: Told) => process.connected && process.send?.(told)
  process.on('message', (message) => {
    const unit = message as Unit
    makeUnit(making, unit).then(
      (entries) => tell({ worker: unit.worker, entries }),
      (error: unknown) => tell({ failed: String(error) }),
    )
  })
  process.once('disconnect', () => void Promise.all([app.end(), keystore.end()]))
  process.send?.('ready')
}
