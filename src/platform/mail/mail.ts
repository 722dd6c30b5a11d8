/** How a message is kept in a file: as it went over the wire (RFC 5322), or as Outlook saves it ([MS-OXMSG]). */
export type MailForm = 'eml' | 'msg'

/** `name` is '' where none was given, `address` where there is only a name, as inside one office. */
export type MailAddress = { name: string; address: string }

export type MailAttachment = {
  /** As it came, without any path; made up where it had none. A nested message has its subject, and the ending of its form. */
  name: string
  /** In small letters, as the sender's program says; nobody has looked at the bytes. */
  mediaType: string
  bytes: Uint8Array
  /** Another message, which `readMail` can open again in this form. */
  nested: MailForm | null
  /** A picture that is part of how the text looks, such as a signature's. */
  inline: boolean
  /** Outlook's wrapping of its own things for others (winmail.dat), which is not opened. */
  isTnef: boolean
}

export type Mail = {
  /** '' where it has none. */
  subject: string
  from: MailAddress | null
  to: readonly MailAddress[]
  cc: readonly MailAddress[]
  /** When the message says itself that it was sent; null where it does not say, or says it twice and differently. */
  sent: Date | null
  /** All that it says of that, each once: more than one is a doubt. */
  dates: readonly Date[]
  /** What it says, as text; '' where there is none. The text of an HTML message is what a reader would see. */
  body: string
  attachments: readonly MailAttachment[]
}

/** What a message may have. More is no message that people write, but an attack on whoever opens it. */
export const mailLimits = {
  /** Larger messages are not read: they would have to be whole in the memory. */
  bytes: 40 * 1024 * 1024,
  headerBytes: 512 * 1024,
  /** Of parts within parts; a message within a message is not opened, and counts as one part. */
  depth: 32,
  parts: 2000,
  /** So many lines however short they are; more where they are on average as long as `lineBytes`. What is attached comes in lines of 60 or 76. */
  lines: 50_000,
  lineBytes: 50,
} as const

/** The last part of a name that may be a path, without what no file's name may have; '' when nothing is left. */
export function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const clean = last.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '').trim()
  return /^\.+$/.test(clean) ? '' : clean.slice(0, 200)
}
