import { randomUUID } from 'node:crypto'
import { link, open, unlink } from 'node:fs/promises'
import { join } from 'node:path'

/** Makes the names in `folder` survive a power cut: a file's own fsync does not cover the entry that names it. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Writes a file that only its owner can read, wholly or not at all. Throws with code EEXIST when `name` is there
 * already: by link, not by rename, because of two processes that start together one must not replace the other's key.
 */
export async function writeOnce(folder: string, name: string, text: string): Promise<void> {
  const temporary = join(folder, `.${name}-${randomUUID()}`)
  const handle = await open(temporary, 'wx', 0o600)
  try {
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await link(temporary, join(folder, name))
  } finally {
    await unlink(temporary)
  }
  await syncFolder(folder)
}
