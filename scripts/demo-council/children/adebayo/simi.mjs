import { child } from '../../child.mjs'
import { dear, placementPlan, report } from '../../papers.mjs'
import { health } from '../../papers-health.mjs'
import { drawing, mail } from '../../papers-made.mjs'
import { others, ruthanne, shared } from './shared.mjs'

export const simi = child(
  {
    ...shared,
    homes: [ruthanne],
    id: 'MB-1203',
    name: 'Similoluwa Adebayo',
    known: 'Simi',
    born: '2014-01-30',
    sex: 'F',
    siblings: others('MB-1203'),
    schools: [
      ['2018-09-05', 'St Wystan’s Primary School'],
      ['2025-09-03', 'Cressing High School'],
    ],
  },
  [
    placementPlan(
      '2020-11-12',
      `
# Three at once
Ruthanne had one bed made up and was asked at four in the afternoon for three. By seven there were three, and a night light in the shape of a hedgehog. She has fostered for nineteen years and says that the first night is soup, socks and not asking.

# What Simi wants known
> I talk when I'm brushing hair. Not my hair, a doll's hair is fine.

# Hair
Simi's and Ife's hair is washed on Saturdays and braided by Bisi, who comes through with her combs. Ruthanne is learning and has been told that she is "improving".

# Church
Living Waters, Sundays at ten, all five together, in the second row where their mother sat.

# Food
Nut allergy (Simi): two pens, one in the kitchen drawer and one in her school bag. Ruthanne was trained by the nurse on 13 November.`,
      `
Hair | Simi herself, with Auntie Bisi
The allergy pens | Ruthanne, and anybody who is trained; ring 999, then us
Sleepovers | Ruthanne, once the other family has been shown the pen
School trips | Ruthanne
Passports and travel to Nigeria | Their father, with the council
Baptism | Their father, with Simi
Telephone with Dad | Sundays at three; Simi may say "not today"`,
    ),
    health(
      '2020-11-30',
      'Dr Tess Morgan',
      `
# How Simi is
Six years old, tall for her age and bright as a button. She has lost her mother three weeks ago, and said so before I asked.
> My mum died, and I have a nut allergy. Those are the two things.

# Allergy
Cashew and pistachio, confirmed in 2018. One use of a pen, at a birthday party in 2019. She can say what it feels like when it starts: "my mouth goes busy".

# Sleep
Wakes at three, when her mother used to come in from her shift. Ruthanne sits on the stairs with tea until she goes off again. This is exactly right, and I have said so.

# Teeth, eyes, ears
All well. Injections are up to date but one, given today. She watched.`,
      `
Two new pens, in date | Dr Morgan’s surgery | 4 December 2020
School staff trained | School nurse | 11 December 2020
Waking at three: look again in spring, and do not hurry it | Ruthanne, Dr Morgan | April 2021`,
      { initial: true },
    ),
    drawing('2021-02-14', 'All of us (and Mum is the sun)', 'family', {
      people: [
        [230, '#c33', '#111'],
        [210, '#36c', '#111'],
        [180, '#d80', '#111'],
        [140, '#393', '#111'],
        [90, '#93c', '#111'],
      ],
      title: 'Adebayo x 5',
      skin: '#7a4a2e',
    }),
    report(
      '2024-07-12',
      'Report, end of Year 5',
      'Mrs Oonagh Tait',
      `
Reading | Above | Does all the voices. We can hear the difference between the wolf and the wolf pretending.
Writing | On track | Wonderful sentences, with capital letters where she feels strongly.
Mathematics | On track | Fractions have been conquered by means of plantain.
Science | Above | Designed a test of whether hedgehogs like the dark. (They do.)
Singing | Above | Took the solo in June, holding her sister’s eye the whole way.`,
      `
Simi has asked that this report should say that she is not shy any more. She is not shy any more.`,
    ),
    mail(
      '2025-01-19',
      'Ruthanne Bexley <ruthanne@bexley-terrace.example>',
      'daniel',
      'The pen was used, all well',
      `
Daniel,

I have rung the out-of-hours line but you always ask for it in writing too.

Simi had a bite of a brownie at the church lunch at 1.10. It had "no nuts". She stood up and said, "My mouth's gone busy," as clear as you like, and Temi had the pen in her leg before I had put my plate down. Ambulance in nine minutes. Six hours at the hospital, home by half eight, now asleep with the hedgehog.

She was very brave and so was everybody. Dayo held the door for the ambulance and saluted.

The lady who baked it has cried all down the telephone. Simi wants to send her a card.

Please could you ask the nurse for two new pens. And could somebody tell Temi that she did it exactly right. She is doing the thing of going over it.

R.`,
      { time: '21:31', anyDay: true },
    ),
    dear(
      '2025-01-24',
      'daniel',
      `
I came to hear it from you. You told it with the dolls: one was you, one was Temi, and the big bear was the ambulance.

You said that the worst part was not the pen. The worst part was that everybody looked at you like they looked at your mum.

I have thought about that since, and I asked Dr Morgan, who says: you will not die of this, because you know what it feels like, you say so out loud, and the people near you know what to do. Your mum's illness was a different kind altogether and nobody could have seen it coming. I am putting that in writing because you asked me to.

Your card to Mrs Oyelaran was kind. "It's OK. It was a nice brownie up to then." She has put it on her fridge.`,
    ),
  ],
)
