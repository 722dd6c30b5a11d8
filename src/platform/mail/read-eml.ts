import { TextDecoder } from 'node:util'
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import { textOfHtml, tidyText } from './html-text.ts'
import { type Mail, type MailAddress, type MailAttachment, mailLimits, plainName } from './mail.ts'
import { MailBroken } from './mail-broken.ts'
import { eachOnce, sentDate } from './sent-date.ts'

/** A message as it went over the wire. Throws MailBroken, or whatever its reader throws. */
export async function readEml(bytes: Uint8Array): Promise<Mail> {
  refuseTooManyLines(bytes)
  refuseTooMuch(bytes)
  const { email, texts } = await parse(withReadableHeader(bytes))
  if (!email.headers.some(({ key }) => telling.has(key))) throw new MailBroken('This is no message: it has no header.')
  if (email.attachments.length > mailLimits.parts) throw new MailBroken(tooManyParts)
  const dates = eachOnce(email.headers.filter(({ key }) => key === 'date').map(({ value }) => sentDate(value)))
  return {
    subject: email.subject?.trim() ?? '',
    from: flat(email.from === undefined ? [] : [email.from])[0] ?? null,
    to: flat(email.to ?? []),
    cc: flat(email.cc ?? []),
    sent: dates.length === 1 ? (dates[0] ?? null) : null,
    dates,
    body: await bodyOf(texts),
    attachments: await Promise.all(email.attachments.map(attachmentOf)),
  }
}

type Text = Partial<Record<'plain' | 'html', readonly { value: string }[]>>

/** What we need to know of the inside of the reader: see `parse`. */
type Inside = { renderTextContent: () => void; textMap: ReadonlyMap<unknown, Text> }

/**
 * The reader would turn HTML into text itself where a message has both, in a time that grows with the square of its length: a
 * message made for it would hold up everything. It is kept from that, and its texts are taken as they came.
 */
async function parse(bytes: Uint8Array): Promise<{ email: Email; texts: readonly Text[] }> {
  const parser = new PostalMime(options)
  const inside = parser as unknown as Inside
  inside.renderTextContent = () => undefined
  return { email: await parser.parse(bytes), texts: Array.from(inside.textMap.values()) }
}

const options = {
  forceRfc822Attachments: true,
  maxNestingDepth: mailLimits.depth,
  maxHeadersSize: mailLimits.headerBytes,
} as const

const telling: ReadonlySet<string> = new Set([
  'from',
  'to',
  'subject',
  'date',
  'received',
  'message-id',
  'sender',
  'cc',
])
const tooManyParts = 'The message has more parts than any message that people write.'

/** The reader keeps each line by itself, and a line with nothing in it takes a thousand times as much of the memory as of the message. */
function refuseTooManyLines(bytes: Uint8Array): void {
  const most = Math.max(mailLimits.lines, bytes.length / mailLimits.lineBytes)
  let lines = 0
  for (let at = bytes.indexOf(newLine); at !== -1; at = bytes.indexOf(newLine, at + 1)) {
    lines += 1
    if (lines > most) throw new MailBroken('The message has more lines than any message that people write.')
  }
}

const newLine = 10

/** Parts are counted before they are read: a million empty ones fit into few bytes, and not into the memory. */
function refuseTooMuch(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const boundaries = new Set<string>()
  for (const [, boundary = ''] of buffer
    .toString('latin1')
    .matchAll(/boundary[*\d]*\s{0,9}=\s{0,9}"?([^"\s;]{1,70})/gi)) {
    if (boundaries.size < 1000) boundaries.add(boundary)
  }
  let parts = 0
  let dashed = 0
  for (let at = buffer.indexOf('\n--'); at !== -1; at = buffer.indexOf('\n--', at + 3)) {
    const rest = buffer.toString('latin1', at + 3, at + 75)
    dashed += 1
    if (boundaries.size < 50 ? Array.from(boundaries).some((one) => rest.startsWith(one)) : true) parts += 1
    if (parts > mailLimits.parts || dashed > 100 * mailLimits.parts) throw new MailBroken(tooManyParts)
  }
}

/** Old programs wrote letters into the header as their own code page had them. What is no UTF-8 is read as Windows-1252. */
function withReadableHeader(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const ends = ['\r\n\r\n', '\n\n'].map((end) => buffer.indexOf(end)).filter((at) => at !== -1)
  const header = buffer.subarray(0, Math.min(...ends, buffer.length))
  if (header.length > mailLimits.headerBytes || isUtf8(header)) return bytes
  return Buffer.concat([Buffer.from(new TextDecoder('windows-1252').decode(header)), buffer.subarray(header.length)])
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Groups of addresses as the people in them. */
function flat(addresses: readonly Address[]): MailAddress[] {
  return addresses.flatMap((one) => one.group ?? [one]).map(({ name, address }) => ({ name, address: address ?? '' }))
}

/** Each text of the message in its order; where one is written in both ways, as text. */
async function bodyOf(texts: readonly Text[]): Promise<string> {
  const told: string[] = []
  for (const { plain, html } of texts) {
    const text = tidyText(joined(plain))
    told.push(text === '' ? await textOfHtml(joined(html)) : text)
  }
  return told.filter((text) => text !== '').join('\n\n')
}

function joined(items: Text['plain'] = []): string {
  return items.map(({ value }) => value).join('\n')
}

async function attachmentOf(attachment: Attachment, place: number): Promise<MailAttachment> {
  const { mimeType: mediaType, content, disposition, related } = attachment
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
  const isMessage = mediaType === 'message/rfc822' || mediaType === 'message/global'
  const written = plainName(attachment.filename ?? '')
  const isMsg = /\.msg$/i.test(written) || mediaType === 'application/vnd.ms-outlook'
  const nested = isMessage || /\.eml$/i.test(written) ? 'eml' : isMsg ? 'msg' : null
  return {
    name: isMessage ? await nameOfNested(bytes, written) : written || `attachment-${place + 1}`,
    mediaType,
    bytes,
    nested,
    inline: related === true || (disposition === 'inline' && mediaType.startsWith('image/')),
    isTnef: /^application\/(vnd\.)?ms-tnef$/.test(mediaType) || /^winmail\.dat$/i.test(written),
  }
}

/** By its subject: only its header is read. */
async function nameOfNested(bytes: Uint8Array, written: string): Promise<string> {
  const start =
    Buffer.from(bytes.subarray(0, 16 * 1024))
      .toString('latin1')
      .split(/\r?\n\r?\n/, 1)[0] ?? ''
  const header = withReadableHeader(Buffer.from(`${start}\n\n`, 'latin1'))
  const { subject = '' } = await PostalMime.parse(header, { maxHeadersSize: mailLimits.headerBytes })
  const name = plainName(subject.replace(/[/\\]/g, '-')) || written.replace(/\.eml$/i, '') || 'Message'
  return `${name}.eml`
}
