import { setTimeout as wait } from 'node:timers/promises'
import type { Holdfast } from './assemble.ts'
import { authoritySubject } from './platform/sealing/index.ts'
import { page, type Route } from './platform/web/index.ts'

/** How long the database may take to answer before this counts as not being ready. */
const PATIENCE_MILLISECONDS = 2000

/** Whether requests can be served: the records and the keys are within reach. Nothing more is said, to nobody. */
export function healthRoute(holdfast: Pick<Holdfast, 'pools' | 'keystore'>): Route {
  return page({
    method: 'GET',
    path: '/healthz',
    public: true,
    because: 'Whoever watches over the service asks it, and learns only whether it is ready.',
    handle: async () =>
      (await isReady(holdfast)) ? { json: { ready: true } } : { json: { ready: false }, status: 503 },
  })
}

async function isReady({ pools, keystore }: Pick<Holdfast, 'pools' | 'keystore'>): Promise<boolean> {
  const late = new AbortController()
  try {
    const reached = Promise.all([pools.app.query('select 1'), keystore.getKey(authoritySubject)]).then(() => true)
    return await Promise.race([reached, wait(PATIENCE_MILLISECONDS, false, { signal: late.signal })])
  } catch {
    // Whatever the reason, it is not ready; the pools have logged it.
    return false
  } finally {
    late.abort()
  }
}
