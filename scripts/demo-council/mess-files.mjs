import { doc } from './papers.mjs'
import { drawing, hand, mail, pic } from './papers-made.mjs'
import { council } from './senders.mjs'

/** Lines about several children, and files that are not as they ought to be. */
export const files = [
  {
    doubt: 'several-children',
    why: 'The minutes of a meeting about all three: each needs a copy of their own.',
    of: 'MB-1301',
    id: 'MB-1301; MB-1302; MB-1303',
    name: '',
    path: 'files/Families/Pritchard family meeting.pdf',
    date: '14/01/2025',
    paper: doc(
      'minutes',
      '2025-01-14',
      'Family meeting about nights at Mam’s',
      'Leila Farouk, Social worker',
      council,
      `
# Who was there
Cerys, Owain, Nia, Delyth Pritchard, Glenys and Huw Maddox, and Leila Farouk. Moss was under the table.

# What each of them wants
| Who | What they said
| Cerys | “Yes. I’ll be security the first time.”
| Owain | “Yes, if Moss can come. No? Then yes, but I ring him.”
| Nia | “It’s a good bed for visiting.”
| Delyth | “I want it so much that I want it slow.”
| Glenys | “Their room here stays their room.”
| Huw | Nodded, which was minuted at Nia’s request.

# What was agreed
One night in the May half-term, all three. Then we ask each of them, one at a time, in the place of their choice.`,
    ),
  },
  {
    doubt: 'several-children',
    why: 'An e-mail about five brothers and sisters.',
    of: 'MB-1201',
    id: 'MB-1201; MB-1202; MB-1203; MB-1204; MB-1205',
    name: '',
    path: 'files/Families/Lemon tree.eml',
    date: '17/04/2024',
    paper: mail(
      '2024-04-17',
      'Ruthanne Bexley <ruthanne@bexley-terrace.example>',
      'daniel',
      'The lemon tree, three years on',
      `
Daniel,

Three years today since they planted it. There is a lemon. One.

All five stood round it. Nobody wanted to pick it, so nobody has. Temi has tied a thread on it in case it blows off in the night.

R.`,
    ),
  },
  {
    doubt: 'same-file-twice',
    why: 'A copy of a page that is in the list already.',
    of: 'MB-2102',
    path: 'files/MB-2102 DIALLO Amara/Copy of hospital diary.jpg',
    date: '18/07/2021',
    kind: 'writing-or-drawing',
    title: 'Hospital diary (copy)',
    sameAs: ['MB-2102', 'Hospital diary, July'],
  },
  {
    doubt: 'same-file-twice',
    why: 'The same certificate, saved again from an e-mail.',
    of: 'MB-2201',
    path: 'files/MB-2201 STOKES Harvey/attachment(1).pdf',
    date: '10/08/2024',
    kind: 'certificate',
    title: 'Angling certificate',
    sameAs: ['MB-2201', 'Junior match: heaviest net, 14 lb 6 oz'],
  },
  {
    doubt: 'not-in-list',
    why: 'A picture that somebody saved, and never entered.',
    of: 'MB-2103',
    listed: false,
    path: 'files/New folder/IMG_0007.jpg',
    paper: pic('2025-06-14', 'A hill', 'hill', { season: 'autumn' }),
  },
  {
    doubt: 'not-what-it-says',
    why: 'Called PDF; it is a Word document.',
    of: 'MB-2002',
    path: 'files/MB-2002 WARSAME Ibrahim/Coach’s letter.pdf',
    date: '04/04/2025',
    paper: doc(
      'letter',
      '2025-04-04',
      'Letter from the coach',
      'Coach Adisa, Cressing Comets',
      { theme: 'club', colour: '#1d3f7a', name: 'Cressing Comets', lines: [] },
      `
He asked me not to make a speech about him, so I have put it in a letter.

He sees everybody on the court at once. I think that he has had practice at it. I would like to make him captain. He says that he will do it if he need not talk, and I have told him that the best two I ever had did not.`,
      { as: 'docx' },
    ),
  },
  {
    doubt: 'archive',
    why: 'A zip of photographs: never unpacked by itself.',
    of: 'MB-1704',
    path: 'files/MB-1704 THACKERAY Sonny/School photos.zip',
    date: '05/12/2024',
    kind: 'photograph',
    title: 'School photographs',
    zipped: [pic('2024-12-05', 'The stage', 'shelf', {}), pic('2024-12-05', 'The snow', 'snow', { scarf: '#2b6a3c' })],
  },
  {
    doubt: 'kind-not-known',
    why: 'A word for its kind that nobody has given a meaning.',
    of: 'MB-2302',
    path: 'files/MB-2302 BAPTISTE Leon/Wiring.jpg',
    date: '09/09/2021',
    kind: 'TAF bundle',
    paper: hand(
      '2021-09-09',
      'Wiring plan for Hyacinth’s shed',
      'child',
      'teen',
      `SHED

1 x RCD (in the house, TESTED)
2 x double socket, IP66
1 x light, warm white, she hates blue
cable: armoured. depth 500

Miss H to dig. I did ask.`,
      { kind: 'other', paper: 'plain' },
    ),
  },
  {
    doubt: 'kind-not-known',
    why: 'No kind was given.',
    of: 'MB-2502',
    path: 'files/MB-2502 ASHDOWN Frankie/Poster.jpg',
    date: '24/06/2023',
    kind: '',
    paper: drawing('2023-06-24', 'Poster for the church hall', 'comic', { words: ['BIN BAGS', '1 JULY', 'LOUD.'] }),
  },
  {
    refused: 'empty',
    why: 'An empty file: somebody pressed save too soon.',
    of: 'MB-2401',
    path: 'files/MB-2401 SANDFORD Evie/Notes of call (draft).docx',
    date: '14/11/2022',
    kind: 'case note',
    title: 'Notes of call (draft)',
    empty: true,
  },
  {
    refused: 'no-such-file',
    why: 'In the list, and not in the folder: a recording that was too big for the old system’s export.',
    of: 'MB-1901',
    path: 'files/MB-1901 BARNES-CLARKE Kezia/Floor routine.mp4',
    date: '16/11/2024',
    kind: 'recording',
    title: 'Floor routine, silver',
  },
  {
    refused: 'climbs-out',
    why: 'A path to a shared drive that is outside the folder.',
    of: 'MB-0032',
    path: '../Archive/Box 32/index card.tif',
    date: '07/11/1988',
    kind: 'other',
    title: 'Index card',
  },
]
