import { child } from '../../child.mjs'
import { doc } from '../../papers.mjs'
import { hand, pic } from '../../papers-made.mjs'
import { council, typed } from '../../senders.mjs'

export const sharon = child(
  {
    id: 'MB-0032',
    name: 'Sharon Tuckwell',
    born: '1984-02-17',
    sex: 'F',
    closed: true,
    noNhs: true,
    noUpn: true,
    worker: 'Miss E. Prewett, Child care officer',
    iro: 'Mr D. Lamb, Area officer',
    from: '1988-11-07',
    until: '2002-02-17',
    legal: [
      ['1988-11-07', 'V2'],
      ['1989-03-14', 'C2'],
    ],
    homes: [
      ['1988-11-07', 'Fircroft', 'Hill Road', 'A children’s home of sixteen beds, closed in 1991.'],
      ['1991-06-03', 'Mrs Ivy Coote', 'Station Parade', 'A widow with a cat.'],
    ],
    schools: [
      ['1988-09-06', 'Hill Road Infants'],
      ['1995-09-05', 'Tilden Comprehensive'],
    ],
  },
  [
    doc(
      'form',
      '1988-11-07',
      'Admission to Fircroft',
      'Matron, Fircroft',
      typed,
      `
| Item | Entered
| Clothing | 1 coat (man's), 1 dress, shoes split
| Hair | Treated
| Weight | 2 st 4 lb
| Habits | Clean. Does not speak at table
| Property | 1 rag doll, without a face

# Remarks
Child was brought by Miss Prewett at 7.50 p.m. The father is in custody. No mother. She was told that she would be staying "for a little while".

Asked to have the doll washed. Child became distressed. Not washed. M.`,
      { about: false, heads: 'ADMISSION: TUCKWELL, Sharon' },
    ),
    doc(
      'report',
      '1990-05-15',
      'Half-yearly report',
      'Miss E. Prewett, Child care officer',
      typed,
      `
# Sharon, aged 6
Sharon continues at Fircroft. She is a biddable child and gives no trouble. She has learned to read and is seldom seen without a book, which staff find convenient.

I am not easy about this. I took her out to tea. She asked me if there is a rule about how many times you can ask for the same thing. I said there was not. She asked for a mother. I said that I would see.

Fircroft is to close next year. I should like her to go to a family before and not after. I have written three times. E.P.`,
      { heads: 'HALF-YEARLY REPORT' },
    ),
    hand(
      '1991-05-12',
      'Mrs Coote’s letter',
      'Mrs Ivy Coote',
      'elder',
      `Dear Miss Prewett,

I have thought over what you said about the little girl.

I am fifty-eight and a widow and I told you I had done with children. Then you showed me the doll.

I have drawn a face on a piece of linen the right size. I would not put it on unless she wants it.

She may come for Sunday dinner and we shall see if she likes the cat. I make no promises and she need not either.

Yours truly,
Ivy Coote`,
      { paper: 'blue' },
    ),
    doc(
      'report',
      '1991-12-10',
      'Half-yearly report',
      'Miss E. Prewett, Child care officer',
      typed,
      `
# Sharon, aged 7
Sharon went to Mrs Coote on 3 June, three weeks before Fircroft closed. It was a near thing.

She talks at table. She does not stop. Mrs Coote says that it is like having the wireless on.

The doll has a face. I asked which of them had sewn it. Sharon said, "I held the needle and Mrs Coote held my hand."

I retire at the end of this month. I should be obliged if whoever follows me would not move this child. E.P.`,
      { heads: 'HALF-YEARLY REPORT' },
    ),
    hand(
      '1996-07-19',
      'School prize essay (copy)',
      'child',
      'young',
      `MY HERO by Sharon Tuckwell, 1B

My hero is a lady who came on a bus.

She had a brown bag and a hat and she was not pretty. She asked the same question 3 times to people who did not want to hear it. I know because I asked her is there a rule and she said no.

She is called Miss Prewett. She is old now. I do not know where she lives, but I hope it has a garden.

A hero is some one who writes it down.`,
      { kind: 'education' },
    ),
    pic(
      '1998-08-20',
      'The cat on Station Parade (from a print)',
      'pet',
      { fur: '#3a3a3f', belly: '#f4f1ea', ears: 'up', rug: '#8a4f1d', collar: '#8a2f4f' },
      { by: 'Mrs Ivy Coote' },
    ),
    doc(
      'form',
      '2002-02-18',
      'Closing summary',
      'Keith Bulmer, Social worker',
      council,
      `
# Sharon Tuckwell, aged 18
| Item | Entered
| In care | 7 November 1988 to 17 February 2002
| Placements | Two
| Social workers | Seven
| Where she lives | With Mrs Coote, who has bought her a kettle
| What she does | A-levels; has a place to train as a librarian
| Property returned | Doll; birth certificate; essay

# Remarks
I have known Sharon for five months. I read the file before I met her, and I have never read one in which somebody fought so hard for a child as Miss Prewett did in 1990. I hope Sharon may read it one day.`,
      { as: 'docx' },
    ),
    doc(
      'letter',
      '2026-05-06',
      'Letter with the copy of her record',
      'Ruth Adeyemi, Records officer',
      council,
      `
Dear Ms Tuckwell,

Here is your record. It is 214 pages. It had been in box 32 for twenty-four years, and was dry.

You asked one question above all: was it true that somebody asked three times? It is true. The letters are on pages 41, 44 and 47. They are dated 2 October 1989, 8 January 1990 and 15 May 1990. The third is underlined.

Nothing is covered up. Miss Prewett died in 2004. Her niece has said you may have the photograph. It has a garden in it.

You told me that you are head of a library now. I hope that you will forgive the state of the index.`,
      { heads: 'Dear Ms Tuckwell,' },
    ),
  ],
)
