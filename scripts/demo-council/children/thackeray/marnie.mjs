import { child } from '../../child.mjs'
import { certificate, note, order, pep } from '../../papers.mjs'
import { health } from '../../papers-health.mjs'
import { drawing, mail } from '../../papers-made.mjs'
import { achesons, shared } from './shared.mjs'

export const marnie = child(
  {
    ...shared,
    worker: 'hannah',
    homes: [achesons],
    id: 'MB-1703',
    name: 'Marnie Thackeray',
    born: '2015-11-19',
    sex: 'F',
    siblings: ['MB-1701', 'MB-1702', 'MB-1704'],
    schools: [['2020-09-07', 'Pound Hill Primary School']],
  },
  [
    note(
      '2019-03-27',
      'Visit: shoes',
      'hannah',
      `
Marnie is three. She had been given new shoes and would not take them off for bed, bath or me. Shona let her bath in them. "They'll dry."

She showed me her room by standing in the middle of it and turning round.

# What Marnie said
> My shoes. My bed. My Sonny. Not my spoon, that's Bill's spoon.

# Sonny
She checks on him, and then tells Shona what he needs. Twice she was right.

# Billie and Dexter
They had been on Sunday. At going-home time Marnie lay down in the hall in front of the door, in the shoes. We must get better at endings. Bill's idea: leave something behind each time that has to be fetched the next. Dexter left a sock.`,
      { later: 1 },
    ),
    order(
      '2020-01-28',
      'Care order',
      'MB19C00117',
      `
# The court has heard
the council; the mother, Karen Thackeray, by Mr Lowther; the fathers by letter; and the children's guardian, Miss Ada Farrow.

# The court finds
that the mother has been ill with depression since the birth of her second child, that help came late, and that she knows what her children need and cannot do it every day.

# The court is troubled
that no home was found for four, and asks the council to record each year what it has done to bring them nearer.

# The court orders
- that Billie, Dexter, Marnie and Sonny Thackeray be placed in the care of the council;
- that they meet every week, and that this is the council's duty and not a favour of anybody's;
- that the mother sees them when she is well enough to, and is told that the door is open.`,
    ),
    health(
      '2021-12-08',
      'Nurse Amelia Stone',
      `
# How Marnie is
Six, and a dancer. She came in on her toes and left on them. I looked at her heels, which are fine; she does it because it is nearer to flying.

# Food
Will not eat anything that touches anything. Shona has a plate with walls.

# Sleep
Ten hours. Talks in it, mostly instructions.

# Eyes
Tested, as all the Thackerays have been since her brother's. Perfect.

# Feelings
> I've got a tight button here. (the breastbone) It's tight on bus days.
Bus days are Sundays. She loves them and dreads the end of them. We practised undoing the button with breath, four in, six out.`,
      `
Dentist: watch the second molar | Shona Acheson | March 2022
The button: Shona does the breaths with her on the 9 bus | Shona Acheson | Sundays
Flu spray | School | this term`,
    ),
    certificate(
      '2023-06-24',
      'Ballet, grade 1: merit',
      'Miss Odile’s School of Dance',
      `
has passed grade 1 with merit. The examiner writes: "A dancer who listens. One shoe came undone and she finished on the other."`,
    ),
    drawing('2022-05-15', 'The four of us on the 9 bus', 'family', {
      people: [
        [260, '#222', '#c9a050'],
        [220, '#2b6a3c', '#7a4a2b'],
        [170, '#d64f9a', '#7a4a2b'],
        [120, '#e8b321', '#c9a050'],
      ],
      title: 'US ON THE 9',
    }),
    mail(
      '2024-11-25',
      'Shona Acheson <shona@poundhill-achesons.example>',
      'hannah',
      'Karen at the show',
      `
Hannah,

You will want to know how it went.

Karen came. She was forty minutes early and sat in her car, and Bill went out with a tea and got in the passenger side, and they listened to the racing. Then she came in and sat between us.

Marnie was a snowflake, third from the left. She saw her mum at once. I thought, oh no. But she put her chin up and danced every step straight at her.

Afterwards Karen gave her a pair of satin shoes from when she was seven herself. I never knew that she had danced. Nor did Marnie. She asked, "Why did you stop?" and Karen said, "I got heavy inside. You can get heavy inside and still have been good at it."

They have fitted. She has not had them off.

Shona`,
      { time: '08:15' },
    ),
    pep(
      '2026-02-25',
      `
# Where Marnie is
Year 5. At the level expected in everything, ahead in music. She choreographs the playground.

# What Marnie says
> I'm not bossy, I'm the director.

# Friends
Fell out with Tahlia for most of the autumn. Made up over a cartwheel.

# Dance
Two lessons a week, one paid by the pupil premium and one by Karen, who has a job at the bakery and has asked to.`,
      `
Times tables to 12 | Danced, one floor tile each | Easter 2026
A story with speech in it | Writes out a row with Tahlia, as a play | May 2026
Lets others direct, on Wednesdays | Mrs Pell | now`,
    ),
  ],
)
