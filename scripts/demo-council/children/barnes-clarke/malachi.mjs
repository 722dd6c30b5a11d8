import { child } from '../../child.mjs'
import { dear, note, review } from '../../papers.mjs'
import { health } from '../../papers-health.mjs'
import { drawing, hand, pic } from '../../papers-made.mjs'
import { shared } from './shared.mjs'

export const malachi = child(
  {
    ...shared,
    id: 'MB-1902',
    name: 'Malachi Barnes-Clarke',
    born: '2017-11-19',
    sex: 'M',
    siblings: ['MB-1901', 'MB-1903'],
    schools: [['2022-09-06', 'Tilden Green Primary School']],
  },
  [
    health(
      '2023-05-16',
      'Dr Tess Morgan',
      `
# How Malachi is
Five, bouncing, and sore: his eczema had been bad for months. Pat had it half better in three weeks with ointment and cotton pyjamas inside out.

# Ears
Fluid in both. He has been thought not to listen. He hears about half of it.
> People talk under water.

# Growth and food
Fiftieth centile. Loves callaloo. Hates soup, "because you can't hold it".

# Sleep
Bad since February. He listens at the banister for people leaving. Winston moved his chair to where it can be seen from the stairs, which is the best prescription in this report.`,
      `
Ear clinic | Dr Morgan refers | June 2023
School told: front, face him, touch his sleeve first | Hannah Lewis | this week
Ointment, cotton, no bubble bath | Pat Clarke | now
Health review | Dr Morgan | May 2024`,
      { initial: true },
    ),
    note(
      '2023-09-26',
      'Visit: grommets',
      'hannah',
      `
He was done on Thursday. He is going round the house collecting sounds. The fridge! The clock in the hall! "Grandad's knees!"

We sat on the stairs and he told me the top ten. Number one is rain on the shed. Number ten is Tiana.

# What Malachi said
> Mum's voice is higher than I thought.

# What I saw
Bedroom with rockets. Skin nearly clear. Winston's chair still on the landing, with a cushion in it now.

# Actions
- Tell his teacher that he is not "defiant", he was deaf. (Sent.)
- A tape of the rain: he asked whether I could get it for Mum.`,
      { later: 1 },
    ),
    drawing('2023-10-02', 'Rocket with grandad’s chair in it', 'rocket', { body: '#e9d9c0', fin: '#0d6470' }),
    dear(
      '2024-01-25',
      'hannah',
      `
The judge decided on Tuesday. Do you remember that I said a judge is a person who listens to everyone, and then has to choose? She had your rocket picture on her desk. I saw it.

She decided that you three stay at Grandad and Nana's while you grow up. Mum said it was the right thing. She is well, she has her flat, and she will have you on Saturdays, and later more. She is your mum all the time, even on Tuesdays.

You asked whether Grandad has to be old. He says that he will do it as slowly as possible.

You asked who decides if the judge is wrong. That is the best question of the year. There are other judges above her, and every six months Samuel has to ask all of us whether the plan is still right. You first.`,
    ),
    hand(
      '2024-09-22',
      'My row (allotment diary)',
      'child',
      'child',
      `MY ROW

carots 14
1 had legs
beans LOADS
slugs 31 I rehomed them
to Mr Tilbury's

grandad says that is not how it works`,
      { kind: 'writing-or-drawing', paper: 'plain' },
    ),
    pic('2024-09-22', 'Mr Tilbury’s beans, before', 'garden', { flower: '#d94f3d' }),
    review(
      '2025-12-09',
      'PN1',
      `
# What Malachi said
> Can it be that I sleep at Mum's on Fridays AND Saturdays, and Grandad keeps the chair there just in case?

# Home and Mum
Saturdays have been steady for nearly two years. Leanne has been well for two years and eight months. She has a tenancy and a job in a garden centre ("Grandad got me on to it and doesn't know").

# What everybody thinks
Leanne: yes, slowly. Winston: yes. Pat: "Yes, and I'll cry, and take no notice." Andre: yes. Kezia: yes, if nobody asks her to be in charge of it. Tiana: "Friday is pizza."

# School
Year 3. Grommets out by themselves. He is in the choir, and is loud.

# What I think
The plan made by the court was for growing up with the grandparents. Things have gone better than the plan. If this goes on for a year, the council should think about asking the court to end the order.`,
      `
Fridays and Saturdays at Mum’s | Hannah Lewis, with Leanne and Pat | from 9 January 2026
The chair stays | Winston | for ever
Think about the order | Hannah Lewis, Tom Ashworth | next review`,
    ),
  ],
)
