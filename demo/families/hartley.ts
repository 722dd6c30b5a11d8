import { type DemoFamily, lookedAfter, note, paper, person } from '../shapes.ts'

/** Jo is sixteen and uses they and them. */
export const hartley: DemoFamily = [
  {
    key: 'jo',
    worker: 'leila',
    iro: 'iris',
    born: '2009-11-14',
    identity: {
      legalName: 'Joanna Hartley',
      knownAs: 'Jo',
      pronouns: 'they/them',
      sex: 'F',
      nhsNumber: '999 106 1711',
      ethnicity: 'MWBA',
      language: 'English',
      religion: 'None',
      inOwnWords: 'Jo. They. That’s it, that’s the whole thing. Also I run.',
    },
    entries: [
      lookedAfter(
        'leila',
        '2024-04-08',
        'V2',
        'You and your dad were arguing every day, and both of you said that living apart for a while would let you be kinder to each other.',
      ),
      person('leila', 'Michael Hartley', 'father', {
        parentalResponsibility: true,
        heldAs: 'married',
        contact: 'Phone 01632 960203',
        childSays: 'He is trying. He gets my name right now.',
      }),
      person('leila', 'Abena Hartley', 'mother', {
        parentalResponsibility: true,
        heldAs: 'mother',
        contact: 'abena.hartley@example.org',
        more: 'Works at sea, and writes from every port.',
      }),
      person('leila', 'Cora Finch', 'residential-worker', {
        from: '2024-04-08',
        contact: 'Weir House, 01632 960207',
        childSays: 'Cora runs slower than me but she comes.',
      }),
      note(
        'leila',
        '2024-04-08',
        'Weir House',
        'You chose Weir House after seeing two places. We went through what is written about you and changed the name and the pronouns together, everywhere but on the birth certificate.',
        { childSaid: 'Is that it? I thought I’d have to fight.', childKnows: 'written-with', significant: true },
        {
          added: {
            by: 'ruth',
            text: 'Checked on 9 April 2024: the name Jo likes stands first on every page of the record.',
          },
        },
      ),
      paper('leila', '2024-04-30', 'weir-house-agreement.pdf', {
        title: 'Agreement with Weir House about Jo’s care',
        type: 'contract',
        author: 'Marlow Bridge Council and Weir House',
        partOf: ['provider-arrangements', 'placement-plan'],
      }),
      note(
        'leila',
        '2024-10-10',
        'Sunday lunch with Dad',
        'Your dad had asked me how to say sorry without making it about him. You talked for two hours, and I was not needed.',
        { childSaid: 'He’d written it down. He read it out. It was actually all right.', childKnows: 'knows' },
      ),
      paper('leila', '2025-05-18', 'ten-k-time.txt', {
        title: 'Race result: ten kilometres',
        type: 'certificate',
        author: 'Marlow Bridge Harriers',
        partOf: ['progress-file'],
      }),
      note(
        'leila',
        '2026-08-19',
        'What comes after',
        'You told me what you want from the next two years: a training flat at Weir House, the running club, Dad on Sundays, and nobody making plans about you on a day you are at practice.',
        { childKnows: 'written-with' },
      ),
    ],
  },
]
