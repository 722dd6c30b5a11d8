import { child } from '../../child.mjs'
import { doc, note, report, review } from '../../papers.mjs'
import { hand, mail, pic } from '../../papers-made.mjs'
import { council } from '../../senders.mjs'
import { shared } from './shared.mjs'

export const levi = child(
  {
    ...shared,
    id: 'MB-1401',
    name: 'Levi Lovell',
    born: '2012-09-15',
    sex: 'M',
    siblings: ['MB-1402'],
    schools: [
      ['2017-09-06', 'Cold Elm Primary School'],
      ['2024-09-03', 'Vale of Hethering School'],
    ],
  },
  [
    doc(
      'contract',
      '2022-09-19',
      'Section 20 agreement',
      'Callum Reid, Social worker',
      council,
      `
This is an agreement between Nelson Lovell, who has parental responsibility, and the council. It was read aloud by his sister Britannia, line by line, and he signed at each.

# What Nelson agrees
Levi and Savannah stay with Maureen and Sid Ketteridge while he is in hospital with his back, and for as long afterwards as he needs to walk again.

# What the council agrees
- The children stay together, and so does the pony, Duke, as near as can be.
- They go to their own family's gatherings, and to Appleby week in June. It is in the plan, not a treat.
- Nobody calls it "absence" when they are with their people.
- Nelson may end this agreement. He asks for a day's notice, to get the trailer ready.

# Who decides what meanwhile
| Matter | Who
| Doctor, dentist, injections | Maureen, who tells Britannia
| School | Nelson
| Work with the horses, and who may drive | Nelson
| Haircuts | Nobody. Savannah's hair is not cut`,
      { about: true },
    ),
    note(
      '2022-10-13',
      'Visit: teaching me about horses',
      'callum',
      `
Levi does not like chairs, so we leaned on a gate. He is ten and has his father's way of looking at the horse when he is saying something that matters.

He has been called names at school, the ones they have always been called. He gave me two and would not give me the third in front of Savannah. He had not told Maureen because "it's normal".

I said that it is common and that it is not normal, and that I would go to the school tomorrow, with him or without. He said, "With."

# What Levi said
> I ain't ashamed. I'm just tired of starting again with every teacher.

# Actions
- School, tomorrow at 8.40, Levi and me
- Ask Britannia whether she would speak to the staff. (She has said yes, and is bringing cake and a photograph of her grandfather's war medals.)`,
      { later: 0 },
    ),
    hand(
      '2023-01-08',
      'Letter from Dad at the rehabilitation hospital',
      'Nelson Lovell, put down by his sister',
      'tidy',
      `Levi my boy,

Aunt Britannia is writing this as I say it. She is putting it in better English than it deserves.

I stood up on Thursday. Four seconds. They had a belt round me like a bullock. I thought of you standing Duke on the weighbridge.

The doctor says spring. I said spring when, and he said don't push it, and I said you never met my son.

Maureen tells me that you are up at six with the horse and to school after. That is right. You mind the schoolwork. I never had the reading and it has cost me. I am learning it in here off a lad of nineteen, he is teaching me off the racing page.

Tell your sister her plaits want doing tighter.

Your dad`,
      { paper: 'plain' },
    ),
    review(
      '2023-03-21',
      'PN1',
      `
# What Levi said
> I'll say it once. I want to go home with Dad when Dad's home's a home. I'm all right here till then. Sid's fair.

# Home and family
Twice a week to the hospital with Britannia. He takes his school book, and his father reads him the page. They are level at the moment, and both deny that they are racing.

# School
The head listened to Britannia for an hour, and has changed more than I expected: a display that the family made; a rule, kept, about names; and a note that a week in June is for Appleby.

# What his father said
Nelson joined by video from the gym, upright. He disagrees with nothing but the word "placement". He says, "They're stopping with Maureen." The word in this record is stopping.`,
      `
An adapted trailer or a bungalow: housing, and Nelson’s own wish first | Callum Reid | 30 June 2023
Appleby week: Levi and Savannah go with Britannia, 6 to 13 June | Maureen | agreed
Reading: the racing page is allowed | Cold Elm Primary School | now`,
    ),
    pic('2023-06-09', 'Duke at the fair', 'horse', { coat: '#3b3533', mane: '#efe9dd' }),
    report(
      '2025-07-11',
      'Report, Year 7',
      'Mr Ferriby, tutor',
      `
Mathematics | Above | Does it in his head, then has to be begged to write it down.
English | On track | From the bottom table to the middle in a year. His story “Weighbridge” won the house prize.
History | On track | Spoke to the year group about the Romany Holocaust, at his own offer. You could have heard a pin.
Geography | Above | Has been to most of it.
Design and technology | Above | Made a wheel. A whole one.`,
      `
Attendance 91 per cent; of what was missed, seven days were Appleby and were agreed.

He is respected here. He has also, on two occasions, sold me things.`,
    ),
    mail(
      '2026-02-11',
      'callum',
      'Britannia Lovell <britannia@lovell-and-sons.example>',
      'The bungalow at Cold Elm',
      `
Dear Britannia,

The housing people have come back. Number 2, Cold Elm Lane, which is three doors from Maureen: level floor, a wet room, and a strip of grazing behind that the parish will let for £40 a year.

Nelson can have the keys from 1 May if the rail is in. I have not told Levi or Savannah. I thought that it should come from their dad, with you there, and that Levi should be the one to walk the fence.

If he says yes, we would plan the going home at the review: first weekends, then from the summer holiday all the time. I would come as often as I was wanted and then stop coming.

Callum`,
      { time: '15:03', cc: 'tom' },
    ),
  ],
)
