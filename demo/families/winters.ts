import { type DemoFamily, lookedAfter, note, paper, person } from '../shapes.ts'

/** Arlo is a toddler whose grandparents care for him. */
export const winters: DemoFamily = [
  {
    key: 'arlo',
    worker: 'callum',
    iro: 'samuel',
    born: '2025-02-03',
    identity: {
      legalName: 'Arlo Winters',
      knownAs: 'Arlo',
      pronouns: 'he/him',
      sex: 'M',
      nhsNumber: '999 106 7884',
      upnReason: 'UN1',
      ethnicity: 'WBRI',
      language: 'English',
    },
    doesNotApply: [{ line: 'personal-education-plan', because: 'Arlo is not of school or nursery age yet.' }],
    entries: [
      lookedAfter(
        'callum',
        '2025-04-28',
        'C1',
        'Your mum was seventeen when you were born and loved you at once. She could not keep you safe on her own yet, and a court asked the council to share looking after you while she learns.',
      ),
      person('callum', 'Bethany Winters', 'mother', {
        parentalResponsibility: true,
        heldAs: 'mother',
        contact: 'Phone 01632 960214',
      }),
      person('callum', 'Gail and Ron Winters', 'grandparent', {
        from: '2025-04-28',
        contact: 'Phone 01632 960216',
        more: 'Arlo lives with them. Bethany comes every day but Thursday.',
      }),
      person('callum', 'Marlow Bridge Council', 'council', {
        parentalResponsibility: true,
        heldAs: 'care-order',
        from: '2025-04-28',
      }),
      note(
        'callum',
        '2025-04-28',
        'To Gail and Ron’s',
        'For you to read one day, Arlo: you slept the whole way. Your mum carried you in herself, and put your blanket with the ducks in the cot. She wrote down how you like to be held, and it is on the wall above your bed.',
        {
          childKnows: 'not-told',
          notToldBecause: 'Arlo is a baby. His life story book has this in words for a small child.',
          significant: true,
        },
      ),
      paper('callum', '2025-05-12', 'arlo-health-visitor.pdf', {
        title: 'Health visitor’s report',
        type: 'medical',
        author: 'Nadia Whyte, health visitor',
        partOf: ['health-assessments', 'health-plan'],
      }),
      note(
        'callum',
        '2025-11-06',
        'Crawling',
        'You crawled across the room to your mum while I was talking. I stopped talking.',
        {},
      ),
      note(
        'callum',
        '2026-02-03',
        'First birthday',
        'One candle, three generations, and a duck-shaped cake that your mum had made. She has passed her course, and has kept every visit since the summer.',
        {
          analysis:
            'Bethany has grown into this, and Gail and Ron make room for her. The plan for Arlo’s return to her is being written.',
          significant: true,
        },
      ),
      paper('callum', '2026-02-10', 'duck.png', {
        title: 'Picture of the duck cake, drawn by his mum',
        type: 'writing-or-drawing',
        author: 'Bethany Winters',
        partOf: ['childs-contributions'],
      }),
    ],
  },
]
