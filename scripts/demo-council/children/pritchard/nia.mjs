import { child } from '../../child.mjs'
import { book, carePlan, review } from '../../papers.mjs'
import { drawing, hand, mail, pic } from '../../papers-made.mjs'
import { farm, hethering, shared } from './shared.mjs'

export const nia = child(
  {
    ...shared,
    id: 'MB-1303',
    name: 'Nia Pritchard',
    born: '2016-12-01',
    sex: 'F',
    siblings: ['MB-1301', 'MB-1302'],
    homes: [farm],
    schools: [['2021-09-06', hethering[0]]],
  },
  [
    book(
      '2018-05-22',
      'The night you came',
      'Glenys Maddox, foster carer',
      `
There were three of you in the back of Leila's car and a pushchair across everybody's knees. You were seventeen months and you did not cry. You looked at me as if I were late.

Huw had the Aga open with a lamb in the bottom oven, which is how we warm them. You went straight past the toys, sat down on the tiles and put your hand in with the lamb. That was you sorted.

Kept for you: the pushchair's rain cover (you chewed it), your blue hat, the lamb's ear tag, number 0417.`,
    ),
    carePlan(
      '2019-01-08',
      'Nia grows up with Glenys and Huw, with her brother and sister. Her mother is her mother, and comes every Saturday.',
      `
# What we know of Nia's wishes
She is two. She goes to Glenys when she is hurt, to Cerys when she is tired, and to the dog when she is cross. She says "Mam" for Delyth and "Gen" for Glenys, and is clear which is which.

# What her mother says
> I would have her home tomorrow. I know I can't have one and not the others and I won't split them. Write that I said that.

# Identity
Welsh on her mother's side. Her father is not named; Delyth will tell her when she asks, and has written it down in a sealed envelope that is kept with this file.`,
      `
One bedroom that stays hers | The room over the dairy | Glenys and Huw
Her mam’s voice in the week | A call on Wednesdays, to say good night | Delyth
Speech: fewer words than most at two | Look again in summer; talk to her over the gate, where she answers | Health visitor
A story of her own | Life story work begins at four | Leila Farouk`,
    ),
    drawing('2021-10-12', 'My lamb and my other lamb', 'lambs', {}),
    hand(
      '2023-12-03',
      'Letter to Father Christmas (copy kept)',
      'child',
      'child',
      `Dear Santa

I have been OK

please I want
1 a real drill
2 nothing pink
3 Cerys to stay for ALL the days

the chimney is hot, use the door. Moss bites

from Nia, 7`,
      { kind: 'writing-or-drawing', paper: 'plain' },
    ),
    review(
      '2024-11-12',
      'PN1',
      `
# What Nia said
> When Cerys goes to live in town, do we all have to go when we're big? Because I'm not going.

I answered that nobody has to. She asked for it in writing, and here it is: **Nobody has to go, Nia.**

# Home
Seven, nearly eight; muddy, funny and firm. She rewired a lamp with Huw and has been given her own screwdriver, which is kept in his pocket.

# Mam
Saturdays at the flat. Delyth has bought a second-hand bunk for the three of them, although there is not a plan for nights yet. Nia tried it for size and said, "It's a good bed for visiting."

# Life story
The book has got as far as the pushchair. She wants more photographs of the lamb.

# School
Hethering Primary say that she argues with the rules, and then keeps them.`.replaceAll('**', ''),
      `
Nights at Mam’s: Leila talks with all three, one by one | Leila Farouk | 13 December 2024
Life story: the chapter about why, with Delyth in the room | Leila Farouk, Delyth | February 2025
Junior electronics club | Glenys | January 2025`,
    ),
    mail(
      '2025-05-06',
      'Delyth Pritchard <delyth.pritchard@sallowmail.example>',
      'leila',
      'First night',
      `
Hi Leila

They have just gone back with Huw. All three slept. I didn't.

Cerys took the sofa, she said she was "security". Owain talked in his sleep in Welsh. Nia got in with me at five and said "it's only because the bunk is loud".

She asked me for the envelope. I said when she is ten. She said "I'll be ten in a year and a half, I'll put it on the chart." So now there is a chart.

I cried when they had gone but it was the good sort and then I did the bins.

Diolch for everything
Delyth`,
      { time: '17:40' },
    ),
    pic('2026-03-28', 'Number 1122, one hour old', 'pet', {
      fur: '#f6f2e8',
      belly: '#fffdf6',
      rug: '#b59a5a',
      collar: '#c9a227',
    }),
  ],
)
