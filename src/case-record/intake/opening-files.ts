import { constants } from 'node:fs'
import { type FileHandle, open, readlink, realpath } from 'node:fs/promises'
import { errorCode } from '../../platform/problem.ts'
import type { Refused } from './shapes.ts'
import type { FoundFile } from './walk.ts'

export type Opened = { handle: FileHandle; bytes: number } | { refused: Refused }

/**
 * Opens a file that the walk found, as it is now: a link that has taken its place since, anywhere on its way, is not followed, and
 * nothing but a file is read (a pipe would never end).
 */
export async function openFound(folder: string, { at }: FoundFile): Promise<Opened> {
  let handle: FileHandle
  try {
    handle = await open(at, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch (error) {
    return { refused: whyNotOpened(error) }
  }
  const refused = await problemWith(handle, folder, at)
  if (refused) {
    await handle.close()
    return { refused }
  }
  return { handle, bytes: (await handle.stat()).size }
}

function whyNotOpened(error: unknown): Refused {
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'no-such-file'
    case 'ELOOP':
    case 'EMLINK':
      return 'link'
    case 'EACCES':
    case 'EPERM':
    // Its name and those of its folders are together longer than the system takes.
    case 'ENAMETOOLONG':
      return 'not-readable'
    case 'ENXIO':
    case 'ENODEV':
      return 'not-a-file'
    default:
      throw error
  }
}

async function problemWith(handle: FileHandle, folder: string, at: Buffer): Promise<Refused | undefined> {
  if (!(await handle.stat()).isFile()) return 'not-a-file'
  const really = await whereItIs(handle, at)
  if (really.equals(at)) return undefined
  return really.subarray(0, folder.length + 1).equals(Buffer.from(`${folder}/`)) ? 'link' : 'climbs-out'
}

/** By what is open where the system tells it, else by its name as it is now. */
async function whereItIs(handle: FileHandle, at: Buffer): Promise<Buffer> {
  try {
    return await readlink(`/proc/self/fd/${handle.fd}`, { encoding: 'buffer' })
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
    return realpath(at, { encoding: 'buffer' })
  }
}
