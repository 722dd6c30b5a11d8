import { saveWhileTyping } from './autosave.ts'
import { startComponents } from './govuk.ts'
import { offerPasskeys } from './passkeys.ts'
import { sendFilesOneByOne } from './upload.ts'

startComponents()
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) saveWhileTyping(form)
for (const area of document.querySelectorAll<HTMLElement>('[data-upload]')) sendFilesOneByOne(area)
offerPasskeys()
