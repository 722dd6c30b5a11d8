import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** The process ids of the embedded server of a data folder: the postmaster, and those it has started. */
export async function postgresProcesses(data: string): Promise<{ postmaster: number; children: number[] }> {
  const postmaster = Number((await readFile(await findFile(data, 'postmaster.pid'), 'utf8')).split('\n')[0])
  const children: number[] = []
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    if (parent === postmaster) children.push(Number(name))
  }
  return { postmaster, children }
}

export async function untilReady(base: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`${base}/healthz`, { signal: AbortSignal.timeout(2000) }).catch(() => undefined)
    await answer?.body?.cancel()
    if (answer?.status === 200) return
    await wait(100)
  }
  throw new Error('the program was not ready after 30 seconds')
}

async function findFile(folder: string, name: string): Promise<string> {
  const found = (await readdir(folder, { recursive: true })).find((path) => path.endsWith(name))
  if (!found) throw new Error(`there is no ${name} under ${folder}`)
  return join(folder, found)
}
