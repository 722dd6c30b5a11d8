import { child } from '../../child.mjs'
import { carePlan, certificate, report, review } from '../../papers.mjs'
import { hand, mail, pic } from '../../papers-made.mjs'
import { shared } from './shared.mjs'

export const kezia = child(
  {
    ...shared,
    id: 'MB-1901',
    name: 'Kezia Barnes-Clarke',
    born: '2014-09-09',
    sex: 'F',
    siblings: ['MB-1902', 'MB-1903'],
    schools: [
      ['2019-09-04', 'Tilden Green Primary School'],
      ['2026-09-03', 'Tilden Park School'],
    ],
  },
  [
    carePlan(
      '2023-05-09',
      'The three stay together with their grandparents, while their mother is in treatment. In January the court decides for the long term.',
      `
# What Kezia said
> I want Nana to be my nana. If she has to be my mum I'll have no nana.

This has changed the plan. Pat and Winston will have help in the house (mornings, a person called Joy), so that Pat has time left over for being a nana.

# What her mother said
Leanne rang from the clinic on her fourth day. "Tell Kez that I'm doing it. Tell her not to count the days, I'll count them."

# What her father said
Andre works on the rigs, two weeks on and two off. He had not known how bad it was. He will come every second Saturday and has asked what size shoes they take.

# Identity
Black Caribbean on Winston's side, white British on Pat's. Kezia does not want hair advice from white professionals. Understood. Cousin Shereen, Saturdays.`,
      `
To be a child in the mornings | Joy does breakfast and the school run | Hannah Lewis
To know about Mum each week | Leanne writes; Winston reads it out, all of it | Winston
Her own desk | The box room; Andre will build it | Andre
Gymnastics | Saturday club is kept; Pat’s friend drives | Pat`,
      { as: 'docx' },
    ),
    hand(
      '2023-05-20',
      'Letter from Mum at the clinic',
      'Leanne Clarke',
      'round',
      `Kez my love,

Day 26. I'm the one counting, remember.

They have a garden here. I planted beans. Ask Grandad how deep because I did it wrong and they all came up together shouting.

I want to say something to you and not to the little two. You got them dressed. You got them breakfast. You told the school I had a cold. That was too big for you and you did it anyway and I let you, and I am sorry. You don't have to do it now. If you catch yourself doing it, go and do a cartwheel.

I'm not going to promise things. I'm going to do things, and then you'll know.

Love you to the moon and back via Tilden,
Mum x`,
    ),
    review(
      '2023-07-11',
      'PN1',
      `
# What Kezia said
> I did eleven cartwheels on Monday because I kept nearly making Tiana's lunch.

# Home
Winston has given each of them a row on the allotment. Kezia's is labelled in four colours. She sleeps better than she did, and Pat has stopped finding bread in the airing cupboard.

# School
Year 3. Her teacher had always thought her "mature". She now rings a bell at home time, a thing that she has wanted since Reception, and was "too grown-up" to ask.

# Mum
Leanne moved from the clinic to a flat with other mothers in June. She saw the three on Sunday by the swings. She stayed the whole two hours, and Kezia counted that.

# The family's view
Winston: "We're not tired. We're old. It's different. We know how to sit down."`,
      `
Summer: gymnastics week | Hannah Lewis pays from the placement fund | 24 July 2023
Cartwheel mat for the passage | Winston | at once
Kezia and Mum alone, for an hour, with Hannah near | Hannah Lewis | August 2023`,
    ),
    certificate(
      '2024-11-16',
      'Regional gymnastics, floor, under eleven: silver',
      'Tilden Gymnastics Club',
      `
won silver on the floor with a routine to her grandfather's favourite record, and stayed to clap for everybody after her.`,
      { head: { theme: 'club', colour: '#0d6470', name: 'Tilden Gymnastics Club', lines: [] } },
    ),
    pic('2024-11-16', 'Silver', 'medal', { text: '2nd', metal: '#b9c0c7', ribbon: '#0d6470', wall: '#4a2f4a' }),
    mail(
      '2025-09-11',
      'Andre Barnes <andre@rigmail.example>',
      'hannah',
      'desk',
      `
Hi Hannah

finished the desk, only took two years. It has a secret drawer. Kezia found it in four minutes.

She put a letter in it and told me I'm not to read it till she's 18. I'm a grown man and I think about that drawer every day on the rig

I can do every Wednesday by video now as well, they put a mast up. Is that OK with Winston and Pat? I asked Pat and she said ask you, and I think you will say ask Pat.

Andre`,
      { time: '23:40' },
    ),
    report(
      '2026-07-10',
      'Report, end of Year 6',
      'Miss Abiola Fenn',
      `
Reading | Above | Reads to Year 1 on Fridays. They fight to sit beside her.
Writing | Above | Funny on purpose now.
Mathematics | On track | Fine, and says so.
PE | Well above | I have stopped saying “be careful”.
Kindness | Well above | Not a subject. It should be.`,
      `
She rang the bell on the last day for four whole minutes. No one stopped her.`,
    ),
  ],
)
