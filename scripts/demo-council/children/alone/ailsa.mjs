import { child } from '../../child.mjs'
import { book, certificate, doc, pep } from '../../papers.mjs'
import { health } from '../../papers-health.mjs'
import { hand, mail, pic } from '../../papers-made.mjs'
import { council } from '../../senders.mjs'

export const ailsa = child(
  {
    id: 'MB-2303',
    name: 'Ailsa McCrae',
    born: '2008-05-30',
    sex: 'F',
    worker: 'leila',
    iro: 'iris',
    from: '2017-03-13',
    until: '2026-05-30',
    legal: [
      ['2017-03-13', 'C1'],
      ['2017-11-07', 'C2'],
    ],
    homes: [['2017-03-13', 'Beth and Rosalind Carver', 'Mill Cottage, Little Fenning', 'A loom and a greyhound.']],
    schools: [
      ['2012-09-05', 'Fenning Primary School'],
      ['2019-09-04', 'Tilden Park School'],
      ['2024-09-03', 'Marlow Bridge Sixth Form'],
    ],
  },
  [
    health(
      '2017-04-04',
      'Dr Tess Morgan',
      `
# How Ailsa is
Eight. She did not speak to me; she has not spoken to a grown-up outside the house since Christmas. She wrote on the paper sheet of the couch, in very small handwriting, and I wrote back.

# What she wrote
> I can talk. I just can't do it when it counts.

# What we know
Selective mutism, since the things of last winter. Hearing is normal. Her teeth and growth are good. There is a patch of hair missing behind the left ear, where she twists it; it will come back.

# What to do
Do not ask her to speak. Do not cheer if she does. Leave paper about.`,
      `
Child and family clinic | Dr Morgan | May 2017
School: nobody asks for a spoken answer | J. Tilley | at once
Notebooks, small, many | Beth and Rosalind | now`,
      { initial: true },
    ),
    book(
      '2017-06-11',
      'The greyhound',
      'Rosalind Carver, foster carer',
      `
It was 6.15 and I was on the stairs, so I heard but did not see.

You were on the kitchen floor with Wilhelmina, who is nervous too. And you said to her, quite ordinary, "Your ears are like the inside of a shell, but warm."

That was the first time I had heard your voice. I sat down where I was. I have not told anybody but Beth. We did not cheer. I had read the leaflet.

At breakfast I put a shell by your plate, and you looked at me for a long time and then moved it next to the jam.`,
    ),
    hand(
      '2018-02-04',
      'Notebook page, given to Leila',
      'child',
      'young',
      `things I have said out loud this week

Mon   "toast" (to Beth)
Tue   nothing but I hummed
Wed   "she needs to go out" (about W.)
Thu   "no" (to Mr Keel!!!!!)
Fri   "no thank you" (same)
Sat   a whole sentence in the wool shop
Sun   you. hello`,
      { kind: 'writing-or-drawing' },
    ),
    pep(
      '2019-06-20',
      `
# Where Ailsa is
End of primary school. She speaks to nine people here, out of 212, and the nine are well chosen. She is the best writer that the school has had.

# What Ailsa wrote
> I am going to Tilden Park. I would like to begin as a person who talks. If nobody there knows that I didn't, then I won't have to stop being her.

# So
We have agreed that only two people at Tilden Park are told. Her file goes to them in an envelope.`,
      `
Visits: empty school, then one room, then one teacher | Ms Vance | July 2019
Says her own name on the register | Nobody looks up | September 2019
Debating club (her own idea) | – | when she likes`,
      { as: 'docx' },
    ),
    certificate(
      '2023-03-04',
      'Schools’ debating: best speaker',
      'Vale Schools’ Debating Union',
      `
spoke for four minutes against the motion "This house would rather be heard than listen", without notes, to two hundred and forty people, and won.`,
    ),
    mail(
      '2025-12-19',
      'Ailsa McCrae <ailsa@mill-cottage.example>',
      'leila',
      'Offer',
      `
Dear Leila,

Unconditional, if I get the grades (so: conditional). Speech and language therapy, four years. The interviewer asked why. I said, "I know what it's like from inside." Then I said nothing for a bit, on purpose, and she waited, and I thought, yes, this is the place.

Beth and Rosalind want to know if staying put covers the holidays. Wilhelmina's successor also asks.

Ailsa

PS I counted. I have now talked to more than 9 people today.`,
      { time: '17:17' },
    ),
    doc(
      'plan',
      '2026-04-21',
      'Staying put agreement',
      'Leila Farouk, Social worker',
      council,
      `
# Between
Ailsa McCrae, who is eighteen on 30 May; Beth and Rosalind Carver; and the council.

# What is agreed
| Matter | Agreed
| Home | Mill Cottage, in the holidays and whenever she likes, until she is 21 at least
| Money | The council pays in the holidays; Ailsa pays £20 a week when she works
| Her room | Stays hers. The loom may be put in it in term, and is to be out by the day before
| House rules | Grown-up ones: say if you are out, do not say where
| The word | "Foster" stops. Ailsa's word is "mine"

# What each said
Beth: "I signed this nine years ago, in my head."
Rosalind put a shell on the table.
> Ailsa: I have nothing to add, and I could if I wanted.`,
      { about: true },
    ),
    pic('2026-05-30', 'Eighteen candles', 'cake', { candles: 18, icing: '#cfe0c8', name: 'AILSA', wall: '#d8cdbd' }),
  ],
)
