import { type DemoFamily, letter, lookedAfter, note, paper, person } from '../shapes.ts'

const because =
  'Your mum was very tired and low for a long time, and on some days could not look after herself or you. She asked the doctor for help, and the council for somewhere good for you both while she got better.'

/** Liv and Kuba live apart, twenty minutes from each other, and see each other every week. */
export const kowalski: DemoFamily = [
  {
    key: 'liv',
    worker: 'callum',
    iro: 'iris',
    born: '2009-06-30',
    identity: {
      legalName: 'Oliwia Kowalska-Green',
      knownAs: 'Liv',
      pronouns: 'she/her',
      sex: 'F',
      nhsNumber: '999 103 0867',
      ethnicity: 'WOTH',
      language: 'Polish and English',
      religion: 'Catholic',
      inOwnWords: 'Say my name right or say Liv. I want to be a sound engineer.',
    },
    siblings: [
      {
        of: 'kuba',
        placed: 'apart',
        apartBecause: 'childs-wishes',
        more: 'Liv wanted to stay near her college, and Kuba near his school. Saturdays together are fixed, and they message in Polish.',
      },
    ],
    entries: [
      lookedAfter('callum', '2021-09-20', 'V2', because),
      person('callum', 'Magdalena Kowalska', 'mother', {
        parentalResponsibility: true,
        heldAs: 'mother',
        calledByChild: 'Mama',
        contact: 'Phone 01632 960145',
      }),
      person('callum', 'Stephen Green', 'father', {
        parentalResponsibility: true,
        heldAs: 'registered',
        contact: 'Letters to his sister, Mrs Green, 01632 960149',
        childSays: 'He sends good birthday cards.',
      }),
      person('callum', 'Denise Okafor', 'foster-carer', {
        from: '2021-09-20',
        contact: 'Phone 01632 960151',
        childSays: 'She lets me have the amp in the garage.',
      }),
      note(
        'callum',
        '2021-09-20',
        'Moving in with Denise',
        'You had packed your headphones first and your clothes last. Denise had asked beforehand what you eat, and there were pierogi: not like your mum’s, you said, but a good try.',
        {
          childSaid: 'Where is Kuba sleeping? I want to see it.',
          actions: 'Drove to Kuba’s the same evening, and Liv saw his room.',
          childKnows: 'knows',
          significant: true,
        },
      ),
      letter(
        'callum',
        '2022-10-04',
        {
          subject: 'What I want said at my review',
          direction: 'received',
          medium: 'letter',
          from: 'Liv',
          to: 'Iris Lund',
          summary:
            'Liv asks for three things: a Saturday that nobody cancels, her own bank card, and Mass in Polish at Christmas.',
        },
        {
          files: ['liv-letter-to-iris.txt'],
          added: {
            by: 'iris',
            text: 'Answered in my own handwriting on 11 October 2022: yes to all three, with who does what by when.',
          },
        },
      ),
      note(
        'callum',
        '2023-03-15',
        'A Saturday that did not happen',
        'Last Saturday’s time with Kuba was called off by us because nobody could drive. I told you by text message an hour before. That was not good enough, and I said sorry.',
        {
          childSaid: 'You lot always have a reason.',
          analysis:
            'Liv asked in October for a Saturday that nobody cancels. We had agreed, and we let her down. A second driver is now named.',
          childKnows: 'knows',
        },
        {
          disputed: {
            by: 'iris',
            text: 'Liv has read this and does not agree with “an hour before”. She says the message came after she was already at the bus stop, and she has kept it. She wants her account to stand beside ours.',
          },
        },
      ),
      paper('callum', '2024-08-20', 'pathway-plan.pdf', {
        title: 'Pathway plan, first version',
        type: 'plan',
        author: 'Liv and Callum Reid',
        partOf: ['care-plan', 'consultations'],
      }),
      paper('callum', '2025-07-02', 'gig-poster.png', {
        title: 'Poster for Liv’s first gig as sound engineer',
        type: 'writing-or-drawing',
        author: 'Liv',
        partOf: ['childs-contributions'],
      }),
      note(
        'callum',
        '2026-06-30',
        'Seventeen',
        'Breakfast with you, Kuba and your mum at the café by the bridge. Your mum had brought photographs from Kraków. You talked about whether you might like to spend next summer there.',
        { childKnows: 'written-with', significant: true },
      ),
    ],
  },
  {
    key: 'kuba',
    worker: 'callum',
    iro: 'iris',
    born: '2015-02-11',
    identity: {
      legalName: 'Jakub Kowalski-Green',
      knownAs: 'Kuba',
      pronouns: 'he/him',
      sex: 'M',
      nhsNumber: '999 103 7039',
      ethnicity: 'WOTH',
      language: 'Polish and English',
      religion: 'Catholic',
      disability: 'Kuba has asthma. Blue inhaler in his bag, the plan is on the fridge.',
      inOwnWords: 'I am the goalkeeper.',
    },
    siblings: [
      {
        of: 'liv',
        placed: 'apart',
        apartBecause: 'childs-wishes',
        more: 'Saturdays with Liv are the day of the week that matters most.',
      },
    ],
    entries: [
      lookedAfter('callum', '2021-09-20', 'V2', because),
      person('callum', 'Anil and Meera Shah', 'foster-carer', {
        from: '2021-09-20',
        contact: 'Phone 01632 960158',
        childSays: 'Their dog thinks I am his.',
      }),
      person('callum', 'Dr Tess Morgan', 'doctor', { contact: 'Weir Lane Surgery, 01632 960160' }),
      note(
        'callum',
        '2021-10-07',
        'Visit: the dog',
        'You had already taught the dog to fetch in Polish. You eat well, you sleep well, and you asked twice whether Mama knows where you are. She does, and you rang her so that you could hear it from her.',
        { childKnows: 'knows' },
      ),
      paper('callum', '2022-01-18', 'kuba-health-assessment.pdf', {
        title: 'Health assessment',
        type: 'medical',
        author: 'Dr Tess Morgan',
        partOf: ['health-assessments', 'health-plan'],
      }),
      note('callum', '2024-05-04', 'Saved a penalty', 'Anil sent a film of it. Liv can be heard shouting.', {
        childSaid: 'I knew he would go left. He always looks left.',
        childKnows: 'knows',
      }),
      note(
        'callum',
        '2025-12-06',
        'Mikołajki',
        'Your mum came for the afternoon with a boot full of oranges. She is well, and she is working. We began to talk, all of us together, about what longer weekends at hers could look like.',
        {
          childSaid: 'Can the dog come?',
          actions: 'Callum asks Mama, Liv, Kuba and the Shahs each alone, then together in January.',
          childKnows: 'knows',
          significant: true,
        },
      ),
    ],
  },
]
