import { createHash } from 'node:crypto'
import { access, type FileHandle, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorCode } from '../problem.ts'
import { syncFolder } from '../sealing/durable-file.ts'
import { ObjectExists } from './store.ts'
import { removeIfThere, unfinishedPath } from './unfinished.ts'

type Written = { bytes: number; sha256: Buffer }

/** How much is gathered before it is written, so that the small pieces of a sealed stream do not each cost a call. */
const blockBytes = 1024 * 1024

/**
 * Writes one object: temporary file, fsync, rename, fsync of the folder. Whole and on disk when it returns, absent when
 * it throws. `folder`: the store's. `path`: the object's. Throws ObjectExists.
 */
export async function writeObject(folder: string, path: string, bytes: AsyncIterable<Uint8Array>): Promise<Written> {
  if (await isThere(path)) throw new ObjectExists(`There is an object at ${path} already. It was left as it is.`)
  let at = unfinishedPath(folder)
  const handle = await open(at, 'wx', 0o600)
  try {
    const written = await writeAndClose(handle, bytes)
    await rename(at, path)
    at = path
    await syncFolder(dirname(path))
    return written
  } catch (error) {
    await removeIfThere(at)
    throw error
  }
}

async function writeAndClose(handle: FileHandle, bytes: AsyncIterable<Uint8Array>): Promise<Written> {
  try {
    return await writeAll(handle, bytes)
  } finally {
    await handle.close()
  }
}

async function writeAll(handle: FileHandle, bytes: AsyncIterable<Uint8Array>): Promise<Written> {
  const hash = createHash('sha256')
  let total = 0
  for await (const block of inBlocks(bytes)) {
    hash.update(block)
    total += block.length
    await handle.writeFile(block)
  }
  await handle.sync()
  return { bytes: total, sha256: hash.digest() }
}

async function* inBlocks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let gathered: Uint8Array[] = []
  let size = 0
  for await (const chunk of bytes) {
    gathered.push(chunk)
    size += chunk.length
    if (size < blockBytes) continue
    yield together(gathered)
    gathered = []
    size = 0
  }
  if (size > 0) yield together(gathered)
}

function together([only, ...more]: readonly Uint8Array[]): Uint8Array {
  return only && more.length === 0 ? only : Buffer.concat(only ? [only, ...more] : more)
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}
