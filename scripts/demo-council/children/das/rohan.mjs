import { child } from '../../child.mjs'
import { note, review } from '../../papers.mjs'
import { laterLife } from '../../papers-health.mjs'
import { drawing, hand, mail } from '../../papers-made.mjs'
import { shared } from './shared.mjs'

export const rohan = child(
  {
    ...shared,
    id: 'MB-1602',
    name: 'Rohan Das',
    born: '2016-08-11',
    sex: 'M',
    siblings: ['MB-1601'],
    schools: [['2020-09-07', 'Corn Street Primary School']],
  },
  [
    note(
      '2021-08-19',
      'Visit: under the table',
      'callum',
      `
Rohan had me in his cave, which is under the table with a sheet over it. He is just five. We had a torch and a tin of rice crispies.

He played at two giants who shout. In the game a small bear rings a bell and a bus comes. He did it six times, and I was the bus. The sixth time the giants got on the bus too and went to separate giant schools.

# What Rohan said
> Baba is big but he isn't in charge of here.

# What I think
He is working it out in his own way with somebody near. I have not interpreted it to him, and it needed no help from me.

# Next
Play therapy: there is a list. Moushumi is keeping the tin full.`,
      { later: 0 },
    ),
    review(
      '2022-05-17',
      'PN3',
      `
# How Rohan took part
He does not like meetings, so he was asked to show us. He brought five stones and put them on the table: himself and Anjali touching, Mashi touching both, Ma a hand away, Baba on the window sill. He then looked to see if it was all right. It was all right.

# Home
He sleeps through. He moved from the cave to the bunk in March, and took the sheet with him.

# Ma
Ritika has been in her own flat since February. She comes on Wednesdays and Sundays, and cooks. She asked me to record that she is going on with the course, and that she has not gone back.

# Baba
In prison until the autumn. He has written twice. The letters are in the file, and will be given when Rohan's therapist thinks he can hold them. They are good letters.`,
      `
Stones: photograph them for his book | Callum Reid | done
Ask Ritika about a night at hers in the summer | Callum Reid, Moushumi Das | July 2022
Father’s letters: decide again at each review | Samuel Osei | next review
Bigger shoes | Moushumi Das | Saturday`,
    ),
    drawing('2022-09-20', 'Giants going to school on the bus', 'train', {
      bus: true,
      skin: '#b98353',
      colour: '#c5483c',
    }),
    mail(
      '2023-06-13',
      'Ritika Das <ritika@dasletters.example>',
      'callum',
      'Sports day',
      `
Dear Callum,

I know that you like to hear the good ones.

Rohan was in the egg and spoon. He was last by half a field because he stopped to wait for a boy who had dropped his egg. The whole school cheered as if it were the Olympics. Moushumi and I were both shouting, and for a moment I saw us from outside: two women who love the same child, and nobody afraid.

I have signed the paper about the guardianship. It is the right thing. I cried at the bus stop and then a lady gave me a satsuma.

With thanks,
Ritika`,
      { time: '19:04' },
    ),
    laterLife(
      '2024-04-22',
      'Callum Reid',
      `
Dear Rohan,

You asked me for a letter "with the real reasons, not the ones for little kids". You are seven, so I have written the real reasons in words for seven, and if you want the longer ones when you are grown up they are all in your file.

# The real reasons
Your dad hurt your mum. He did it many times. He had been hurt himself as a boy. That is a reason, and it is not an excuse, and he says so too.

On 27 June 2021 your sister rang 999. She gave the address, the floor and the code for the door. You were under the bed with the tin.

# What happened next
A police officer found you, and asked for permission to come under the bed. You gave her a rice crispie.

# Mashi
She had a ticket to Lisbon. She gave it to her friend, who sent you the cockerel on the shelf.

# Now
From last Tuesday I am not your social worker, because you do not need one. You have a special guardian. You asked whether that is like a superhero. I looked it up. Yes.`,
    ),
    hand(
      '2024-05-01',
      'Goodbye card to Callum',
      'child',
      'child',
      `to Callum

you were a good bus

from Rohan

ps you can have this stone`,
      { kind: 'writing-or-drawing', paper: 'card' },
    ),
  ],
)
