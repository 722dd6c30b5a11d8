import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { Problem } from './problem.ts'
import { type Scan, scanFrom } from './scan/index.ts'

/** Where the records are kept: in the PostgreSQL that comes with Holdfast, or on a server of the council's. */
export type DatabaseChoice =
  | { readonly kind: 'embedded' }
  | { readonly kind: 'server'; readonly url: string; readonly keysUrl: string }

export interface Config {
  readonly host: string
  /** 0 lets the system choose. */
  readonly port: number
  /** Absolute folder of the database and the documents. */
  readonly data: string
  /** Absolute folder of keys and passwords; never inside `data`, so that a copy of the one never opens the other. */
  readonly secrets: string
  readonly database: DatabaseChoice
  /** Looks for something harmful in all that comes in; null where HOLDFAST_CLAMD is not set. */
  readonly scan: Scan | null
}

/** Reads the settings from the environment. Throws Problem for a value that cannot be. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const data = resolve(given(env['HOLDFAST_DATA']) ?? 'data')
  const secrets = resolve(given(env['HOLDFAST_SECRETS']) ?? 'secrets')
  mustStandApart(data, secrets)
  return {
    host: given(env['HOLDFAST_HOST']) ?? '127.0.0.1',
    port: readPort(given(env['HOLDFAST_PORT']) ?? '8080'),
    data,
    secrets,
    database: readDatabase(given(env['DATABASE_URL']), given(env['KEYS_DATABASE_URL'])),
    scan: scanFrom(env),
  }
}

function given(value: string | undefined): string | undefined {
  const text = value?.trim()
  return text === '' ? undefined : text
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port
  throw new Problem(`HOLDFAST_PORT is "${text}", which is not a port.`, 'Set it to a number from 1 to 65535.')
}

function mustStandApart(data: string, secrets: string): void {
  const [realData, realSecrets] = [truePath(data), truePath(secrets)]
  if (!isWithin(realSecrets, realData) && !isWithin(realData, realSecrets)) return
  throw new Problem(
    `The secrets folder ${secrets} and the data folder ${data} lie inside one another, so a copy of one would be a copy of both.`,
    'Set HOLDFAST_SECRETS to a folder outside HOLDFAST_DATA (and the other way round).',
  )
}

/** The path with every link followed, as far as it exists. */
function truePath(path: string): string {
  if (existsSync(path)) return realpathSync(path)
  const parent = dirname(path)
  return parent === path ? path : join(truePath(parent), basename(path))
}

function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep)
}

function readDatabase(url: string | undefined, keysUrl: string | undefined): DatabaseChoice {
  if (url === undefined && keysUrl === undefined) return { kind: 'embedded' }
  if (url === undefined || keysUrl === undefined) {
    throw new Problem(
      `${url === undefined ? 'KEYS_DATABASE_URL is set but DATABASE_URL' : 'DATABASE_URL is set but KEYS_DATABASE_URL'} is not.`,
      'Set both (records and keys live in two databases), or neither to use the PostgreSQL that comes with Holdfast.',
    )
  }
  if (databaseNamed('DATABASE_URL', url) === databaseNamed('KEYS_DATABASE_URL', keysUrl)) {
    throw new Problem(
      'DATABASE_URL and KEYS_DATABASE_URL name the same database.',
      'Give the keys a database of their own, best on a server with backups of its own.',
    )
  }
  return { kind: 'server', url, keysUrl }
}

/** Server, port and name of a database URL; the Problem never repeats the URL, which may hold a password. */
function databaseNamed(setting: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const name = url?.pathname.slice(1)
  if (url === undefined || !/^postgres(ql)?:$/.test(url.protocol) || name === undefined || name === '') {
    throw new Problem(
      `${setting} is not the URL of a PostgreSQL database.`,
      `Write it as postgresql://user:password@server:5432/database.`,
    )
  }
  const host = url.searchParams.get('host') ?? (url.hostname || 'localhost')
  const port = url.searchParams.get('port') ?? (url.port || '5432')
  return `${host}:${port}/${name}`
}
