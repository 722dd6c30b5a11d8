import { type DemoFamily, letter, lookedAfter, note, paper, person } from '../shapes.ts'

const because =
  'Your mum died in the winter after a long illness, and your dad was working abroad and could not be reached for some weeks. You went to your grandmother, whom you both asked for. The council looked after you from then on, so that she would have help and money to do it well.'

/** Yusuf and Aisha live with their grandmother. */
export const rahman: DemoFamily = [
  {
    key: 'yusuf',
    worker: 'daniel',
    iro: 'samuel',
    born: '2011-10-08',
    identity: {
      legalName: 'Yusuf Rahman',
      knownAs: 'Yusuf',
      pronouns: 'he/him',
      sex: 'M',
      nhsNumber: '999 101 8522',
      ethnicity: 'ABAN',
      language: 'English and Sylheti',
      religion: 'Muslim: Friday prayers with his uncle when school allows',
      inOwnWords: 'I am the one who remembers everything. Ask me about Mum, I like it when people ask.',
    },
    siblings: [
      {
        of: 'aisha',
        placed: 'together',
        more: 'They have always been together and want it written down that they stay together.',
      },
    ],
    entries: [
      lookedAfter('daniel', '2022-02-14', 'V2', because),
      person('daniel', 'Salma Begum', 'grandparent', {
        calledByChild: 'Nanu',
        contact: 'Phone 01632 960128. She prefers to speak Sylheti about anything official: book Mrs Khatun.',
        childSays: 'Nanu is strict about shoes and soft about everything else.',
      }),
      person('daniel', 'Imran Rahman', 'father', {
        parentalResponsibility: true,
        heldAs: 'married',
        calledByChild: 'Abbu',
        contact: 'imran.rahman@example.org',
        more: 'Home every spring since 2023. He rings each Sunday and knows every teacher’s name.',
      }),
      person('daniel', 'Nasreen Rahman', 'mother', {
        parentalResponsibility: false,
        until: '2022-01-30',
        calledByChild: 'Ammu',
        more: 'She died on 30 January 2022. She taught maths. Her notebooks are with Nanu.',
      }),
      note(
        'daniel',
        '2022-02-14',
        'At Nanu’s',
        'You both wanted to sleep in the front room with Nanu for now, so the beds went there. You asked me whether I had known your mum. I said no, and you told me about her for an hour. Thank you for that.',
        { childSaid: 'Write her name properly: Nasreen, with two e’s.', childKnows: 'written-with', significant: true },
      ),
      letter(
        'daniel',
        '2022-03-21',
        {
          subject: 'Why I would like to care for my grandchildren',
          direction: 'received',
          medium: 'letter',
          from: 'Salma Begum',
          to: 'Marlow Bridge Council',
          summary:
            'Put into English by Mrs Khatun. Nanu says what each child likes to eat, what each is afraid of, and that she will not be told she is too old.',
        },
        { files: ['letter-from-nanu.docx'] },
      ),
      paper('daniel', '2022-06-15', 'rahman-placement-plan.pdf', {
        title: 'Placement plan',
        type: 'plan',
        author: 'Daniel Price with Salma Begum',
        partOf: ['placement-plan'],
      }),
      note(
        'daniel',
        '2023-05-10',
        'Visit: the school trip',
        'You want to go to Snowdonia with your year. The form asked for a parent, your dad was flying, and the last day was tomorrow. It is written into the placement plan that Nanu may sign for trips, so she did, with her best pen.',
        {
          childSaid: 'It should not depend on who is awake in which country.',
          analysis: 'Yusuf is right. School has been sent page two of the plan so that this does not come up again.',
          childKnows: 'knows',
        },
      ),
      note(
        'samuel',
        '2024-10-17',
        'Before the review: Yusuf’s views',
        'You met me in the library. You are thinking about medicine, mostly because of the nurses who looked after your mum. You would like your review in the holidays and not in school.',
        {
          childSaid: 'I don’t want to be taken out of class by someone with a lanyard.',
          actions: 'All further reviews at Nanu’s, after Asr, with tea.',
          childKnows: 'written-with',
        },
      ),
      paper(
        'daniel',
        '2025-08-22',
        'yusuf-results.pdf',
        {
          title: 'Early GCSE in mathematics: grade 9',
          type: 'certificate',
          author: 'Bridge Street School',
          partOf: ['educational-progress', 'progress-file'],
        },
        {
          added: {
            by: 'samuel',
            text: 'Yusuf rang to tell me himself. He has put the certificate beside his mother’s notebooks.',
          },
        },
      ),
    ],
  },
  {
    key: 'aisha',
    worker: 'daniel',
    iro: 'samuel',
    born: '2013-12-19',
    identity: {
      legalName: 'Aisha Nasreen Rahman',
      knownAs: 'Aisha',
      pronouns: 'she/her',
      sex: 'F',
      nhsNumber: '999 102 4697',
      ethnicity: 'ABAN',
      language: 'English and Sylheti',
      religion: 'Muslim',
      inOwnWords: 'I write poems. They are not sad just because they are about Mum.',
    },
    siblings: [
      { of: 'yusuf', placed: 'together', more: 'Aisha says he is bossy and that nobody else is allowed to say so.' },
    ],
    entries: [
      lookedAfter('daniel', '2022-02-14', 'V2', because),
      person('daniel', 'Farida Khatun', 'family-friend', {
        contact: 'Phone 01632 960133',
        more: 'A friend of the family who also interprets. Aisha is happy for her to be there.',
      }),
      note(
        'daniel',
        '2022-04-29',
        'Eid at Nanu’s',
        'You invited me for the afternoon. You had made the cards yourself, one for each cousin and one for the postman. There was a chair with your mum’s scarf on it, and people told stories about her.',
        { childSaid: 'It was a good sad.', childKnows: 'knows', significant: true },
      ),
      paper('daniel', '2022-04-29', 'eid-card.png', {
        title: 'An Eid card, moon and stars',
        type: 'writing-or-drawing',
        author: 'Aisha',
        partOf: ['childs-contributions'],
      }),
      paper('daniel', '2023-11-06', 'poem-two-es.txt', {
        title: 'Poem: “Two e’s”',
        type: 'writing-or-drawing',
        author: 'Aisha',
        partOf: ['childs-contributions'],
        about: 'Printed in the school magazine, with her leave.',
      }),
      note(
        'daniel',
        '2024-02-20',
        'Talking with Ms Rowe',
        'You see Ms Rowe on Tuesdays in the room with the blue sofa. What you tell her stays with her. She lets me know only that you come, and that you chose to carry on.',
        { childKnows: 'written-with' },
      ),
      letter('daniel', '2025-09-03', {
        subject: 'Aisha’s new school year',
        direction: 'sent',
        medium: 'email',
        from: 'Daniel Price',
        to: 'Bridge Street School',
        summary: 'Thanked the school for moving the form evening to a time when Nanu and an interpreter can both come.',
      }),
      note(
        'daniel',
        '2026-07-08',
        'Sports day',
        'You asked me to come, and to clap for everybody and not only for you. I did. You came third in the 800 metres and fell into Nanu’s arms.',
        { childKnows: 'knows' },
      ),
    ],
  },
]
