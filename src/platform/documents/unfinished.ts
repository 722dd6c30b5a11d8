import { randomUUID } from 'node:crypto'
import { mkdir, readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '../problem.ts'

const name = 'unfinished'

/** A path for a file that is being written. It gets its name in the store only when it is whole and on disk. */
export function unfinishedPath(folder: string): string {
  return join(folder, name, randomUUID())
}

/**
 * Makes the place for unfinished files and removes what a crash left in it. `untouchedMillis`: files written to more
 * recently stay, since another process over the same folder may be at work on them.
 */
export async function sweepUnfinished(folder: string, untouchedMillis: number): Promise<void> {
  const place = join(folder, name)
  await mkdir(place, { recursive: true, mode: 0o700 })
  const before = Date.now() - untouchedMillis
  for (const left of await readdir(place)) {
    const path = join(place, left)
    const { mtimeMs } = await statIfThere(path)
    if (mtimeMs <= before) await removeIfThere(path)
  }
}

/** Removes a file; answers whether there was one. */
export async function removeIfThere(path: string): Promise<boolean> {
  try {
    await unlink(path)
    return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}

async function statIfThere(path: string): Promise<{ mtimeMs: number }> {
  try {
    return await stat(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { mtimeMs: Number.POSITIVE_INFINITY }
    throw error
  }
}
