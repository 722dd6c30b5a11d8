import { child } from '../../child.mjs'
import { book, certificate, dear, placementPlan } from '../../papers.mjs'
import { chronology, health } from '../../papers-health.mjs'
import { drawing } from '../../papers-made.mjs'
import { shared } from './shared.mjs'

export const savannah = child(
  {
    ...shared,
    id: 'MB-1402',
    name: 'Savannah Lovell',
    born: '2015-04-20',
    sex: 'F',
    siblings: ['MB-1401'],
    schools: [
      ['2019-09-04', 'Cold Elm Primary School'],
      ['2026-09-03', 'Vale of Hethering School'],
    ],
  },
  [
    placementPlan(
      '2022-09-21',
      `
# Stopping with Maureen and Sid
Maureen's mother was a Smith from the Fens, so she was asked first. There is a kettle iron in the garden and nobody thinks that odd.

# What Savannah wants known
> My plaits is done every morning. Two. Dad does them but Maureen can.

# Clean and not clean
Washing-up bowl and washing bowl are two bowls. Tea towels are not washed with clothes. Savannah will say if it is wrong, and she has been asked to, so that nobody need feel awkward.

# Health
Asthma: brown inhaler morning and night, blue when chasing. No allergies. Registered with the Fenning Practice on 20 September.

# Dad
He rings at seven every night and Savannah tells him her day in order, including what was for dinner. It takes forty minutes. Plan for it.`,
      `
Plaits | Savannah
Cutting hair | Nobody
Riding Duke | Nelson has said: with a hat, with Levi or Sid in the field
School trips, for a day | Maureen
Nights away | Nelson, through Britannia
Inhalers | Maureen
Photographs for the newspaper | Nelson; he says no`,
    ),
    health(
      '2023-09-26',
      'Nurse Amelia Stone',
      `
# How Savannah is
Eight, strong and talkative. Her chest is clear. She used the blue inhaler three times in September, each time after the same race with the same boy, whom she beats.

# Sleep
From half past eight, if her dad has rung. On the two nights when the hospital line was down she was awake past eleven. Maureen now has the ward's other number.

# Teeth
Six-year molars sealed. She cleans them "till Sid's song ends".

# Feelings
> I get a stone in my belly on visiting day, then I see him and it goes to water.
She is worried that he will be different when he walks. We thought about what will be the same. She made a list of eleven, and the last was "the whistle".`,
      `
Asthma review | Fenning Practice | March 2024
Ask the ward for a picture of Dad standing, before she sees it | Callum Reid | this week
Ears: glue ear has gone, no need to look again | – | –`,
    ),
    drawing('2023-03-19', 'Dad standing up', 'family', {
      people: [
        [300, '#27408b', '#222'],
        [180, '#c5483c', '#222'],
        [160, '#e0a21b', '#6b4a2b'],
      ],
      title: '4 SECONDS',
    }),
    dear(
      '2024-03-14',
      'callum',
      `
You told me off today, quite rightly. I said that I would bring the photograph of Duke's foal and I left it on my desk. It is in with this letter. She has your brother's ears, as you said.

You asked what I write about you. I read you the whole of the last page. You had me change "chatty" to "has a lot to say", and it does read better.

You asked, too, whether Dad will come home in a chair. I do not know. The doctor thinks that it will be sticks for inside and a chair for far. You thought, and said, "Duke can do far."

I had not thought of that, and nor had the hospital. I have put it to them.`,
    ),
    certificate(
      '2024-07-06',
      'Swimming, 200 metres',
      'Hethering Open Air Pool',
      `
swam two hundred metres with her face in the water for nearly all of it, and with her plaits in for all of it.`,
    ),
    chronology('2025-03-11', [
      ['2022-09-14', 'Her father falls from a roof at work and breaks his back.'],
      ['2023-01-05', 'He stands for four seconds.', 'Hospital'],
      ['2023-06-06', 'To Appleby with Aunt Britannia.', 'Family'],
      ['2024-02-22', 'He walks to the door and whistles; she hears it from the car park.', 'Savannah'],
      ['2024-05-30', 'Duke’s foal is named Thursday, by Savannah, after the day of the four seconds.', 'Savannah'],
    ]),
    book(
      '2026-05-02',
      'Keys',
      'Maureen Ketteridge, foster carer',
      `
Your dad walked up Cold Elm Lane on his two sticks on Saturday morning, and the whole lane found that it had something to do in its front garden.

He stopped at our gate to get his breath and you held the sticks while he did your plaits. He had not done them for three years and seven months. He said they wanted doing tighter.

Then he gave you the key, and you gave it to Levi, and Levi walked the fence first.

You are three doors down at weekends now. I can hear you. It is lovely. I have left the second bowl out.`,
    ),
  ],
)
