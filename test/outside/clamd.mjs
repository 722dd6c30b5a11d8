// Debian's clamd, started with two test signatures, asked by our client: over its socket and over loopback.
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { project } from '../../scripts/run.mjs'

const program = '/usr/sbin/clamd'
/** More than our test sends, but for the one that is to be too much. */
const most = 4 * 1024 * 1024

export const hasClamd = () => existsSync(program)

/** Asks it about what is clean, harmful and too large; answers how many answers were right. */
export async function compareClamd() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'holdfast-clamd-'))
  const server = await startClamd(folder)
  try {
    const scanFrom = await ourClient(folder)
    const total = { passed: 0, failed: 0 }
    for (const address of [server.socket, `127.0.0.1:${server.port}`]) {
      for (const [what, bytes, expected] of samples()) {
        const found = await asked(scanFrom({ HOLDFAST_CLAMD: address }), bytes)
        total[found === expected ? 'passed' : 'failed'] += 1
        if (found !== expected) console.log(`${what} at ${address}: ${found}, expected ${expected}`)
      }
    }
    return total
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** EICAR's file is put together here, so that no scanner takes this file for it. */
function samples() {
  const [, hex = ''] = /^Test\.Eicar:0:0:([0-9a-f]+)/m.exec(readFileSync(signatures('test.ndb'), 'utf8')) ?? []
  const eicar = Buffer.from(hex, 'hex')
  return [
    ['a letter', Buffer.from('Dear Amira, your review is on Tuesday.'), 'clean'],
    ['a picture of two megabytes', Buffer.alloc(2_000_000, 7), 'clean'],
    ['the test file of EICAR', eicar, 'Test.Eicar.UNOFFICIAL'],
    ['what is larger than clamd takes', Buffer.alloc(most + 1, 7), 'larger'],
  ]
}

async function asked(scan, bytes) {
  try {
    return (await scan(pieces(bytes))).finding ?? 'clean'
  } catch (error) {
    return error.message.includes('larger than the virus scanner takes') ? 'larger' : error.message
  }
}

async function* pieces(bytes) {
  for (let at = 0; at < bytes.length; at += 100_000) yield bytes.subarray(at, at + 100_000)
}

async function startClamd(folder) {
  const database = path.join(folder, 'signatures')
  mkdirSync(database)
  for (const name of ['test.ndb', 'test.hdb']) cpSync(signatures(name), path.join(database, name))
  const [port, socket, conf] = [await freePort(), path.join(folder, 'clamd.sock'), path.join(folder, 'clamd.conf')]
  const lines = [
    `DatabaseDirectory ${database}`,
    `LocalSocket ${socket}`,
    'TCPAddr 127.0.0.1',
    `TCPSocket ${port}`,
    'Foreground yes',
    'OfficialDatabaseOnly no',
    `StreamMaxLength ${most}`,
  ]
  writeFileSync(conf, `${lines.join('\n')}\n`)
  const child = spawn(program, ['-c', conf], { stdio: ['ignore', 'ignore', 'inherit'] })
  for (let i = 0; i < 300 && !existsSync(socket) && child.exitCode === null; i += 1) await wait(100)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const stop = () => {
    child.kill()
    return ended
  }
  return { socket, port, stop }
}

async function ourClient(folder) {
  const outfile = path.join(folder, 'scan.mjs')
  const entryPoints = [path.join(project, 'src/platform/scan/index.ts')]
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'silent' })
  return (await import(pathToFileURL(outfile).href)).scanFrom
}

function signatures(name) {
  return path.join(project, 'test/outside/clamav', name)
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
