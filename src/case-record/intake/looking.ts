import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { atMost } from '../../platform/documents/in-flight.ts'
import { bytesToKnow, whatItIs } from '../../platform/files/index.ts'
import { type Mail, type MailAddress, readMail } from '../../platform/mail/index.ts'
import { Problem } from '../../platform/problem.ts'
import { limits } from '../../rulebook/access.ts'
import { openFound } from './opening-files.ts'
import { mailForm, type SeenFile } from './rules.ts'
import type { MailTold, Refused } from './shapes.ts'
import type { FoundFile } from './walk.ts'

/** What is known of a file once its bytes have been read. */
export type Looked = {
  found: FoundFile
  bytes: number
  /** SHA-256 of its bytes, in hex. */
  sha256: string
  file: SeenFile
  mail: MailTold | 'not read' | null
  /** All of it, and what is attached to it, where it is small. */
  held: { all: Buffer; attached: readonly Attached[] } | null
}

/** What is attached to a message, in its order. */
export type Attached = Mail['attachments'][number]

/** Files up to this are kept in memory from the look to the seal; larger ones are read twice. */
const heldBytes = 1024 * 1024
const pieceBytes = 1024 * 1024
/** A message is taken apart whole, so that few large ones are in memory at once. */
const largeOnes = atMost(2)

/** Reads a file through: what it is, whether it is the same as another, what it says if it is a message. */
export async function lookAt(folder: string, found: FoundFile): Promise<Looked | { refused: Refused }> {
  const opened = await openFound(folder, found)
  if ('refused' in opened) return opened
  try {
    if (opened.bytes === 0) return { refused: 'empty' }
    if (opened.bytes > limits.documentBytes.value) return { refused: 'too-large' }
    const read = () => readThrough(found, opened.handle, opened.bytes)
    return await (isLargeMail(found, opened.bytes) ? largeOnes(read) : read())
  } finally {
    await opened.handle.close()
  }
}

function isLargeMail({ path }: FoundFile, bytes: number): boolean {
  return mailForm(path) !== undefined && bytes > heldBytes && bytes <= limits.mailBytes.value
}

async function readThrough(found: FoundFile, handle: FileHandle, expected: number): Promise<Looked> {
  const whole = expected <= heldBytes || isLargeMail(found, expected)
  const hash = createHash('sha256')
  const pieces: Buffer[] = []
  let first = Buffer.alloc(0)
  let last = Buffer.alloc(0)
  let bytes = 0
  for await (const piece of piecesOf(handle, expected)) {
    hash.update(piece)
    bytes += piece.length
    if (bytes > limits.documentBytes.value) throw stillChanging(found)
    const more = piece.subarray(0, bytesToKnow.first - first.length)
    if (more.length > 0) first = Buffer.concat([first, more])
    last = lastOf(last, piece)
    if (whole) pieces.push(piece)
  }
  if (bytes !== expected) throw stillChanging(found)
  const file = await whatItIs(first, last)
  const seen = { found, bytes, sha256: hash.digest('hex'), file }
  return { ...seen, ...(await contentOf(found, whole ? together(pieces) : null)) }
}

/** Without a copy where there is one piece: most files are, and what is thrown away costs as much as what is kept. */
function together(pieces: readonly Buffer[]): Buffer {
  const [only, ...more] = pieces
  return only && more.length === 0 ? only : Buffer.concat(pieces)
}

function lastOf(last: Buffer, piece: Buffer): Buffer<ArrayBuffer> {
  const joined = piece.length >= bytesToKnow.last ? piece : Buffer.concat([last, piece])
  return Buffer.from(joined.subarray(-bytesToKnow.last))
}

async function contentOf({ path }: FoundFile, all: Buffer | null): Promise<Pick<Looked, 'mail' | 'held'>> {
  const form = mailForm(path)
  const held = (attached: readonly Attached[]) => (all && all.length <= heldBytes ? { all, attached } : null)
  if (form === undefined) return { mail: null, held: held([]) }
  const read = all ? await readMail(all, form) : undefined
  if (!read?.ok) return { mail: 'not read', held: held([]) }
  return { mail: toldOf(read.value), held: held(read.value.attachments) }
}

/** Of a text without end its beginning is told: the message itself is kept whole. */
const mostTold = 200_000

function toldOf({ subject, from, to, cc, sent, dates, body, attachments }: Mail): MailTold {
  return {
    subject,
    from: from ? sayAddress(from) : '',
    to: to.map(sayAddress),
    cc: cc.map(sayAddress),
    sentAt: sent?.toISOString() ?? null,
    dates: dates.map((at) => at.toISOString()),
    text: body.slice(0, mostTold),
    attachments: attachments.map(({ name }) => name),
  }
}

function sayAddress({ name, address }: MailAddress): string {
  if (name === '' || address === '') return name || address
  return `${name} <${address}>`
}

/** What is attached to a message: from memory, or by reading it again. */
export function attachedTo(folder: string, looked: Looked): Promise<readonly Attached[]> {
  const { held, mail, found } = looked
  const form = mailForm(found.path)
  if (mail === null || mail === 'not read' || form === undefined) return Promise.resolve([])
  if (held) return Promise.resolve(held.attached)
  return largeOnes(async () => {
    const pieces: Buffer[] = []
    for await (const piece of bytesAgain(folder, looked)) pieces.push(piece)
    const read = await readMail(Buffer.concat(pieces), form)
    if (!read.ok) throw stillChanging(found)
    return read.value.attachments
  })
}

/** The bytes of a file again. Throws Problem where they are no longer those that were looked at. */
export async function* bytesAgain(folder: string, { found, held, sha256, bytes }: Looked): AsyncGenerator<Buffer> {
  if (held) {
    yield held.all
    return
  }
  const opened = await openFound(folder, found)
  if ('refused' in opened) throw stillChanging(found)
  const hash = createHash('sha256')
  try {
    for await (const piece of piecesOf(opened.handle, bytes)) {
      hash.update(piece)
      yield piece
    }
  } finally {
    await opened.handle.close()
  }
  if (hash.digest('hex') !== sha256) throw stillChanging(found)
}

/** A buffer of its own for every piece: it may be held. */
async function* piecesOf(handle: FileHandle, expected: number): AsyncGenerator<Buffer> {
  for (let at = 0; ; ) {
    // One byte more than there should be, by which a file is noticed that grows.
    const room = Math.min(pieceBytes, Math.max(0, expected - at) + 1)
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafeSlow(room), 0, room, at)
    if (bytesRead === 0) return
    at += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

function stillChanging({ path }: FoundFile): Problem {
  return new Problem(
    `The file ${path} was changed while it was being read.`,
    'Let nothing write to the folder while it is imported, then run the same command again to go on.',
  )
}
