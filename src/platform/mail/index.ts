export { type Mail, type MailAddress, type MailAttachment, type MailForm, mailLimits } from './mail.ts'
export { readMail } from './read-mail.ts'
