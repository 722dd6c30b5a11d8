import { child } from '../../child.mjs'
import { book, doc, note, order, review } from '../../papers.mjs'
import { laterLife } from '../../papers-health.mjs'
import { hand } from '../../papers-made.mjs'
import { health as clinic } from '../../senders.mjs'

export const evie = child(
  {
    id: 'MB-2401',
    name: 'Evie Sandford',
    born: '2021-10-28',
    sex: 'F',
    noUpn: true,
    worker: 'leila',
    iro: 'samuel',
    from: '2021-11-02',
    until: '2023-12-12',
    legal: [
      ['2021-11-02', 'C1'],
      ['2022-06-21', 'E1'],
    ],
    homes: [
      ['2021-11-02', 'Gwen Tarrant', 'Hop Lane, Cressing', 'Her forty-first baby.'],
      ['2022-12-05', 'Mummy Priscilla and Daddy Joel', 'far enough and near enough', 'Her adoptive family.'],
    ],
  },
  [
    order(
      '2022-06-21',
      'Placement order',
      'MB22C00061',
      `
# The court has heard
the council; the mother, Stacey Sandford, by Mr Lowther, and in her own words; the father, Ryan Orme, by letter; and the children's guardian, Miss Ada Farrow.

# The court finds
that both parents love Evie; that each is very young, and neither is well; that no one in either family is able to bring her up, although three were asked and one tried; and that she cannot wait.

# The court orders
- that the council may place Evie Sandford for adoption;
- that the mother and the father may write once a year and be written to, and that the council carries the letters.

# The court says
that the mother's letter is to be kept with this order and given to Evie when she is old enough. It is the most generous document in the bundle.`,
    ),
    book(
      '2022-04-10',
      'Bluebells',
      'Gwen Tarrant, foster carer',
      `
Five months and two weeks. First tooth (bottom left). First time in the bluebells.

You sat in them like a bishop. You looked at one for four minutes, as I had my watch on, and then you ate it. (They are not good for you. I had it out before you could swallow. I rang 111 and they laughed nicely.)

Stacey comes on Mondays and Thursdays. She brings you a different hat each time. I have kept nine. She sings you a song with your name in it and I have written down the words in the back of this book, because you will want them.

I have had forty babies before you and I don't have a favourite, but you did have the best hats.`,
    ),
    doc(
      'medical',
      '2022-09-06',
      'Medical report for the adoption panel',
      'Dr Tess Morgan, Paediatrician',
      clinic,
      `
# Evie at ten months
| Looked at | Found
| Birth | 38 weeks, 2.7 kg; a few days of jitters, over in a week
| Growth | 50th centile and holding
| Movement | Crawls backwards with great purpose
| Sounds | Babbles, points, waves
| Hearing and sight | Well
| Heart | A small murmur; looked at twice; it has closed

# What her birth family's health means for her
There is depression on her mother's side and asthma on her father's. Neither is a forecast. It is written down so that somebody thinks of it in good time.

# What she needs
Slow goodbyes. She loves Mrs Tarrant; this is a strength and not a problem to be got round.`,
      { about: true },
    ),
    note(
      '2022-11-25',
      'Introductions: day five of ten',
      'leila',
      `
Priscilla and Joel at Gwen's from seven in the morning. Evie had decided by day two that Joel's glasses were hers. Today she crawled to Priscilla with a hat, and waited to have it put on.

Gwen goes and "cleans the oven" for longer each day. It was clean on Monday.

# What I saw
At 11.40 Evie bumped her head and looked round for who would do. There were three people she might have gone to. She went to Gwen; and Gwen walked over with her on her hip to Priscilla, and stood there with an arm round both until the crying stopped.

That is how it's done. I have been a social worker for eleven years.

# Next
First night on the first of December. Gwen visits in the second week and the sixth, and then when she's asked.`,
    ),
    review(
      '2023-03-14',
      'PN0',
      `
# How Evie is
Sixteen months; walking, with a hat on. She calls Joel "Dodo" and he answers to it in shops.

# Her new family
Priscilla took a year off work. They have a photograph on the fridge of Gwen and another of Stacey, on purpose, at Evie's height.

# Stacey
She met Priscilla and Joel in January, in a café. She brought a hat. Priscilla said: "What do you want her to know about you?" Stacey had a list. It took two hours and nobody drank their coffee.

# Ready to apply
Everybody thinks so. The application to adopt is to be made in the summer.`,
      `
Letters: each October, by the council’s letterbox | Leila Farouk | October 2023
Life story book, with hats | Leila Farouk, Gwen Tarrant | June 2023
Apply to court | Priscilla and Joel | July 2023`,
      {
        as: 'docx',
        there:
          'Priscilla and Joel, Gwen Tarrant, Leila Farouk, Samuel Osei. Evie was asleep in the next room, and was looked in on.',
      },
    ),
    laterLife(
      '2023-12-18',
      'Leila Farouk',
      `
Dear Evie,

You are two, and on Tuesday a judge let you bang her hammer. You are adopted. This letter is for you when you're older, and Mummy and Daddy will know when.

# The beginning
You were born on 28 October 2021 in Lock Lane Hospital in the middle of a fire alarm. It was toast. You slept through. Stacey, who grew you, was seventeen. Ryan, your birth father, was eighteen. He held you in the car park with the fire brigade looking on.

# Why they could not keep you
Stacey had been a child in care herself, and nobody had kept her safe enough. When she was ill she could not keep anybody safe, even herself. She knew it. She said to me, "I want her to have what I'd have wanted." Ryan tried for six weeks at his gran's. He learned to do bottles. It was not enough, and he cried in my car, and he said to tell you that he knows how to do bottles.

# Gwen
She had you for thirteen months. You were her forty-first and you have the hats to show for it.

# Mummy and Daddy
I had read two hundred pages about them before I met them. Joel had written, under "experience of children", "I have been one." I thought: they'll do.

# What you can always do
Ask. There's a file. It has a tooth in it, a bluebell (pressed; not the one you ate) and nine hats.`,
      { as: 'pdf' },
    ),
    hand(
      '2022-06-20',
      'Stacey’s letter to the judge',
      'Stacey Sandford',
      'round',
      `Dear Judge,

My solicitor said I can fight it or not fight it.

I am not agreeing because I can't sign that, she's my baby. But I'm not fighting either. Please write it down like that. Not agreeing and not fighting.

I was moved 14 times. I want her moved once.

She likes the tune from the advert with the otter. She likes hats. She does not like wind in her face.

Please tell her I came to every single contact. I was never late. Can you write that in the actual order.

Thank you for reading,
Stacey Sandford (Evie's mum)`,
      { as: 'scan.pdf' },
    ),
  ],
)
