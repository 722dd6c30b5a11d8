import { mkdir, open, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { errorCode } from '../problem.ts'
import { syncFolder } from '../sealing/durable-file.ts'
import { sayTrouble } from './folder-trouble.ts'
import { atMost } from './in-flight.ts'
import { type ByteRange, type DocumentStore, isObjectKey, NoSuchObject, ObjectExists } from './store.ts'
import { removeIfThere, sweepUnfinished } from './unfinished.ts'
import { writeObject } from './write-object.ts'

/** Measured: more at a time only queue at the disk. */
const mostInFlight = 16

type Options = {
  /** What was left unfinished and not written to for this long (milliseconds) is from a crash; one hour by default. */
  sweepAfterMillis?: number
}

/** A document store in a folder, made if need be; what a crash left unfinished is removed. Throws Problem. */
export async function openFolderStore(folder: string, options: Options = {}): Promise<DocumentStore> {
  await plainly(folder, () => prepare(folder, options.sweepAfterMillis ?? 3_600_000))
  const limited = atMost(mostInFlight)
  const arriving = new Set<string>()
  return {
    async put(objectKey, bytes) {
      const path = pathOf(folder, objectKey)
      // A rename would overwrite: between looking for the name and taking it, nobody else may take it.
      if (arriving.has(objectKey)) throw new ObjectExists(`The object ${objectKey} is being written already.`)
      arriving.add(objectKey)
      try {
        return await limited(() => plainly(folder, () => writeObject(folder, path, bytes)))
      } finally {
        arriving.delete(objectKey)
      }
    },
    read: async (objectKey, range) => readObject(pathOf(folder, objectKey), range),
    async remove(objectKey) {
      const path = pathOf(folder, objectKey)
      await limited(() => plainly(folder, () => removeObject(path)))
    },
    list: (prefix = '') => listObjects(folder, prefix),
  }
}

/** The first two hex digits of every name: in 256 folders none grows so long that finding a name in it is slow. */
const branches = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'))

async function prepare(folder: string, sweepAfterMillis: number): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const there = new Set(await readdir(folder))
  const missing = branches.filter((branch) => !there.has(branch))
  await Promise.all(missing.map((branch) => mkdir(join(folder, branch), { recursive: true, mode: 0o700 })))
  await sweepUnfinished(folder, sweepAfterMillis)
  await syncFolder(folder)
}

function pathOf(folder: string, objectKey: string): string {
  if (!isObjectKey(objectKey)) throw new RangeError('This is not the name of an object in a document store.')
  return join(folder, objectKey.slice(0, 2), objectKey)
}

async function readObject(path: string, range: ByteRange | undefined): Promise<Readable> {
  if (range && !(range.start >= 0 && range.end >= range.start)) throw new RangeError('This is not a range of bytes.')
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw errorCode(error) === 'ENOENT' ? new NoSuchObject(`There is no object at ${path}.`) : error
  })
  if (!range) return handle.createReadStream()
  if (range.end > range.start) return handle.createReadStream({ start: range.start, end: range.end - 1 })
  await handle.close()
  return Readable.from([])
}

async function removeObject(path: string): Promise<void> {
  await removeIfThere(path)
  // Also when it was gone already: whoever removed it may have been killed before this line.
  await syncFolder(dirname(path))
}

async function* listObjects(folder: string, prefix: string): AsyncGenerator<string> {
  const likely = branches.filter((branch) => branch.startsWith(prefix.slice(0, 2)))
  for (const branch of likely) {
    const names = await readdir(join(folder, branch))
    yield* names.filter((name) => isObjectKey(name) && name.startsWith(prefix)).sort()
  }
}

async function plainly<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw sayTrouble(error, folder)
  }
}
