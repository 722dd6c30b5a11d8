import { createHmac, createSecretKey, randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode, Problem } from '../problem.ts'
import { writeOnce } from './durable-file.ts'
import { unwrapKey, WrongRootKey, wrapKey } from './key-wrap.ts'

export { WrongRootKey }

/** What wraps every record's key. A file by default; a key management service or a hardware module can stand behind it. */
export interface RootKey {
  /** Names the key without revealing it: sixteen hex digits in groups of four. */
  readonly fingerprint: string
  wrap(key: Buffer): Buffer
  /** Throws WrongRootKey. */
  unwrap(wrapped: Buffer): Buffer
}

const fileName = 'root.key'
const prefix = 'holdfast-root-key-1.'
const keyBytes = 32

/** The root key kept in `secretsFolder`/root.key. Throws Problem when it is missing, damaged or open to others. */
export async function openRootKey(secretsFolder: string): Promise<RootKey> {
  return rootKeyOf(await readRootKeyBytes(secretsFolder))
}

/** Makes a new root key in `secretsFolder`, durably, and never over an existing one: then Problem. */
export async function createRootKey(secretsFolder: string): Promise<RootKey> {
  const bytes = randomBytes(keyBytes)
  await restoreRootKey(secretsFolder, bytes)
  return rootKeyOf(bytes)
}

/** Puts a root key recovered from its holders' shares back into `secretsFolder`, never over an existing one: then Problem. */
export async function restoreRootKey(secretsFolder: string, bytes: Buffer): Promise<void> {
  if (bytes.length !== keyBytes) throw new RangeError(`a root key of ${bytes.length} bytes`)
  try {
    await mkdir(secretsFolder, { recursive: true, mode: 0o700 })
    await writeOnce(secretsFolder, fileName, `${prefix}${bytes.toString('base64url')}\n`)
  } catch (cause) {
    throw whyNotWritten(secretsFolder, cause)
  }
}

/** The bytes themselves, only to be split among their holders (escrow.ts). Throws Problem. */
export async function readRootKeyBytes(secretsFolder: string): Promise<Buffer> {
  const path = join(secretsFolder, fileName)
  const handle = await openKeyFile(path)
  try {
    await refuseIfOthersMayRead(handle, path)
    return parseKey(await handle.readFile('utf8'), path)
  } finally {
    await handle.close()
  }
}

/** A root key over bytes already in hand. */
export function rootKeyOf(bytes: Buffer): RootKey {
  const key = createSecretKey(bytes)
  const digest = createHmac('sha256', key).update('holdfast root key fingerprint').digest('hex')
  return {
    fingerprint: digest.slice(0, 16).replace(/(.{4})(?=.)/g, '$1-'),
    wrap: (inner) => wrapKey(key, inner),
    unwrap: (wrapped) => unwrapKey(key, wrapped),
  }
}

async function openKeyFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r')
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') throw new Problem(`There is no root key at ${path}.`, putItBack, { cause })
    throw new Problem(
      `The root key at ${path} cannot be read (${errorCode(cause) ?? 'unknown error'}).`,
      'Make the user who starts Holdfast its owner.',
      { cause },
    )
  }
}

async function refuseIfOthersMayRead(handle: FileHandle, path: string): Promise<void> {
  const { mode } = await handle.stat()
  if ((mode & 0o077) === 0) return
  throw new Problem(
    `The root key at ${path} is open to other users of this machine.`,
    `Close it (chmod 600 ${path}), find out who may have read it, and start again.`,
  )
}

function parseKey(text: string, path: string): Buffer {
  const encoded = text.trim().startsWith(prefix) ? text.trim().slice(prefix.length) : ''
  const bytes = Buffer.from(encoded, 'base64url')
  // Node reads base64 leniently: only the one spelling that we write is taken.
  if (bytes.length === keyBytes && bytes.toString('base64url') === encoded) return bytes
  throw new Problem(`The file ${path} is not a Holdfast root key, or is damaged.`, putItBack)
}

const putItBack = "Put it back from your safe copy, or recover it with two of its three holders' shares."

function whyNotWritten(folder: string, cause: unknown): Problem {
  if (errorCode(cause) === 'EEXIST') {
    return new Problem(
      `There is a root key in ${folder} already, and it was left as it is.`,
      'Go on with that one. To put another in its place would make every record unreadable.',
      { cause },
    )
  }
  return new Problem(
    `The root key cannot be written to ${folder} (${errorCode(cause) ?? 'unknown error'}).`,
    'Give the user who starts Holdfast the right to write there, or set HOLDFAST_SECRETS to another folder.',
    { cause },
  )
}
