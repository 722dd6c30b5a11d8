import { child } from '../../child.mjs'
import { book, doc, review } from '../../papers.mjs'
import { health } from '../../papers-health.mjs'
import { drawing, mail, pic } from '../../papers-made.mjs'
import { council } from '../../senders.mjs'

export const bronte = child(
  {
    id: 'MB-2101',
    name: 'Bronte Lyle',
    born: '2014-02-27',
    sex: 'F',
    worker: 'leila',
    iro: 'iris',
    from: '2019-06-07',
    legal: [['2019-06-07', 'V4']],
    homes: [['2019-06-07', 'her mum and dad, and two nights a month with Carol and Femi Ashby', 'Cressing']],
    schools: [['2018-09-05', 'Willow Lodge School']],
  },
  [
    doc(
      'plan',
      '2019-06-11',
      'Short breaks plan',
      'Leila Farouk, Social worker',
      council,
      `
# What Bronte would like you to know first
She looks up for yes. She looks down for no. She looks at you for "go on". Wait ten seconds. People never wait ten seconds.

# Why short breaks
Bronte has cerebral palsy and epilepsy, and a mother and father who have not slept through since 2014. Two nights each month with Carol and Femi, the same bed each time, so that everybody has somewhere to look forward to.

# How she is cared for
| What | How
| Food | By tube, and tastes: mango, gravy, toothpaste. She likes company at meals
| Seizures | Most stop in two minutes. At five, the medicine in the blue bag, then 999
| Moving | Two people and the hoist; say each step aloud before it happens
| Bed | Left side, wedge, owl light
| Music | Loud. Brass bands if there are any

# Who decides
Bronte, wherever looking up will do it. Her parents, for everything else. She is not "in care": she is at Carol's.`,
      { about: true },
    ),
    book(
      '2019-07-06',
      'First two nights',
      'Carol Ashby, short breaks carer',
      `
You looked up for the owl, up for the blue blanket, and down for Femi's singing. He will get over it.

At 3 a.m. you had a seizure, one minute forty. I held your hand and told you the names of all our hens, and when you came back you looked at me for "go on", so I did the neighbours' as well.

In the morning you had mango. Femi tried again with a trombone record. You looked up so hard that your whole chair moved.`,
    ),
    health(
      '2023-03-07',
      'Nurse Amelia Stone',
      `
# How Bronte is
Nine. Well after a rotten winter: two stays in hospital with her chest. Her mother and father came, and so did Carol, and they finished each other's sentences.

# Chest
Physiotherapy twice a day. The new vest that shakes her makes her laugh.

# Seizures
Down from ten a week to three with the new medicine.

# Growth and comfort
The chair is too small. It has been too small since August. I have written to the wheelchair service in words that I hope are plain.

# What Bronte says
With her eye-gaze computer, six minutes:
> CHAIR BAD. HENS GOOD.`,
      `
New chair | Wheelchair service; Leila Farouk chases every Monday | April 2023
Hip X-ray | Dr Morgan | May 2023
Brass band: it does help her breathing, it is in the plan | everybody | weekly`,
      { as: 'docx' },
    ),
    mail(
      '2023-04-24',
      'leila',
      'Wheelchair Service <appointments@tilden-wheels.example>',
      'Seventh Monday',
      `
Good morning,

It is Monday, so it is me.

Bronte Lyle's chair was measured in August. She is nine and has grown four centimetres since. She has sores on both hips, which are shown in the nurse's letter. On her computer she has called the chair BAD, and it took her six minutes to say so, and I am going to go on repeating it until it is not true.

Could you tell me today (a) where it is, (b) who has it, and (c) whether I may come and get it in my own car?

With good wishes, as every week,
Leila Farouk`,
      { time: '09:00' },
    ),
    review(
      '2024-06-11',
      'PN3',
      `
# How Bronte took part
With her eye-gaze computer, by looking up and down, and by leaving when she had had enough, which she did in her new chair by herself.
> I SLEEP HENS HOUSE. MUM SLEEP MUM HOUSE. GOOD.

# How the breaks are going
Five years, and she has missed two weekends, both for snow. Her parents went to the cinema in May for the first time since she was born. They fell asleep.

# School
Willow Lodge. Chosen as the conductor of the percussion group: she looks at whoever is to play.

# What her parents say
"We used to feel guilty. Then she learned to tell us to go."`,
      `
A third night in the holidays | Leila Farouk, Carol and Femi | July 2024
Brass band at the fête: front row, ear defenders for Mum | Femi Ashby | 20 July 2024
Moving on to adult services: first talk at fourteen, and not a day later | Leila Farouk | February 2028`,
    ),
    pic('2024-07-20', 'Flowers at the fête', 'garden', { flower: '#d94f9a' }),
    drawing('2025-02-27', 'Painted with her eyes, for her eleventh birthday', 'mandala', {}),
  ],
)
