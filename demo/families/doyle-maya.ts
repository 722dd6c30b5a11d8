import { type DemoChild, letter, lookedAfter, note, paper, person } from '../shapes.ts'
import { because } from './doyle-why.ts'

/** Maya, the eldest of three. */
export const maya: DemoChild = {
  key: 'maya',
  worker: 'grace',
  iro: 'iris',
  born: '2012-04-17',
  identity: {
    legalName: 'Maya Louise Doyle',
    knownAs: 'Maya',
    pronouns: 'she/her',
    sex: 'F',
    nhsNumber: '999 100 0011',
    ethnicity: 'WIRI',
    language: 'English, and some Irish with her dad',
    religion: 'Catholic: she likes the singing',
    inOwnWords:
      'I draw better than I talk. If I go quiet I am thinking, not sulking. Please ask me before you tell my brother things.',
  },
  siblings: [
    { of: 'finn', placed: 'together', more: 'They share the top floor. Maya says she is “in charge of homework”.' },
    {
      of: 'rosie',
      placed: 'together',
      more: 'Maya reads to Rosie at bedtime and would like to be asked first if anything changes.',
    },
  ],
  entries: [
    lookedAfter('grace', '2023-06-05', 'V2', because),
    person('grace', 'Siobhan Doyle', 'mother', {
      parentalResponsibility: true,
      heldAs: 'mother',
      calledByChild: 'Mum',
      contact: 'Phone 01632 960101, after four',
      childSays: 'She does the best voices when she reads.',
    }),
    person('grace', 'Declan Doyle', 'father', {
      parentalResponsibility: true,
      heldAs: 'married',
      calledByChild: 'Da',
      more: 'Lives near the rehabilitation centre. He writes slowly now, so give him time.',
    }),
    person('grace', 'Jean Whitlock', 'foster-carer', {
      from: '2023-06-05',
      contact: 'Phone 01632 960114',
      childSays: 'Jean never says hurry up.',
    }),
    note(
      'grace',
      '2023-06-05',
      'The first evening at Jean and Peter’s',
      'I drove you, Finn and Rosie to Jean and Peter’s. You carried Rosie’s rabbit. You looked at every room before you took your coat off, and chose the one with the round window. Jean had made soup and nobody had to eat it.',
      {
        childSaid: 'Can the door stay open? Not all the way. That much.',
        actions: 'Mum rings tomorrow at six. I come on Thursday.',
        childKnows: 'knows',
        significant: true,
      },
    ),
    note(
      'grace',
      '2023-09-14',
      'Visit: new school, new paint box',
      'We sat in the garden. You have started at Riverside Academy with your friend Ines, and Mr Bell has given you a key to the art room for rainy lunchtimes. You talked about missing your old street, above all the chip shop cat.',
      {
        childSaid: 'I want to see the cat. And Mum’s friend Pat, who is not family but sort of is.',
        actions: 'Grace asks Pat whether she would like to come in half-term.',
        childKnows: 'written-with',
      },
    ),
    paper('grace', '2023-10-02', 'our-house.png', {
      title: 'Drawing: “Our house with everybody in it”',
      type: 'writing-or-drawing',
      author: 'Maya',
      partOf: ['childs-contributions'],
      about: 'Maya has the original on her wall and asked for a copy to be kept here “so it can’t get lost”.',
    }),
    note(
      'grace',
      '2024-03-11',
      'What the court decided',
      'The family court decided, with your mum agreeing, that you three should stay together with Jean and Peter until you are grown up. That is called a care order. Your mum and dad are still your mum and dad, and Sundays go on. I came to tell you, Finn and Rosie on the same afternoon, before anybody else could.',
      { childSaid: 'So we can unpack the boxes.', childKnows: 'written-with', significant: true },
    ),
    paper('grace', '2024-03-11', 'care-order.pdf', {
      title: 'Care order',
      type: 'court-document',
      author: 'Family Court at Marlow Bridge (made up)',
      partOf: ['court-orders'],
    }),
    paper('grace', '2024-04-02', 'maya-care-plan.pdf', {
      title: 'Care plan, second version',
      type: 'plan',
      author: 'Grace Mensah',
      partOf: ['care-plan', 'care-plan-changes'],
    }),
    letter(
      'grace',
      '2024-05-20',
      {
        subject: 'Sundays with Mum',
        direction: 'received',
        medium: 'email',
        from: 'Siobhan Doyle',
        to: 'Grace Mensah',
        summary: 'Mum has a day job from June and asks whether Sundays could become whole days, with lunch.',
      },
      {
        files: ['sundays-with-mum.eml'],
        added: {
          by: 'grace',
          text: 'Maya, Finn and Rosie were asked one by one and all said yes. Whole Sundays began on 9 June 2024.',
        },
      },
    ),
    note(
      'iris',
      '2024-09-25',
      'Talk before the review',
      'We walked round the lake before your review, as you had asked. You had written your three points on your hand. You wanted to lead the meeting, and you did: nobody spoke over you.',
      {
        childSaid:
          'One: art club is not optional. Two: Finn should get the bigger desk. Three: tell me things when you know them, not when they are all sorted.',
        analysis:
          'Maya’s third point is fair and has been said before. I have asked for a date by which she hears of each decision.',
        childKnows: 'written-with',
        significant: true,
      },
    ),
    paper('grace', '2025-07-11', 'maya-school-report.pdf', {
      title: 'School report, summer term',
      type: 'education',
      author: 'Riverside Academy',
      partOf: ['educational-progress'],
    }),
    paper('grace', '2025-11-30', 'swimming-certificate.pdf', {
      title: 'Swimming certificate, 400 metres',
      type: 'certificate',
      author: 'Marlow Bridge Baths',
      partOf: ['childs-contributions', 'progress-file'],
      about: 'Maya keeps the original.',
    }),
    note(
      'grace',
      '2026-04-17',
      'Fourteenth birthday',
      'You had chosen bowling and no fuss. Your dad came by taxi with his new stick and bowled sitting down. He won. You said you had let him, then said you had not.',
      { childSaid: 'Best one since before.', childKnows: 'knows', significant: true },
    ),
    note(
      'grace',
      '2026-09-16',
      'Thinking about art college',
      'Maya showed me three prospectuses. She',
      {},
      { unfinished: true },
    ),
  ],
}
