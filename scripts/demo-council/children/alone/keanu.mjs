import { child } from '../../child.mjs'
import { doc, note, order, review } from '../../papers.mjs'
import { hand, mail, pic } from '../../papers-made.mjs'

export const keanu = child(
  {
    id: 'MB-0417',
    name: 'Keanu Whitfield',
    born: '1999-04-23',
    sex: 'M',
    closed: true,
    worker: 'Joan Tilley, Social worker',
    iro: 'Margaret Dunne, Independent reviewing officer',
    from: '2004-09-13',
    until: '2017-04-23',
    noUpn: true,
    legal: [
      ['2004-09-13', 'V2'],
      ['2005-06-21', 'C2'],
    ],
    homes: [
      ['2004-09-13', 'Mr and Mrs Tranter', 'Weir Lane'],
      ['2006-07-24', 'June Abbott', 'Cressing', 'A bus driver.'],
    ],
    schools: [
      ['2003-09-03', 'Weir Lane Infants'],
      ['2006-09-05', 'Cressing Juniors'],
      ['2010-09-06', 'Cressing High School'],
    ],
  },
  [
    note(
      '2004-09-13',
      'Initial visit',
      'Joan Tilley, Social worker',
      `
Placed Keanu (5) with Mr and Mrs Tranter today. He had one carrier bag. He would not let it be unpacked, so it has not been.

In it, as he showed me later, one at a time: a school jumper; a torch; four conkers; his mum's hairbrush.

K. asked how long. Told him I do not know. He said, "Mum says never trust a grown-up who doesn't know." I said that his mum might have a point, and that I'd come on Thursday. JT

(Came on Thursday. He was on the wall. JT)`,
    ),
    hand(
      '2005-12-18',
      'Letter to Father Christmas',
      'child',
      'child',
      `Dear Santa

I am at the Tranters now not Mum's

please can you bring mum a new hairbrush becos I have got hers

from Keanu
(there is a dog)`,
      { kind: 'writing-or-drawing', paper: 'blue' },
    ),
    review(
      '2006-05-16',
      'PN4',
      `
# Present
As below. Keanu came in, listened, and went out to the dog.

# Placement
Mr and Mrs Tranter are to emigrate to be near their daughter. They have told Keanu themselves. Mrs Tranter was very upset. Keanu told her that it was all right.

# Chair's comment
It is not all right. He is seven and has become an expert in letting adults off. Whoever is next should be told so.

# Next carer
June Abbott, single, a bus driver. She has asked what makes him laugh. Nobody at the table knew, and the chair asked that it be minuted.`,
      `
Introduce Miss Abbott, slowly | J. Tilley | June 2006
Find out what makes him laugh | Everybody | before July 2006
Trace mother’s sister | J. Tilley | August 2006`,
      {
        as: 'docx',
        there: 'Mr and Mrs Tranter, Mrs P. Hollis (Weir Lane Infants), Joan Tilley, Margaret Dunne (chair).',
      },
    ),
    doc(
      'letter',
      '2006-08-29',
      'What makes him laugh',
      'June Abbott, Foster carer',
      { theme: 'plain', name: 'June Abbott', lines: ['4 Depot Cottages, Cressing'] },
      `
Dear Mrs Dunne,

You asked in the meeting, and I have been five weeks finding out.

Reversing. I was backing the car and the sensor went and I said, "All right, all right, keep your hair on," and he went. He was gone. He had to hold on to the door.

Since then: any voice that comes out of a machine, if you answer it. The lift at the clinic. The self-checkout. Sat nav.

I thought that it had better be on the file.

He has unpacked the bag. The hairbrush is on his window sill.

Yours faithfully,
June Abbott`,
      { heads: 'What makes Keanu laugh' },
    ),
    order(
      '2005-06-21',
      'Care order',
      'MB04C00212',
      `
# Upon hearing
the applicant authority, the mother by counsel, and the guardian ad litem.

# It is ordered
that Keanu Whitfield be placed in the care of Marlow Bridge Council.

# It is recorded
that the mother, Denise Whitfield, did not feel able to come in but waited in the corridor, and that the guardian sat with her.`,
    ),
    pic('2009-08-15', 'Depot open day, with the 58', 'bus', { number: '58' }, { by: 'June Abbott' }),
    hand(
      '2014-02-09',
      'Note left on the kitchen table',
      'child',
      'teen',
      `June

gone to find Mum. NOT running away, it is Sunday, back for tea.

I have got the brush with me to give her back

dont ring the social unless its gone 7. if its gone 7 then yes ring them

K`,
      { kind: 'writing-or-drawing' },
    ),
    doc(
      'letter',
      '2014-02-10',
      'Sunday',
      'June Abbott, Foster carer',
      { theme: 'plain', name: 'June Abbott', lines: ['4 Depot Cottages, Cressing'] },
      `
Dear Joan,

He was back at ten to seven.

She was in. She made him a sandwich. They did not say much. She didn't take the brush. She said, "You keep it, then I'll know where it is."

I know that I should have rung. He wrote me a note with a time in it, so I gave him till the time.

June`,
      { as: 'docx', heads: 'Dear Joan,' },
    ),
    mail(
      '2026-03-02',
      'Keanu Whitfield <keanu@whitfield-drives.example>',
      'Records <records@marlowbridge.example.org>',
      'My file',
      `
Hello,

I was in care with you 2004 to 2017. I'm 26. I drive the 58.

My little boy is nearly five and he asked me what I was like when I was five and I haven't got anything. June's got some, but she's not well.

I'd like to see my file please. I'm not after anyone. I'd like to know if anybody wrote down what I was like.

Keanu Whitfield
born 23 April 1999`,
      { time: '21:15' },
    ),
  ],
)
