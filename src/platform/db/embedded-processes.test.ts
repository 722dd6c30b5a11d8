import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../../../test/support/temporary-folder.ts'
import { silentLog } from '../log.ts'
import { packageRoot } from '../package-root.ts'
import { isAlive } from './embedded/postmaster-file.ts'
import { startEmbedded } from './embedded.ts'
import { withClient } from './sign-in.ts'

/** A Holdfast that does nothing but start the database, say its process number, and stop it when its input ends. */
const program = `
  import { startEmbedded } from './embedded.ts'
  import { silentLog } from '../log.ts'
  const [data, secrets] = process.argv.slice(2)
  const postgres = await startEmbedded({ data, secrets, log: silentLog, unsafeForTests: true })
  console.log(postgres.pid)
  process.stdin.resume().once('end', async () => { await postgres.stop(); process.exit() })
`
/** Inside the package, where it finds the installed libraries. */
const bundle = join(packageRoot(), 'node_modules', '.holdfast-test', `start-${process.pid}.mjs`)

beforeAll(async () => {
  const stdin = { contents: program, resolveDir: import.meta.dirname, loader: 'ts' as const }
  await build({ stdin, bundle: true, platform: 'node', format: 'esm', packages: 'external', outfile: bundle })
})
afterAll(() => rmSync(bundle, { force: true }))

test('a database left behind by a Holdfast that was killed is taken over, and stopped by who took it over', async () => {
  const home = temporaryFolder()
  const killed = await startProcess(home)
  killed.child.kill('SIGKILL')
  await ended(killed.child)
  expect(isAlive(killed.pid)).toBe(true)
  const postgres = await startEmbedded({ ...foldersIn(home), log: silentLog })
  expect(postgres.pid).toBe(killed.pid)
  await withClient(postgres.admin, (client) => client.query('select 1'))
  await postgres.stop()
  expect(isAlive(killed.pid)).toBe(false)
})

test('two first starts at once make one database and share it, and the last to leave stops it', async () => {
  const home = temporaryFolder()
  const [one, other] = await Promise.all([startProcess(home), startProcess(home)])
  expect(other.pid).toBe(one.pid)
  one.child.stdin?.end()
  await ended(one.child)
  expect(isAlive(one.pid)).toBe(true)
  const third = await startProcess(home)
  expect(third.pid).toBe(one.pid)
  for (const { child } of [other, third]) child.stdin?.end()
  await Promise.all([ended(other.child), ended(third.child)])
  expect(isAlive(one.pid)).toBe(false)
})

test('one may leave while another comes', async () => {
  const home = temporaryFolder()
  let leaving = await startProcess(home)
  for (let i = 0; i < 3; i += 1) {
    const coming = startProcess(home)
    await new Promise((resolve) => setTimeout(resolve, i * 40))
    leaving.child.stdin?.end()
    const came = await coming
    await ended(leaving.child)
    expect(isAlive(came.pid)).toBe(true)
    leaving = came
  }
  leaving.child.stdin?.end()
  await ended(leaving.child)
})

async function startProcess(home: string): Promise<{ child: ChildProcess; pid: number }> {
  const { data, secrets } = foldersIn(home)
  const child = spawn(process.execPath, [bundle, data, secrets], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  for await (const line of createInterface({ input: child.stdout })) return { child, pid: Number(line) }
  throw new Error('it ended without starting the database')
}

function foldersIn(home: string): { data: string; secrets: string } {
  return { data: join(home, 'data'), secrets: join(home, 'secrets') }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}
