import { child } from '../../child.mjs'
import { certificate, doc, placementPlan } from '../../papers.mjs'
import { chronology } from '../../papers-health.mjs'
import { hand, mail } from '../../papers-made.mjs'
import { council, home } from '../../senders.mjs'
import { shared } from './shared.mjs'

export const billie = child(
  {
    ...shared,
    worker: 'grace',
    id: 'MB-1701',
    name: 'Billie Thackeray',
    born: '2009-05-27',
    sex: 'F',
    siblings: ['MB-1702', 'MB-1703', 'MB-1704'],
    homes: [
      ['2019-02-18', 'Yvonne Castle', 'Tollgate Street, Marlow Bridge', 'With Dexter.'],
      ['2022-07-04', 'Larch House', 'Tilden', 'A small children’s home, with three other girls. Billie asked for it.'],
    ],
    schools: [
      ['2013-09-04', 'Tollgate Primary School'],
      ['2020-09-03', 'Cressing High School'],
      ['2025-09-08', 'Marlow Bridge College'],
    ],
  },
  [
    chronology('2022-06-20', [
      [
        '2019-02-15',
        'Their mother, Karen Thackeray, asks for help: “I’ve not got it in me and I’ve tried it every way.”',
        'Duty desk',
      ],
      [
        '2021-10-04',
        'Billie stays out for one night, at a friend’s house. Found well. She talks with an independent person the next day.',
        'Police; return interview',
      ],
      ['2022-03-11', 'Billie writes to the reviewing officer to ask for a children’s home.', 'Billie'],
    ]),
    hand(
      '2022-03-11',
      'Letter to Iris: why I want to live in a home',
      'child',
      'teen',
      `Dear Iris,

Everybody thinks I am asking for this because I'm angry with Yvonne. I am not. She is nice. That's the problem.

She wants to be a mum to me and I've got a mum. She's rubbish at it but she is mine. Every time Yvonne's nice I feel like I'm cheating.

In a home there's staff. They go off shift. You can like them and it's not disloyal.

Also I've been looking after kids since I was 5 and I want to live somewhere where I'm not the oldest person who is awake.

Dexter should stay with Yvonne, he loves it. I'd see him at weekends. I asked him. He said "will you still do my toast" and I said Saturdays.

I'm not being difficult. I have thought about it for 5 months.

Billie (12, nearly 13)`,
      { as: 'scan.pdf' },
    ),
    doc(
      'minutes',
      '2022-06-07',
      'Meeting about what Billie asked for',
      'Priya Nair, Team manager',
      council,
      `
# Who was there
Billie, with her advocate Joelle Marchetti. Yvonne Castle. Karen Thackeray, by telephone. Grace Mensah, Iris Lund, Priya Nair.

# What was asked
Whether Billie should move from foster care to a children's home.

# What was said
| Who | View
| Billie | As in her letter. "I want to be looked after by people who aren't trying to love me."
| Yvonne | "It breaks my heart and she's right. I'd like to be kept as the person who knows her trainers size."
| Karen | "Let her. She's never asked for a thing in her life."
| Grace | Would not have thought of it. Persuaded by the five months.
| Iris | The child has given better reasons than most reports I read.

# Other things that were thought of
More help at Yvonne's; another foster carer; waiting until sixteen. Billie answered each, one at a time, and the meeting agreed with her.

# What was decided
Larch House, from 4 July, if she likes it after two visits. Yvonne stays in her life as Billie wishes. Saturdays with Dexter are written into both plans. Decided by me, after hearing everybody. P. Nair`,
    ),
    placementPlan(
      '2022-07-05',
      `
# Larch House
Four girls, nine staff, one cat who is not allowed on the table. Billie's key worker is Dot, whom she chose "because she doesn't do the head tilt".

# What Billie wants known
> I have a job. I do Dexter's toast on Saturdays. That's not a contact arrangement, it's toast.

# Her room
The attic. She painted it herself: one wall black, and three "like the inside of a lemon".

# Her mum
Karen rings when she can. When she does not ring, nobody says anything bright. Dot leaves a sandwich.`,
      `
Hair, ears, clothes | Billie
Nights at friends’ | Larch House, with a telephone call; Billie hates the call and accepts it
School trips | Larch House
Phone at night | Billie hands it in at eleven, and so does the staff member on duty
Seeing Mum | Billie
Boyfriends or girlfriends to tea | Billie and Dot
Tattoos | Nobody until eighteen, by law; she has designed it`,
    ),
    doc(
      'report',
      '2023-09-19',
      'Larch House: monthly report, August',
      'Dot Fairbrass, Key worker',
      home('Larch House', 'Phone 01632 960162'),
      `
Billie read this before it went.

# What went well
- Cooked for eleven, a thing with chickpeas. Seconds were had
- Went for the whole of August without a row about bedtime; the bedtime was moved, which may have something to do with it
- Karen came to the garden day. They sat on the swing seat and did not say much, and it was a lovely not much

# What was hard
A new girl came who cries at night. Billie moved her own mattress on to the landing. We said that it was our job. She said, "I know, I'm just nearer." We sat there with her until both were asleep.

# Health
Dentist, no fillings. Eyes next month.

# What Billie wants added
> Dot's cooking is worse than she thinks.`,
      { about: true },
    ),
    certificate(
      '2025-08-21',
      'GCSE results: nine passes, three at grade 7',
      'Cressing High School',
      `
has passed nine subjects, with grade 7 in art, food and English language. The school adds, because it has been asked to, that she did it while holding down Saturdays.`,
      { head: { theme: 'school', colour: '#1d3f7a', letter: 'C', name: 'Cressing High School', lines: [] } },
    ),
    mail(
      '2026-01-15',
      'Yvonne Castle <yvonne@tollgate-st.example>',
      'grace',
      'She came to me for Christmas',
      `
Grace love,

I wanted you to have this for the file, as it ought to have nice things in.

She turned up on Christmas Eve with a rucksack and said, "I'm not moving back in, I'm just a guest." I said guests get the good towel.

On Boxing Day she was doing Dexter's toast and I heard her say to him, "Yvonne's all right, you know. She was always all right. It was me that was full."

I have been a foster carer for twenty-two years and I have never had it said better.

Trainers size 6 now.

Y.`,
      { time: '09:50' },
    ),
  ],
)
