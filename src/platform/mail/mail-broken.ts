/** Why a message cannot be read, in a sentence for the person who has to do with it. */
export class MailBroken extends Error {
  override readonly name = 'MailBroken'
}
