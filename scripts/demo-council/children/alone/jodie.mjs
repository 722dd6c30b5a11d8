import { child } from '../../child.mjs'
import { certificate, doc, note, review } from '../../papers.mjs'
import { pathway } from '../../papers-health.mjs'
import { hand, mail, pic } from '../../papers-made.mjs'
import { council } from '../../senders.mjs'

export const jodie = child(
  {
    id: 'MB-2301',
    name: 'Jodie Ferris',
    born: '2006-01-16',
    sex: 'F',
    worker: 'hannah',
    workers: [
      ['2014-05-06', 'Joan Tilley, Social worker'],
      ['2019-04-01', 'hannah'],
    ],
    iro: 'iris',
    from: '2014-05-06',
    until: '2024-01-16',
    legal: [
      ['2014-05-06', 'V2'],
      ['2015-02-10', 'C2'],
    ],
    homes: [['2014-05-06', 'Alma and Ted Winch', 'Orchard Close, Fenning', 'With a tortoise called Churchill.']],
    schools: [
      ['2010-09-06', 'Fenning Primary School'],
      ['2017-09-05', 'Tilden Park School'],
      ['2022-09-05', 'Marlow Bridge Sixth Form'],
    ],
  },
  [
    note(
      '2014-05-08',
      'First visit: the tortoise',
      'Joan Tilley, Social worker',
      `
Visited Jodie (8) at Mr and Mrs Winch's. She had slept, and eaten four slices of toast. She showed me the Winches' tortoise, who is called Churchill and is sixty.

Jodie's mother was arrested on Monday. Jodie knows. She asked me if prison has beds. I said yes. She asked if it has the telly, and I said, a small one. She thought about it and said, "She'll be all right then."

Seen alone in the garden. Bedroom seen: yellow. School: no change. Clothing list given to duty.

JT`,
    ),
    review(
      '2016-03-15',
      'PN1',
      `
# Views of the young person
Jodie wore her Brownie uniform, "because it's official".
> I have been to see Mum nine times and every time there's a new dog at the gate. I like the spaniel.

# Placement
Remains settled. Mr and Mrs Winch wish to care for Jodie long-term.

# Family time
Monthly, at the prison's family day. Ms Ferris is on the wing for mothers and has done a course in bookkeeping.

# Health and education
Up to date. Reading age 12.`,
      `
Long-term matching panel | J. Tilley | 31 May 2016
Family days to continue, Mrs Winch to take her | Mrs Winch | monthly
Churchill to be mentioned in the plan | Chair | today`,
      {
        as: 'docx',
        by: 'Margaret Dunne, Independent reviewing officer',
        there: 'Jodie Ferris, Alma and Ted Winch, Joan Tilley (social worker), Margaret Dunne.',
      },
    ),
    hand(
      '2017-07-30',
      'Letter from Mum',
      'Kelly Ferris',
      'round',
      `To my Jode,

I get out on the 14th. I've got the place in the hostel and then a flat.

I know that you're not coming to live and I said that to Joan before she could say it to me. You've got Alma and Ted and you've got your big school. I'm not going to be the person who turns up and wrecks it.

I'd like Saturdays. Proper ones, with a bus and chips. I'll be the one with no dog.

You wrote in your last that you're not ashamed of me any more, you are only cross. That's the best letter I ever got.

Mum xx`,
    ),
    pathway(
      '2022-06-14',
      `
# Where I'm going
Sixth form: biology, psychology, health. Then nursing. I was in and out of a prison visiting hall all my childhood and the nice one was always the nurse.

# Home
I'm staying put. Alma said "where else would you be" and Ted has gone and built a desk.

# Money
Part-time at the garden centre. I've saved £640. I want my own Junior ISA explained by somebody who won't sigh.

# Family
Mum on Saturdays. Three years in her flat. She does the books for a charity. I see my half-brother when she has him.

# Health
Fine. I faint at needles. I know. I'm working on it.`,
      `
Staying put agreement, signed before I’m 18 | Hannah Lewis | December 2023
University open days (two) | Alma drives, I talk | October 2022
ISA | Hannah Lewis | July 2022
Needles: hold one a week | Nurse Stone | by sixth form`,
    ),
    mail(
      '2024-08-15',
      'Jodie Ferris <jodie@orchard-close.example>',
      'hannah',
      'A B B!!!!',
      `
HANNAH

A in psychology B B!! I'm IN. Nursing. September 23rd. I'm going to be a student nurse.

Ted has gone to tell the tortoise.

Mum cried on the bus. Alma cried in the kitchen. I fainted but only a bit, it was the envelope.

can you tell Joan Tilley? I know she's retired. She told me prison has beds. I've never forgotten she just answered.

Jodie x`,
      { time: '08:09' },
    ),
    doc(
      'letter',
      '2025-02-25',
      'Answer to your request for your record',
      'Hannah Lewis, Social worker',
      council,
      `
Thank you for asking to see your file. You need not say why, but you told me: you want to see what Joan wrote about the telly.

# What you will get
All of it, on paper and on a stick: 1,140 pages. It begins on 5 May 2014.

# What has been covered up
Fourteen lines. Each has a note beside it that says why. Eleven are about your half-brother, who is a child and cannot be asked. Three are about a neighbour who rang us and asked not to be named. Nothing has been covered because it makes us look bad.

# How to read it
Not by yourself on the first day, if you can help it. I am free on the 4th and the 11th, Alma says that the kitchen table is yours, and there is somebody called Peg at the care leavers' service who has read her own.

# What is sad
Some of it is. Page 12 will make you laugh.

The telly is on page 3.`,
      { as: 'docx', heads: 'Dear {},' },
    ),
    pic('2025-08-02', 'Churchill’s end of the garden', 'garden', { flower: '#e8b321' }),
    certificate(
      '2024-01-16',
      'Gold award: expedition and service',
      'Fenning Open Award Centre',
      `
has completed eighteen months of service at the prison visitors' crèche, where she knew better than most what to say, and four days on the moor, where she fainted only once.`,
    ),
  ],
)
