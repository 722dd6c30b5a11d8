import { runner } from 'node-pg-migrate'
import { type Client, DatabaseError, escapeIdentifier, type PoolConfig } from 'pg'
import type { Log } from '../log.ts'
import { Problem } from '../problem.ts'
import { type MigrationFile, readMigrationFiles } from './migration-files.ts'
import { withClient } from './sign-in.ts'

/** Two starts at once: the second waits here, and then finds nothing left to do. */
const MIGRATION_LOCK = 4_812_067_734

export interface MigrateOptions {
  /** Folder of numbered SQL files, `0001_name.sql`, forward only, never edited once they ran anywhere. */
  readonly folder: string
  /** The role whose the schema becomes; the role that connects must be a member of it. */
  readonly owner: string
  readonly log: Log
}

/**
 * Brings a database to the schema of this code, all pending files in one transaction: an upgrade that fails leaves the old
 * schema whole. Answers the names of the files that ran. Throws Problem when the schema is newer than this code or a
 * file that ran has been changed since.
 */
export async function migrate(admin: PoolConfig, options: MigrateOptions): Promise<string[]> {
  const files = readMigrationFiles(options.folder)
  return withClient(admin, async (client) => {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query(`set role ${escapeIdentifier(options.owner)}`)
    const pending = pendingAmong(files, await findRun(client))
    if (pending.length > 0) await run(client, files, options)
    return pending.map(({ name }) => name)
  })
}

/** The names of the files that have not run yet, in order. Throws Problem as `migrate` does, and changes nothing. */
export async function pendingMigrations(admin: PoolConfig, folder: string): Promise<string[]> {
  const files = readMigrationFiles(folder)
  const run = await withClient(admin, findRun)
  return pendingAmong(files, run).map(({ name }) => name)
}

interface RunMigration {
  readonly name: string
  readonly sha256: string
}

async function findRun(client: Client): Promise<RunMigration[]> {
  const { rows } = await client.query(`select to_regclass('migrations.run') is not null as begun`)
  if (rows[0]?.begun !== true) return []
  const run = await client.query<RunMigration>(`
    select run.name, coalesce(file_hash.sha256, '') as sha256
      from migrations.run
      left join migrations.file_hash using (name)
     order by run.id`)
  return run.rows
}

function pendingAmong(files: readonly MigrationFile[], run: readonly RunMigration[]): MigrationFile[] {
  const byName = new Map(files.map((file) => [file.name, file]))
  for (const { name, sha256 } of run) {
    const file = byName.get(name)
    if (file === undefined) throw madeByNewer(name)
    if (file.sha256 !== sha256) throw changedSince(name)
  }
  const ran = new Set(run.map(({ name }) => name))
  return files.filter(({ name }) => !ran.has(name))
}

async function run(client: Client, files: readonly MigrationFile[], { folder, log }: MigrateOptions): Promise<void> {
  await client.query('create schema if not exists migrations')
  await client.query('create table if not exists migrations.file_hash (name text primary key, sha256 text not null)')
  const progress = followProgress(log)
  const loader = async (paths: string[]) => paths.map((path) => unit(path, files))
  try {
    await runner({
      dbClient: client,
      dir: folder,
      direction: 'up',
      migrationsSchema: 'migrations',
      migrationsTable: 'run',
      singleTransaction: true,
      noLock: true,
      logger: progress.logger,
      migrationLoaderStrategies: [{ extensions: ['.sql'], loader }],
    })
  } catch (error) {
    throw failed(files, progress.current(), error)
  }
}

/** A file and the note of its hash are one step, so that neither is ever there without the other. */
function unit(path: string, files: readonly MigrationFile[]) {
  const file = files.find((file) => file.path === path)
  if (file === undefined) throw new Error(`${path} appeared while the migrations were being run`)
  const note = `insert into migrations.file_hash (name, sha256) values ('${file.name}', '${file.sha256}')`
  const up = (step: { sql(text: string): void }) => [file.text, note].forEach((text) => step.sql(text))
  return { id: path, filePaths: [path], actions: { up, down: false as const } }
}

/** The runner's own log repeats whole statements; we keep which file is at work, and its errors are thrown. */
function followProgress(log: Log) {
  let current = ''
  const nothing = () => undefined
  const info = (message: string) => {
    const migration = /### MIGRATION (\S+) /.exec(message)?.[1]
    if (migration === undefined) return
    current = migration
    log.info('migrating', { migration })
  }
  return { logger: { info, warn: nothing, error: nothing }, current: () => current }
}

function failed(files: readonly MigrationFile[], name: string, error: unknown): Error {
  const text = files.find((file) => file.name === name)?.text ?? ''
  const position = error instanceof DatabaseError ? Number(error.position ?? 0) : 0
  const line = position > 0 ? ` in line ${text.slice(0, position).split('\n').length}` : ''
  const reason = error instanceof Error ? error.message : String(error)
  return new Error(`the migration ${name} failed${line}: ${reason}`, { cause: error })
}

function madeByNewer(name: string): Problem {
  return new Problem(
    `The database was made by a newer Holdfast (this one does not know its migration ${name}).`,
    'Start that version, or restore a backup from before the upgrade.',
  )
}

function changedSince(name: string): Problem {
  return new Problem(
    `The migration ${name} was changed after it had run, so the database is not what the code takes it for.`,
    'Install an unaltered Holdfast of the version that was in use.',
  )
}
