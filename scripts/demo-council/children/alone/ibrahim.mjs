import { child } from '../../child.mjs'
import { certificate, dear, doc, note, review } from '../../papers.mjs'
import { hand, mail, pic } from '../../papers-made.mjs'
import { club, council } from '../../senders.mjs'

export const ibrahim = child(
  {
    id: 'MB-2002',
    name: 'Ibrahim Warsame',
    born: '2012-04-02',
    sex: 'M',
    worker: 'callum',
    iro: 'samuel',
    from: '2022-10-10',
    legal: [['2022-10-10', 'V2']],
    homes: [
      [
        '2022-10-10',
        'Desmond Frome',
        'Station Parade, Cressing',
        'Retired lorry driver; first child he ever fostered.',
      ],
    ],
    schools: [
      ['2016-09-05', 'Station Road Primary School'],
      ['2023-09-04', 'Cressing High School'],
    ],
  },
  [
    dear(
      '2022-10-12',
      'callum',
      `
You said almost nothing today and I want you to know that that was fine. Desmond says almost nothing either. I left the two of you on the wall outside, watching trains, and it looked to me like a conversation.

Your aunt Hodan did not want you to go. She has four of her own in two rooms, and the landlord counted heads. She asked us to help find you a place close enough for Friday dinner, and Desmond is six stops away. She has written him a page about how you like things, and at the bottom: "He is no trouble. That's how you know when there's trouble."

You asked one question, at the gate. Whether your mother's things could come. They are in my car on Thursday: the trunk, the two carpets and the radio.`,
    ),
    hand(
      '2022-10-11',
      'Letter from Aunt Hodan',
      'Hodan Warsame',
      'tidy',
      `Dear Mr Frome,

Thank you for opening your door.

Ibrahim is ten. His mother, my sister, died two years ago, God have mercy on her. He likes: basketball, the window seat, eggs, silence in the mornings. He does not like: being asked how he feels, balloons, pork of course.

He will wash his own plate. Let him, but give him seconds first because he will not ask.

He knows a lot of Qur'an by heart. If you hear him at night that is what it is. You can just leave the door open a bit.

He stands very still when he is sad. He is no trouble. That's how you know when there's trouble.

Hodan`,
      { paper: 'blue' },
    ),
    review(
      '2023-04-25',
      'PN5',
      `
# How Ibrahim took part
He asked me to say it for him, and he chose the words and had me read them back:
> It is OK. I want a hoop. I want Fridays to stay. I don't want to talk in meetings and I don't think that's a problem that needs solving.

# Home
Desmond had never fostered before. He telephones the other carers when he does not know, and says so. He has learned what halal means, where the mosque is, and how to sit.

# School
His teacher had written "withdrawn". Ibrahim asked what it meant and then said, "I'm not. I'm just in." The report was changed.

# Family
Fridays at Hodan's, with all the cousins. He comes back "louder for about an hour", says Desmond.`,
      `
A hoop, on the garage | Desmond Frome, placement fund £70 | May 2023
Fridays | Hodan Warsame | always
Find the recording of his mother reciting, which is on the old radio’s cassette | Callum Reid | June 2023`,
    ),
    note(
      '2023-06-08',
      'The cassette',
      'callum',
      `
A man at the railway club (a friend of Desmond's) mended the radio. We did not know what would be on the tape.

It is his mother. She recites for eleven minutes, then there is a kettle, and then she says in Somali, "Ibrahim, come down from there." He laughed. Then he stood very still.

Desmond did not say anything. He put the back of his hand against Ibrahim's shoulder and left it there for the rest of the side.

# What Ibrahim said, later
> I'd forgotten she told me off.

# Actions
- Copied twice today; one copy is in the trunk, and one in the council's safe. Original to Ibrahim.`,
      { later: 1 },
    ),
    certificate(
      '2025-03-29',
      'County basketball, under thirteen: most assists',
      'Cressing Comets',
      `
made fifty-four assists in twelve games. The coach writes: "He passes before you know you are free."`,
      { head: club('Cressing Comets', '#1d3f7a') },
    ),
    mail(
      '2025-04-01',
      'Desmond Frome <des@frome-station.example>',
      'callum',
      'Long term',
      `
Callum

I am not one for writing.

He is thirteen tomorrow. He asked me last night, in the car, in the dark, which is where he asks things, what happens when he's fourteen. I said what do you mean. He said do I go somewhere else. I said what, no. He said OK.

Then about Tilden roundabout he said can that be written down.

So this is me asking can that be written down.

Des`,
      { time: '06:02' },
    ),
    doc(
      'plan',
      '2025-06-17',
      'Long-term foster placement: agreement',
      'Callum Reid, Social worker',
      council,
      `
# What is agreed
Ibrahim's home with Desmond Frome is for as long as he is growing up. It is now called a long-term foster placement, because that is the law's word. In this house it is called "written down".

# Who was asked
| Who | What they said
| Ibrahim | "Yes. And after eighteen?"
| Desmond | "And after eighteen."
| Hodan Warsame | "Friday still belongs to me"
| Samuel Osei | Glad to
| Callum Reid | Visits every two months, as Ibrahim would like fewer, and may be rung at any time

# What does not change
Fridays. The cassette. Silence in the mornings.

Signed by all four, on the wall outside, between the 16.12 and the 16.31.`,
      { about: true },
    ),
    pic('2023-05-20', 'The hoop', 'hoop', {}),
  ],
)
