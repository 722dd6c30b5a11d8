import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Problem } from '../problem.ts'

/** One numbered SQL file. `name` is without '.sql', as node-pg-migrate keeps it. */
export interface MigrationFile {
  readonly name: string
  readonly path: string
  readonly text: string
  readonly sha256: string
}

/** The migrations of a folder in their order. Throws Problem without the folder, Error for files no one could order. */
export function readMigrationFiles(folder: string): MigrationFile[] {
  const names = filesIn(folder).filter((name) => !name.startsWith('.'))
  const numbers = new Map<string, string>()
  for (const name of names) {
    const number = /^(\d{4})_[a-z0-9_-]+\.sql$/.exec(name)?.[1]
    if (number === undefined) throw new Error(`${name} is not named like a migration: 0001_what_the_world_gains.sql`)
    const other = numbers.get(number)
    if (other !== undefined) throw new Error(`the migrations ${other} and ${name} have the same number`)
    numbers.set(number, name)
  }
  return names.sort().map((name) => readMigration(resolve(folder), name))
}

function readMigration(folder: string, file: string): MigrationFile {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  return { name: file.slice(0, -'.sql'.length), path, text, sha256: createHash('sha256').update(text).digest('hex') }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    throw new Problem(`The folder ${folder} is missing from this Holdfast.`, 'Install Holdfast again, whole.', {
      cause: error,
    })
  }
}
