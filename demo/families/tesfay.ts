import { type DemoFamily, letter, lookedAfter, note, paper, person } from '../shapes.ts'

/** Selam came alone from Eritrea. Her day of birth is not known. */
export const tesfay: DemoFamily = [
  {
    key: 'selam',
    worker: 'hannah',
    iro: 'iris',
    born: {
      earliest: '2009-09-11',
      latest: '2010-09-10',
      words: 'I was born in the year after my brother, around the new year in September',
    },
    identity: {
      legalName: 'Selam Tesfay',
      knownAs: 'Selam',
      pronouns: 'she/her',
      sex: 'F',
      nhsNumber: '999 104 9371',
      upnReason: 'UN3',
      ethnicity: 'BAFR',
      language: 'Tigrinya; learning English fast, and some Arabic',
      religion: 'Orthodox Christian: she fasts before Easter and Christmas',
      inOwnWords: 'Please do not ask me about the journey every time someone new comes. It is written. Read it.',
    },
    doesNotApply: [
      { line: 'court-orders', because: 'No court has made an order: Selam is accommodated at her own wish.' },
    ],
    entries: [
      lookedAfter(
        'hannah',
        '2025-01-09',
        'V2',
        'You arrived on your own and needed a safe place to live, school, and people on your side. You asked for that, and you have a right to it.',
      ),
      person('hannah', 'Abrehet Haile', 'mother', {
        parentalResponsibility: true,
        heldAs: 'mother',
        calledByChild: 'Adey',
        more: 'The Red Cross is helping to find her. Selam last spoke with her in August 2024.',
      }),
      person('hannah', 'Robel Tesfay', 'sibling', {
        more: 'Selam’s older brother. He is believed to be in Sweden, and the search goes on.',
      }),
      person('hannah', 'Lydia Bekele', 'foster-carer', {
        from: '2025-01-09',
        contact: 'Phone 01632 960183',
        childSays: 'She cooks like home on Sundays.',
      }),
      note(
        'hannah',
        '2025-01-09',
        'First evening',
        'Mr Gebre interpreted. We began with food, sleep and warm clothes, and left every other question for later. You asked where the nearest church was, and Lydia knew.',
        {
          childSaid: 'I would like a key. My own.',
          actions: 'Key cut the next morning.',
          childKnows: 'knows',
          significant: true,
        },
      ),
      note(
        'hannah',
        '2025-01-23',
        'How old Selam is',
        'Selam told us in her own words when she was born. There is no paper. I believe her, and so does everyone who works with her. We use her own account, write down the earliest and the latest day that fit it, and do not invent a birthday. She has chosen 11 September, the new year, to celebrate.',
        {
          childSaid: 'My mother knows the day. Ask her when you find her.',
          childKnows: 'written-with',
          significant: true,
        },
      ),
      letter(
        'hannah',
        '2025-03-04',
        {
          subject: 'Appointment with the solicitor',
          direction: 'received',
          medium: 'email',
          from: 'Kite & Marsh Solicitors',
          to: 'Hannah Lewis',
          summary: 'The date, the interpreter’s name, and what Selam need not bring.',
        },
        { files: ['solicitor-appointment.eml'] },
      ),
      paper('hannah', '2025-07-17', 'english-certificate.pdf', {
        title: 'English for speakers of other languages: entry level 3',
        type: 'certificate',
        author: 'Marlow Bridge College',
        partOf: ['educational-progress', 'progress-file'],
      }),
      note(
        'hannah',
        '2025-09-11',
        'New year',
        'Lydia’s house was full. You lit the first torch. You told me that you want to be a nurse, and that you would like to help with the little ones in the church.',
        { childKnows: 'knows' },
      ),
      note(
        'iris',
        '2026-03-12',
        'Talk before the review',
        'We spoke without the adults. You asked for the same interpreter every time, and that forms stop asking for what is here already.',
        {
          childSaid: 'You have it in the computer. Look in the computer.',
          actions:
            'Asked Hannah to put Mr Gebre’s name first, and to send the health team what they may have so that they need not ask.',
          childKnows: 'written-with',
        },
      ),
    ],
  },
]
