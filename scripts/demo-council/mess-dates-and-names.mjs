import { doc, note } from './papers.mjs'
import { drawing, hand, mail, pic } from './papers-made.mjs'

/** Lines about which it is in doubt when it was, or whose it is. */
export const datesAndNames = [
  {
    doubt: 'no-date',
    why: 'A photograph without a date.',
    of: 'MB-1203',
    path: 'files/MB-1203 ADEBAYO Simi/Photos/untitled.jpg',
    date: '',
    paper: pic('2023-01-30', 'Birthday cake', 'cake', { candles: 9, icing: '#f7c9a9', name: 'SIMI' }),
  },
  {
    doubt: 'no-date',
    why: 'A poem whose date is “spring term”, which is no day.',
    of: 'MB-1102',
    path: 'files/MB-1102 SIDDIQUI Zayd/scan_poem.jpg',
    date: 'spring term',
    paper: hand(
      '2024-03-01',
      'Poem: Anglerfish',
      'child',
      'child',
      `ANGLERFISH

you have a lamp
on your own head

you never bump
into your bed

I have a lamp
it is Noors

she leaves it on
she shuts no doors`,
      { kind: 'writing-or-drawing', paper: 'plain' },
    ),
  },
  {
    doubt: 'two-dates',
    why: 'The name of the file says 12 June, the list says 16 June.',
    of: 'MB-1401',
    path: 'files/MB-1401 LOVELL Levi/2023-06-12 Telephone call from Appleby.docx',
    date: '16/06/2023',
    paper: note(
      '2023-06-12',
      'Telephone call from Appleby',
      'callum',
      `
Levi rang from a field, on his aunt's telephone. He had washed Duke in the river "with about four hundred people watching" and sold a bridle for more than he paid.

His father was listening from the hospital on a second line, and had him tell the part about the bridle twice.`,
    ),
  },
  {
    doubt: 'two-dates',
    why: 'The message was sent on 4 March, the list says 14 March.',
    of: 'MB-2501',
    path: 'files/MB-2501 MOFFAT Caitlin/Pie.eml',
    date: '14/03/2024',
    paper: mail(
      '2024-03-04',
      'Vera Oddie <vera@quarry-oddies.example>',
      'leila',
      'Pie, and a thank you',
      `
Dear Leila,

Stan and I wanted to say it before the panel and not after. Three years is not nothing and nor is it everything. She's found her people. We helped keep her warm till she did.

She has asked for the recipe. I've told her it's in my hands and that she'll have to come and look.

Vera Oddie`,
    ),
  },
  {
    doubt: 'date-two-ways',
    why: '“3/9/09” fits neither century of the child’s life: 2019, most likely, with a slip of the finger.',
    of: 'MB-1602',
    path: 'files/MB-1602 DAS Rohan/scan_stone.jpg',
    date: '3/9/09',
    paper: drawing('2019-09-03', 'Pattern with stones', 'mandala', { colours: ['#777', '#999', '#b5a68c', '#555'] }),
  },
  {
    doubt: 'date-two-ways',
    why: '“11/10/05” is before the child was born, in either century.',
    of: 'MB-2403',
    path: 'files/MB-2403 DUFFIELD Lacey-Mae/Gnome.jpg',
    date: '11/10/05',
    paper: pic('2023-10-11', 'The gnome that moved house', 'garden', { flower: '#c1272d' }),
  },
  {
    doubt: 'other-name',
    why: 'Filed with Ioana; the title names her brother.',
    of: 'MB-1802',
    path: 'files/MB-1802 IONESCU Ioana/Concert programme.pdf',
    date: '13/07/2024',
    paper: doc(
      'other',
      '2024-07-15',
      'Concert programme, with Andrei Ionescu at the piano',
      'Marlow Bridge Music Centre',
      { theme: 'club', colour: '#5b2a7a', name: 'Marlow Bridge Music Centre', lines: [] },
      `
# Summer concert
| Who | What
| Youth choir (solo: Ioana) | Three songs from the Danube
| Andrei Ionescu | Bartók, from “For Children”
| Everybody | “Dor”, by A. Ionescu, first performance

Tea in the interval is by Mrs Okoro-Hughes. There is walnut cake.`,
      { heads: 'Summer concert' },
    ),
  },
  {
    doubt: 'other-name',
    why: 'The number is Malachi’s, the name beside it his sister’s.',
    of: 'MB-1902',
    name: 'Tiana Barnes-Clarke',
    path: 'files/MB-1902 BARNES-CLARKE Malachi/Dentist.docx',
    date: '19/03/2025',
    paper: doc(
      'medical',
      '2025-03-19',
      'Dental check',
      'Cressing Smiles, Dentist',
      { theme: 'health', colour: '#23619b', name: 'Cressing Smiles', lines: ['Phone 01632 960177'] },
      `
All teeth present that ought to be. One loose (upper left), which I was asked not to touch.

Came with a grandfather, who was also given a sticker.`,
      { as: 'docx' },
    ),
  },
  {
    doubt: 'child-not-found',
    why: 'Nobody in the list of children has this number.',
    of: 'MB-1705',
    id: 'MB-1705',
    name: '',
    path: 'files/MB-1705/Letter about swimming.docx',
    date: '06/02/2024',
    paper: doc(
      'letter',
      '2024-02-06',
      'Letter about swimming',
      'Cressing Baths, Duty manager',
      { theme: 'plain', name: 'Cressing Baths', lines: ['Phone 01632 960188'] },
      `
Dear Sir or Madam,

Your young man left his goggles, one towel and a very good joke about a submarine. We still have the first two.

They are behind the desk.`,
      { as: 'docx' },
    ),
  },
  {
    doubt: 'child-not-found',
    why: 'A number of a family, not of a child.',
    of: 'MB-1701',
    id: 'FAM-17',
    name: '',
    path: 'files/Families/FAM-17 caravan booking.pdf',
    date: '02/05/2021',
    paper: doc(
      'contract',
      '2021-05-04',
      'Caravan, one week in August',
      'Saltings Caravan Park',
      { theme: 'plain', name: 'Saltings Caravan Park', lines: ['Phone 01632 960190'] },
      `
| Booked | For
| One six-berth caravan | 7 to 14 August 2021
| In the name of | Thackeray
| Paid by | Marlow Bridge Council
| Asked for | “The one nearest the sea that still has a wall”`,
    ),
  },
]
