import { child } from '../../child.mjs'
import { doc, order, review } from '../../papers.mjs'
import { health } from '../../papers-health.mjs'
import { hand, mail, pic } from '../../papers-made.mjs'
import { council } from '../../senders.mjs'

export const rafferty = child(
  {
    id: 'MB-2402',
    name: 'Rafferty Quill',
    born: '2026-01-11',
    sex: 'M',
    noUpn: true,
    worker: 'callum',
    iro: 'iris',
    from: '2026-01-19',
    legal: [['2026-01-19', 'C1']],
    homes: [
      ['2026-01-19', 'his mum at the Elder Tree family centre', 'Cressing', 'Mother and baby together.'],
      ['2026-05-11', 'Ngozi and Peter Alleyne, with his mum', 'Cressing', 'A parent and child foster home.'],
    ],
  },
  [
    order(
      '2026-01-19',
      'Interim care order',
      'MB26C00004',
      `
# The court has heard
the council; the mother, Bryony Quill, by Ms Halima Stroud; and the children's guardian, Mr Osric Blaine.

# The court finds
that there is reason to believe Rafferty likely to suffer significant harm without help, because of his mother's learning disability and the want, so far, of anybody to show her how; and that the right help has not been tried.

# The court orders
- that Rafferty Quill be placed in the care of the council until the final hearing;
- that he and his mother live together, at a place where she is taught in the way that she learns;
- that everything the mother is to read is given her in easy words and pictures. This order has such a version, and the judge wrote it.`,
    ),
    doc(
      'plan',
      '2026-01-22',
      'Placement plan in easy words',
      'Callum Reid, Social worker, with Bryony Quill',
      council,
      `
# This is our plan
My name is Bryony. My baby is Rafferty. We live at Elder Tree now.

# What I do
- I feed Raff when he is hungry. The chart has pictures
- I hold his head
- I put him to sleep on his back, feet at the bottom
- If I do not know, I ring the bell. Ringing the bell is good. It does not get written down as bad

# What staff do
- They show me. They do not tell me. I learn with my hands
- They say it one thing at a time
- At night one of them is next door

# Who decides
| What | Who
| His clothes, his songs, his bath | Bryony
| Doctor and injections | Bryony, with Callum
| Who visits | Bryony. Not Kev
| Leaving Elder Tree for the day | Bryony and staff, together

# My words
> I am not stupid. I am slow, and then I know it for ever.`,
      { about: true },
    ),
    health(
      '2026-02-05',
      'Dr Tess Morgan',
      `
# How Rafferty is
Three weeks and four days; a long, serious baby with a great deal of hair. His mother undressed him, held him and told me the order of his feeds without looking at the chart.

# Growth
Born 3.1 kg; now 3.6. He is doing what he should.

# Body
Hips, heart and eyes are all well. Nappy rash: slight, and going, as Bryony noticed it first.

# What his mother asked
Whether her learning disability is catching. I said that some of it may run in families, that nobody can tell yet, and that what matters most is that he is talked to. She said, "I talk to him all day, he's the only one who never interrupts."`,
      `
First injections | Bryony, with Elder Tree | 9 March 2026
Hearing test | Clinic | February 2026
Chart with pictures for the bathroom as well | Elder Tree | this week`,
      { initial: true, as: 'docx' },
    ),
    mail(
      '2026-04-22',
      'Elder Tree Family Centre <team@elder-tree.example>',
      'callum',
      'Twelve weeks: what we have seen',
      `
Dear Callum,

The full report is with the solicitor. In short, because you will want it tonight:

She can do it, with somebody next door. She will need somebody next door for a long time. She rang the bell 214 times in the first month, 61 in the second and 19 in the third. She has never once not rung it when she should have.

There was one fright: Kev, at the window, on 2 April. She picked up Raff, went to the office and locked herself in with staff. Nobody had told her to.

She asked me to put that she knows eleven songs.

Ottoline, manager`,
      { time: '16:55', html: true },
    ),
    review(
      '2026-05-19',
      'PN0',
      `
# How Rafferty is
Four months; rolls, laughs, and has found his feet. He looks for his mother's voice before anybody's.

# What Bryony said
> The first place taught me. This place is a home. Can we have this place till he's big?

# The new home
With Ngozi and Peter Alleyne since 11 May. Ngozi's way is to do her own washing-up slowly, within call. There is still a bell.

# What the guardian thinks
Mr Blaine had expected to recommend adoption in January. "I was wrong, and I shall tell the court so, with reasons."

# What comes next
An order that lets the two of them stay at the Alleynes', perhaps till he is in school. Peter says: "Or till he's in his own house."`,
      `
Long-term parent and child placement: ask the panel | Callum Reid, Tom Ashworth | 12 June 2026
Advocate for Bryony, who knows about learning disability | Callum Reid | done
Weaning, with hands, not with leaflets | Health visitor | June 2026`,
      {
        there:
          'Bryony Quill with her advocate Joelle Marchetti, Ngozi and Peter Alleyne, Mr Osric Blaine, Callum Reid, Iris Lund. Rafferty, in turn, on everybody.',
      },
    ),
    hand(
      '2026-06-11',
      'Bryony’s page for the book',
      'Bryony Quill',
      'young',
      `RAFF BOOK

today he is 5 month

he had banana. he made a face like Callum

I sang 12 songs now, new one is Daisy Daisy

when he reads this
Raff I am your mum I was alwas there`,
      { kind: 'writing-or-drawing', paper: 'plain' },
    ),
    pic('2026-07-18', 'First time at the seaside', 'beach', { castle: false }),
  ],
)
