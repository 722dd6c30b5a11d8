import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPostmaster, isAlive } from '../../src/platform/db/embedded/postmaster-file.ts'

/** Ends the servers and removes the folders of test runs that were killed: their names carry the number of the run's process. */
export function sweepAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^holdfast-test-(\d+)-/.exec(name)?.[1] ?? Number.NaN)
    if (!(pid > 0) || isAlive(pid)) continue
    const folder = join(tmpdir(), name)
    if (statSync(folder, { throwIfNoEntry: false })?.uid !== process.getuid?.()) continue
    const left = findPostmaster(join(folder, 'data', 'postgres', 'pgdata'))
    if (left !== undefined) process.kill(left.pid, 'SIGQUIT')
    // Not Node's own: it names what it removes by whole paths, and a test may have made one that is too long for that.
    spawnSync('rm', ['-rf', '--', folder])
  }
}
