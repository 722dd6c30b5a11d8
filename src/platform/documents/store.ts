import { randomBytes } from 'node:crypto'
import type { Readable } from 'node:stream'

/** Bytes from `start`, the first, to `end`, the first not wanted. */
export type ByteRange = { start: number; end: number }

/** Where sealed bytes are kept. It knows no child, no file name and no key: only opaque names and bytes. */
export interface DocumentStore {
  /**
   * Keeps `bytes` under a new name. When it returns they survive a power cut; when it throws nothing is kept. Throws
   * ObjectExists rather than overwrite, Problem when the disk or the service refuses. `sha256`: of what was written.
   */
  put(objectKey: string, bytes: AsyncIterable<Uint8Array>): Promise<{ bytes: number; sha256: Buffer }>
  /** Throws NoSuchObject. A range beyond the end gives what there is. */
  read(objectKey: string, range?: ByteRange): Promise<Readable>
  /** Removes for good. What is not there is removed already, so that it can be repeated after a crash. */
  remove(objectKey: string): Promise<void>
  /** The names that begin with `prefix`, sorted. */
  list(prefix?: string): AsyncIterable<string>
}

/** There is nothing under this name. */
export class NoSuchObject extends Error {
  override readonly name = 'NoSuchObject'
}

/** There is something under this name already, and it was left as it is. */
export class ObjectExists extends Error {
  override readonly name = 'ObjectExists'
}

/** A new name: random, so that it says nothing of the child, the document or its order. */
export function newObjectKey(): string {
  return randomBytes(16).toString('hex')
}

/** Only names made by newObjectKey are used, so none can lead outside the store. */
export function isObjectKey(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text)
}
