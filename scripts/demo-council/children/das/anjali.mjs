import { child } from '../../child.mjs'
import { certificate, dear, doc, order, pep } from '../../papers.mjs'
import { hand, pic } from '../../papers-made.mjs'
import { club, council } from '../../senders.mjs'
import { shared } from './shared.mjs'

export const anjali = child(
  {
    ...shared,
    id: 'MB-1601',
    name: 'Anjali Das',
    born: '2012-10-30',
    sex: 'F',
    siblings: ['MB-1602'],
    schools: [
      ['2017-09-06', 'Corn Street Primary School'],
      ['2024-09-03', 'Tilden Park School'],
    ],
  },
  [
    dear(
      '2021-06-30',
      'callum',
      `
It is two days since your aunt's sofa became a bed. You told me that it was like camping but with a television, and that Rohan kicks.

You asked why your mum and dad cannot just say sorry to each other. I think they have, many times. The trouble is that the shouting and the hitting came back after every sorry, and the last time it was so bad that your dad was arrested and your mum went to stay with friends who keep her safe. She could not take you there. She asked for Moushumi. That was her very first word, the officer told me.

You did not make the telephone call "too late". You were eight, you rang at exactly the right time, and the lady who answered still remembers how clearly you said the address.

Next time I come I shall bring the form about sleeping arrangements and a curtain rail.`,
    ),
    hand(
      '2021-07-25',
      'Rules of the flat',
      'child',
      'young',
      `RULES OF FLAT 9
by Anjali (secretary)

1. No shouting, even at cricket
2. If you are cross you say I AM CROSS and go on the balcony
3. Mashi needs 1 coffee before questions
4. Rohan has the top bit of the sofa bed
5. Everybody cooks once a week (not Rohan. Rohan can do rice crispies)
6. We can talk about Baba. It isnt a bad word

signed  Anjali   Mashi   Rohan X`,
      { kind: 'writing-or-drawing' },
    ),
    doc(
      'report',
      '2021-09-14',
      'Assessment of a connected person',
      'Callum Reid, Social worker',
      council,
      `
# Who Moushumi Das is
She is thirty-four, the younger sister of the children's father. She is an optician. She had planned a year in Lisbon, and gave up the ticket.

# What she offers
| Strength | How I know
| She has known both since birth | Photographs; the children's own word
| She does not excuse her brother | She gave a statement to the police, and told him that she had
| She can be told | She rings before things go wrong, about small things
| Bengali, festivals, food, grandmother on the screen on Sundays | I have eaten it

# What worries me, and what we do
One bedroom and a sofa bed: housing has been asked. She is afraid of doing it wrong: so is everybody who does it well. Her brother will ask to come round: she has an order, a chain and our number.

# What Anjali says
> She doesn't say everything will be fine. She says what's for tea.

# What I recommend
That she is approved, for as long as it takes, and that we say thank you.`,
      { about: true },
    ),
    pep(
      '2023-02-08',
      `
# Where Anjali is
Year 5, top table, and inclined to correct the board. She runs the recycling. She used to finish first and then freeze; Mr Umar found that it was the end of the day that frightened her. She is given a job at ten past three.

# What Anjali says
> I like knowing what's next. I don't need it to be nice, just next.

# Home
Moushumi comes to everything. She moved to a two-bedroom flat on the same landing, so Anjali did not need to learn a new lift.`,
      `
Speaks in assembly | With the recycling figures | Easter 2023
Leaves a mistake in her book, and lives | Ink pen; Mr Umar’s mistakes on show | now
Guides, on Thursdays | Pupil premium | March 2023`,
    ),
    order(
      '2024-04-16',
      'Special guardianship order',
      'MB24C00033',
      `
# The court has heard
the applicant, Moushumi Das; the council; the mother, Ritika Das, who supports the application; and the father, Partha Das, by letter from where he is learning to live differently.

# The court orders
- that Moushumi Das is the special guardian of Anjali Das and Rohan Das until each is eighteen;
- that the care orders of 15 March 2022 come to an end today;
- that the mother sees them as the family agrees, and the father not until the guardian thinks it right.

# The court records
that Anjali Das was asked whether she wished to add anything, and said, "Rule six still counts."`,
    ),
    certificate(
      '2023-10-14',
      'Guides: promise and first badge',
      '2nd Marlow Bridge Guides',
      `
has made her promise and has earned the badge for circuits, for a doorbell that plays two notes: one for friends and one for people who have not rung first.`,
      { head: club('2nd Marlow Bridge Guides', '#1d3f7a') },
    ),
    pic('2023-11-12', 'Diyas on the balcony', 'bedroom', {
      wall: '#3a2c4a',
      cover: '#8a2f4f',
      poster: '#e8b321',
      lamp: '#ffb52e',
    }),
  ],
)
