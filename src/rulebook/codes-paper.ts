import { type CodeOf, codeList } from './code-list.ts'

export type Direction = CodeOf<typeof direction>
export type Medium = CodeOf<typeof medium>
export type DocumentType = CodeOf<typeof documentType>

/** Which way correspondence went. */
export const direction = codeList({
  source: 'Local list; procedure 21',
  rows: [
    { code: 'received', label: 'Received' },
    { code: 'sent', label: 'Sent' },
    { code: 'copied-to-us', label: 'Between others, copied to us' },
  ],
})

/** How correspondence came or went. */
export const medium = codeList({
  source: 'Local list; procedure 21',
  rows: [
    { code: 'letter', label: 'Letter' },
    { code: 'email', label: 'Email' },
    { code: 'phone', label: 'Phone call' },
    { code: 'text-message', label: 'Text message' },
    { code: 'messaging-app', label: 'Messaging app' },
    { code: 'video-call', label: 'Video call' },
    { code: 'in-person', label: 'Handed over in person' },
    { code: 'online-form', label: 'Online form or portal' },
    { code: 'fax', label: 'Fax' },
    { code: 'other', label: 'Another way' },
  ],
})

/** What a document is, whatever its file format. */
export const documentType = codeList({
  source: 'Local list; procedure 8 to 13 and 16 to 22',
  rows: [
    { code: 'letter', label: 'Letter' },
    { code: 'email', label: 'Email' },
    { code: 'report', label: 'Report' },
    { code: 'plan', label: 'Plan' },
    { code: 'minutes', label: 'Minutes or notes of a meeting' },
    { code: 'form', label: 'Form or consent' },
    { code: 'court-document', label: 'Court document' },
    { code: 'medical', label: 'Medical' },
    { code: 'education', label: 'Education' },
    { code: 'certificate', label: 'Certificate' },
    { code: 'identity', label: 'Proof of identity' },
    { code: 'contract', label: 'Contract or agreement' },
    { code: 'photograph', label: 'Photograph' },
    { code: 'writing-or-drawing', label: 'Writing or drawing' },
    { code: 'recording', label: 'Sound or video' },
    { code: 'other', label: 'Other' },
  ],
})
