import { createHash } from 'node:crypto'
import { done, type Result, refused } from '../../words/result.ts'

/** One holder's part of the root key. `bytes`: 33, of which the last is the point at which the share stands. */
export type Share = { holder: number; council: string; fingerprint: string; bytes: Buffer }

const title = 'HOLDFAST ROOT KEY SHARE'
const shareBytes = 33

/** The text that a holder keeps: short enough to print, and to type again when the printer's ink is all there is. */
export function writeShare(share: Share): string {
  return `${title}

Council: ${share.council}
Holder: ${share.holder}
Key fingerprint: ${share.fingerprint}
Share: ${groups(share.bytes.toString('hex'))}
Check: ${groups(checksum(share))}

What this is: one of three shares of the key that opens every record of ${share.council}.
Any two of the three recover the key. One alone reveals nothing.
What to do: keep it on paper, in a sealed envelope, in a safe, away from the other two.
Do not copy, photograph or send it. Bring it yourself when the key has to be recovered,
and ask who is asking. If you lose it or leave, say so at once: new shares are then made.
`
}

/** The share that `text` holds. `called`: how to name the text in a refusal, which says what to do. */
export function parseShare(text: string, called: string): Result<Share> {
  const share = readFields(text)
  if (!share) {
    return refused(
      'bad-input',
      `This is not a whole share (${called}). Give everything from “${title}” to the line that begins with “Check:”.`,
    )
  }
  if (tidyHex(text, 'Check') === checksum(share)) return done(share)
  return refused(
    'bad-input',
    `The share of holder ${share.holder} is damaged or was mistyped (${called}): its check does not agree. Compare it with the paper, letter by letter.`,
  )
}

function readFields(text: string): Share | undefined {
  const holder = Number(field(text, 'Holder'))
  const council = field(text, 'Council')
  const fingerprint = field(text, 'Key fingerprint')?.toLowerCase()
  const hex = tidyHex(text, 'Share')
  const whole = text.includes(title) && tidyHex(text, 'Check') !== undefined
  if (!whole || !Number.isInteger(holder) || !council || !fingerprint || !hex) return undefined
  // Hex of the wrong length is a share all the same, a damaged one: left empty, the check says so.
  const bytes = Buffer.from(hex.length === shareBytes * 2 ? hex : '', 'hex')
  return { holder, council, fingerprint, bytes }
}

function field(text: string, label: string): string | undefined {
  return new RegExp(`^[ \\t]*${label}:[ \\t]*(.+?)[ \\t\\r]*$`, 'm').exec(text)?.[1]
}

/** Hex digits in lower case, whatever the spaces between; other characters stay out, and the check then fails. */
function tidyHex(text: string, label: string): string | undefined {
  return field(text, label)
    ?.toLowerCase()
    .replace(/[^0-9a-f]/g, '')
}

/** Over everything that must be right for the share to be of use, so that a mistyped holder or fingerprint shows too. */
function checksum({ holder, council, fingerprint, bytes }: Share): string {
  const content = JSON.stringify([title, holder, council, fingerprint, bytes.toString('hex')])
  return createHash('sha256').update(content).digest('hex').slice(0, 8)
}

function groups(hex: string): string {
  return hex.replace(/(.{4})(?=.)/g, '$1 ')
}
