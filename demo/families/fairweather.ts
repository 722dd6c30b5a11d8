import { type DemoFamily, lookedAfter, note, paper, person } from '../shapes.ts'

/** Noah lives with foster carers and sees his parents each week. */
export const fairweather: DemoFamily = [
  {
    key: 'noah',
    worker: 'hannah',
    iro: 'samuel',
    born: '2016-05-25',
    identity: {
      legalName: 'Noah James Fairweather',
      knownAs: 'Noah',
      pronouns: 'he/him',
      sex: 'M',
      nhsNumber: '999 105 5541',
      ethnicity: 'WBRI',
      language: 'English, and Makaton signs',
      disability:
        'Noah has Down’s syndrome. Short sentences, signs and pictures help, and so does waiting: he always answers.',
      inOwnWords: '(signed) Drum. Friends. Again!',
    },
    doesNotApply: [{ line: 'court-reports', because: 'There has been no court case about Noah.' }],
    entries: [
      lookedAfter(
        'hannah',
        '2022-08-22',
        'V2',
        'Your mum and dad had a new baby who was very poorly, and were at the hospital by day and by night. They asked for somebody who would love having you, and found Sue and Malik.',
      ),
      person('hannah', 'Claire Fairweather', 'mother', {
        parentalResponsibility: true,
        heldAs: 'mother',
        contact: 'Phone 01632 960191',
      }),
      person('hannah', 'Tom Fairweather', 'father', {
        parentalResponsibility: true,
        heldAs: 'married',
        contact: 'Phone 01632 960192',
      }),
      person('hannah', 'Sue and Malik Turner', 'foster-carer', {
        from: '2022-08-22',
        contact: 'Phone 01632 960195',
        childSays: '(signed) Sue. Pancakes.',
      }),
      paper('hannah', '2022-09-05', 'noah-about-me.docx', {
        title: 'All about me: one page',
        type: 'form',
        author: 'Noah with Sue and Claire',
        partOf: ['placement-plan', 'assessment-documents', 'childs-contributions'],
        about: 'Give this to anybody new before they meet Noah.',
      }),
      note(
        'hannah',
        '2022-11-17',
        'Visit: drumming',
        'You met me with the drum and gave me the smaller one. We played for ten minutes, then you signed “stop” and “biscuit”. You pointed at the photograph of Mum, Dad and the baby and named each of them.',
        { childKnows: 'knows' },
      ),
      paper('hannah', '2023-06-29', 'rainbow.png', {
        title: 'Painting: a rainbow',
        type: 'writing-or-drawing',
        author: 'Noah',
        partOf: ['childs-contributions'],
      }),
      note(
        'hannah',
        '2024-12-18',
        'The school play',
        'You were the drum of the whole play. Mum, Dad, your brother Alfie, Sue and Malik sat in one row and all of them cried a little.',
        { childKnows: 'knows', significant: true },
      ),
      paper('hannah', '2026-01-27', 'noah-education-plan.pdf', {
        title: 'Personal education plan',
        type: 'plan',
        author: 'Weir Primary School',
        partOf: ['personal-education-plan', 'education-assessments'],
      }),
    ],
  },
]
