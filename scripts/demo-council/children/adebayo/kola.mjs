import { child } from '../../child.mjs'
import { book, carePlan, certificate, note, review } from '../../papers.mjs'
import { hand, pic } from '../../papers-made.mjs'
import { others, shared } from './shared.mjs'

export const kola = child(
  {
    ...shared,
    id: 'MB-1202',
    name: 'Kolawole Adebayo',
    known: 'Kola',
    born: '2011-08-02',
    sex: 'M',
    siblings: others('MB-1202'),
    homes: [['2020-11-09', 'Bisi Olatunji', 'Sexton Road, Marlow Bridge', 'With his elder sister.']],
    schools: [
      ['2015-09-03', 'St Wystan’s Primary School'],
      ['2022-09-05', 'Cressing High School'],
    ],
  },
  [
    note(
      '2020-12-03',
      'Visit: the van',
      'daniel',
      `
Kola would not come in from the drive. He was sitting in his mother's van, which Bisi has parked there, in the passenger seat with his belt on. I asked whether I might sit in the back with the boxes. He said, "It's not locked."

We sat for forty minutes. He told me what everything in the van is for. She delivered for a florist. It still smells of lilies.

# What Kola said
> If they sell it, it's like she's finished.

# What I did
I rang the family's solicitor from the pavement. The van is Folake's, so it is the children's now, and nobody will sell it before they have been asked. I told Kola so through the window. He undid his belt.`,
    ),
    carePlan(
      '2021-07-20',
      'Kola grows up with Auntie Bisi, beside his elder sister, and sees the other three every day if he likes. If Bisi could not, the family’s choice is Pastor Emeka and his wife.',
      `
# What Kola said about this plan
> It's all right. Put in about the van.

# About the van
The van stays on Bisi's drive. The council pays the tax and insurance for a year, and then we ask the five of them. Nobody else drives it.

# What their father said
Mr Adebayo telephoned from Lagos with Pastor Emeka as his witness. He agrees to the order. He wants his sons and daughters to have Yoruba, church, and the truth about their mother's illness.`,
      `
A place to be sad that is not a room with a box of tissues | The van; Saturday football; a grief group for boys who build things | Daniel Price
To keep his language | Yoruba school on Sunday afternoons with his sisters and brother | Auntie Bisi
Somebody at school who knows | Mr Finlay in design and technology, whom Kola chose | Cressing High School
To stop being called “the quiet one” | Everybody reads this line | Everybody`,
    ),
    certificate(
      '2023-06-17',
      'Young engineer: bridge made of spaghetti',
      'Cressing Science Fair',
      `
built a bridge of 214 sticks of spaghetti that carried eleven kilograms and four hundred grams, which is a record of this fair, and a teacher's shoe.`,
    ),
    hand(
      '2023-12-26',
      'Letter from Dad in Lagos',
      'Olumide Adebayo',
      'elder',
      `My dear son Kolawole,

Your Christmas card reached me on the twentieth. I have it open on the radio.

Auntie says you have taken the engine of the van out and put it back. At your age I took my father's radio apart and I did not put it back. So you are ahead.

I know that I was far away and I know that you are angry. You may be angry on the telephone also. I will not put the receiver down. I am your father on the bad days too.

Grandmother is knitting you something. I have seen it. Be ready to be polite.

God keep you. Look after your sisters, and let them look after you; it goes in both directions.

Your father,
Olumide`,
      { paper: 'blue', as: 'scan.pdf' },
    ),
    review(
      '2024-05-21',
      'PN1',
      `
# What Kola said
> I said it in 2020 and I'll say it again. I'm not quiet. I'm just not finished thinking.

# How he is
Twelve, five foot four, and mending half the street's bicycles on Saturdays. He charges people who have cars and nothing to people who have not.

# The van
The five met at Ruthanne's table and voted. It will be a coffee van. Kola has costed the water tank. Until he is seventeen it is "a static display".

# School
Top set in mathematics and in trouble in French. Mr Finlay lets him have the workshop at lunch on Tuesdays.

# What is hard
November. He said that everybody remembers the day she died and nobody remembers that the week before was normal. We have put the week before in the diary: on 1 November they will all do something normal.`,
      `
A normal day on 1 November: chips, the launderette, a film | Auntie Bisi | 1 November 2024
French: a tutor, or honourably dropping it | Virtual School | 28 June 2024
Insurance of the van for a third year | Daniel Price | 9 July 2024`,
    ),
    pic('2024-09-14', 'Bike number 31, mended', 'bike', { frame: '#1d6a54' }),
    book(
      '2025-08-03',
      'The day of the gate',
      'Bisi Olatunji, his aunt in every way but blood',
      `
For Kola, who built it.

You measured four times. You told Ruthanne's brother that his spirit level was wrong, and he laughed, and then he checked, and it was.

When the gate was hung nobody would go through first. You said it should be Ife, because she will remember this house as one house. She walked through in her wellingtons and turned round and walked back and said, "It works."

Then you went and sat in the van by yourself for a bit, and I left you to it, and after a while you put the hazard lights on. I knew that was for her.

The hinges are good. I have oiled them. B.`,
    ),
  ],
)
