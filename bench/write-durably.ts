import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'

/** Written, synced, renamed, and the folder synced: what the floor does with a file. */
export async function writeDurably(folder: string, name: string, bytes: Buffer): Promise<void> {
  const path = join(folder, name)
  const file = await open(`${path}.new`, 'w')
  await file.writeFile(bytes)
  await file.sync()
  await file.close()
  await rename(`${path}.new`, path)
  const directory = await open(folder, 'r')
  await directory.sync()
  await directory.close()
}
