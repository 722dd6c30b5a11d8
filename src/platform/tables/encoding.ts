import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { TextDecoder } from 'node:util'
import { Problem } from '../problem.ts'

/** How the text of a table is written, as people call it. */
export type Encoding = 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1252'

const labels: Readonly<Record<Encoding, string>> = {
  'UTF-8': 'utf-8',
  'UTF-16 LE': 'utf-16le',
  'UTF-16 BE': 'utf-16be',
  'Windows-1252': 'windows-1252',
}

/**
 * How a file's text is written: as its byte order mark says; else UTF-8 where all of it is that; else Windows-1252, which every
 * other file from an English office is. Reads the whole file once. Throws Problem when it is no text.
 */
export async function encodingOf(file: string): Promise<Encoding> {
  const strict = new TextDecoder('utf-8', { fatal: true })
  let isUtf8 = true
  let isFirst = true
  for await (const bytes of bytesOf(file)) {
    const marked = isFirst ? encodingByMark(bytes) : undefined
    if (marked !== undefined) return marked
    if (isFirst && looksBinary(bytes)) throw notText(file)
    isFirst = false
    isUtf8 &&= decodes(strict, bytes, true)
    if (!isUtf8) return 'Windows-1252'
  }
  return decodes(strict, new Uint8Array(), false) ? 'UTF-8' : 'Windows-1252'
}

/** The file's text, piece by piece, without a byte order mark. */
export async function* textOf(file: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(labels[encoding])
  for await (const bytes of bytesOf(file)) yield decoder.decode(bytes, { stream: true })
  yield decoder.decode()
}

function encodingByMark([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'UTF-8'
  if (first === 0xff && second === 0xfe) return 'UTF-16 LE'
  if (first === 0xfe && second === 0xff) return 'UTF-16 BE'
  return undefined
}

/** A text may hold a stray zero; a workbook, or UTF-16 that does not say so, is full of them. */
function looksBinary(start: Uint8Array): boolean {
  const zeros = start.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  const isZip = start[0] === 0x50 && start[1] === 0x4b && start[2] === 3 && start[3] === 4
  return isZip || zeros * 10 > start.length
}

function decodes(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(bytes, { stream })
    return true
  } catch {
    return false
  }
}

/** Opens without following a link and without waiting for whoever writes into a pipe. */
async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    if (!(await handle.stat()).isFile()) throw notText(file)
    const buffer = Buffer.alloc(64 * 1024)
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, null)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

function notText(file: string): Problem {
  return new Problem(
    `${file} cannot be read as a table of text.`,
    'Open it in the program it came from, save it as “CSV UTF-8”, and try again.',
  )
}
