import { child } from '../../child.mjs'
import { carePlan, certificate, dear, report } from '../../papers.mjs'
import { health } from '../../papers-health.mjs'
import { hand, mail } from '../../papers-made.mjs'

export const amara = child(
  {
    id: 'MB-2102',
    name: 'Amara Diallo',
    born: '2013-10-17',
    sex: 'F',
    worker: 'daniel',
    iro: 'iris',
    from: '2020-09-02',
    legal: [
      ['2020-09-02', 'V2'],
      ['2021-05-13', 'C2'],
    ],
    homes: [
      [
        '2020-09-02',
        'Josephine Lamont',
        'Chandlers Row, Marlow Bridge',
        'A nurse on the children’s ward, until she retired.',
      ],
    ],
    schools: [
      ['2018-09-05', 'Chandlers Primary School'],
      ['2025-09-03', 'Cressing High School'],
    ],
  },
  [
    carePlan(
      '2021-05-25',
      'Amara stays with Josephine for good. Mum is Mum, and comes on the days when she is well.',
      `
# What Amara said
> I have two bloods, Mum's and Dad's, and both of them gave me the sickle bit. Nobody meant it.

# What her mother says
Mariama has sickle cell disease herself, and a crisis can last weeks. "I couldn't carry her to the hospital when I couldn't carry me. I want her with somebody who can drive."

# What Amara's days are like
Mostly like anybody's. She has penicillin morning and night and drinks more water than a camel. Cold wind, a fast swim or being upset can start the pain. She says when it is a two, a five or a nine, and she is to be believed.`,
      `
To be believed about pain | Nobody asks “are you sure?” | everybody
The hospital | Straight to the ward, not through the waiting room; passport card in her bag | Josephine
Mum | Whenever both are well, at home, no supervision; French spoken | Josephine, Mariama
School on bad days | Work sent; a robot with her face on it sits in her chair | Chandlers Primary School
To dance | She decides how much | Amara`,
      { as: 'docx' },
    ),
    hand(
      '2021-07-18',
      'Hospital diary, July',
      'child',
      'young',
      `HOSPITAL DIARY

Wed  pain 8. ambulance man = Keith. nice
Thu  pain 9, morphine, I saw a giraffe
Fri  pain 6. Auntie Jo slept in the chair & snored in Scottish
Sat  pain 4. Mum came in HER wheelchair and I was in MINE. we had a race. I won
Sun  pain 2. jelly

I dont like it when they say brave. I didnt choose it. just say well done`,
      { kind: 'writing-or-drawing' },
    ),
    health(
      '2023-11-21',
      'Dr Tess Morgan',
      `
# How Amara is
Ten; a tall, funny girl with a list of complaints about hospital menus. Four crises in the year, one long.

# Sickle cell
Started the new medicine in spring; since then one crisis in place of three. Eyes and the scan of her head arteries are well. Spleen fine.

# Feelings
She worries about her mother more than about herself.
> When I'm in, I think, is she in? And when she's in I can't be in because who'd visit?
We have put the two consultants in touch. From now on, when one is admitted the other is rung.

# Growing up
Puberty may come late. I told her; she said that she was not in a hurry.`,
      `
Scan of the arteries, each year | Consultant | November 2024
Ring-round between the two wards | Dr Morgan | agreed
Flu and pneumonia injections | Nurse | done
Menu: she has written to the kitchen | Amara | awaiting their reply`,
    ),
    mail(
      '2024-02-06',
      'Catering, Lock Lane Hospital <kitchen@locklane.example>',
      'Amara Diallo <amara@lamont-chandlers.example>',
      'Re: Your custard',
      `
Dear Miss Diallo,

Thank you for your letter about the custard. It was read aloud to the whole kitchen.

You are right on all five points. We had been making it the night before. We have not got the staff to make it fresh daily but on Tuesdays and Fridays we now do.

We should like to know whether "a bit less yellow, spiritually" refers to the colour or the taste.

Chef (Bertrand)`,
      { time: '15:12', cc: 'daniel' },
    ),
    dear(
      '2024-10-17',
      'daniel',
      `
Happy eleventh birthday. I am sorry to have given you a letter and a card in one, but you like to be kept informed.

Your mum has the flat on Chandlers Row. It is ground floor, it has a ramp, and it is fourteen doors from Josephine's. You counted them on the map before I had sat down.

It does not change where you live, as you both said you do not want that. It changes how far it is when either of you feels at a three and wants company. You said, "So it'll be like one long house with other people's houses in it."

You asked whether I would stop coming now. Only every three months, as the law lets me when somebody is as settled as you are and says so. You said so.`,
    ),
    certificate(
      '2025-06-28',
      'Street dance: crew prize',
      'Bridge Street Movers',
      `
danced with her crew of nine, in a number which she had arranged so that one dancer is always sitting down and it never looks like resting.`,
    ),
    report(
      '2026-03-20',
      'Report, Year 7',
      'Mr Absalom Dean, tutor',
      `
Science | Above | Explained haemoglobin to us. I took notes.
French | Well above | Speaks it at home. Corrects the textbook, with tact.
English | Above | Complaints are a literary form in her hands.
Dance | Above | A choreographer.
Mathematics | On track | Missed five weeks; caught up by robot.`,
      `
Attendance 82 per cent, all of it illness, none of it to be remarked upon by anybody, as she has put to us in writing.`,
      { as: 'docx' },
    ),
  ],
)
