import { child } from '../../child.mjs'
import { certificate, dear, note, order, pep, review } from '../../papers.mjs'
import { hand, mail, pic } from '../../papers-made.mjs'
import { club } from '../../senders.mjs'

export const jayden = child(
  {
    id: 'MB-2202',
    name: 'Jayden Cole',
    born: '2009-08-14',
    sex: 'M',
    worker: 'daniel',
    iro: 'samuel',
    from: '2024-11-18',
    legal: [
      ['2024-11-18', 'J1'],
      ['2024-12-20', 'V2'],
    ],
    homes: [
      [
        '2024-11-18',
        'Errol and Sylvie Joseph',
        'Foundry Street, Marlow Bridge',
        'Remand carers, who have done this for thirty years.',
      ],
    ],
    schools: [
      ['2020-09-03', 'Cressing High School'],
      ['2025-01-06', 'The Lock School'],
    ],
  },
  [
    order(
      '2024-11-18',
      'Remand to the care of the council',
      'MB24Y00219',
      `
# The court has heard
Jayden Cole, by Ms Halima Stroud; the Crown; and the youth offending team.

# The court decides
- that bail cannot be given to his home address while people there are being looked for;
- that he is remanded to the care of Marlow Bridge Council until 20 December 2024, to live where the council says;
- that he goes to school, keeps his curfew, and keeps away from three people whose names he knows.

# The court says to Jayden
that he is fifteen, that nobody here thinks that he was the one who planned it, and that the boxing club has sent the best letter the bench has had.`,
      { which: 'Youth' },
    ),
    dear(
      '2024-11-20',
      'daniel',
      `
You said that letters are for grandmas, so this one is short.

You were in a car which you did not know was stolen until you did, and then you did not know how to get out. That is what you told me, and I wrote it as you said it. What the court thinks will come in December. What I think is that you asked for your mum to be rung before you asked for a solicitor.

Errol wants his trainers off the stairs. Sylvie has put you down as "five helpings". Your curfew is eight. Boxing finishes at half past seven and it is a twenty-six-minute walk; Errol timed it, and says that if you stop to talk you will have to run.

I have rung your mum every day. She is fixing the lock. She says: eat.`,
    ),
    hand(
      '2024-11-14',
      'Letter to the court from the boxing club',
      'Patrick “Paddy” Quennell, head coach',
      'elder',
      `Dear Sirs,

I have coached boys in this town for forty-one years and I can tell you which ones are bad, and it is none of them.

Jayden Cole has come to us since he was ten. He sweeps without being asked. Last winter a small lad was getting a hiding in the changing room and Jayden put himself in the way and did not hit anybody. He could have. He hits like a door.

He has got in with men who have cars. He has not got a dad and they have noticed.

If you will let him come to us four nights a week I will have him too tired to be led astray by anybody. I will collect him myself.

Yours respectfully,
P. Quennell`,
      { paper: 'plain', as: 'scan.pdf' },
    ),
    note(
      '2024-12-20',
      'After court',
      'daniel',
      `
A referral order, nine months. He was told he had been used, and had also chosen, and that both were true. He nodded at both.

He does not go home tonight, nor does his mum want him to yet: the men have been by twice. Rochelle signed section 20 on the court steps, with Jayden holding the paper flat. "It's not me giving you away. It's me keeping you off that street."

# What Jayden said
> Can I stop at Errol's? His food's decent and he doesn't ask.

# Next
Police to be asked what they are doing about the men. I have put it in writing, as boys like this are victims first: see my referral of 28 November about exploitation.`,
    ),
    pep(
      '2025-01-22',
      `
# Where Jayden is
The Lock School since the sixth. He had been to eleven lessons in the whole of last autumn, and had sat at the back of all. Here there are six to a class and there is no back.

# What Jayden says
> It's all right. They talk to you like you've got a brain, it's tiring.

# What he is good at
Sums to do with weight and percentages; first aid; getting little ones to line up. He read the whole of a boxer's autobiography in a weekend, and had not known that he could.`,
      `
GCSE English and mathematics | Small group; Errol hears him read on Sundays | summer 2026
Level 2 in sports coaching | Boxing club and The Lock School | July 2026
On time | Errol’s car until Easter, then the bus | now`,
      { as: 'docx' },
    ),
    mail(
      '2025-03-05',
      'Sylvie Joseph <sylvie@foundry-josephs.example>',
      'daniel',
      'A man at the gate',
      `
Daniel,

I have rung 101 and the out-of-hours. This is so you have it written.

At ten to eight a man in a grey car called to Jayden at our gate. J. was coming back from boxing. He said "we just want a word" and held out a phone. Jayden said, loud, "I don't know you and I've got a curfew," and walked in and locked the door and then sat down on the stairs, because his legs went.

Errol went out and took the number of the car (attached to the police report, not here).

He did everything right. He thinks he'll be in trouble. Tell him.

Sylvie`,
      { time: '20:40' },
    ),
    certificate(
      '2025-10-18',
      'Schoolboy championships, 70 kg: regional final',
      'Quennell’s Amateur Boxing Club',
      `
boxed the final of the region over three rounds, lost on a split decision, and raised the other boy's arm himself.`,
      { head: club('Quennell’s Amateur Boxing Club', '#7a1f2b') },
    ),
    review(
      '2026-02-03',
      'PN1',
      `
# What Jayden said
> I want to do weekends at Mum's and weeks at Errol's till my exams are done. Then home. I've thought about it, I'm not being told.

# How he is
Sixteen. The order finished in September, without one missed appointment. The grey car's owner was sentenced in November, for what he had done with five boys. Jayden gave evidence from behind a screen and afterwards was sick, and then went training.

# Home
Rochelle has moved: a new street, a new lock, a door that Jayden painted.

# Help
Jayden meets a worker from the exploitation team, Kwame, "who's actually been there". He coaches the under-tens on Saturdays and they call him sir as a joke and then not.`,
      `
Weekends with Mum, from Friday | Daniel Price, Rochelle Cole | from 6 February 2026
Needs assessment and pathway plan | Daniel Price | 1 May 2026
Home after exams, with Errol’s door open | everybody | July 2026
Compensation: a solicitor to advise | Ms Stroud | March 2026`,
    ),
    pic('2025-10-18', 'The other medal', 'medal', {
      text: '2nd',
      metal: '#b9c0c7',
      ribbon: '#7a1f2b',
      wall: '#2f2a26',
    }),
  ],
)
