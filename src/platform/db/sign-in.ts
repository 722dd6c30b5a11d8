import { Client, type PoolConfig } from 'pg'
import { errorCode, Problem } from '../problem.ts'

/** The same database, signed in as another role. */
export function signedInAs(access: PoolConfig, user: string, password: string): PoolConfig {
  if (access.connectionString === undefined) return { ...access, user, password }
  const url = new URL(access.connectionString)
  url.username = ''
  url.password = ''
  // As parameters they hold even where the URL names no host but a socket, which then cannot carry a user.
  url.searchParams.set('user', user)
  url.searchParams.set('password', password)
  return { ...access, connectionString: url.href }
}

/** The same server and role, another database. */
export function onDatabase(access: PoolConfig, database: string): PoolConfig {
  if (access.connectionString === undefined) return { ...access, database }
  const url = new URL(access.connectionString)
  url.pathname = `/${encodeURIComponent(database)}`
  return { ...access, connectionString: url.href }
}

/** Connects, does `work` and disconnects. Throws Problem when the server cannot be reached or refuses us. */
export async function withClient<T>(access: PoolConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionTimeoutMillis: 10_000, application_name: 'holdfast prepare', ...access })
  // A broken connection also fails the statement under way; unheard, the event would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw plainly(error, client)
  }
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** What the system calls a server that is not there. */
const unreachable = new Set(['ECONNREFUSED', 'ENOTFOUND', 'ENOENT', 'EHOSTUNREACH', 'ETIMEDOUT', 'EAI_AGAIN'])

/** The codes of five characters are PostgreSQL's (appendix A). */
function plainly(error: unknown, { host, port, database, user }: Client): unknown {
  const code = errorCode(error) ?? ''
  const where = `the database server at ${host}:${port}`
  if (unreachable.has(code)) {
    const remedy = 'See that it runs and that the address in DATABASE_URL and KEYS_DATABASE_URL is right.'
    return new Problem(`Holdfast cannot reach ${where}.`, remedy, { cause: error })
  }
  if (code === '28P01' || code === '28000') {
    const remedy = 'Correct the user and the password in DATABASE_URL and KEYS_DATABASE_URL.'
    return new Problem(`Holdfast was refused by ${where} as ${user}.`, remedy, { cause: error })
  }
  if (code === '3D000') {
    const remedy = `Make it: create database ${database} owner ${user}.`
    return new Problem(`There is no database ${database} on ${where}.`, remedy, { cause: error })
  }
  return error
}
