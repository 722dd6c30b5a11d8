import type { Multipart } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { errorCode } from '../problem.ts'
import type { UploadedFile } from './routes.ts'
import { Refused } from './status.ts'

export type Upload = { fields: Record<string, unknown>; files: AsyncIterable<UploadedFile> }

/**
 * Reads a form with files as far as its first file; the files then stream one after another as they are asked for. The
 * text fields, the page's token among them, must therefore stand before the file fields.
 */
export async function readUpload(request: FastifyRequest, limits: { bytes: number; files: number }): Promise<Upload> {
  if (!request.isMultipart()) {
    throw new Refused({ code: 'bad-input', words: 'No files came with this. Choose the files and send them again.' })
  }
  const parts = request.parts({
    limits: { fileSize: limits.bytes, files: limits.files, fields: 200, fieldSize: 1_000_000 },
  })
  const fields: Record<string, unknown> = {}
  let taken = 0
  let part = await nextOf(parts)
  while (!part.done && part.value.type === 'field') {
    taken += String(part.value.value).length
    if (part.value.valueTruncated || taken > mostText)
      throw new Refused({ code: 'too-large', words: 'One of the answers is too long.' })
    addField(fields, part.value.fieldname, part.value.value)
    part = await nextOf(parts)
  }
  return { fields, files: filesFrom(part.done ? undefined : part.value, parts, limits.bytes) }
}

/** The next part. What cannot be read as parts is whoever sent it's mistake; limits name themselves. */
async function nextOf(parts: AsyncIterator<Multipart>): Promise<IteratorResult<Multipart>> {
  try {
    return await parts.next()
  } catch (error) {
    if (errorCode(error)?.startsWith('FST_')) throw error
    throw new Refused(notWhole)
  }
}

/** A file that ended before its form did fails in the hands of whoever reads it: that is no mistake of theirs. */
export function endedEarly(error: Error): typeof notWhole | undefined {
  return /unexpected end of (form|multipart data)/i.test(error.message) ? notWhole : undefined
}

const notWhole = {
  code: 'bad-input',
  words: 'What was sent is not whole, or is no form with files. Send it again.',
} as const

const tooLargeFile = {
  code: 'too-large',
  words: 'One of the files is larger than this page takes. Send it in parts, or as a smaller file.',
} as const

/** Characters of all answers of one form together: they are held in memory, files never are. */
const mostText = 2_000_000

function addField(fields: Record<string, unknown>, name: string, value: unknown): void {
  const before = fields[name]
  fields[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value]
}

async function* filesFrom(
  first: Multipart | undefined,
  rest: AsyncIterator<Multipart>,
  most: number,
): AsyncIterable<UploadedFile> {
  if (first?.type === 'file') yield* fileOf(first, most)
  if (!first) return
  for (let part = await nextOf(rest); !part.done; part = await nextOf(rest)) yield* fileOf(part.value, most)
}

/** Nothing for a file field that was left empty: browsers send it without a name. */
function* fileOf(part: Multipart, most: number): Iterable<UploadedFile> {
  if (part.type === 'field') {
    throw new Refused({ code: 'bad-input', words: 'The form sent an answer after its files. Load the page again.' })
  }
  const { fieldname: field, filename: name, mimetype: type, file } = part
  if (!name) {
    file.resume()
    return
  }
  let asked = false
  const isCutOff = () => {
    asked = true
    return file.truncated
  }
  yield { field, name, type, stream: file, most, isCutOff }
  if (file.truncated && !asked) throw new Refused(tooLargeFile)
}
