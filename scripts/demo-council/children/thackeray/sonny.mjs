import { child } from '../../child.mjs'
import { book, doc, note, review } from '../../papers.mjs'
import { drawing, hand, pic } from '../../papers-made.mjs'
import { council } from '../../senders.mjs'
import { achesons, shared } from './shared.mjs'

export const sonny = child(
  {
    ...shared,
    worker: 'hannah',
    homes: [achesons],
    id: 'MB-1704',
    name: 'Sonny Thackeray',
    born: '2018-08-30',
    sex: 'M',
    siblings: ['MB-1701', 'MB-1702', 'MB-1703'],
    schools: [['2022-09-06', 'Pound Hill Primary School']],
  },
  [
    book(
      '2019-02-19',
      'Six months old, and here',
      'Shona Acheson, foster carer',
      `
Your sister Billie, who was nine, stood in our kitchen and gave me a lesson. I have it written down because I thought you might want it one day.

"He's not a crier. If he cries it's something. He likes the tap on. He likes the corner of the yellow blanket, that corner, not the other ones. Don't jiggle him. I do this." And she put her cheek on the top of your head and hummed, and you went heavy.

I still do it. It still works.

You had one vest, one yellow blanket, and a clean nappy on. It had been put on by a nine-year-old and it was perfect.`,
    ),
    doc(
      'medical',
      '2019-08-28',
      'Health visitor’s report, one year',
      'Nadia Whyte, Health visitor',
      { theme: 'health', colour: '#23619b', name: 'Marlow Bridge Children’s Health', lines: ['Lock Lane Clinic'] },
      `
| Looked at | Found in February | Found now
| Weight | 6.1 kg, below the 2nd centile | 9.3 kg, on the 25th
| Sitting | Propped | By himself, and throws
| Sounds | Quiet | Shouts at the tap
| Injections | None | All but one

# What made the difference
Milk, sleep, the tap, and Bill's shoulder. There was never anything the matter with Sonny that being held did not put right.

# What his mother asked
Karen came to this visit. She asked whether she had harmed him. I said: he is well, and he was loved by a nine-year-old and by you, and you rang us. That was you.`,
      { about: true },
    ),
    note(
      '2022-06-14',
      'Visit: is Bill my dad?',
      'hannah',
      `
Sonny is three and three-quarters. He met me at the gate in a colander.

"Is Bill my dad?" he said, before hello. Bill was behind him with the other colander.

I said that Bill looks after him like a dad every day; and that another man helped to make him, called Lee, who has fair hair like his, and whom we do not know where to find. Sonny thought. "Has Lee got a colander?" I said that I did not know. "Bill has," he said, and marched off.

# What I think
He has the right answer for three. I have written down here what is known of Lee, so that there is something for thirteen: first name, a scaffolder, sang, was kind to Billie.`,
      { later: 2 },
    ),
    review(
      '2023-05-23',
      'PN3',
      `
# How Sonny took part
He drew the houses, two of them, with a bus between, and put himself on the bus. He gave it to me and said, "That's my talk."

# Home
Four and three-quarters, in Reception, into everything. He calls Shona "Sho", and Bill "Bill".

# The distance
The judge asked us to record each year what we have done to bring the four nearer. This year: the Sunday bus pass for all four, the week in the caravan, and a telephone of their own at the Achesons' that only brothers and sisters ring. It is not enough, and Sonny's drawing says so.

# Mum
Karen came on nine Sundays. She and Sonny are shy of each other. Shona suggests that they do something with their hands; Karen can bake.`,
      `
Baking on the first Sunday of the month | Karen Thackeray, Shona Acheson | from 4 June 2023
A night with Dexter: ask Yvonne, ask both boys | Hannah Lewis, Grace Mensah | September 2023
Drawing: a copy on the wall of the team room | Iris Lund | today`,
    ),
    drawing('2023-05-23', 'That’s my talk', 'house', { wall: '#cfe3c2', roof: '#7a4a2b', door: '#c5483c' }),
    pic('2025-03-07', 'The new bunk', 'bedroom', { wall: '#dce8d4', cover: '#2b6a3c', poster: '#f2c53d' }),
    hand(
      '2025-03-08',
      'Sleepover with Dexter',
      'child',
      'child',
      `I went to Dexters for a SLEEP OVER

I had the top. we looked at the moon it has HOLES

Yvon made egg and Billie did toast because it was saterday

I did not cry
Dexter did a bit but it was a yorn`,
      { kind: 'writing-or-drawing', doubt: 'other-name' },
    ),
    doc(
      'form',
      '2025-09-02',
      'Consent to photographs at school',
      'Shona Acheson, foster carer',
      council,
      `
| Asked | Answered
| Photograph for the class wall | Yes
| Photograph in the newsletter | First name only
| The school's page on the internet | No
| School play recorded for families | Yes

# What Sonny was told, and said
That some pictures can be seen by everybody in the world and some by class 3 only.
> Can Billie see it? Then yes.`,
      { as: 'docx', about: true },
    ),
  ],
)
