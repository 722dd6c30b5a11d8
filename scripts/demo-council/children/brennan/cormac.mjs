import { child } from '../../child.mjs'
import { carePlan, note, order, report } from '../../papers.mjs'
import { health, laterLife } from '../../papers-health.mjs'
import { pic } from '../../papers-made.mjs'
import { shared } from './shared.mjs'

export const cormac = child({ ...shared, id: 'MB-1502', name: 'Cormac Brennan', sex: 'M', siblings: ['MB-1501'] }, [
  health(
    '2020-02-03',
    'Dr Tess Morgan',
    `
# How Cormac is
Twenty-two months, eleven minutes younger than his sister, and a good deal smaller. He is gentle and watchful and was startled by the tap.

# What we know
Born at 35 weeks. His mother drank during the pregnancy and says so. He has the small features that go with it, and jittery sleep. He says four words; his sister says the rest.

# What I think
I think it likely that Cormac has a fetal alcohol spectrum disorder. I would rather say so early and kindly than late. It is a difference in how his brain was built. It is not naughtiness, and no amount of stickers will train it away.

# What Cormac showed me
He put the stethoscope on the floor and listened to that.`,
    `
Referral to the development clinic | Dr Morgan | this week
Hearing test | Audiology | March 2020
Weight each month | Health visitor | monthly
A leaflet for Julian and Marcus that does not frighten anybody | Dr Morgan | done`,
    { initial: true },
  ),
  order(
    '2020-09-22',
    'Care order',
    'MB20C00009',
    `
# The court has heard
the council; the mother, Sinead Brennan, by Ms Quennell of counsel; and the children's guardian, Mr Osric Blaine. The father has not been found.

# The court finds
that the mother loves the twins and has not been able to stay sober; that she has said so herself, in a letter that the court has read more than once and will keep on the file for them.

# The court orders
- that Orla Brennan and Cormac Brennan be placed in the care of the council;
- that they live together and are not to be parted without the court's being told;
- that the council supports letters, and meetings when the mother is well.`,
  ),
  note(
    '2021-11-10',
    'Visit: the shipping forecast',
    'hannah',
    `
Bath and bedtime, at Cormac's invitation (Julian's, but Cormac held up the towel).

Cormac is three and a half. His words are coming: I counted thirty and four sea areas. He cannot bear the sound of the hoover or a change of plan. Marcus draws the day as a row of pictures and takes each down as it ends. Today "Hannah" was between "bath" and "forecast". I was a stick with a bag.

# What Cormac said
> Dogger. Fisher. German Bight. Hannah go.

# What I think
Two people have arranged a whole house around how one small boy's brain works, and it looks like fun. I want to write that down somewhere, because we are quick to write down the other thing.`,
    { later: 1 },
  ),
  carePlan(
    '2021-04-20',
    'Cormac and Orla stay with Julian and Marcus until they are grown up. Special guardianship is to be thought of when both are in school and settled.',
    `
# What we know of Cormac's wishes
He has few words. He shows a great deal. He goes to Julian for sleep, to Marcus for food and to his sister for everything else. When we have looked at other places (a nursery, a cousin's house) he has stood at the door with his coat on.

# What Sinead says
> I want them together and I want them kept. Tell him that it was never him. Tell him until he believes it, and then once more.`,
    `
A day that he can see | Picture strip, morning and night | Julian and Marcus
Quiet | Ear defenders, blue, on the hook at his height | everybody
Words | Speech therapy every fortnight; songs, forecast, signs | Bea Tolliver
Food | Small, often, never hurried; weight each month | Marcus
A school that understands | Begin to plan a year early | Virtual School`,
    { as: 'docx' },
  ),
  report(
    '2025-07-15',
    'Report, Year 2',
    'Mr Jonah Sayle, Heron class',
    `
Reading | Own path | Reads signs, timetables, weather. Not stories yet. He says stories “don’t stay where they are”.
Numbers | Own path | Counts to a hundred. Today’s sum may be gone tomorrow; we do it again, and we do not say “again”.
Science | On track | Knows every cloud.
Friends | Growing | Bram. They do not talk much. They line things up.
Music | Above | Perfect pitch, which surprised everybody but him.`,
    `
On the hard days we go to the boiler room, because it hums a low D. We thank Mr Peel for the idea.`,
  ),
  pic('2025-03-17', 'Seven candles, his half', 'cake', {
    candles: 7,
    icing: '#9fc5e8',
    name: 'CORMAC',
    wall: '#e9dcc6',
  }),
  laterLife(
    '2026-01-27',
    'Hannah Lewis',
    `
Dear Cormac,

You are seven, and this letter is for when you are older, or for when somebody reads it to you in the boiler room.

# Where you began
You were born at twenty-one minutes past ten at night on St Patrick's Day. Your sister was there already. You weighed three pounds fifteen. The midwife wrote on your card "small but cross", and I have kept the card in here.

# Your mum
Sinead grew you. She laughs so loudly that people move on buses. She had an illness that makes people drink when they most want not to, and she had it while you were growing. It changed how your brain was wired before you had even been born. She did not want it to. She told the truth about it, and because of that Dr Morgan knew what you needed.

# Why you could not stay
One night the two of you were by yourselves, too little, too long. A neighbour heard. I came with a police officer, Constable Amis, who carried you down the stairs inside his coat.

# Julian and Marcus
They were asked for one night. That was six years ago.

# What I want you to know
None of it was you. Sinead asked me to write it until you believed it. So, once more: none of it was you.

Viking, North Utsire, South Utsire. Good night.`,
  ),
])
