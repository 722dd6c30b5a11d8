import { child } from '../../child.mjs'
import { book, doc, note } from '../../papers.mjs'
import { laterLife } from '../../papers-health.mjs'
import { drawing, mail, pic } from '../../papers-made.mjs'
import { health as clinic } from '../../senders.mjs'
import { shared } from './shared.mjs'

export const tiana = child(
  {
    ...shared,
    id: 'MB-1903',
    name: 'Tiana Barnes-Clarke',
    born: '2019-12-20',
    sex: 'F',
    siblings: ['MB-1901', 'MB-1902'],
    schools: [['2024-09-04', 'Tilden Green Primary School']],
  },
  [
    book(
      '2023-04-25',
      'What Nana wants you to know about the day you came',
      'Pat Clarke, her nana',
      `
Your mum rang me herself. People will tell you that you were taken. You were brought. Leanne put your coats on and did your zip up and got in the taxi with you, and she handed you to me on the step and said, "Mum, I can't, help me."

That is the bravest I have ever seen anybody.

You were three. You asked if there was a biscuit. Grandad said, "There is always a biscuit," and I am sorry to say that you have held him to it.`,
    ),
    doc(
      'medical',
      '2023-05-30',
      'Health visitor’s report',
      'Nadia Whyte, Health visitor',
      clinic,
      `
| Looked at | Found
| Weight and height | Along the 75th centile for both
| Talking | All day. Long sentences. Some of them about me
| Play | Shops, hospitals, "meetings"
| Toilet | Dry by day
| Injections | Up to date

# Meetings
Tiana plays at meetings. She sits her animals in a ring and says, "Right, who's got the paper?" The tiger is always late. I mention it because we might all think about how many she has sat through.

# Next
Nothing is needed from me. Four-year check at school.`,
      { about: true },
    ),
    drawing('2024-12-08', 'Nana, Grandad and the tomatoes', 'family', {
      people: [
        [240, '#8a2f4f', '#888'],
        [270, '#2b6a3c', '#eee'],
        [150, '#e8b321', '#111'],
        [130, '#3d74c4', '#111'],
        [110, '#d94f9a', '#111'],
      ],
      title: '40 TOMATOS',
      skin: '#a8764f',
    }),
    note(
      '2024-10-15',
      'Telephone call with the school nurse',
      'hannah',
      `
Mrs Aldous rang. Tiana had told the class at show and tell that her mum "was poorly from drinking, and got better, and it took 90 days and then all the other days". One parent has complained.

I asked what Mrs Aldous thought. She thought it the clearest account of recovery that she had heard.

We agreed: nobody tells Tiana that she should not have said it. Leanne has heard, laughed and then cried, and says, "She's got it right."

# What Tiana said, when I asked
> It's not a secret. Secrets are presents.`,
      { later: 0 },
    ),
    laterLife(
      '2024-02-13',
      'Hannah Lewis',
      `
Dear Tiana,

You are four, and you have asked for "the paper about me". This is the first page of it. There will be more, and you can tell me what is missing.

# Your name
Your mum chose it from a song. Your dad wanted Claudette. You may like to know how close it was.

# Why you live with Nana and Grandad
Your mum got an illness in which drinking takes over. It is called addiction. She still loved you; the illness is good at getting in front. One morning the person at nursery saw that you had come in your pyjamas and your wellingtons, and she rang us, and we rang your mum, and your mum rang Nana.

# What the judge wrote
"The children have been brought up with love in hard times by three generations at once." I copied it out because I thought you should have it.

# What is still true
Your mum is your mum. Your dad is on the sea. Kezia can do a backflip. There is always a biscuit.`,
    ),
    mail(
      '2026-06-24',
      'Leanne Clarke <leanne@tildenblooms.example>',
      'hannah',
      'Fridays, and a question',
      `
Hi Hannah

Fridays are lovely. Tiana is in charge of pizza. Malachi brought the cushion but not the chair so that's progress.

My question. If the court ends the order next year like Samuel said, does that mean Mum and Dad aren't their carers, do they lose Joy? Mum won't ask. She's 70. I want mine home but I don't want to take the help off my mum to get it.

I've got three years and two months today. I still count. Nobody else has to.

Leanne`,
      { time: '12:04' },
    ),
    pic('2026-08-15', 'First tomato, now sauce', 'cooking', { food: '#b63a24', bits: '#2f7d32', label: 'No. 1' }),
  ],
)
