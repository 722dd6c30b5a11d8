import { child } from '../../child.mjs'
import { carePlan, note, order, placementPlan } from '../../papers.mjs'
import { health } from '../../papers-health.mjs'
import { hand, mail } from '../../papers-made.mjs'

export const laceyMae = child(
  {
    id: 'MB-2403',
    name: 'Lacey-Mae Duffield',
    known: 'Lacey-Mae',
    born: '2018-05-05',
    sex: 'F',
    worker: 'grace',
    iro: 'samuel',
    from: '2022-03-28',
    until: '2024-06-28',
    legal: [
      ['2022-03-28', 'V2'],
      ['2022-10-13', 'C2'],
    ],
    homes: [
      ['2022-03-28', 'Pauline Trott', 'Forge Street, Tilden', 'Four doors from her school.'],
      ['2023-12-18', 'her dad, Darren Duffield', 'Forge Street, Tilden', 'Under the care order, with help.'],
    ],
    schools: [['2022-09-06', 'Forge Street Primary School']],
  },
  [
    placementPlan(
      '2022-03-30',
      `
# Pauline's house
Budgerigar (Kenneth), piano, two gnomes. Pauline has never married, "never saw the need", and has had sixty-three children to tea.

# What Lacey-Mae wants known
> My name has a line in it. If you leave the line off it's a different girl.

# Her dad
Darren cares for her by himself since her mother died. In February he lost his job and began to take tablets that were not his. He rang us at night and said, "I've got her in the bath and I can't feel my hands." Pauline was there in forty minutes.

# Seeing Dad
Every day after nursery, at Pauline's table, as soon as the clinic says. He brings the pudding.`,
      `
Hair | Dad. He can do a fishtail plait; he showed Pauline
Bath | Pauline
Nursery trips | Pauline
Injections | Dad, with Grace
Sleepovers | not yet
Kenneth’s cage | Lacey-Mae, with Pauline’s hand`,
      { as: 'docx' },
    ),
    hand(
      '2022-09-30',
      'My name with the line in it',
      'child',
      'child',
      `LACEY-MAE

LACEY - MAE

L A C E Y - M A E`,
      { kind: 'writing-or-drawing', paper: 'plain' },
    ),
    note(
      '2022-11-17',
      'Visit: forty days',
      'grace',
      `
Darren's forty days clean were on Tuesday. He told Lacey-Mae with forty buttons in a jar. She counted them twice and gave him one more, "for tomorrow".

I saw tea. He cut her toast in the way she likes, without being told. Pauline was reading the paper upside down in the next room.

# What Lacey-Mae said
> Dad's hands have come back on.

# What I think
The care order was right in October, as we could not know. The plan is still to go home if he goes on like this. I have told him that I hope so, in those words.`,
      { later: 1 },
    ),
    carePlan(
      '2023-05-16',
      'Lacey-Mae goes home to her father by Christmas, if the buttons go on. If they do not, she stays with Pauline, and both have said yes to both.',
      `
# What Lacey-Mae said
> I want my dad's house and Pauline's bird.

# What her father says
"Don't do it fast. I have done everything in my life fast."

# The buttons
Every clean day is a button. There are 221. They're kept at Pauline's, and are never used against anybody: a day without one is a day to ring Grace.`,
      `
A home with heating | Housing: Forge Street, number 31, nine doors off | Grace Mensah
Work | Darren begins at the joinery in June, mornings | Darren
Going home by steps | Tea; a night; a weekend; a week; every week looked at with Lacey-Mae | Grace, Pauline
Somebody at three in the morning | Pauline, always; then the clinic’s number | Darren`,
    ),
    mail(
      '2023-12-22',
      'Darren Duffield <darren@forgejoinery.example>',
      'grace',
      'first week',
      `
Grace

five nights. All in her own bed. I've slept on the landing for four of them but I'll stop.

She asked me on Wednesday if I was going to get poorly again. I said like you told me, I might, and if I do I'll ring and you'll go to Pauline's and I will get better again. She goes, "OK. Can we have the gnomes?"

so we have got one of the gnomes

D`,
      { time: '05:50' },
    ),
    health(
      '2024-01-30',
      'Nurse Amelia Stone',
      `
# How Lacey-Mae is
Five; bouncing. Lost her first tooth, and spoke of little else. Her dad came, and answered when she could not.

# Sleep, food, teeth
All well. She eats peas at home and not at Pauline's, or the other way about.

# Feelings
She draws a jar on everything. I asked.
> It's not worry buttons. It's winning buttons.`,
      `
Dentist in June | Darren Duffield | June 2024
Eye test at school | School nurse | this term
Nothing else | – | –`,
      { as: 'docx' },
    ),
    order(
      '2024-06-28',
      'Discharge of the care order',
      'MB24C00058',
      `
# The court has heard
the council, which applies; the father, Darren Duffield, who agrees; and, through Miss Ada Farrow, Lacey-Mae.

# The court orders
- that the care order of 13 October 2022 is discharged;
- that there is no other order, because none is needed.

# The court records
that the father brought a jar of six hundred and twenty-nine buttons, and that the court asked to keep one.`,
    ),
    hand(
      '2024-07-02',
      'Letter to Grace',
      'child',
      'child',
      `to Grace

the Jugde has got a button

we got chips
Kenneth said my NAME

you can come for tea but you dont HAVE to

from Lacey-Mae Duffield (with the line)`,
      { paper: 'plain' },
    ),
  ],
)
