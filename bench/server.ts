import { mkdir } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createApp } from '../src/app.ts'
import { assemble } from '../src/assemble.ts'
import { readConfig } from '../src/platform/config.ts'
import { startEmbedded } from '../src/platform/db/embedded.ts'
import { openPool } from '../src/platform/db/index.ts'
import { onDatabase } from '../src/platform/db/sign-in.ts'
import { silentLog } from '../src/platform/log.ts'
import { openRootKey } from '../src/platform/sealing/index.ts'
import { createFloor } from './floor.ts'

/** Ours and the floor, in one process of their own on two ports; tells its cost when asked. */
const config = readConfig(process.env)
const postgres = await startEmbedded({ data: config.data, secrets: config.secrets, log: silentLog })
const holdfast = await assemble(config, silentLog)
const app = await createApp(holdfast, {
  https: false,
  cookieSecret: 'a cookie secret for the bench, long enough for all',
  requestsPerMinute: 1_000_000_000,
})
await app.listen({ host: '127.0.0.1', port: 0 })
const main = openPool(onDatabase(postgres.admin, 'holdfast'), {
  max: 16,
  name: 'floor',
  log: silentLog,
  writesAlone: true,
})
const keys = openPool(onDatabase(postgres.admin, 'holdfast_keys'), {
  max: 8,
  name: 'floor keys',
  log: silentLog,
  writesAlone: true,
})
const folder = join(config.data, 'floor')
await mkdir(folder, { recursive: true })
const floor = createFloor({ main, keys, rootKey: await openRootKey(config.secrets), folder })
await new Promise<void>((resolve) => floor.listen(0, '127.0.0.1', resolve))

process.on('message', (message) => {
  if (message === 'cost') process.send?.({ cpu: process.cpuUsage(), rss: process.memoryUsage().rss })
  if (message === 'stop') void stop()
})
process.send?.({ ours: portOf(app.server.address()), floor: portOf(floor.address()) })

function portOf(address: string | AddressInfo | null): number {
  if (typeof address !== 'object' || address === null) throw new Error('not listening')
  return address.port
}

async function stop(): Promise<void> {
  await app.close()
  floor.close()
  floor.closeAllConnections()
  await Promise.all([main.end(), keys.end()])
  await holdfast.close()
  await postgres.stop()
  process.disconnect()
}
