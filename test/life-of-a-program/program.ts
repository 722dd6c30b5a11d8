import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const bin = join(import.meta.dirname, '../../bin/holdfast.js')
type Environment = Readonly<Record<string, string>>
export type Ended = { code: number | null; out: string; err: string }

/** Folders for one Holdfast, and the settings that name them; the system chooses the port. */
export type Home = { folder: string; data: string; secrets: string; env: Environment; remove(): void }

export function newHome(): Home {
  const folder = mkdtempSync(join(tmpdir(), `holdfast-test-${process.pid}-`))
  chmodSync(folder, 0o711)
  const [data, secrets] = [join(folder, 'data'), join(folder, 'secrets')]
  const env = { HOLDFAST_DATA: data, HOLDFAST_SECRETS: secrets, HOLDFAST_PORT: '0' }
  return { folder, data, secrets, env, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
}

/** The real program as people start it. */
export type Program = {
  child: ChildProcess
  /** What it has written so far. */
  written: { out: string; err: string }
  ended: Promise<Ended>
}

export function start(args: readonly string[], env: Environment): Program {
  const { PATH = '', HOME = '', TMPDIR } = process.env
  const child = spawn(process.execPath, [bin, ...args], {
    env: { PATH, HOME, ...(TMPDIR === undefined ? {} : { TMPDIR }), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const written = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.err += text))
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, ...written })))
  return { child, written, ended }
}

/** Runs a command to its end. `err` is without the log's lines. */
export async function run(args: readonly string[], env: Environment): Promise<Ended> {
  const ended = await start(args, env).ended
  return { ...ended, err: withoutLog(ended.err) }
}

/** The address that a serving program prints once it is ready. Throws with what it wrote when it ends instead. */
export async function addressOf(program: Program): Promise<string> {
  for (let i = 0; i < 1200; i += 1) {
    const address = /http:\/\/localhost:\d+/.exec(program.written.out)?.[0]
    if (address !== undefined) return address
    if (program.child.exitCode !== null) throw new Error(`it ended: ${program.written.err}`)
    await wait(50)
  }
  throw new Error(`it did not start: ${program.written.err}`)
}

/** Tells it to stop, as a person or a supervisor does, and waits until it has. */
export async function stop(program: Program, signal: 'SIGINT' | 'SIGTERM' = 'SIGTERM'): Promise<Ended> {
  program.child.kill(signal)
  return program.ended
}

export function withoutLog(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('{'))
    .join('\n')
    .trim()
}
