import { child } from '../../child.mjs'
import { certificate, note, placementPlan, report, review } from '../../papers.mjs'
import { hand, mail } from '../../papers-made.mjs'
import { shared } from './shared.mjs'

export const andrei = child(
  {
    ...shared,
    id: 'MB-1801',
    name: 'Andrei Ionescu',
    born: '2010-01-28',
    sex: 'M',
    siblings: ['MB-1802'],
    schools: [
      ['2019-09-04', 'Wharf Street Primary School'],
      ['2021-09-06', 'Tilden Park School'],
      ['2026-09-07', 'Marlow Bridge College'],
    ],
  },
  [
    note(
      '2022-01-18',
      'First visit after the move',
      'leila',
      `
With an interpreter, Mrs Stanciu, although Andrei's English is excellent. He has interpreted for his family since he was eight: at the bank, at the surgery, and on Sunday when the police came. I told him that he will not interpret at anything of ours, ever. He said, "Then how will you understand my dad?" I showed him Mrs Stanciu. He looked as if somebody had taken a rucksack off him.

# What Andrei said
> I translated it nicer than they said it. Both sides. For years.

# Health and home
Slept in his clothes. Ate well. Has been shown the piano and has closed its lid again, gently.

# Actions
- Phone credit for Bunica (grandmother) in Iași
- No meeting about them without Mrs Stanciu or Mr Pop`,
    ),
    placementPlan(
      '2022-01-24',
      `
# The house on Wharf Street
Narrow and warm, with the river at the back gate. Geraldine asks for three things: shoes off, life jackets on the jetty, and that the piano is played by anybody who wants to and listened to by nobody who was not invited.

# What Andrei wants known
> Don't put me in charge of Ioana in front of people. I already am, so you don't need to say it.

# Language and church
Romanian with his sister and Bunica; he would like to read it better than he does. Orthodox, at Easter above all. Geraldine drives them to the midnight service and sits at the back with a thermos flask.

# Their father
Constantin drinks, and hits when he drinks. He may write. Andrei reads the letters first, or does not; they are kept for him.`,
      `
Interpreting | Never Andrei
Piano lessons | Geraldine
Swimming in the river | Nobody
Nights away | Geraldine
School trips abroad | The council
Calls to Bunica | Andrei and his sister, any time before nine
Letters from their father | Andrei decides when he reads his own`,
      { as: 'docx' },
    ),
    review(
      '2023-01-31',
      'PN1',
      `
# What Andrei said
> In Romanian there's a word, dor. It's missing something so much it has a taste. I've got dor for Bunica and not for home. Is that bad?

I said that it was not, and that I was grateful for the word.

# Home
A year. He plays when he thinks that nobody is in. Geraldine has taken to going out loudly.

# School
Thirteen, top of the year in three subjects. Tired on Mondays, because he stays up on Sundays with Bunica's screen propped against the bread bin.

# What is hard
He flinched at the men's laughter at the boat club. He noticed it himself and went back the week after, for longer, "like with cold water".`,
      `
Bunica to visit: letter for her visa, and who pays | Leila Farouk | 28 April 2023
A piano teacher | Geraldine | February 2023
Romanian GCSE, as a private candidate | Virtual School | summer 2025
Letters from his father: three so far, kept, unread | Leila Farouk | each review`,
    ),
    mail(
      '2023-07-04',
      'leila',
      'Virtual School <virtual.school@marlowbridge.example.org>',
      'Bunica’s visa: what I forwarded',
      `
Dear both,

Below, as attachments: the embassy's answer, and Geraldine's letter of invitation, which is the best thing that I have read this year.

It is a yes. She lands on 29 July and stays six weeks. Andrei does not know yet; I am telling them tomorrow, and Mrs Stanciu is coming, not to interpret but because she wants to see his face.

Could the holiday tuition be moved? He will not be doing any algebra in August.

Leila`,
      {
        time: '13:55',
        inside: {
          kind: 'e-mail',
          as: 'eml',
          day: '2023-07-03',
          title: 'Letter of invitation',
          author: 'Geraldine Okoro-Hughes',
          mail: {
            from: ['Geraldine Okoro-Hughes', 'geraldine@wharf-street.example'],
            to: ['Leila Farouk', 'leila.farouk@marlowbridge.example.org'],
            subject: 'Letter of invitation',
            time: '07:12',
            text: `To whom it may concern,

I should like to invite Mrs Elena Ionescu to stay in my house for six weeks.

I have her two grandchildren. I have fed them, driven them and heard their spellings for eighteen months, and I cannot do the one thing they need, which is to be their grandmother. She can. I have a spare room with a view of the river and a lock on the door.

I am told that I must show I can support her. I have a pension, a freezer and a piano.

Yours faithfully,
Geraldine Okoro-Hughes`,
          },
        },
      },
    ),
    certificate(
      '2024-07-13',
      'Piano, grade 5: distinction',
      'Marlow Bridge Music Centre',
      `
has passed grade 5 with distinction. The examiner writes: "The Bartók was played as if it were somebody's own village."`,
      { head: { theme: 'club', colour: '#5b2a7a', name: 'Marlow Bridge Music Centre', lines: [] } },
    ),
    hand(
      '2025-06-15',
      'Letter to his father (not sent; Andrei asked for it to be kept)',
      'child',
      'teen',
      `Tata,

I have read your letters. All seven, in order, on the jetty.

You say you are sorry in the first one and the last one. In the middle ones you say it was hard for you. I believe both.

I am fifteen. I am taller than you I think. I play the piano. I don't flinch now, or I do but I know what it is.

I am not sending this yet. Leila will keep it. When I send it you will know I am ready, and if I don't send it that is also an answer.

Ioana is fine. She sings.

Andrei`,
      { paper: 'plain', as: 'scan.pdf' },
    ),
    report(
      '2026-02-12',
      'Report, Year 11',
      'Dr Salma Whitlow, head of year',
      `
Mathematics | 9 | Effortless, and kind to those for whom it is not.
Romanian (early, 2025) | 9 | Taught himself the subjunctive from his grandmother’s letters.
Music | 8 | Composes. “Dor”, for piano, four minutes.
Physics | 8 | Asks why until somebody sits down.
English | 7 | Precise. Trusts irony more than he trusts us.`,
      `
Andrei has a place at Marlow Bridge College for mathematics, further mathematics and music. He has never once been asked by this school to interpret for another family, and has twice offered. We said thank you, and rang an interpreter.`,
      { as: 'docx' },
    ),
  ],
)
