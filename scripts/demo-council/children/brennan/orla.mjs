import { child } from '../../child.mjs'
import { book, doc, pep, review } from '../../papers.mjs'
import { drawing, hand, mail } from '../../papers-made.mjs'
import { health as clinic } from '../../senders.mjs'
import { shared } from './shared.mjs'

export const orla = child({ ...shared, id: 'MB-1501', name: 'Orla Brennan', sex: 'F', siblings: ['MB-1502'] }, [
  book(
    '2020-01-13',
    'Day one, in order',
    'Marcus Peel, foster carer',
    `
3.40 The bell. Hannah with a car seat on each arm.

3.41 Orla looks at Julian's beard. Julian's beard looks at Orla.

3.50 Cormac asleep. Orla not asleep. Orla has never been asleep, say her eyes.

5.00 Fish fingers. She eats hers. She eats his. She eats mine.

7.00 Two cots. We had been told "together", so we pushed them up, and she put her arm through and held his ear.

9.00 Still holding it.

2.15 Both awake. Julian sang the shipping forecast. It worked, and it is what we have done ever since.`,
  ),
  doc(
    'medical',
    '2020-06-15',
    'Report for the court: how Orla is',
    'Dr Tess Morgan, Paediatrician',
    clinic,
    `
# What I was asked
How each twin's development is, what explains it, and what each will need.

# Orla at two years and three months
| Area | Found
| Movement | Runs, climbs, kicks. As expected
| Words | 60 and more, in twos. As expected
| Play | Feeds the doll, puts it to bed, tells it off
| With people | Checks where Julian is every few minutes, and then goes on

# What I think
Orla's mother drank in the pregnancy, and has told us so herself, which took courage and helps both children. In Orla I find no sign that it did harm. In five months she has gone from eating whatever she could reach to leaving half a banana.

# What she will need
A home that does not change. To be asked about herself as well as about her brother. She will otherwise become his interpreter.`,
    { about: true },
  ),
  pep(
    '2023-11-14',
    `
# How Orla is getting on
Year 1. She reads fluently and has views on punctuation. She had been answering for Cormac in every lesson, and since the two have been in different classes each has made a friend.

# What Orla says
> I like that nobody says "the twins" in Kestrel class. I'm just the Orla.

# Worries
She looks through the window into Heron class at ten past ten every day. It is on the timetable now: "Orla looks." It takes nine seconds.`,
    `
Writes a story with a middle | Story maps; a pencil that she likes | Easter 2024
Lets a friend choose the game | Playtime leader, five minutes a day | February 2024
Looks once in the morning, and not in the afternoon | Mrs Tansley | summer term`,
  ),
  hand(
    '2024-09-08',
    'Letter to Mummy Sinead',
    'child',
    'child',
    `Dear Mummy Sinead

I am 6. I have a wobbly tooth its the top one. Cormac has 2 (not fair)

do you like cats or dogs. I like Both

Dad Julian says you have the same laugh as me. can you write your laugh down

love Orla`,
    { paper: 'plain' },
  ),
  mail(
    '2024-10-02',
    'Sinead Brennan <sinead.b@harbourmail.example>',
    'hannah',
    'for Orla: the laugh',
    `
Hannah, could you give this to Orla please. And Cormac's is underneath. I've kept them short like you said.

Dear Orla,

Cats. But I had a dog called Major once who thought he was one.

My laugh goes: hah. hah. (big breath) HA-HA-HA-ha-ha-hee. People on buses move.

I am ten months sober. That means I am ten months well. I think of you at ten past ten in the night because that is when you were born, you first, him eleven minutes after and complaining.

Love from Sinead, who is your mummy who grew you

Dear Cormac,

TWO teeth? That is showing off. Well done.

I drew you a digger but I'm no good. It's a digger.

Love Sinead`,
    { time: '22:10' },
  ),
  review(
    '2025-09-24',
    'PN1',
    `
# What Orla said
> I have three grown-ups who are mine and one of them I only see in the park. It's OK if it's a good park.

# Home
Seven. Julian and Marcus have asked to be special guardians. Orla was told by them first and asked two questions: whether her name would change (no) and whether Hannah would stop coming (yes, in the end). She said, "Then she has to come to my birthdays."

# Seeing Sinead
Twice in the year, at the boating lake, with Hannah. Sinead came both times, and was early. Orla laughed the laugh; a man on a bench moved.

# School
Year 3. House captain of Kestrel. She no longer looks through windows.

# What I think
The three adults speak well of one another, and the children can tell.`,
    `
Special guardianship: report to be written, with Sinead’s and the twins’ views | Hannah Lewis | 30 January 2026
Boating lake in April and August | Hannah Lewis, Sinead | 2026
Somebody other than her carers to talk to: independent visitor | Hannah Lewis | December 2025`,
  ),
  drawing('2025-04-21', 'The good park', 'animals', { first: '#d9a441', second: '#7c8fa6' }),
])
