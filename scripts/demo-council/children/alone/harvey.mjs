import { child } from '../../child.mjs'
import { certificate, doc, note, placementPlan, report, review } from '../../papers.mjs'
import { health } from '../../papers-health.mjs'
import { mail, pic } from '../../papers-made.mjs'
import { club, council } from '../../senders.mjs'

export const harvey = child(
  {
    id: 'MB-2201',
    name: 'Harvey Stokes',
    born: '2011-06-03',
    sex: 'M',
    worker: 'grace',
    iro: 'iris',
    from: '2018-11-26',
    legal: [
      ['2018-11-26', 'C1'],
      ['2019-07-18', 'C2'],
    ],
    homes: [
      ['2018-11-26', 'Sandra Pugh', 'Tollgate Street'],
      ['2020-03-09', 'Mick and Dawn Harker', 'Cressing'],
      ['2021-02-15', 'Lee and Toni Sprake', 'Hethering'],
      ['2021-09-27', 'Alder Row', 'Tilden', 'A children’s home by the canal, with a jetty.'],
    ],
    schools: [
      ['2016-09-05', 'Tollgate Primary School'],
      ['2020-03-16', 'Cressing Juniors'],
      ['2021-10-04', 'The Lock School'],
    ],
  },
  [
    report(
      '2020-12-11',
      'Report, autumn term',
      'Mr Dale Fitch',
      `
Reading | Towards | When he is here he is quick.
Writing | Towards | Tore it up. I kept the pieces. It was good.
Mathematics | On track | Weights, lengths, money: all fine.
Behaviour | Hard | Out of class on 31 of 62 days.`,
      `
I have been asked for a plain report. Harvey is on his second foster home and his fourth social worker, and has decided to leave everything before it leaves him. That includes my lessons. I do not take it to heart, but somebody should.`,
      { as: 'docx' },
    ),
    doc(
      'report',
      '2021-09-07',
      'Why three homes ended, and what next',
      'Grace Mensah, Social worker',
      council,
      `
I became Harvey's social worker in August. I have read everything. This is what I think, and I have gone through it with him.

# What happened
| Home | Ended because | What Harvey says
| Sandra | She became ill | "She said she'd ring. She was dying, so."
| Mick and Dawn | He broke a window, then another | "I wanted to see what they'd do."
| Lee and Toni | They asked us to come that day | "They were scared of me. I was ten."

# What we did wrong
He was told that Sandra had retired. She died in May 2020 and nobody took him to the funeral. I have said sorry to him on the council's behalf, and will go with him to the grave when he wishes.

# What I recommend
Not a fourth family yet. Alder Row: four boys, a steady team, a jetty. He has been asked. He looked at the canal for a time and said, "Is there pike?"`,
      { about: true },
    ),
    placementPlan(
      '2021-09-28',
      `
# Alder Row
Nobody here can be scared off: there are eleven of us, and we take turns. Harvey's key worker is Big Col, who is five foot four.

# What Harvey wants known
> If I kick off don't all come. One person. Col. And don't talk.

# Windows
We have put in the sort that does not break. It is nobody's fault, it is just glass. The first has his name on it, since he asked.

# Fishing
He has a licence, a rod and a bucket, and the end of the jetty between five and seven in the morning, whatever has happened the day before. It is never taken away.`,
      `
Going out after tea | Alder Row; back by nine
Fishing | Harvey
Hair | Harvey
Seeing his nan | Harvey and Nan Stokes; Col drives
School trips | Alder Row
Being held | Only if somebody would be hurt; Harvey has read the page and crossed out two holds, and the team agreed
Pets | A ferret has been asked for. Under discussion`,
    ),
    note(
      '2021-12-20',
      'At Sandra’s grave',
      'grace',
      `
Harvey asked on Thursday and we went today. Col came and waited by the gate.

He had brought a spinner he made from a teaspoon. He put it on the stone. He told her about Alder Row and the windows, and that he had been told wrong. He asked her whether she had meant to ring.

I said that her sister had told me she had his number written on the back of her hand, in the hospital.

# What Harvey said
> OK. That's OK then.

# After
Chips. He ate mine.`,
      { later: 1 },
    ),
    health(
      '2022-10-11',
      'Nurse Amelia Stone',
      `
# How Harvey is
Eleven; weathered, wiry and up at five. I did the check on the jetty, because that is where he was.

# Sleep
Eight hours. It used to be four.

# Teeth and eyes
Good. Cut on the thumb, from a hook, cleaned properly by himself.

# Feelings
He scored himself out of ten on the back of a bait box: Home 7, School 5, Nan 9, Me 6. I asked what would make it a 7.
> Ferret.`,
      `
Tetanus | Nurse | done
Dentist | Alder Row | January 2023
Ferret: put to the manager as a health recommendation | Nurse Stone | this week`,
      { as: 'docx' },
    ),
    pic('2022-11-19', 'Ferret (Big Col the Second)', 'pet', {
      fur: '#d8c7a4',
      belly: '#fff7e6',
      ears: 'up',
      rug: '#3b5a45',
      collar: '#c1272d',
    }),
    certificate(
      '2024-08-10',
      'Junior match: heaviest net, 14 lb 6 oz',
      'Tilden Canal Anglers',
      `
weighed in fourteen pounds and six ounces of bream, lent his landing net to the boy on the next peg, and put every fish back.`,
      { head: club('Tilden Canal Anglers', '#2b6a3c') },
    ),
    mail(
      '2025-10-22',
      'Col Ferris <col@alder-row.example>',
      'grace',
      'Windows: four years',
      `
Grace

Four years today since the last window. He worked it out himself and told us at breakfast. Nobody knew what to say so Trish made him a cake with a sugar glass pane in the top, and he broke it with a spoon. Cheering.

He's got the work experience with the river people. Up at 5 anyway, he says, so they may as well pay him.

Nan's coming Sunday. She wants to know can she bring the ferret a hat.

Col`,
      { time: '10:31' },
    ),
    review(
      '2026-01-20',
      'PN1',
      `
# What Harvey said
> Put that I used to be a nightmare and I wasn't. I was scared. There's a difference and it's not on the form.

# Home
Fourteen. Four years and four months. The longest that he has lived anywhere. The team has lost two of its eleven in that time; each told him first, and each writes.

# School
The Lock School, small classes, all morning out of doors. He is entered for five GCSEs and an award in fisheries.

# Family
Nan on Sundays. His mother has written from Scotland. He has read it, and is thinking; there is no hurry.

# A family?
I asked, because I must, whether he would want a foster home now. He said, "I've got eleven people and a canal."`,
      `
Reply to Mum: paper, stamp, nobody asks | Col | –
River work experience | The Lock School | Easter 2026
Form: a line for “scared” | Iris Lund raises it | March 2026`,
    ),
  ],
)
