import { type DocumentType, documentType, isCode } from '../../rulebook/codes.ts'

/**
 * The type of document that a council's word for a kind of file means: our own code or label, or one of the words below, in any
 * case and number. Undefined for a word that nobody has given a meaning yet: that is asked, never guessed.
 */
export function documentTypeOf(words: string): DocumentType | undefined {
  const tidy = tidied(words)
  return oneOf(tidy) ?? oneOf(tidy.replace(/s$/, ''))
}

function oneOf(tidy: string): DocumentType | undefined {
  const code = tidy.replaceAll(' ', '-')
  if (isCode(documentType, code)) return code
  return documentType.rows.find(({ label }) => tidied(label) === tidy)?.code ?? meanings.get(tidy)
}

function tidied(words: string): string {
  return words
    .toLowerCase()
    .replace(/[\s_\-‐‑–—/&.]+/g, ' ')
    .trim()
}

const words: Readonly<Record<DocumentType, string>> = {
  letter: 'correspondence,post,letter in,letter out,incoming letter,outgoing letter,card,postcard',
  email: 'e mail,mail,message,outlook message,electronic mail',
  report:
    'assessment,core assessment,initial assessment,single assessment,review report,social work report,contact report,visit report,incident report,chronology',
  plan: 'care plan,placement plan,pathway plan,safety plan,permanence plan,contact plan',
  minutes:
    'meeting,meeting note,meeting minute,minute,notes of a meeting,review minute,lac review,cla review,conference minute,strategy meeting',
  form: 'consent,consent form,referral,referral form,application,questionnaire',
  'court-document': 'court,court order,order,court report,statement,legal,legal document,court paper',
  medical:
    'health,health assessment,medical report,medical letter,health record,immunisation,dental,hospital letter,health plan',
  education:
    'school,school report,pep,personal education plan,ehcp,ehc plan,education plan,statement of special educational needs',
  certificate: 'birth certificate,award,school certificate,swimming certificate',
  identity: 'id,passport,proof of identity,identity document,birth record',
  contract: 'agreement,placement agreement,contract or agreement,tenancy',
  photograph: 'photo,picture,image,pic,snapshot,scan of photograph',
  'writing-or-drawing': 'drawing,writing,artwork,poem,story,painting,life story work,letter from child',
  recording: 'audio,video,sound,film,voice recording,sound recording',
  other: 'case note,note,file note,contact record,case recording,miscellaneous,misc,document,file',
}

const meanings: ReadonlyMap<string, DocumentType> = new Map(
  documentType.rows.flatMap(({ code }) => words[code].split(',').map((word): [string, DocumentType] => [word, code])),
)
