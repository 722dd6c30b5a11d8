import { createRequire } from 'node:module'
import { TextDecoder } from 'node:util'
import type Reader from '@kenjiuno/msgreader'
import type { FieldsData } from '@kenjiuno/msgreader/lib/MsgReader.js'
import { addressParser } from 'postal-mime'
import { checkCompoundFile } from './compound-file.ts'
import { textOfHtml, tidyText } from './html-text.ts'
import { type Mail, type MailAddress, type MailAttachment, mailLimits, plainName } from './mail.ts'
import { MailBroken } from './mail-broken.ts'
import { eachOnce, sentDate } from './sent-date.ts'

/** An ECMAScript module gets the package's `default` twice wrapped or once, as its surroundings please: this way, always the same. */
const { default: MsgReader } = createRequire(import.meta.url)('@kenjiuno/msgreader') as { default: typeof Reader }

/** A message as Outlook saves it. Throws MailBroken, or whatever its reader throws. */
export async function readMsg(bytes: Uint8Array): Promise<Mail> {
  checkCompoundFile(bytes)
  const { reader, fields } = open(bytes)
  if ((fields.attachments?.length ?? 0) + (fields.recipients?.length ?? 0) > mailLimits.parts) {
    throw new MailBroken('The message has more parts than any message that people write.')
  }
  const dates = datesOf(fields)
  const recipients = fields.recipients ?? []
  return {
    subject: fields.subject?.trim() ?? '',
    from: senderOf(fields),
    to: recipients.filter(({ recipType }) => (recipType ?? 'to') === 'to').map(addressOf),
    cc: recipients.filter(({ recipType }) => recipType === 'cc').map(addressOf),
    sent: dates.length === 1 ? (dates[0] ?? null) : null,
    dates,
    body: await bodyOf(fields),
    attachments: (fields.attachments ?? []).flatMap((one, place) => attachmentOf(reader, one, place)),
  }
}

/** Letters that are no Unicode are read by the code page that the message names; most name none and mean that of Western Europe. */
function open(bytes: Uint8Array): { reader: Reader; fields: FieldsData } {
  const read = (codePage: number | undefined) => {
    const reader = new MsgReader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    reader.parserConfig = { ansiEncoding: codePages.get(codePage ?? 1252) ?? 'windows-1252' }
    return { reader, fields: reader.getFileData() }
  }
  const first = read(undefined)
  if (first.fields.dataType !== 'msg') throw new MailBroken('This is a file of Office, and no message.')
  if (!isMessage(first.fields)) throw new MailBroken('This is a file of Office, and no message.')
  const { messageCodepage } = first.fields
  return messageCodepage !== undefined && codePages.has(messageCodepage) ? read(messageCodepage) : first
}

function isMessage({ messageClass, subject, body, senderName }: FieldsData): boolean {
  return messageClass !== undefined || subject !== undefined || body !== undefined || senderName !== undefined
}

const codePages: ReadonlyMap<number, string> = new Map([
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  ...[1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map((page): [number, string] => [page, `windows-${page}`]),
  [28592, 'iso-8859-2'],
  [28605, 'iso-8859-15'],
  [65001, 'utf-8'],
])

/** Addresses within one Exchange are paths in its directory, and none that anybody could write to. */
function mailAddress(...candidates: readonly (string | undefined)[]): string {
  return candidates.find((one) => one?.includes('@'))?.trim() ?? ''
}

function senderOf(fields: FieldsData): MailAddress | null {
  const { senderName, senderEmail, senderSmtpAddress, sentRepresentingSmtpAddress, creatorSMTPAddress } = fields
  const name = senderName?.trim() ?? ''
  const address = mailAddress(senderSmtpAddress, senderEmail, sentRepresentingSmtpAddress, creatorSMTPAddress)
  if (name !== '' || address !== '') return { name, address }
  const [from] = headerLines(fields, 'from').flatMap((line) => addressParser(line, { flatten: true }))
  return from === undefined ? null : { name: from.name, address: from.address ?? '' }
}

function addressOf({ name, email, smtpAddress }: FieldsData): MailAddress {
  const address = mailAddress(smtpAddress, email)
  return { name: name === undefined || name === address ? '' : name, address }
}

/** The lines of that name in the header with which it came, joined where they were folded. */
function headerLines({ headers = '' }: FieldsData, name: string): string[] {
  const lines = headers.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  return lines.filter((line) => line.toLowerCase().startsWith(`${name}:`)).map((line) => line.slice(name.length + 1))
}

/**
 * When it was handed in to be sent, else the Date of its header; never when it was delivered, saved or made. Where both are told and are more
 * than a day apart, both.
 */
function datesOf(fields: FieldsData): Date[] {
  const handedIn = sentDate(fields.clientSubmitTime ?? '')
  const inHeader = eachOnce(headerLines(fields, 'date').map(sentDate))
  if (handedIn === null || handedIn.getTime() < 0) return inHeader
  return [handedIn, ...inHeader.filter((date) => Math.abs(date.getTime() - handedIn.getTime()) > 86_400_000)]
}

async function bodyOf({ body = '', html, bodyHtml = '', internetCodepage }: FieldsData): Promise<string> {
  const plain = tidyText(body)
  if (plain !== '') return plain
  if (bodyHtml !== '') return await textOfHtml(bodyHtml)
  if (html === undefined || html.length === 0) return ''
  return await textOfHtml(new TextDecoder(codePages.get(internetCodepage ?? 1252) ?? 'windows-1252').decode(html))
}

/** None for what is only a link to a file somewhere else: there is nothing to keep. */
function attachmentOf(reader: Reader, fields: FieldsData, place: number): MailAttachment[] {
  const { innerMsgContentFields: inner, dataId } = fields
  if (inner === undefined && dataId === undefined) return []
  const bytes = new Uint8Array(reader.getAttachment(fields).content)
  const written = plainName(fields.fileName ?? fields.fileNameShort ?? fields.name ?? '')
  if (inner !== undefined) return [innerOf(inner, written, bytes)]
  const mediaType = fields.attachMimeTag?.toLowerCase() ?? 'application/octet-stream'
  const form = /\.(eml|msg)$/i.exec(written)?.[1]?.toLowerCase()
  return [
    {
      name: written || `attachment-${place + 1}`,
      mediaType,
      bytes,
      nested: form === 'eml' || form === 'msg' ? form : null,
      inline: fields.pidContentId !== undefined && (mediaType.startsWith('image/') || fields.attachmentHidden === true),
      isTnef: /^winmail\.dat$/i.test(written) || /^application\/(vnd\.)?ms-tnef$/.test(mediaType),
    },
  ]
}

/** A message, or a thing of another program that stands in the text and is kept as the compound file that it is. */
function innerOf(inner: FieldsData, written: string, bytes: Uint8Array): MailAttachment {
  const rest = { bytes, isTnef: false }
  if (!isMessage(inner)) {
    return { name: written || 'object', mediaType: 'application/x-cfb', nested: null, inline: true, ...rest }
  }
  const name = plainName((inner.subject ?? '').replace(/[/\\]/g, '-')) || written.replace(/\.msg$/i, '') || 'Message'
  return { name: `${name}.msg`, mediaType: 'application/vnd.ms-outlook', nested: 'msg', inline: false, ...rest }
}
