import { done, type Result, refused } from '../../words/result.ts'
import { type Mail, type MailForm, mailLimits } from './mail.ts'
import { MailBroken } from './mail-broken.ts'
import { readEml } from './read-eml.ts'
import { readMsg } from './read-msg.ts'

/**
 * Reads a message. Messages within it are not opened but handed over whole, so that whoever wants them reads them in turn. Nothing
 * outside is asked for, and whatever the bytes are it ends soon, with a message or with a refusal in words: bounded by `mailLimits`.
 */
export async function readMail(bytes: Uint8Array, form: MailForm): Promise<Result<Mail>> {
  if (bytes.length > mailLimits.bytes) return refused('too-large', 'The message is too large to be read.')
  try {
    return done(form === 'eml' ? await readEml(bytes) : await readMsg(bytes))
  } catch (error) {
    // Both readers are other people's, and throw whatever they stumble over in a broken message.
    const words = error instanceof MailBroken ? error.message : 'The message is broken and could not be read.'
    return refused('bad-input', words)
  }
}
