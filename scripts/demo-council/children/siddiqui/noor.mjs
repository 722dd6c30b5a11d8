import { child } from '../../child.mjs'
import { certificate, dear, placementPlan, review } from '../../papers.mjs'
import { health } from '../../papers-health.mjs'
import { drawing, mail, pic } from '../../papers-made.mjs'
import { shared } from './shared.mjs'

export const noor = child(
  {
    ...shared,
    id: 'MB-1101',
    name: 'Noor Siddiqui',
    born: '2012-06-14',
    sex: 'F',
    siblings: ['MB-1102'],
    schools: [
      ['2016-09-05', 'Fenning Primary School'],
      ['2023-09-04', 'Tilden Park School'],
    ],
  },
  [
    dear(
      '2021-03-04',
      'grace',
      `
Today we sat on the bottom stair at Wendy and Clive's, because you said the sofa was "too much of somebody else's". I thought that was a very good way to put it.

You asked me three questions, and I promised to write the answers down so that you can look at them whenever you like.

# How long are we staying?
I do not know yet. What I do know is that nobody will move you without telling you first, and that Zayd stays where you are.

# Is Mum in trouble?
No. Mum is poorly in her thoughts, so poorly that she could not get up to make tea or hear the door. Doctors are helping her. It is nobody's fault, and it is not because of the broken window.

# Who is feeding Biscuit?
Mrs Dhillon next door. I rang her from the car. He has had tuna, and is sitting on your gran's chair.`,
    ),
    placementPlan(
      '2021-03-05',
      `
# A day in this house
Clive is up first and does the fish. Wendy does porridge, and there is honey from her sister's bees. School is eleven minutes on foot, nine if you are Zayd. Tea is at half past five and everybody says one good thing and one rotten thing.

# What Noor wants known
> I don't eat pork and I don't eat jelly sweets unless you've read the packet. I can read the packet myself.

# Faith and food
Noor and Zayd are Muslim. Halal meat comes from the shop on Corn Street. Their aunt Samina takes them to Qur'an class on Saturday mornings, and Wendy keeps the prayer mat rolled on the landing, where Noor asked for it.

# Family time
Mum, when the ward says she is well enough, with Samina there. A telephone call on Sundays at four. Noor holds the telephone first.

# Health
Zayd's eczema cream is in the fridge door. Noor has a filling to be looked at.`,
      [
        ['Haircuts', 'Mum, who is asked each time'],
        ['School trips for a day', 'Wendy and Clive'],
        ['Sleepovers', 'Wendy and Clive, who meet the parents first'],
        ['Trips abroad', 'The council, with Mum'],
        ['Dentist and injections', 'Wendy and Clive; they ring Grace the same day'],
        ['An operation', 'Mum, with the doctor and the council'],
        ['Photographs at school', 'Mum has said yes'],
        ['Fasting in Ramadan', 'Noor with her aunt Samina; Wendy asks the doctor if in doubt'],
      ],
    ),
    review(
      '2021-03-29',
      'PN6',
      `
# What Noor sent
Noor did not want to sit at a table with seven grown-ups. She sent a drawing with six speech bubbles, and I read them out in order.
> Bubble four: I would like it if people stopped asking me if I'm OK in the voice.

# How things are
Noor is sleeping through since the landing light was changed for a dimmer one. She has read every book on the stairs. Zayd follows her from room to room, and she lets him, except in the bathroom.

# School
Fenning Primary has kept her place in the netball team. Her teacher, Mr Abara, meets her at the side gate so that she need not walk past the questions.

# Mum
Rubina was too unwell to come and sent a message through Samina: "Tell them I am taking the tablets and I have their pictures on the wall." It was read to both children.`,
      [
        ['Noor has her own shelf in the bathroom', 'Wendy', '31 March 2021'],
        ['Grace finds out whether Biscuit may visit', 'Grace Mensah', '9 April 2021'],
        ['Books about a parent who is ill in their thoughts', 'Mr Abara', '23 April 2021'],
        ['Sunday calls go on, at four and not at five', 'Wendy and Samina', 'now'],
      ],
    ),
    drawing('2021-03-27', 'Six speech bubbles for the meeting', 'comic', {
      skin: '#c99a6e',
      words: ['Hello.', 'I like Wendy', 'and fish', 'NOT THE VOICE', 'Mum???', 'The end.'],
    }),
    health(
      '2023-06-21',
      'Nurse Amelia Stone',
      `
# How Noor is
Noor is eleven, and came with her own list on the back of a library ticket. She is well. She eats everything but aubergine, "which is a sponge with a secret".

# Growing up
We talked about periods with Wendy out of the room. Noor knew most of it from Samina. A purse with what she needs is in her school bag.

# Sleep and feelings
Asleep by half past nine. When she worries, she counts the fish. There are nineteen, and she says the counting only works because they move.
> I'm not sad on the days people think I'll be sad. I'm sad on Tuesdays.

# Teeth, eyes, injections
One filling, done in April 2021. Glasses for reading since last year. Injections are up to date.`,
      [
        ['Eye test', 'Wendy', 'September 2023'],
        ['Check-up at the dentist', 'Wendy', 'November 2023'],
        ['Tuesdays: walk home the long way with Clive', 'Clive', 'from now on'],
      ],
    ),
    certificate(
      '2024-05-11',
      'Netball: players’ player of the season',
      'Fenning Flyers Netball Club',
      `
was chosen by her own team as **their** player of the season 2023 to 2024: for eighteen matches, forty-one interceptions, and for always knowing whose turn it was to be picked first.`.replaceAll(
        '**',
        '',
      ),
    ),
    mail(
      '2025-01-14',
      'grace',
      'Samina Siddiqui <samina@siddiqui-tailoring.example>',
      'Ramadan and the spring tests',
      `
Dear Samina,

Tilden Park have been good about this. During Ramadan there is a quiet room at lunch with a heater in it, PE is table tennis, and the two tests that fall in the last ten days have been moved to the morning.

Noor says to tell you that she is fasting the whole month this year and not "the practice version". I have said that the decision is between her and you, and that Wendy will be getting up at four either way. She has bought a special kettle.

Biscuit has put on weight. Mrs Dhillon denies everything.

Grace`,
      { time: '16:41' },
    ),
    pic('2024-05-11', 'Noor’s medal', 'medal', {
      text: 'PLAYER',
      ribbon: '#5b2a7a',
      metal: '#c9a227',
      wall: '#6b4b3b',
    }),
  ],
)
