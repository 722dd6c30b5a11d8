import { child } from '../../child.mjs'
import { book, carePlan, dear, review } from '../../papers.mjs'
import { pathway } from '../../papers-health.mjs'
import { hand, mail, pic } from '../../papers-made.mjs'

export const leon = child(
  {
    id: 'MB-2302',
    name: 'Leon Baptiste',
    born: '2007-07-07',
    sex: 'M',
    worker: 'daniel',
    iro: 'samuel',
    from: '2016-10-03',
    until: '2025-07-07',
    legal: [
      ['2016-10-03', 'V2'],
      ['2017-06-27', 'C2'],
    ],
    homes: [
      ['2016-10-03', 'Hyacinth Moore', 'Canal Side, Marlow Bridge'],
      ['2023-09-04', 'Kiln House supported accommodation', 'Marlow Bridge'],
      ['2025-03-03', 'his own flat, 14B Foundry Yard', 'Marlow Bridge'],
    ],
    schools: [
      ['2011-09-05', 'Canal Side Primary School'],
      ['2018-09-04', 'Cressing High School'],
      ['2023-09-05', 'Marlow Bridge College'],
    ],
  },
  [
    book(
      '2016-10-31',
      'Every fuse in the house',
      'Hyacinth Moore, foster carer',
      `
You are nine and you have been here four weeks. On Saturday there was a bang and all the lights went. I said a word. You came down with a torch and said, "It's only the RCD, Miss Hyacinth, I was just seeing if it worked."

It worked.

Your grandad was an electrician in Roseau, you told me in the dark. He showed you with a battery and a spoon when you were five. You have not seen him since. You have been looking for him in my sockets.

I have bought a kit, with a buzzer, nine volts. And I have put a sticker on the meter cupboard. You may take that as love.`,
    ),
    carePlan(
      '2017-07-11',
      'Leon grows up with Hyacinth. His grandfather is to be found, if he can be.',
      `
# What Leon said
> I want to know if Grandad Cuthbert's alive. I don't want to hope it, I want to know it.

# What his mother says
Celeste is in hospital for a long time. On clear days she talks of Leon and knows how old he is. She agrees that he should stay, and gave us the name of the street in Roseau.

# Why we are looking
His father's side is four thousand miles away, and he is nine. A letter has gone through the Red Cross and one through the cathedral.`,
      `
To be trusted with tools | A bench in the cellar, low voltage | Hyacinth
To visit Mum | Once a month, Hyacinth waits outside | Daniel Price
Grandad | Search, and tell Leon each time there is no news, as well | Daniel Price
To sleep | A lamp that he wired, checked by an electrician | Hyacinth`,
      { as: 'docx' },
    ),
    mail(
      '2018-04-16',
      'Cathedral office, Roseau <office@roseau-cathedral.example>',
      'daniel',
      'Mr Cuthbert Baptiste',
      `
Dear Mr Price,

Your letter was read out on Sunday after the notices.

Mr Cuthbert Baptiste stood up at the back. He is seventy-four. He said, "That is my grandson, and I taught him with a spoon."

He has no computer but my niece has. He would like to know if the boy is still left-handed. He has been writing to an address in Marlow Bridge for five years and the letters have come back.

I attach a photograph of some of the envelopes. He kept them in order.

Yours in faith,
Fr. Anselm`,
      {
        time: '14:22',
        attach: [pic('2018-04-15', 'The shelf where he keeps the envelopes', 'shelf', { things: 20, wall: '#d9b98a' })],
      },
    ),
    review(
      '2019-10-15',
      'PN1',
      `
# What Leon said
> I've had 76 letters read to me now, he wrote them when I was 4, 5, 6, 7, 8. He thought I'd moved. I'd thought he'd stopped.

# Home
Twelve. He is Hyacinth's shadow and her electrician. The whole terrace rings him.

# Family
Grandad on video every Sunday. They are building the same radio at either end. In the summer Leon, Hyacinth and Daniel's colleague will fly out for two weeks; the panel has agreed to pay for it.

# Mum
Celeste was well enough to see the radio. She said, "Papa's hands." Leon wrote it on the inside of the case.`,
      `
Passport | Daniel Price | December 2019
Roseau | Hyacinth Moore | July 2020
Soldering iron: yes, with glasses | Hyacinth | birthday`,
    ),
    pathway(
      '2023-10-17',
      `
# Now
Kiln House since September, because I asked. Hyacinth is seventy-one. She's not my carer on paper any more; she is my person.

# Work
Level 2 electrical at college. Mr Bashir at Bashir & Daughter takes me on Fridays. He says I'm "annoyingly tidy".

# Money
I did a budget. There's £11 left a week and it goes on the phone to Roseau.

# What I can do
Cook six things. Wire a house. Talk to Mum when she isn't making sense.

# What I can't
Ask for help before it's the last day. I've written it here so you can ask me first.`,
      `
Apprenticeship with Bashir & Daughter | Leon, college | September 2024
Own flat: bid from 17½ | Daniel Price | January 2025
Driving lessons (van) | half each | 2024
Ring me on the 20th each month and ask “what’s due?” | Daniel Price | monthly`,
    ),
    dear(
      '2025-07-07',
      'daniel',
      `
Eighteen today. You told me not to make a thing of it, so this is half a page.

When you were ten you asked me why I told you each time that there was no news of your grandad. You had thought that social workers only rang with news. I said that no news was news too. I had made it up on the spot, and I have done it with every child since.

The flat is yours. The boiler is the council's, please stop improving it. I am not your social worker from midnight, and Shanice is your personal adviser, and you have both met and disagreed about football, so that is done.

He landed at 6.40. Hyacinth has him. He is seventy-one, sorry, eighty-one. He asked at passport control if you were still left-handed.`,
      { title: 'Letter on your eighteenth birthday' },
    ),
    hand(
      '2025-07-08',
      'Card from Grandad Cuthbert',
      'Cuthbert Baptiste',
      'elder',
      `To Mr Price,

I have now stood in my grandson's kitchen. Every wire is clipped at the same distance. I measured.

In 1962 I was a young man in this cold country for one winter, and a man in Marlow Bridge gave me his gloves. I never knew his name so I am thanking you.

C. Baptiste
Electrician (retired)`,
      { paper: 'card' },
    ),
  ],
)
