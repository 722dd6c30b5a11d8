import { type CodeOf, codeList } from './code-list.ts'

export type Sex = CodeOf<typeof sex>
export type Ethnicity = CodeOf<typeof ethnicity>
export type UpnReason = CodeOf<typeof upnReason>

/** Sex as the national return asks for it. */
export const sex = codeList({
  source: 'Children looked after return (SSDA903) 2025-26, SEX; rule 101',
  rows: [
    { code: 'F', label: 'Female' },
    { code: 'M', label: 'Male' },
    { code: 'U', label: 'Unknown' },
  ],
})

/** Ethnic background as the national return asks for it. */
export const ethnicity = codeList({
  source: 'Children looked after return (SSDA903) 2025-26, ETHNIC; rule 103',
  rows: [
    { code: 'WBRI', label: 'White British' },
    { code: 'WIRI', label: 'White Irish' },
    { code: 'WIRT', label: 'Traveller of Irish heritage' },
    { code: 'WROM', label: 'Gypsy/Roma' },
    { code: 'WOTH', label: 'Any other White background' },
    { code: 'MWBC', label: 'White and Black Caribbean' },
    { code: 'MWBA', label: 'White and Black African' },
    { code: 'MWAS', label: 'White and Asian' },
    { code: 'MOTH', label: 'Any other Mixed background' },
    { code: 'AIND', label: 'Indian' },
    { code: 'APKN', label: 'Pakistani' },
    { code: 'ABAN', label: 'Bangladeshi' },
    { code: 'AOTH', label: 'Any other Asian background' },
    { code: 'BCRB', label: 'Caribbean' },
    { code: 'BAFR', label: 'African' },
    { code: 'BOTH', label: 'Any other Black background' },
    { code: 'CHNE', label: 'Chinese' },
    { code: 'OOTH', label: 'Any other ethnic group' },
    { code: 'REFU', label: 'Refused' },
    { code: 'NOBT', label: 'Information not yet obtained' },
  ],
})

/** Why a child has no unique pupil number. */
export const upnReason = codeList({
  source: 'Children looked after return (SSDA903) 2025-26, UPN; rules 168, 209 and 210',
  rows: [
    { code: 'UN1', label: 'Not of school age' },
    { code: 'UN2', label: 'Never in a maintained school in England' },
    { code: 'UN3', label: 'Educated outside England' },
    { code: 'UN4', label: 'Newly looked after, within a week of the end of the collection year' },
    { code: 'UN5', label: 'Sources give different numbers' },
  ],
})
