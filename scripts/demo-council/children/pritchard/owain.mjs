import { child } from '../../child.mjs'
import { note, pep, report } from '../../papers.mjs'
import { health } from '../../papers-health.mjs'
import { mail, pic } from '../../papers-made.mjs'
import { farm, hethering, shared } from './shared.mjs'

export const owain = child(
  {
    ...shared,
    id: 'MB-1302',
    name: 'Owain Pritchard',
    born: '2013-07-22',
    sex: 'M',
    siblings: ['MB-1301', 'MB-1303'],
    homes: [farm],
    schools: [
      ['2017-09-06', hethering[0]],
      ['2024-09-03', hethering[1]],
    ],
  },
  [
    health(
      '2018-06-12',
      'Dr Tess Morgan',
      `
# How Owain is
Four, small and wary, and in love with a sheepdog called Moss, who came too. He let me listen to his chest after I had listened to the dog's.

# What we know from before
Two teeth out at three. Missed his injections at three years and four months. Burn on the left forearm, old and well healed; the hospital's letter of 2017 says a kettle. Owain said, "Not a kettle." I have told Leila Farouk today, and written his words down as he said them.

# Bed-wetting
Every night at first, and since the third week hardly ever. Glenys changed the sheets and said nothing. It is the best treatment there is.

# Growth
On the ninth centile. He is eating for two and will climb.

# What Owain said
> Moss sleeps on the outside so nobody can get in.`,
      `
Pre-school injections | Glenys, nurse | 29 June 2018
Dentist, with Moss in the car park | Glenys | July 2018
The scar: social worker and consultant to speak | Leila Farouk | at once`,
      { initial: true },
    ),
    note(
      '2019-08-29',
      'Telling Owain that he is gone',
      'leila',
      `
Delyth asked that I should tell Owain, and that she should be there. We did it in the hay barn, because that is where he is bravest.

I said: "The man who hurt you does not live with your mam any more. The police have talked with him. He is not allowed near you, or the farm, or your school."

Owain asked three things. Does he know where the farm is? (No.) Does Moss know? (Huw will tell him.) Can Mam come and see the barn now? She said, "I'm in it, cariad."

He showed her all of it.

# What he said when I went
> You can tell the paper it was the iron.

I have told the police officer, Constable Amis, who will talk with him once, at the farm, with a person trained for it.`,
      { later: 1 },
    ),
    report(
      '2023-07-20',
      'Report, end of Year 5',
      'Mr Idris Bowen',
      `
Reading | On track | Reads to the dogs at home and to Reception at school. Does not look up.
Writing | Towards | Ideas far ahead of spelling. Would write all day about tractors, and did in March.
Mathematics | Above | Estimates the number of sheep in a field quicker than I can count them.
Welsh club | Above | The only pupil to have corrected me.
PE | Above | Tag rugby: fast, fair, muddy.`,
      `
Owain still likes to sit where he can see the door. We do not remark on it. In June he sat with his back to it for a whole afternoon, and I do not think he noticed.`,
    ),
    mail(
      '2023-10-10',
      'leila',
      'Delyth Pritchard <delyth.pritchard@sallowmail.example>',
      'Owain and the Welsh',
      `
Dear Delyth,

You asked whether Owain might have Welsh at home again. I asked him. He said, "I've got it, I just need somebody to talk it AT."

So: Huw, it turns out, had it from his grandmother and was shy. They have begun at milking. Nia joins in with swear words, I am sorry to say, which she has from neither of them.

Could you do ten minutes on the telephone on Tuesdays and Thursdays, only in Welsh? Half past six. Owain says you are not to slow down.

Leila`,
      { time: '11:20' },
    ),
    pep(
      '2025-11-20',
      `
# Where Owain is
Year 8. He is steady in everything, and happiest in the engineering block. His tutor says that younger boys drift towards him "like sheep, in a good way".

# What Owain says
> I used to hate Sundays because of Monday. Now it's just a day with less food.

# Reading
He is dyslexic; it was found in June, late, because he is quick and hides it. The report is attached to his file. He was relieved: "So it's a thing. It's not me."

# Attendance
97 per cent. Three days at the county show, with leave, because he was in it.`,
      `
Coloured overlay and a reading pen in every lesson | Ms Crewe | now
Extra time in tests, applied for | Vale of Hethering School | January 2026
Rugby: summer camp | Pupil premium | July 2026
Spelling: the fifty words he meets in engineering, and no others | Mr Ferriby | Easter 2026`,
    ),
    pic('2024-10-05', 'Moss, retired', 'pet', {
      fur: '#2b2b2e',
      belly: '#f4f1ea',
      rug: '#7a4a2b',
      collar: '#2b6a3c',
    }),
  ],
)
