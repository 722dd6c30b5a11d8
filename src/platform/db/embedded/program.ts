import { spawnSync } from 'node:child_process'
import type { RunAs } from './run-as.ts'

/** What the programs of PostgreSQL find in their environment: nothing of ours, which may hold secrets. */
export const bareEnvironment: NodeJS.ProcessEnv = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

export interface Finished {
  readonly ok: boolean
  readonly output: string
  /** The last thing it said on standard error, or why it could not be started. */
  readonly complaint: string
}

/** Runs a program of PostgreSQL to its end as the given user, in a folder that the user can enter, with `input` to read. */
export function runProgram(
  path: string,
  args: readonly string[],
  runAs: RunAs | undefined,
  folder = '/',
  input = '',
): Finished {
  const done = spawnSync(path, args, {
    cwd: folder,
    input,
    env: bareEnvironment,
    encoding: 'utf8',
    timeout: 120_000,
    ...runAs,
  })
  const lastLine = (done.stderr ?? '').trim().split('\n').at(-1) ?? ''
  return { ok: done.status === 0, output: done.stdout ?? '', complaint: done.error?.message ?? lastLine }
}
