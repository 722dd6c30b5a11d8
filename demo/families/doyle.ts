import { type DemoFamily, lookedAfter, note, paper, person } from '../shapes.ts'
import { maya } from './doyle-maya.ts'
import { because } from './doyle-why.ts'

/** Maya, Finn and Rosie live together with Jean and Peter Whitlock. */
export const doyle: DemoFamily = [
  maya,
  {
    key: 'finn',
    worker: 'grace',
    iro: 'iris',
    born: '2014-09-02',
    identity: {
      legalName: 'Finn Patrick Doyle',
      knownAs: 'Finn',
      pronouns: 'he/him',
      sex: 'M',
      nhsNumber: '999 100 6184',
      ethnicity: 'WIRI',
      language: 'English',
      religion: 'Catholic',
      disability: 'Finn is dyslexic. Coloured paper, time, and being asked aloud all help.',
      inOwnWords: 'I know all the bus routes. Ask me.',
    },
    siblings: [
      {
        of: 'maya',
        placed: 'together',
        more: 'Finn asks Maya first when he is unsure, and an adult second. Both are fine.',
      },
      { of: 'rosie', placed: 'together', more: 'Finn is teaching Rosie the bus numbers.' },
    ],
    entries: [
      lookedAfter('grace', '2023-06-05', 'V2', because),
      person('grace', 'Peter Whitlock', 'foster-carer', {
        from: '2023-06-05',
        childSays: 'He drove the 41 for years. He has the actual hat.',
      }),
      person('grace', 'Mrs Adeola Martins', 'designated-teacher', {
        from: '2023-09-05',
        contact: 'a.martins@riverside-primary.example.org',
      }),
      note(
        'grace',
        '2023-08-03',
        'Visit: the bus museum',
        'You, Peter and I went to the bus museum. You explained the difference between two engines to the man who works there, and he gave you a badge.',
        {
          childSaid: 'When Da is better he can come, because it is flat everywhere and there is a café.',
          childKnows: 'written-with',
        },
      ),
      paper('grace', '2024-02-06', 'finn-learning-assessment.pdf', {
        title: 'How Finn reads: assessment by the educational psychologist',
        type: 'education',
        author: 'Dr Ruby Chen',
        partOf: ['education-assessments', 'assessment-documents'],
      }),
      note(
        'grace',
        '2024-11-19',
        'Phone call with school about the spelling test',
        'Mrs Martins rang. Finn had been asked to read his test marks aloud, and left the room. She has spoken to the teacher, and nobody’s marks are read aloud any more. Finn went back after lunch of his own accord.',
        { childSaid: 'I did not storm. I walked. Please write that I walked.', childKnows: 'written-with' },
        {
          corrected: {
            by: 'grace',
            because: 'Finn read this with me and I had written that he “ran out”. He walked, and Mrs Martins agrees.',
            body: {
              account:
                'Mrs Martins rang. Finn had been asked to read his test marks aloud, and walked out of the room to the library, where he told the librarian why. Nobody’s marks are read aloud any more. Finn went back after lunch of his own accord.',
            },
          },
        },
      ),
      paper('grace', '2025-06-20', 'bus-timetable.txt', {
        title: 'Finn’s own timetable for visiting Dad',
        type: 'writing-or-drawing',
        author: 'Finn',
        partOf: ['childs-contributions', 'contact-arrangements'],
        about: 'It is right to the minute, and we use it.',
      }),
      note(
        'grace',
        '2026-05-21',
        'Getting ready for the big school',
        'We practised the journey twice. The second time you led, and I was the one who needed telling where to change.',
        { childKnows: 'knows' },
      ),
    ],
  },
  {
    key: 'rosie',
    worker: 'grace',
    iro: 'iris',
    born: '2018-01-23',
    identity: {
      legalName: 'Rose Ann Doyle',
      knownAs: 'Rosie',
      pronouns: 'she/her',
      sex: 'F',
      nhsNumber: '999 101 2354',
      ethnicity: 'WIRI',
      language: 'English',
      religion: 'Catholic',
      inOwnWords: 'My rabbit is called Mister and he is five.',
    },
    siblings: [
      { of: 'maya', placed: 'together', more: 'Maya’s bedtime reading is the best part of Rosie’s day.' },
      { of: 'finn', placed: 'together', more: 'Rosie can now say all the stops of the 41.' },
    ],
    doesNotApply: [
      {
        line: 'provider-arrangements',
        because: 'Jean and Peter foster for the council itself; no other organisation is involved.',
      },
    ],
    entries: [
      lookedAfter('grace', '2023-06-05', 'V2', because),
      note(
        'grace',
        '2023-07-06',
        'Visit: the rabbit has his own chair',
        'You met me at the door and showed me where Mister sits at table. You are sleeping through, and Jean keeps the landing light on as you asked.',
        {
          childSaid: 'Mister likes it here. He wants to know when Mummy comes.',
          actions: 'Grace makes a picture calendar with Mum’s days on it.',
          childKnows: 'knows',
        },
      ),
      paper('grace', '2023-07-20', 'rosie-nursery-note.docx', {
        title: 'Leaving note from Little Acorns nursery',
        type: 'letter',
        author: 'Little Acorns nursery',
        partOf: ['educational-progress', 'childs-property'],
        about: 'A copy. Jean gave Rosie the original, with the pressed flower.',
      }),
      paper('grace', '2024-06-27', 'rosie-health-assessment.pdf', {
        title: 'Health assessment',
        type: 'medical',
        author: 'Nurse Amelia Stone',
        partOf: ['health-assessments'],
      }),
      note(
        'grace',
        '2025-02-13',
        'Lost tooth, second one',
        'Jean rang so that it would be written down: the tooth came out in an apple during story time. Maya put it in an envelope and dated it.',
        { childKnows: 'knows' },
      ),
    ],
  },
]
