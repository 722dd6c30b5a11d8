import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'

export type Start = { usable_ms: number; idle_mb: number }

/**
 * The real program with the demo council on an empty data folder: how long until the sign-in page answers, and what the
 * program and its database hold in memory ten seconds later (PSS, so that shared pages count once).
 */
export async function measureFirstStart(): Promise<Start> {
  const root = await mkdtemp(join(tmpdir(), 'holdfast-start-'))
  await chmod(root, 0o711)
  const env = {
    ...process.env,
    HOLDFAST_DATA: join(root, 'data'),
    HOLDFAST_SECRETS: join(root, 'secrets'),
    HOLDFAST_PORT: '0',
  }
  const began = performance.now()
  const child = spawn(process.execPath, [resolve('bin/holdfast.js'), 'serve', '--demo'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    const answer = await fetch(`${await addressOf(child)}/sign-in`)
    if (!answer.ok) throw new Error(`the sign-in page answered ${answer.status}`)
    await answer.text()
    const usable = performance.now() - began
    await wait(10_000)
    return { usable_ms: Math.round(usable), idle_mb: Math.round((await memoryOf(child.pid ?? 0, root)) / 1024) }
  } finally {
    child.kill('SIGTERM')
    await new Promise((done) => child.once('exit', done))
    await rm(root, { recursive: true, force: true })
  }
}

/** The address that the program prints once it is ready. Its output is read to the end: closing it would end the program. */
function addressOf(child: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((found, failed) => {
    child.once('exit', () => failed(new Error(`the program ended: ${said}`)))
    child.stdout?.on('data', (part: Buffer) => {
      said += part.toString('utf8')
      const address = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(said)?.[0]
      if (address) found(address)
    })
  })
}

/** Kilobytes of the program, and of every process that works in or under its folder (the database). */
async function memoryOf(program: number, root: string): Promise<number> {
  let sum = 0
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const command = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '')
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '')
    const parent = /^PPid:\s+(\d+)/m.exec(status)?.[1]
    const isOurs =
      Number(name) === program || command.includes(root) || (parent !== undefined && (await belongsTo(parent, root)))
    if (!isOurs) continue
    const rollup = await readFile(`/proc/${name}/smaps_rollup`, 'utf8').catch(() => '')
    sum += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0)
  }
  return sum
}

async function belongsTo(pid: string, root: string): Promise<boolean> {
  return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).includes(root)
}
