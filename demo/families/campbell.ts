import { type DemoFamily, letter, lookedAfter, note, paper, person } from '../shapes.ts'

/** Ty, who left care and came back: one record, two periods. */
export const campbell: DemoFamily = [
  {
    key: 'ty',
    worker: 'leila',
    iro: 'samuel',
    born: '2010-03-05',
    identity: {
      legalName: 'Tyrese Anthony Campbell',
      knownAs: 'Ty',
      pronouns: 'he/him',
      sex: 'M',
      nhsNumber: '999 104 3209',
      ethnicity: 'BCRB',
      language: 'English',
      religion: 'Goes to church with Grandma Pearl at Easter and Christmas',
      inOwnWords:
        'Chess, baking, jokes. In that order. I have been through this before so you don’t have to explain it slowly.',
    },
    entries: [
      lookedAfter(
        'leila',
        '2018-01-15',
        'V2',
        'Your mum needed an operation and months of rest, and Grandma Pearl was abroad. You stayed with Mrs Hall until your mum was strong again.',
        {
          endedOn: '2019-07-26',
          endedBecause: 'Your mum was well. You went home on the last day of term, with a cake.',
        },
      ),
      lookedAfter(
        'leila',
        '2023-11-02',
        'V2',
        'Your mum became ill again and asked us early, so that it could be done calmly. You asked for Mrs Hall, and Mrs Hall said yes before I had finished the question.',
      ),
      person('leila', 'Marcia Campbell', 'mother', {
        parentalResponsibility: true,
        heldAs: 'mother',
        contact: 'Phone 01632 960171',
        childSays: 'She is not fragile. She is just ill sometimes.',
      }),
      person('leila', 'Pearl Campbell', 'grandparent', {
        calledByChild: 'Grandma Pearl',
        contact: 'Phone 01632 960172',
      }),
      person('leila', 'Brenda Hall', 'foster-carer', {
        from: '2023-11-02',
        contact: 'Phone 01632 960175',
        more: 'Ty lived with her from 2018 to 2019 too. He has the same room and the same mug.',
      }),
      note(
        'leila',
        '2019-07-26',
        'Going home',
        'You went home today. Mrs Hall gave you the recipe book you had written together. You asked what happens to all this writing now. I said that it is kept, that it is yours to read one day, and that nobody starts again from nothing.',
        { childSaid: 'Good. Because I said some clever things.', childKnows: 'knows', significant: true },
      ),
      note(
        'leila',
        '2023-11-02',
        'Back with Mrs Hall',
        'You put your bag down and went to see whether the chessboard was where you had left it. It was. We read the first pages of this record together, the parts that are yours, and you laughed at your eight-year-old self.',
        { childKnows: 'written-with', significant: true },
      ),
      paper('leila', '2023-12-12', 'ty-care-plan.pdf', {
        title: 'Care plan',
        type: 'plan',
        author: 'Leila Farouk with Ty and Marcia Campbell',
        partOf: ['care-plan'],
      }),
      letter(
        'leila',
        '2024-03-19',
        {
          subject: 'County chess: permission and train times',
          direction: 'received',
          medium: 'email',
          from: 'Mr Vaughan, Weir School',
          to: 'Leila Farouk',
          summary: 'Ty has been picked for the county team. Trains and times attached below, and who goes with him.',
        },
        { files: ['county-chess.eml'] },
      ),
      paper('leila', '2025-04-14', 'banana-bread.docx', {
        title: 'Recipe: banana bread, version nine',
        type: 'writing-or-drawing',
        author: 'Ty',
        partOf: ['childs-contributions'],
      }),
      note(
        'samuel',
        '2026-02-25',
        'Review: staying near Mum',
        'You chaired with a chess clock: two minutes each. It was the shortest review I have been to, and the best prepared.',
        {
          childSaid:
            'Plan A is home at weekends. Plan B is Mrs Hall full time. Both are fine. Not knowing is what is not fine.',
          childKnows: 'written-with',
        },
      ),
    ],
  },
]
