// A cluster of Debian's PostgreSQL in a folder of its own, reached over its socket and loopback, with passwords (scram) for all.
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'

const home = '/usr/lib/postgresql'

/** The folder of the newest installed server's programs; undefined where there is none. */
export function findPostgres() {
  if (!existsSync(home)) return undefined
  const versions = readdirSync(home).toSorted((a, b) => Number(b) - Number(a))
  return versions.map((version) => path.join(home, version, 'bin')).find((bin) => existsSync(path.join(bin, 'initdb')))
}

/** Starts it, with two databases of an owner who may make roles and is no superuser. */
export async function startPostgres(bin) {
  const folder = mkdtempSync(path.join(tmpdir(), 'holdfast-debian-'))
  const data = path.join(folder, 'pgdata')
  const passwordFile = path.join(folder, 'password')
  const root = { user: 'postgres', password: randomBytes(16).toString('hex') }
  writeFileSync(passwordFile, root.password, { mode: 0o600 })
  const as = unprivileged([folder, passwordFile])
  execFileSync(
    path.join(bin, 'initdb'),
    ['-D', data, '-U', root.user, '-A', 'scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8', '--locale=C.UTF-8'],
    { ...as, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
  ) // prettier-ignore
  const port = await freePort()
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200`
  const control = (...args) =>
    execFileSync(path.join(bin, 'pg_ctl'), ['-D', data, ...args], {
      ...as,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    }) // prettier-ignore
  control('-o', options, '-l', path.join(folder, 'log'), '-w', 'start')
  const stop = () => {
    control('-m', 'immediate', 'stop')
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const made = await makeDatabases({ host: '127.0.0.1', port, database: 'postgres', ...root })
    const url = (database) => `postgresql://${made.user}:${made.password}@127.0.0.1:${port}/${database}`
    return { ...made, url: url('records'), keysUrl: url('record_keys'), stop }
  } catch (error) {
    stop()
    throw error
  }
}

/** What docs/operate asks of a council's database administrator, and nothing more; `createdb` only because tests copy databases. */
async function makeDatabases(access) {
  const client = new pg.Client(access)
  await client.connect()
  const user = 'council_dba'
  const password = randomBytes(16).toString('hex')
  await client.query(`create role ${user} login createrole createdb password '${password}'`)
  for (const name of ['records', 'record_keys']) await client.query(`create database ${name} owner ${user}`)
  const { rows } = await client.query('show server_version')
  await client.end()
  return { user, password, version: `PostgreSQL ${rows[0].server_version}` }
}

/** PostgreSQL refuses to run as root: then as the user that Debian made for it. */
function unprivileged(paths) {
  if (process.getuid?.() !== 0) return {}
  const [uid, gid] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, 'postgres']).toString()))
  for (const name of paths) chownSync(name, uid, gid)
  return { uid, gid }
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
