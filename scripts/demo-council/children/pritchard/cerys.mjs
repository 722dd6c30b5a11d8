import { child } from '../../child.mjs'
import { certificate, dear, doc, order, review } from '../../papers.mjs'
import { hand, mail } from '../../papers-made.mjs'
import { club, council } from '../../senders.mjs'
import { farm, hethering, shared } from './shared.mjs'

export const cerys = child(
  {
    ...shared,
    id: 'MB-1301',
    name: 'Cerys Pritchard',
    born: '2008-03-09',
    sex: 'F',
    until: '2026-03-09',
    siblings: ['MB-1302', 'MB-1303'],
    homes: [
      farm,
      ['2025-08-18', 'Foundry Yard supported lodgings', 'Marlow Bridge', 'Her own key and a landlady called Pat.'],
    ],
    schools: [
      ['2012-09-05', hethering[0]],
      ['2019-09-04', hethering[1]],
      ['2024-09-03', 'Marlow Bridge College'],
    ],
  },
  [
    order(
      '2018-05-21',
      'Interim care order',
      'MB18C00041',
      `
# The court has heard
the council; the mother, Delyth Pritchard, in person; and the children's guardian, Miss Ada Farrow.

# The court finds
that there is reason to believe that the three children are likely to suffer significant harm if they remain at home while the mother's partner is there; that the mother sees this and has asked for time.

# The court orders
- that Cerys, Owain and Nia Pritchard be placed in the care of the council until the final hearing;
- that they be placed together;
- that they see their mother twice a week, somewhere that is not an office.`,
    ),
    hand(
      '2018-06-10',
      'Letter to the judge',
      'child',
      'young',
      `Dear Judge,

My name is Cerys, I am 10. Miss Farrow said I can write.

Please can you know these things:
- Mam is nice. It is HIM.
- Owain does not wet the bed any more here
- Nia is 1 and she likes the dog more than people
- I can look after them but I would like to do it at weekends

Also is there a law about lambs? Huw says we can keep one if it is poorly.

Yours sincerely
Cerys Pritchard`,
      { paper: 'lined' },
    ),
    review(
      '2019-11-18',
      'PN1',
      `
# What Cerys said
> I want to do my own talking. Write what I say and don't tidy it.

So: "The farm's mint. I hate the bus. I don't want to talk about him and I don't want people to look at me like I'm going to."

# How she is
Cerys is eleven and has begun at Vale of Hethering. The bus takes fifty minutes and an older boy takes the back seat and her crisps. She had told nobody, because "it's only crisps".

# At the farm
Cerys reared two lambs by bottle in the spring (Shakira and Beyond). She gets up at five and has never been asked to. Glenys would like her to sleep in, and has been overruled.

# Mam
Delyth left him for good in August. She has a flat in Marlow Bridge, and a job in the laundry of the hospital. The court said no to going home, and she has not argued; she said to me, "They've got sheep. I've got a second-floor flat and a bad lock." They see her on Saturdays.

# What I think
This plan is working because everybody in it tells the truth.`,
      `
The bus: Mr Ferriby rides it for a week, without saying why | Vale of Hethering School | 22 November 2019
A better lock for Delyth | Leila Farouk | 29 November 2019
Saturdays to be at Delyth’s, from ten till four | Glenys, Delyth | from 30 November 2019
Cerys reads this record before it goes out | Iris Lund | done`,
    ),
    certificate(
      '2021-04-24',
      'Lamb rearing, under fourteen: first',
      'Hethering Young Farmers',
      `
has won first place in the class for hand-reared lambs, with Beyond the Second, in front of a large crowd and a very serious judge in a bowler hat.`,
      { head: club('Hethering Young Farmers', '#2b6a3c') },
    ),
    mail(
      '2024-06-03',
      'Glenys Maddox <glenys@upper-sallow.example>',
      'leila',
      'She has had the letter!!',
      `
Leila

COLLEGE SAID YES. Animal management level 3. She read it out at the gate and Huw had to go and look at a tractor.

She says that she will live in town in the week and come to us for weekends, and that she will *know* if we give her room to a lodger. We would not dare.

Can we talk about how it works when she is 17? I do not want her to have to be finished with us in order to be grown up. We had our own two back twice each.

Glenys`.replaceAll('*', ''),
      { time: '12:32' },
    ),
    doc(
      'plan',
      '2025-09-16',
      'Pathway plan',
      'Cerys Pritchard with Leila Farouk',
      council,
      `
# Where I am
Foundry Yard since August. Room 3, over the bakery. Pat (landlady) is sound. She has one rule and it is shoes.

# What I need
| What | Who sorts it
| My own doctor in town, not Hethering | me, Pat has the form
| Driving lessons, because you cannot be a vet nurse by bus | Leila asks for half; I pay half
| Somebody to ring at 3 a.m. if it is bad | Glenys. She said so. It is written on my hand and here

# What I'm good at
Lambing. Being on time. Not panicking. Doing injections (sheep).

# What I'm not good at
Post. I do not open it. Pat and I do it on Sundays with a biscuit.

# What happens at eighteen
> I don't want a leaving do. I'm not leaving, I'm just eighteen.

Leila will still ring. My personal adviser is Neil, who used to be a postman, so that is funny.`,
      { as: 'docx', about: true },
    ),
    dear(
      '2026-03-09',
      'leila',
      `
Today you are eighteen, and from midnight the care order stopped. You asked me what changes, and I said on the telephone: a law, a form, and nothing that matters.

I first met you in a police station with a carrier bag and a baby. You were ten. You said, "Are you the one who's staying or one of the ones that goes?" I have thought about it every time I changed my mind about another job.

You are the only young person I know who brought her own lamb to a review.

Ask for your file when you feel like it. You will find somebody in it whom I like very much. If anything is missing or wrong, we will put it right together, and if it is just sad we will put the kettle on.`,
      { title: 'Letter on your eighteenth birthday' },
    ),
  ],
)
