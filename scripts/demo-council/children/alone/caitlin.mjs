import { child } from '../../child.mjs'
import { certificate, doc, placementPlan, review } from '../../papers.mjs'
import { pathway } from '../../papers-health.mjs'
import { hand, mail } from '../../papers-made.mjs'
import { club, council } from '../../senders.mjs'

export const caitlin = child(
  {
    id: 'MB-2501',
    name: 'Caitlin Moffat',
    born: '2010-02-12',
    sex: 'F',
    worker: 'leila',
    iro: 'iris',
    from: '2021-05-17',
    legal: [
      ['2021-05-17', 'V2'],
      ['2022-02-01', 'C2'],
    ],
    homes: [
      ['2021-05-17', 'Vera and Stan Oddie', 'Quarry Bank, Hethering'],
      ['2024-03-25', 'Aunt Morag and Uncle Hamish', 'Cressing', 'Found by Caitlin herself.'],
    ],
    schools: [
      ['2014-09-03', 'Quarry Primary School'],
      ['2021-09-06', 'Vale of Hethering School'],
      ['2024-04-15', 'Cressing High School'],
      ['2026-09-07', 'Marlow Bridge Sixth Form'],
    ],
  },
  [
    doc(
      'report',
      '2023-11-07',
      'Return home interview',
      'Esme Kidd, Independent visitor for missing children',
      council,
      `
# Offered and taken
Within 72 hours; at the ice rink; Caitlin chose it. She has read this.

# What happened
On Friday 3 November she did not come home to Vera and Stan's. She was reported missing at 10.15. She was found on Saturday at 3.40 in the afternoon, well, on a bench outside a post office in Cressing.

# Where she was
On three buses and a bench. She had an envelope from 2016 with half an address on it, from her mother's sister. She knocked on forty-one doors in the right road of the wrong town.

# What she was running from
> Nothing. I wasn't running from. I was running TO. Everyone writes it like it's from.

# What she was running to
Family. "Somebody who's got my chin."

# What would help
| She says | I say
| Find Morag | It took me twenty minutes. Somebody should have asked her in 2021
| Don't take my phone | Agreed
| Say sorry to Vera from me, she'll have made a pie | I have

# Worry for her safety
One man spoke to her at the bus station. She told him she was a police cadet.`,
      { about: true },
    ),
    mail(
      '2023-11-20',
      'leila',
      'Morag Kerr <morag@kerr-cressing.example>',
      'Your niece',
      `
Dear Mrs Kerr,

I think that you may be Caitlin Moffat's aunt, the sister of her mother Isla. If you are not, please forgive me and put this in the bin.

If you are: she is thirteen, she is well, she plays ice hockey, and two weeks ago she knocked on forty-one doors looking for you.

You owe us nothing. I am only asking if I may give her your telephone number, or give you hers.

Leila Farouk
Social worker, 01632 960127`,
      { time: '09:12' },
    ),
    mail(
      '2023-11-20',
      'Morag Kerr <morag@kerr-cressing.example>',
      'leila',
      'Re: Your niece',
      `
Dear Ms Farouk

I have read this standing up in the kitchen with my coat on.

I have sent a card every birthday to an address in Quarry Bank since she was six. I never knew they moved. I thought Isla didn't want us. Hamish has gone to find the box, we kept the ones that came back.

Yes. Give her the number. Give her both. Tell her any hour.

Has she got the chin

Morag Kerr`,
      { time: '18:37' },
    ),
    review(
      '2024-02-20',
      'PN1',
      `
# What Caitlin said
> Vera and Stan are lovely and this isn't about them. I'd like to live with somebody who I can be rude to.

# What has happened
Eleven weekends with Morag and Hamish. The first three were "very polite". On the fourth she slammed a door, and came down after ten minutes, and Morag had made toast and did not mention it.

# What Vera and Stan said
Stan: "We've known since November. We'd have been daft to stand in the road." Vera asked for Sundays, once a month, with pie.

# Isla
Caitlin's mother is in Glasgow and not well. The sisters have spoken. Caitlin may have it when she wants; she doesn't, yet.

# The assessment
Leila's report on Morag and Hamish is done; the panel sits on 5 March. I support it. It is a pity that it took two and a half years and forty-one doors, and I have written to the head of service about asking families first.`,
      `
Move to Morag and Hamish, if the panel agrees | Leila Farouk | 25 March 2024
Sundays: first of the month, Vera’s | Caitlin | from April 2024
School: begin at Cressing High after Easter | Virtual School | 15 April 2024
Hockey club need not change; Hamish drives | Hamish | –`,
    ),
    placementPlan(
      '2024-03-26',
      `
# Where
Morag is Isla's elder sister. Hamish mends clocks. There is a spare room that has been waiting, one now learns, since 2016.

# What Caitlin wants known
> If I go out I'll say. I'm not going to go missing. I'm not missing any more.

# The house
Eleven clocks, none agreeing. Supper at "about". A row is allowed, a sulk is allowed, and the toast comes anyway.

# Vera and Stan
First Sunday of the month. It is written here so that no new person thinks it a nice extra.`,
      `
Ice hockey, all of it | Caitlin, Hamish
Nights away | Morag
School trips | Morag
Piercings | Caitlin after sixteen; one ear is under discussion
Telephone and internet | Caitlin and Morag have written two pages and signed them
To see her mother | Caitlin, with Leila beside her the first time
Doctor, dentist | Morag`,
      { as: 'docx' },
    ),
    certificate(
      '2025-03-22',
      'Ice hockey: goalkeeper of the year',
      'Vale Vixens',
      `
saved 211 of 236 shots. Her coach writes: "Nothing gets past her, and she minds when it does for exactly ten seconds."`,
      { head: club('Vale Vixens', '#5b2a7a') },
    ),
    hand(
      '2025-03-23',
      'Birthday cards that came back (Hamish’s list)',
      'Hamish Kerr',
      'elder',
      `For Caitlin. In the tin:

2016  Hedgehog. £5
2017  A horse. £5
2018  Double figures nearly. £8
2019  Nine, glitter, I apologise. £10
2020  10!! came back with a boot mark
2021  Eleven. Morag wrote 2 pages in that one
2022  Twelve. I'd about given up, she hadn't
2023  13. Clock

Total £61 + interest at 4% I make it £75.20, enclosed.

They were always for you.
H.`,
      { kind: 'writing-or-drawing', paper: 'card' },
    ),
    pathway(
      '2026-06-09',
      `
# Where I am
Sixteen. At Morag and Hamish's. The best clock is right twice a day.

# Next
Sixth form, PE and criminology and English. Then the police, maybe, finding people. I'd be good at it. I'd ask the family first.

# Mum
I met her in April in Glasgow, with Leila. She's got the chin. She cried and I was all right. I'm going again when I want.

# Home
I'm staying put till at least 18 and Hamish says "at least" is doing a lot of work in that sentence.

# If things go wrong
I ring. I don't get on a bus. (I might get on a bus. But I ring from the bus.)`,
      `
Personal adviser: meet two, choose one | Caitlin | July 2026
Police cadets | Hamish drives | September 2026
First Sundays | Vera’s pie | always`,
    ),
  ],
)
