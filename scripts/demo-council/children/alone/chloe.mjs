import { child } from '../../child.mjs'
import { book, doc, order, pep, review } from '../../papers.mjs'
import { health } from '../../papers-health.mjs'
import { drawing, mail } from '../../papers-made.mjs'
import { council } from '../../senders.mjs'

export const chloe = child(
  {
    id: 'MB-2503',
    name: 'Chloe Pemberton',
    born: '2016-07-19',
    sex: 'F',
    worker: 'hannah',
    iro: 'samuel',
    from: '2018-09-10',
    until: '2021-03-23',
    legal: [
      ['2018-09-10', 'V2'],
      ['2019-03-05', 'C1'],
      ['2019-10-15', 'C2'],
    ],
    homes: [
      [
        '2018-09-10',
        'her nan, Doreen Pemberton',
        'Bakehouse Yard, Marlow Bridge',
        'Behind the bakery, where it is always warm.',
      ],
    ],
    schools: [['2020-09-07', 'Bakehouse Lane Primary School']],
  },
  [
    health(
      '2018-10-02',
      'Dr Tess Morgan',
      `
# How Chloe is
Two years and two months. Came in on her nan's hip, covered in flour. Both were.

# Teeth
Six have rotted from bottles of squash. They will come out in one go, asleep. Doreen cried. I said: she'll have a whole new set, and you are the reason she'll keep them.

# Words
Eleven; "bun" was used correctly three times.

# Growth
Second centile on arrival, ninth now. It's the bakery.

# Feelings
Watches the door. Does not play unless she can see Nan's feet.`,
      `
Hospital dentist | Doreen Pemberton | November 2018
Health visitor each month | Nadia Whyte | monthly
Nan’s feet: keep them in view | Doreen Pemberton | for as long as it takes`,
      { initial: true },
    ),
    book(
      '2018-12-24',
      'For when you are big: the teeth',
      'Doreen Pemberton, her nan',
      `
You had six out on the Wednesday. You woke up cross and said "bun".

I'm writing this as they told me to and because I'm sixty-one and might forget. Your mum is my daughter, and I did my best and I'd do some of it different. Heroin is a thief. It took her purse and her teeth and then it had a go at you and I said no.

She came to the yard on Sunday. She looked at you through the window for a bit. I took her out a sausage roll. You waved. She waved.

She's not a bad girl. I wanted that in your book in my writing.`,
    ),
    drawing('2020-11-20', 'Nan’s feet', 'family', {
      people: [
        [280, '#8557ad', '#ccc'],
        [130, '#e8b321', '#c9a050'],
      ],
      title: 'NAN ME',
    }),
    review(
      '2020-07-14',
      'PN6',
      `
# How Chloe took part
By telephone because of the virus. She told me the names of the loaves.
> Bloomer. Cob. Nan. (laughs) Nan's not a loaf.

# Home
She is four on Sunday. All teeth present. She has had the whole spring in the bakery yard, and has learned to count in dozens.

# Mum
Kirsty has been in treatment since February, and has not seen Chloe in person because of the lockdown. They have spoken on the screen. Kirsty got sixty days and iced a bun for each.

# Special guardianship
Doreen asked us in January. The virus has slowed the court. Everybody is for it, and so is Kirsty, who wrote: "She's safe with my mum. I wasn't, always, but she is. People can get better at it."`,
      `
Special guardianship: report to court | Hannah Lewis | October 2020
School: a visit, when there is one to visit | Bakehouse Lane | September 2020
A trampoline, second-hand | Hannah Lewis | this week`,
      { as: 'docx', there: 'By telephone: Chloe, Doreen Pemberton, Kirsty Pemberton, Hannah Lewis, Samuel Osei.' },
    ),
    doc(
      'letter',
      '2020-04-03',
      'How we keep in touch while we cannot visit',
      'Hannah Lewis, Social worker',
      council,
      `
Dear Doreen, and Chloe,

You will have heard that we have all been told to stay at home. I shall not be able to sit in the yard for a while. I am sorry. These are the things that we have agreed.

- I ring on a screen every Tuesday at ten and we have a bun at either end.
- I shall come and stand at the gate once a fortnight, and wave.
- If it's too much, ring. If it is nearly too much, ring sooner.
- The bakery counts as essential. Nobody is surprised.
- Kirsty's clinic has a tablet. Thursdays at four.

Chloe, I have drawn you a picture of me in my kitchen. That thing is my cat.`,
      { as: 'docx' },
    ),
    order(
      '2021-03-23',
      'Special guardianship order',
      'MB20C00097',
      `
# The court has heard (by video)
the applicant, Doreen Pemberton, in her apron; the council; and the mother, Kirsty Pemberton, who agrees.

# The court orders
- that Doreen Pemberton is the special guardian of Chloe Pemberton until she is eighteen;
- that the care order of 15 October 2019 ends;
- that the mother may see Chloe as the two of them and her mother agree.

# The court records
that the hearing was held up for four minutes by a delivery of flour.`,
    ),
    pep(
      '2020-11-19',
      `
# How Chloe is getting on
Reception. She cried on the first day, at the gate; then Doreen's apron was hung on her peg, and she did not cry again. Counts in twelves, and has to be reminded about ten.

# What Chloe says
> School smells of pens. Home smells of bread.

# Home and school
Doreen brings the unsold rolls on Fridays. We have stopped asking if she would like to be paid.`,
      `
Plays out of sight of an adult for five minutes | Timer shaped like an egg | Easter 2021
Counts to twenty the usual way | Egg boxes of ten, specially made | December 2020
Speech: the sounds that need front teeth | Wait; they are coming | summer 2022`,
    ),
    mail(
      '2021-06-04',
      'Doreen Pemberton <doreen@bakehouse-yard.example>',
      'hannah',
      'a year clean',
      `
Hello Hannah love

Not a problem, just news. Kirsty's had her year, on the Wednesday. She is working in here mornings, Chloe's showing her which loaf is which.

Nobody has gone missing, nobody's poorly. I thought you ought to get one of these now and then.

There's a bloomer for you Friday if you're passing.

Doreen`,
      { time: '04:41' },
    ),
  ],
)
