import { child } from '../../child.mjs'
import { book, carePlan, dear, report, review } from '../../papers.mjs'
import { health } from '../../papers-health.mjs'
import { drawing, pic } from '../../papers-made.mjs'
import { shared } from './shared.mjs'

export const dexter = child(
  {
    ...shared,
    worker: 'grace',
    id: 'MB-1702',
    name: 'Dexter Thackeray',
    born: '2012-12-08',
    sex: 'M',
    siblings: ['MB-1701', 'MB-1703', 'MB-1704'],
    homes: [['2019-02-18', 'Yvonne Castle', 'Tollgate Street, Marlow Bridge', 'At first with his elder sister.']],
    schools: [
      ['2017-09-06', 'Tollgate Primary School'],
      ['2024-09-04', 'Cressing High School'],
    ],
  },
  [
    health(
      '2019-03-12',
      'Dr Tess Morgan',
      `
# How Dexter is
Six; pale, polite and hungry. He put the biscuit in his pocket "for after", and I gave him another for now.

# Teeth
Five that need treatment. This will hurt less than they do at the moment. He has been eating on one side.

# Eyes
Cannot read below the third line. Nobody knew. He has been thought slow at school.
> The board's just fuzzy. Isn't it fuzzy for you?

# Growth
Second centile for weight. Room to fill out.

# What else
Head lice, treated by Yvonne with patience and a comic. Injections three behind.`,
      `
Glasses, this week, and he picks the frames | Yvonne Castle | 15 March 2019
Hospital dentist | Lock Lane Clinic | April 2019
School told that he could not see | Grace Mensah | today
Injections | Nurse | 29 March 2019
Weigh again | Dr Morgan | June 2019`,
      { initial: true },
    ),
    book(
      '2019-03-15',
      'The day you got your glasses',
      'Yvonne Castle, foster carer',
      `
You chose the green ones. You came out of the shop and stopped dead on Corn Street, so that a man with a pushchair had to go round you.

"There's bricks," you said.

You meant that the wall was made of separate bricks. You had thought it was one colour, like a cake. You made us walk home the long way, and you read me every sign. There was one for a lost tortoise, and you have worried about it ever since.

(Found. I rang them. 20 March.)`,
    ),
    carePlan(
      '2020-02-04',
      'Dexter stays with Yvonne until he is grown up. The court has agreed.',
      `
# What Dexter said
> Will there be the same bed? OK then.

# The four of them
There was no home for four, and we looked for eleven weeks. Dexter and Billie are here; Marnie and Sonny are with the Achesons, twenty minutes by bus. The adults meet every term to see that the four are growing up as one family. We call it the Thackeray Table. The children named it.

# What Karen says
She would like Sundays, and does not always manage it. She has asked us never to tell the children that she is "busy". She is not busy; she is poorly. We have agreed to say so.`,
      `
To see the others | Every Sunday, the four together, with or without Mum; one week of summer in a caravan | Yvonne, the Achesons
Teeth | Hospital dentist twice a year | Yvonne
To stop saving food | A drawer of his own that is never empty. Nobody mentions it | Yvonne
To catch up at school | He was never slow. Front row for a term, then wherever he likes | Tollgate Primary School`,
    ),
    pic('2021-08-11', 'The tent beside the caravan', 'tent', { cloth: '#2f8f8f' }),
    report(
      '2024-07-11',
      'Report, end of Year 6',
      'Mrs Verity Soames',
      `
Reading | Above | Reads as though somebody might take the book away.
Writing | Above | “The Tortoise” won the town prize.
Mathematics | On track | Careful, and a bit slow to trust the answer.
Science | Above | Optics. Naturally.
PE | Towards | Has found that he can run.`,
      `
When Dexter came to us we had him down as a child who could not learn. He could not see. I have taught for thirty years, and I tell every new teacher about him. He has said that I may.`,
    ),
    review(
      '2025-01-28',
      'PN1',
      `
# What Dexter said
> Can you put that the drawer's still full but I forget to look in it.

# Home
Six years. He is twelve, in Year 7, and taller than Yvonne. He had a wobble when Billie left in 2022, and he tells it himself now: "I thought people moved in order and I was next."

# The Thackeray Table
Met in November. Marnie wants dance shoes. Sonny wants to know why he is not with Dexter. Dexter asked to be the one who explains it, with Grace beside him.

# Mum
Karen came on five Sundays out of twelve. Dexter keeps no count; I do. She wrote him a long letter at Christmas that he has let me read, and it is kept in his file at his wish.

# School
Astronomy club. He has asked for a telescope, "second-hand, I'm not daft".`,
      `
Explain to Sonny, at the Table, in Dexter’s words | Dexter, Grace Mensah | 15 February 2025
Telescope | Yvonne, with the birthday money and £60 of pupil premium | 28 February 2025
Eyes tested | Yvonne | March 2025`,
    ),
    drawing('2025-03-02', 'Saturn through a second-hand telescope', 'saturn', {}),
    dear(
      '2025-02-17',
      'grace',
      `
On Saturday you explained it to Sonny better than any of us have in six years.

You said: "There wasn't a house with four beds. They looked and looked. So they got two houses with two beds and they put them as near as they could. It wasn't that you were naughty. You were a baby. I was six and I saved you a biscuit."

Then you gave it to him. I do not know how old that biscuit was, and I do not want to.

He asked whether it could be changed now. You looked at me, and that was right, because it was my turn. I said that the Achesons are his and Marnie's home as Yvonne's is yours, and that we could make the distance smaller. From March he comes to you every other Friday for the night. Yvonne has bought a bunk.`,
    ),
  ],
)
