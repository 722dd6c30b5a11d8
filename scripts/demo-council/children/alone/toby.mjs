import { child } from '../../child.mjs'
import { book, doc, note, pep, review } from '../../papers.mjs'
import { drawing, mail, pic } from '../../papers-made.mjs'
import { council } from '../../senders.mjs'

export const toby = child(
  {
    id: 'MB-2103',
    name: 'Tobias Greenhalgh',
    known: 'Toby',
    born: '2015-03-31',
    sex: 'M',
    worker: 'callum',
    iro: 'samuel',
    from: '2020-02-10',
    legal: [
      ['2020-02-10', 'C1'],
      ['2020-10-20', 'C2'],
    ],
    homes: [
      ['2020-02-10', 'Margery Flint', 'Sorrel Bank, Tilden'],
      [
        '2020-08-24',
        'Nick and Anneliese Dunmore',
        'Sorrel Bank, Tilden',
        'Next door but one, so that the walk to school did not change.',
      ],
    ],
    schools: [
      ['2019-09-04', 'Tilden Green Primary School'],
      ['2026-09-03', 'Sorrel Bank School'],
    ],
  },
  [
    doc(
      'minutes',
      '2020-07-14',
      'Planning Toby’s move next door but one',
      'Callum Reid, Social worker',
      council,
      `
# Why he is moving
Margery is to have her hip done, and will be seventy. She told us in March so that it could be slow.

# How it will be done
| Week | What | Toby's sign
| 1 | Nick and Anneliese walk past at 4.10 each day and wave | Waved on day 4
| 2 | They stop at the gate. Nick asks about trains | 40 minutes on couplings
| 3 | Toby goes to see their hall. Only the hall | Hung up his coat
| 4 | Tea there. His own fork, brought in its case | Ate
| 5 | Bed there at the weekend. The same duvet, the same wall | Slept
| 6 | He lives there. Margery waves at 4.10 | –

# What Toby said
> It's two doors. It's 31 steps. I've checked it's still 31.

# What nobody must do
Surprise him. Say "nearly". Move the fork.`,
    ),
    book(
      '2020-08-24',
      'Handing over the fork',
      'Margery Flint, foster carer for six months',
      `
Dear Toby,

I have written down all the things that I know, because Nick will forget and Anneliese will want to look them up.

1. Labels out. All of them. Use the little scissors.
2. Beans not touching. If they touch it is not the end of the world but you might not agree.
3. When you flap your hands it is happiness. People sometimes think that it's something else.
4. You do not like to be hugged. You like somebody to sit on your feet.
5. The 16.10 is a stopping train.

My new hip is made of titanium, like some carriages. I thought you would like to know.

I shall be waving. M.`,
    ),
    pep(
      '2022-03-16',
      `
# Where Toby is
Year 2. Reads timetables, atlases and the instructions for the boiler. Adds up in his head to 1,000. Will not write a story about something that did not happen, "because that's lying".

# What Toby says
> I like the bell because it's at the time it says.

# What helps
- The day on a strip, ticked off
- A warning at ten, five and two minutes
- Mrs Pym's shed, with the door open
- Stories about real trains

# What does not
Wet play. "Guess what!" Cover teachers who have not been introduced.`,
      `
Writes five true sentences a day | A log book, with a column for the time | Easter 2022
Asks for the shed before it is too late | Green counter on the desk | now
Plays alongside one other child | Kofi, who likes bridges | summer term`,
      { as: 'docx' },
    ),
    drawing('2022-11-05', 'The 16.10 (it is a true picture)', 'train', {}),
    note(
      '2023-08-31',
      'Visit: the wrong biscuits',
      'callum',
      `
I arrived at 4.25 and not 4.30. Toby was kind about it. "You can wait in the porch, it's only five minutes."

At 4.30 we began. Anneliese had bought the new packet of the same biscuits; the picture on it has changed. Toby put it on the table, looked at it for a while, and said, "It's the same inside. I'm going to do it." He ate one. Nick had to go and look for something in the garage.

# What Toby said
> When I was five I'd have had to go under the bed. I've got more room now.

# What I think
He means in his head. So do I.`,
      { later: 0 },
    ),
    mail(
      '2024-09-12',
      'Aidan Greenhalgh <aidan@greenhalgh-letters.example>',
      'callum',
      'Letter for Toby, checked for surprises',
      `
Hi Callum

Here's this month's. I did it how you said: what I'm going to say, then say it, then say I've said it.

THIS LETTER HAS 3 THINGS IN IT.
1. I rode on the funicular at the coast. It has 2 cars. When one goes up the other one goes down. They weigh 3 tonnes each.
2. I am still at the flat and still not drinking. 19 months.
3. I will be at the level crossing on Saturday 21st at 10.00 to see you, as on the plan. I'll have my green coat on.
THAT WAS 3 THINGS.

Love from Dad

Is the green coat OK? Last time I wore the blue and I saw him look.

Aidan`,
      { time: '18:30' },
    ),
    review(
      '2026-05-12',
      'PN2',
      `
# How Toby took part
With his advocate, Wilf, who read what Toby had typed while Toby sat beneath the table on his own feet.
> ITEM 1. SORREL BANK SCHOOL HAS A BELL. I HAVE HEARD IT. IT IS IN F. ITEM 2. I WOULD LIKE TO SEE DAD AT HIS FLAT. I HAVE LOOKED AT IT ON THE MAP. ITEM 3. NO CHANGE TO THE FORK.

# Home
Nearly six years with Nick and Anneliese. Margery comes on Thursdays, walking very well.

# School
Sorrel Bank from September, with six weeks of visits, one room longer each time. The head has agreed to have no surprises assembly.

# Dad
Aidan has kept every Saturday since February 2023. Sober for three years and three months. He has sent in photographs of each room of the flat, with measurements.`,
      `
First visit to the flat: one room, twenty minutes, bring a biscuit | Callum Reid, Aidan Greenhalgh | 13 June 2026
Second: two rooms | the same | 27 June 2026
Taxi or the 16.10? | Toby decides | before 3 September 2026
Fork | no change | –`,
    ),
    pic('2026-06-13', 'The view from the level crossing at 10.00', 'hill', { season: 'summer' }),
  ],
)
