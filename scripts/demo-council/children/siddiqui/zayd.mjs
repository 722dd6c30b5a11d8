import { child } from '../../child.mjs'
import { doc, note, order, pep, review } from '../../papers.mjs'
import { hand, mail, pic } from '../../papers-made.mjs'
import { shared } from './shared.mjs'

export const zayd = child(
  {
    ...shared,
    id: 'MB-1102',
    name: 'Zayd Siddiqui',
    born: '2015-02-03',
    sex: 'M',
    siblings: ['MB-1101'],
    schools: [['2019-09-04', 'Fenning Primary School']],
  },
  [
    note(
      '2021-04-09',
      'Visit: nine minutes to school',
      'grace',
      `
I walked to school with Zayd, Noor and Clive. Zayd set the pace and timed it: eight minutes fifty. He knows which wall has the snail, and the snail was shown to me.

Seen alone for twenty minutes on the climbing frame, at the top, at his suggestion. Bedroom seen: top bunk, dinosaur duvet, four spare blankets "for the fort".

# What Zayd said
> Noor does the worrying and I do the fish.

# What I think
He is settling by being useful. He asked twice whether Mum has his drawing of the shark. I have promised to find out and to tell him on Friday either way.

# Actions
- Ring the ward about the shark (me, today)
- Clive to make the fish rota official, with a pencil on a string`,
      { later: 1 },
    ),
    hand(
      '2021-05-02',
      'Letter from Mum',
      'Rubina Siddiqui',
      'quick',
      `My darling Zayd jaan,

I have the shark on the wall by my bed. The nurse asked is it a whale and I said excuse me, look at the teeth, my son knows his fish.

I am getting stronger. I walked to the garden and back two times. There is a robin who thinks he owns the bench.

I am sorry that I slept so much at home and did not hear you. That was the illness and it was not you, and it was not because you are loud. I like you loud.

Samina will bring you on Thursday if the doctor says. Bring the book about the octopus and we will do the voices.

Mind your sister. She minds everybody.

All my love, always,
Mum`,
    ),
    pep(
      '2022-02-10',
      `
# Where Zayd is
Zayd is in Year 2. He reads well above his age when the book has a sea in it, and not at all when it has a moral. Number bonds to twenty are secure. Handwriting is a battle, and his pencil grip is being helped by a triangular pencil and a pirate sticker.

# What Zayd says
> I am good at knowing things. I am medium at sitting.

# What the school does well
He is water monitor. He may go to the book corner when it gets noisy, and says so with a blue card, so that nobody has to ask.

# Attendance
99 per cent. The one day was a tooth.

# Pupil premium
| For what | Amount
| Marine club on Wednesdays, two terms | £120
| Books for home: six about the deep sea | £54
| Sessions with Ms Lark, on friends and falling out | £310`,
      `
Writes five sentences about something that matters to him | Typing first, then copying his own words | Easter
Joins in at playtime for the whole of playtime | Football rules written on a card; a buddy he chose (Ravi) | May half-term
Tells an adult when the eczema itches | Cream in the office, no questions asked | now`,
    ),
    pic('2022-07-16', 'Three castles, one moat', 'beach', { flag: '#1b5e5a' }),
    order(
      '2021-11-18',
      'Care order',
      'MB21C00108',
      `
# The court has heard
the council; the mother, Rubina Siddiqui, by her solicitor; the children's aunt, Samina Siddiqui; and the children's guardian, Mr Osric Blaine.

# The court finds, and nobody disputes
that the mother is a loving parent with a serious and recurring illness; that during her illness of February 2021 the children were alone for two days and nights; and that she has asked, with courage, that they should have one home that does not change when she is unwell.

# The court orders
- that Noor Siddiqui and Zayd Siddiqui be placed in the care of the council;
- that there be reasonable contact between each child and the mother, as set out in the care plan;
- that the council sends the aunt a copy of each review.

# The court records
that both children are to be told of this order by their social worker on the day it is made, and that Zayd has asked for it to be explained "with a diagram".`,
    ),
    mail(
      '2023-03-22',
      'Samina Siddiqui <samina@siddiqui-tailoring.example>',
      'grace',
      'Mum is home, and Friday',
      `
Assalamu alaikum Grace,

Good news. Rubina came home on Monday. She has a support worker every morning and a chart on the fridge. She cooked. She burned it. We ate it.

Can the children come for iftar on Friday 31st? I would be there the whole time, and I will drive them back to Wendy by nine. Zayd has asked if he may "do the date" (he means hand them round). He says it is the most important job.

I attach the consultant's letter, as she said I should. She wants you to have the whole of it, and not only the nice page.

Samina`,
      {
        time: '20:15',
        html: true,
        attach: [
          doc(
            'medical',
            '2023-03-20',
            'Letter from the consultant',
            'Dr Imre Halloran, Consultant psychiatrist',
            { theme: 'health', colour: '#23619b', name: 'Lock Lane Hospital', lines: ['Ash Ward'] },
            `
Ms Siddiqui has given leave for this letter to be shared with her children's social worker.

She has been well enough to go home since 20 March 2023. She takes her medicine. Her own early signs are: not opening post, not ringing Samina back, and saying that she is "just tired". If two of these are seen, please ring Ash Ward, and do not wait.

She asks that the children be told plainly when she is ill. I agree with her. Children usually know, and it is lonelier to know alone.`,
          ),
        ],
      },
    ),
    review(
      '2026-03-04',
      'PN1',
      `
# What Zayd said
> I want to try one night at Mum's. One. Not a plan, a night.

Zayd chaired the second half. He had written the agenda in the shape of an octopus, with a leg for each item.

# Home
Five years in May. Wendy and Clive have been asked, in front of him and at his request, whether they are "in it till the end". Clive said, "Which end?" Wendy said yes.

# School
Year 6. He is off to Tilden Park in September and has walked the route with his sister, who told him which stairs to avoid. His essay on cuttlefish won the county prize.

# Mum
Well for fourteen months. She comes to tea on alternate Sundays and has met the fish. She would like the night too, and said that she will be the first to say if it is too soon.

# Health
Eczema quiet. Brace to be fitted.`,
      `
One night at Mum's in the Easter holidays, with Samina sleeping there | Grace Mensah | 10 April 2026
Zayd and Mum each tell Grace how it was, on their own | Grace Mensah | 17 April 2026
Brace appointment | Wendy | 1 May 2026
Move to Tilden Park: visit with the deputy head | Mr Abara | 12 June 2026`,
    ),
  ],
)
