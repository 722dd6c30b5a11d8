import { z } from 'zod'
import { ethnicity, labelOf, legalStatus, sex, upnReason } from '../../rulebook/codes.ts'
import { sayDay } from '../../words/plain-date.ts'
import { choice, day, defineKind, longText, nhsNumber, optional, ownWords, text, upn } from '../entries/kinds.ts'

/** Who the child is. One in each record; every change is a new version. Sources: law.md 5.1 (return), 1.2 (identity: reg 5(b)(iv)). */
export const identity = defineKind({
  name: 'identity',
  label: 'Identity',
  says: 'Who the child is: names, birth, numbers, language, faith and what else makes them themselves.',
  body: z
    .strictObject({
      legalName: text({ label: 'Legal name', hint: 'As on the birth certificate or passport' }),
      knownAs: optional(text({ label: 'Name the child likes', hint: 'Shown first wherever the child is named' })),
      pronouns: optional(text({ label: 'Pronouns the child uses', max: 40 })),
      sex: choice(sex, { label: 'Sex, as the national return has it' }),
      nhsNumber: optional(nhsNumber({ label: 'NHS number' })),
      upn: optional(upn({ label: 'Unique pupil number (UPN)' })),
      upnReason: optional(choice(upnReason, { label: 'If there is no unique pupil number: why' })),
      ethnicity: optional(choice(ethnicity, { label: 'Ethnicity' })),
      language: optional(text({ label: 'First language', hint: 'And any other language spoken at home' })),
      religion: optional(text({ label: 'Religion or belief' })),
      disability: optional(longText({ label: 'Disability, and what helps', max: 5000 })),
      inOwnWords: optional(
        ownWords({ label: 'What the child would like people to know about them', hint: 'In the child’s own words' }),
      ),
    })
    .refine((body) => !(body.upn && body.upnReason), {
      path: ['upnReason'],
      error: 'There is a unique pupil number, so no reason for its absence is needed: clear one of the two',
    }),
  happened: 'Date of birth',
  documents: 'none',
  sentence: (body) => `${body.knownAs ?? body.legalName} was born`,
  significant: () => true,
  facts: (body, happened) => [
    {
      fact: 'identity',
      legalName: body.legalName,
      knownAs: body.knownAs,
      birth: happened ?? { earliest: null, latest: null, words: null },
      sex: body.sex,
      nhsNumber: body.nhsNumber,
      upn: body.upn,
    },
  ],
  offered: false,
  oncePerRecord: true,
})

const periodBody = z.strictObject({
  legalStatus: choice(legalStatus, { label: 'Legal status at the start' }),
  because: longText({
    label: 'Why the child came into care',
    hint: 'In words you would want to read about yourself',
    max: 5000,
  }),
  endedOn: optional(day({ label: 'When it ended', hint: 'Leave empty while the child is looked after' })),
  endedBecause: optional(longText({ label: 'How it ended', max: 5000 })),
})

export type PeriodBody = z.output<typeof periodBody>

/** A period of being looked after. On return to care the same record goes on, with a new period (procedure 1, 2). */
export const lookedAfterPeriod = defineKind({
  name: 'looked-after-period',
  label: 'Period of being looked after',
  says: 'When the child came into the council’s care, and when that ended. On return, add a new period here.',
  prompts: ['Being looked after begins with the order, or after 24 hours of accommodation.'],
  body: periodBody,
  happened: 'When did it begin?',
  mayBeRough: false,
  sentence: (body) =>
    [
      `Came to be looked after: ${labelOf(legalStatus, body.legalStatus)}`,
      ...(body.endedOn ? [`This ended on ${sayDay(body.endedOn)}`] : []),
    ].join('. '),
  significant: () => true,
  facts: (body, happened) => {
    const from = happened?.latest
    return from ? [{ fact: 'lookedAfter', from, until: body.endedOn ?? null }] : []
  },
})
