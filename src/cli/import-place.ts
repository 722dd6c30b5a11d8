import { existsSync, realpathSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { Problem } from '../platform/problem.ts'
import { type Environment, readSettings } from './settings.ts'

/** Throws Problem where a folder that is to come in holds Holdfast's own data or secrets, or lies within them: its keys are no child's papers. */
export function mustLieApart(folder: string, env: Environment): void {
  const { data, secrets } = readSettings(env)
  for (const own of [data, secrets]) {
    if (!existsSync(folder) || !existsSync(own)) continue
    const [theirs, ours] = [realpathSync(folder), realpathSync(own)]
    if (!holds(theirs, ours) && !holds(ours, theirs)) continue
    throw new Problem(
      `${folder} cannot come in: Holdfast keeps its own data or secrets in ${own}.`,
      'Copy the council’s files to a folder of their own, and import that.',
    )
  }
}

function holds(folder: string, other: string): boolean {
  const way = relative(folder, other)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`))
}
