import { assemble } from '../src/assemble.ts'
import { readConfig } from '../src/platform/config.ts'
import { startEmbedded } from '../src/platform/db/embedded.ts'
import { openPool, type Pool } from '../src/platform/db/index.ts'
import { onDatabase } from '../src/platform/db/sign-in.ts'
import { silentLog } from '../src/platform/log.ts'
import { openRootKey, type RootKey } from '../src/platform/sealing/index.ts'
import { parseUuid, type Uuid } from '../src/words/ids.ts'

export type Bench = {
  main: Pool
  keys: Pool
  rootKey: RootKey
  account: Uuid
  token: string
  stranger: string
  close(): Promise<void>
}

/** A fresh council with a social worker and a stranger to all its records, and the admin's way in to fill it. */
export async function prepareBench(): Promise<Bench> {
  const config = readConfig(process.env)
  const postgres = await startEmbedded({ data: config.data, secrets: config.secrets, log: silentLog })
  const holdfast = await assemble(config, silentLog)
  await holdfast.doorkeeper.addDemoPeople({ name: 'Bench', colour: '#1b5e5a' }, [
    { userName: 'ali', name: 'Ali Bench', role: 'socialWorker', team: null, password: 'a password for the bench' },
    { userName: 'bo', name: 'Bo Bench', role: 'socialWorker', team: null, password: 'a password for the bench' },
  ])
  const token = (await holdfast.doorkeeper.issueToken('ali', 600)) ?? ''
  const stranger = (await holdfast.doorkeeper.issueToken('bo', 600)) ?? ''
  const main = openPool(onDatabase(postgres.admin, 'holdfast'), {
    max: 4,
    name: 'bench',
    log: silentLog,
    writesAlone: true,
  })
  const keys = openPool(onDatabase(postgres.admin, 'holdfast_keys'), {
    max: 4,
    name: 'bench keys',
    log: silentLog,
    writesAlone: true,
  })
  const { rows } = await main.query<{ id: string }>(`select id from sec.account where user_name = 'ali'`)
  const account = parseUuid(rows[0]?.id ?? '')
  if (!account) throw new Error('the social worker of the bench is not there')
  return {
    main,
    keys,
    rootKey: await openRootKey(config.secrets),
    account,
    token,
    stranger,
    close: async () => {
      await main.query('analyze')
      await main.query('checkpoint')
      await Promise.all([main.end(), keys.end()])
      await holdfast.close()
      await postgres.stop()
    },
  }
}
