import { child } from '../../child.mjs'
import { book, doc, note, review } from '../../papers.mjs'
import { hand, pic } from '../../papers-made.mjs'
import { health as clinic } from '../../senders.mjs'
import { others, ruthanne, shared } from './shared.mjs'

export const dayo = child(
  {
    ...shared,
    homes: [ruthanne],
    id: 'MB-1204',
    name: 'Adedayo Adebayo',
    known: 'Dayo',
    born: '2017-05-12',
    sex: 'M',
    siblings: others('MB-1204'),
    schools: [['2021-09-06', 'St Wystan’s Primary School']],
  },
  [
    note(
      '2021-01-14',
      'Visit: the door',
      'daniel',
      `
Dayo is three. He opened the front door to me himself, shook my hand, shut the door and did it again. Ruthanne says that he does this with the post, the milk and the cat. He is making sure that people come in.

He does not speak to me yet. He showed me his bed, his brother's old football and a photograph of a van.

# Seen
With Ruthanne and the two girls. Clean, lively, eats well. Sleeps holding Simi's sleeve.

# Next
The health visitor is to look at his speech. His sister Temi says, "He talks. He just doesn't talk to *workers*."`.replaceAll(
        '*',
        '',
      ),
    ),
    doc(
      'medical',
      '2021-03-09',
      'Speech and language: first assessment',
      'Bea Tolliver, Speech and language therapist',
      clinic,
      `
# What I saw
Dayo (3 years 9 months) played at shops with me for half an hour. He understood everything, including a joke. He used 31 different words, nine of them Yoruba. With his brother and sisters, as they filmed him for me, he used sentences of six words.

# What I think
Dayo has no disorder of language. He lost his mother four months ago and has gone quiet with strangers. This is sense.

# What helps
- Do not ask him questions. Say what you see, and wait.
- Keep both languages. Neither holds up the other.
- Let the others speak with him and not for him. (Simi has agreed to this, with reservations.)

# What he said as I left
> Mind the step.`,
      { about: true },
    ),
    book(
      '2021-09-06',
      'First day at school',
      'Ruthanne Bexley, foster carer',
      `
You wore Kola's old jumper under the new one, "for luck", in the hottest September I remember.

Five of you walked to St Wystan's. Temi in front, you in the middle. At the gate you let go of everybody, one at a time, like somebody undoing buttons. Then you went up to Mrs Tait and said, loud as a bell, "Good morning. I am Dayo. I do the doors."

And you have done the doors ever since. They gave you a badge.`,
    ),
    hand(
      '2023-06-18',
      'Thank you letter to the fire station',
      'child',
      'child',
      `Dear fire station

thank you for leting me hold the hose. it was hevy. I got the cone and I got Mr Finch (axident)

when I am big I will be a fire man OR a door man

love from Dayo age 6`,
      { kind: 'writing-or-drawing', paper: 'plain' },
    ),
    review(
      '2025-02-25',
      'PN1',
      `
# What Dayo said
> I'm in charge of saying who comes in.

He stood at the door with his badge and introduced everybody to everybody. He stayed for the part about himself and left before the part about dates.

# Home
Four years with Ruthanne. After Simi's fright in January he slept on her floor for a week, and then went back to his own bed by himself.

# School
Year 3. Talks all day. Reads at his age, and counts beyond it. His class is putting on a play with many entrances.

# Dad
Sundays at three. Dayo was one and a half when his dad went to Lagos, and has begun to ask what he smells like. Mr Adebayo is posting a shirt.

# What I asked the adults
Who tells Dayo how his mother died, and when? He knows that she was ill. He asked me whether it was from being tired. It was agreed that Ruthanne and Bisi will tell him together, with the words that Dr Morgan has written for them.`,
      `
Tell Dayo about sepsis, in Dr Morgan’s words, at home, on a day with nothing else in it | Ruthanne, Auntie Bisi | 15 March 2025
A recordable cushion, for Dad’s voice | Daniel Price | 1 April 2025
Swimming, level 3 | Ruthanne | this term`,
    ),
    pic('2025-12-30', 'Snow at the front door', 'snow', { scarf: '#e0a21b', hat: '#1d3f7a' }),
  ],
)
