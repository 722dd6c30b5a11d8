import { child } from '../../child.mjs'
import { book, dear, doc, pep } from '../../papers.mjs'
import { health } from '../../papers-health.mjs'
import { hand, mail, pic } from '../../papers-made.mjs'
import { council } from '../../senders.mjs'
import { shared } from './shared.mjs'

export const ioana = child(
  {
    ...shared,
    id: 'MB-1802',
    name: 'Ioana Ionescu',
    born: '2014-06-06',
    sex: 'F',
    siblings: ['MB-1801'],
    schools: [
      ['2019-09-04', 'Wharf Street Primary School'],
      ['2025-09-03', 'Tilden Park School'],
    ],
  },
  [
    dear(
      '2022-02-03',
      'leila',
      `
You sang me the whole of the alphabet in two languages and then asked which one I would like the rest of our talk in. I said whichever had the better word for "duck". You said rață, and you were right, it is better.

You asked why you did not stay with Mama. Mama went back to Romania when you were four. She was not well, and she was afraid. Bunica sees her sometimes. She asks about your singing.

You asked why not with Tata. You know why, and you told me, quietly, with your hand over Andrei's ear, as if he had not been there. It was very brave, and it was not telling tales.

You asked if Geraldine is old. I asked her for you. She says, "Seventy-one, and I can still get the boat out."`,
    ),
    health(
      '2022-02-08',
      'Nurse Amelia Stone',
      `
# How Ioana is
Seven, small and well. She sang while I did her height, and the note went up with the ruler.

# What was found
Two old bruises on the upper arm, yellow, from before. Drawn on the chart, and talked about with her, Leila Farouk and Dr Morgan. She says what happened in the same words each time.

# Hearing
Astonishing.

# Teeth
Brushes twice. One to watch.

# What Ioana said
> My arm remembers but it's forgetting.`,
      `
Photographs of the arm, taken once and kept by Dr Morgan | Dr Morgan | done
Eye test | Geraldine Okoro-Hughes | March 2022
Singing, because it does her chest good | Geraldine Okoro-Hughes | now`,
      { initial: true },
    ),
    pic('2022-06-06', 'Eight candles and a river', 'cake', {
      candles: 8,
      icing: '#f2d7a0',
      name: 'IOANA',
      wall: '#a9c6cf',
    }),
    book(
      '2023-09-10',
      'When Bunica went home',
      'Geraldine Okoro-Hughes, foster carer',
      `
Six weeks. She came with one suitcase, half of it walnuts.

She and I had eleven words in common, and by the end we had about sixty and a way of making soup. She called you *puiule*, little chick. She sat on your bed every night and I heard her telling you the story of the goat.

At the airport you did not cry until she had gone round the corner, and then you did, and you said, "It's dor. Andrei told me. It's allowed."

She left you her scarf. It is under your pillow and we wash it by hand, in the soap she brought.`.replaceAll('*', ''),
    ),
    doc(
      'form',
      '2024-01-16',
      'Leave for the choir tour',
      'Leila Farouk, Social worker',
      council,
      `
| Question | Answer
| What | Marlow Bridge Youth Choir, three nights in Ghent, with 34 others
| When | 24 to 27 May 2024
| Who may agree | The council, as it is abroad (placement plan, page 2)
| What Geraldine thinks | Yes, and may she come as a helper
| What Andrei thinks | Yes, "she'll be the best one"
| What Ioana says | "I have packed"

# Decision
Agreed. Passport is with Geraldine. The choir has two helpers who know that Ioana does not like to be shouted for from behind. P. Nair has signed.`,
      { as: 'docx', about: true },
    ),
    mail(
      '2024-05-28',
      'Geraldine Okoro-Hughes <geraldine@wharf-street.example>',
      'leila',
      'Ghent',
      `
Leila,

She had the solo. Nobody had told us; the girl who should have sung it lost her voice in the coach.

It is a big cold church. Ioana is nine and the size of a milk bottle. She walked out, put her hands behind her, and looked up, and this sound came out. A man in front of me took off his hat.

Then on the way back she was sick in it. Not his, mine.

Photographs to follow if Andrei will show me how.

G.`,
      { time: '16:20' },
    ),
    pep(
      '2025-10-09',
      `
# Where Ioana is
Year 7, new to Tilden Park, and glad that her brother is at the top of the building. She has found the choir, the choir's cupboard, and the three people who eat lunch in it.

# What Ioana says
> I'm not in his shadow, I'm in his shade. It's nice. It's different.

# How she learns
Remembers anything that has a tune. History dates have been set to one.`,
      `
Asks for help in maths before it is a crisis | A green pen on the desk means “come by” | Christmas
Grade 4 singing | Pupil premium, £280 | July 2026
Lets a friend come to the houseboat | Geraldine and cake | half-term`,
      { as: 'docx' },
    ),
    hand(
      '2026-03-01',
      'Mărțișor for Leila',
      'child',
      'young',
      `Dear Leila,

This is a martisor. You wear it from today till the trees have flowers. Red and white string. Bunica posted 12 and I am giving them to the people who helped.

You get one because you said the duck thing.

I am 11. I have been here 4 years. I still have dor but it is smaller than me now.

from Ioana`,
      { paper: 'card' },
    ),
  ],
)
