import { child } from '../../child.mjs'
import { dear, report } from '../../papers.mjs'
import { chronology, pathway } from '../../papers-health.mjs'
import { hand, mail, pic } from '../../papers-made.mjs'
import { others, shared } from './shared.mjs'

export const temi = child(
  {
    ...shared,
    id: 'MB-1201',
    name: 'Temitope Adebayo',
    known: 'Temi',
    born: '2009-11-21',
    sex: 'F',
    siblings: others('MB-1201'),
    homes: [
      [
        '2020-11-09',
        'Bisi Olatunji',
        'Sexton Road, Marlow Bridge',
        'Her mother’s friend from church, approved as a connected person.',
      ],
    ],
    schools: [
      ['2014-09-03', 'St Wystan’s Primary School'],
      ['2021-09-06', 'Cressing High School'],
      ['2026-09-07', 'Marlow Bridge Sixth Form'],
    ],
  },
  [
    dear(
      '2020-11-11',
      'daniel',
      `
On Monday night you packed for five people in eleven minutes and forgot nobody's toothbrush. I want to begin by saying that I saw that.

Your mum died on Saturday. I am so sorry. I did not know her, and everybody I have met since has told me something: that she sang alto, that she could back a van into any space, that she called you "my second in command".

You asked me straight whether the five of you would be split up. I said that I would not lie to you. There was no house on Monday with five beds. You and Kola are with Auntie Bisi. Simi, Dayo and Ife are with Ruthanne, two streets away, and that is four minutes, because you timed it.

# What I promised
- You see them every day after school until you tell me that every day is too much.
- Nobody moves them further. If anybody suggests it, I ring you first.
- You are their sister. You are allowed to be eleven sometimes.

You said, "I don't know how to be off duty." We will work on it, and there is no rush.`,
    ),
    hand(
      '2021-11-21',
      'What I want on my birthday (list)',
      'child',
      'teen',
      `WHAT I WANT ON MY 12TH BIRTHDAY

1. All five of us. Same table. No social workers (sorry Daniel)
2. Jollof the way Mum did it = Auntie B has the recipe but does NOT do the burnt bit. The burnt bit is the point
3. Nobody says "she would be so proud" before I have eaten
4. To be in charge of NOTHING for 1 day. Kola can do Ife's shoes
5. braids, long ones, the lady on Corn St

(6. a phone)`,
      { kind: 'writing-or-drawing' },
    ),
    report(
      '2023-07-14',
      'Report, summer term',
      'Ms Petra Vance, tutor',
      `
English | Well above | Temi argues like a barrister and listens like a friend. Her essay on grief in “Hamlet” was read to the staff room, with her leave.
Mathematics | On track | Neat, careful and quicker than she thinks.
Biology | Above | Asks what happens next, and after that.
Music | Above | Has joined the altos “because somebody has to”.
French | On track | A good accent, and a shaky hold of the past tense.`,
      `
# From her tutor
Temi no longer leaves lessons to check whether her little brother in Year 1 across the road is all right. In October she did so eleven times; since Easter not once. She decided that by herself.

We have asked her to be a peer mentor next year. She asked whether it counted as being in charge of somebody. We said no, and she said yes.`,
    ),
    chronology('2024-02-06', [
      [
        '2020-11-07',
        'Her mother, Folake Adebayo, dies after a short illness. Her father has lived in Lagos since 2019, and asks that the children stay in England.',
      ],
      ['2021-04-17', 'The five plant a lemon tree at Ruthanne’s for their mother.', 'Temi'],
      ['2022-08-20', 'All five to Lagos for two weeks, with Auntie Bisi. Temi meets her grandmother.', 'Auntie Bisi'],
      [
        '2023-05-02',
        'Temi stops going to the younger ones every day, and goes when she wants to. She calls this “part time”.',
        'Visit',
      ],
    ]),
    mail(
      '2025-03-18',
      'Temi <temi@adebayo-five.example>',
      'daniel',
      'question about the other house',
      `
hi daniel

this is a formal question so I am emailing

ruthanne's neighbour is selling her house. auntie b is looking for a bigger place. I am not saying anything I am just putting two facts next to each other

if they lived NEXT DOOR to each other we could knock a gate in the fence. kola has drawn it. I attach.

who decides? is there a form? there is always a form

temi`,
      {
        time: '21:07',
        attach: [
          hand(
            '2025-03-17',
            'The gate',
            'Kola',
            'young',
            `THE GATE (plan)

our side      |  their side
Auntie B      |  Ruthanne
me + Temi     |  Simi Dayo Ife

gate here --> =====  (no lock)

dog flap optional
cost: 1 gate. I asked. £85 + hinges`,
          ),
        ],
      },
    ),
    pathway(
      '2026-02-17',
      `
# How I am
> Tired, in a good way. Eight subjects is too many subjects.

# What I want
Biology, chemistry and English at the sixth form, then nursing or law. "People think those are opposites. They are both about who gets looked after."

# Home
The gate went in on 2 August 2025. I go through it about nine times a day. I would like to stay with Auntie B until I go to university and come back in the holidays, and I want that written down as a plan and not as a hope.

# Money
Auntie B has started me on doing one shop a month on £70. I was £3.40 over. It was the plantain.

# People
Auntie B, Kola, Ruthanne, Ms Vance. Dad rings on Sundays; it is getting easier to talk to him since I stopped pretending. I do not need a mentor. I might be one.

# Health
Contact lenses. I gave up the worry clinic because I ran out of things to say, and they said that counts as finishing.`,
      `
Staying put with Auntie Bisi: write it into both plans | Daniel Price | 30 April 2026
Visit two universities that have nursing and law | Temi with Ms Vance | July 2026
Passport renewed for Lagos | Auntie Bisi | May 2026
Meet her personal adviser, and say yes or no to him | Temi | March 2026`,
    ),
    pic('2025-08-02', 'Sunflowers beside the gate', 'garden', { flower: '#f2c53d', tall: true }),
  ],
)
