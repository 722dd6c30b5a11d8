import { child } from '../../child.mjs'
import { book, dear, doc, pep } from '../../papers.mjs'
import { drawing, hand } from '../../papers-made.mjs'
import { health as clinic } from '../../senders.mjs'
import { others, ruthanne, shared } from './shared.mjs'

export const ife = child(
  {
    ...shared,
    homes: [ruthanne],
    id: 'MB-1205',
    name: 'Ifeoluwa Adebayo',
    known: 'Ife',
    born: '2020-10-05',
    sex: 'F',
    siblings: others('MB-1205'),
    schools: [
      ['2024-09-04', 'Mercer Terrace Nursery'],
      ['2025-09-03', 'St Wystan’s Primary School'],
    ],
  },
  [
    book(
      '2020-11-10',
      'Your first morning here',
      'Ruthanne Bexley, foster carer',
      `
You were five weeks old and you weighed nine pounds two. You came in Temi's arms and she would not give you up to me until she had told me the lot: which side you like, how warm, that you need the left sock looser, and the song. I wrote the song down phonetically.

I have kept:
- the sock
- the label from the bottle, in your mum's writing: FOLAKE, 3 Nov, 4 oz
- the blanket, not washed, in a bag, because Temi asked for it to smell of her as long as it will

You slept four hours with the hedgehog on. Your sister slept on the floor with her hand through the bars.`,
    ),
    doc(
      'medical',
      '2021-10-12',
      'Health visitor’s report, one year',
      'Nadia Whyte, Health visitor',
      clinic,
      `
| Looked at | Found
| Weight | 9.4 kg, following her own line nicely
| Walking | Along the sofa, and four steps to Kola
| Words | Mama (to Ruthanne), Tem-tem, cat, no
| Hearing and sight | Well
| Injections | All given, with one sister singing

# Her name for Ruthanne
Ife calls Ruthanne Mama. Her elder sister left the room when she heard it. Ruthanne has spoken with Temi, and they have settled on "Mama Ru", with "Mummy" kept for the photograph on the landing, to which Ife says good night.

# Next
Review at two. No worries.`,
      { about: true },
    ),
    dear(
      '2022-08-30',
      'daniel',
      `
You are nearly two and cannot read yet, so this is for later.

You have been to Lagos. You flew over the Sahara asleep on Auntie Bisi, and you were passed from lap to lap by thirty-one relations. Your grandmother looked at you for a long time and then said that you have Folake's forehead, and everybody agreed, and she cried, and you gave her your biscuit.

Your father held you. You did not know him and you howled, and he said, "She is right, I must earn it." On the tenth day you fell asleep on his shoulder. I have the photograph of that beside this letter, so that you can find them together.`,
    ),
    drawing('2024-03-10', 'Mummy on the landing', 'family', { skin: '#7a4a2e', people: [[380, '#8557ad', '#111']] }),
    pep(
      '2025-10-16',
      `
# How Ife is getting on
Ife came into Reception with four people's advice on what to do about it. She has ignored most of it. She has two firm friends (both called Oliver), counts to forty, writes all of her short name and is working on the long one.

# What Ife says
> I have a mum that's a picture and a Ru and a Auntie and a gate.

# What school should know
On days about families she has more to draw than there is paper. Give her bigger paper.`,
      `
Writes Ifeoluwa | Name card; Kola’s stencil | Easter 2026
Says when something is too loud | Red card, quiet corner, an Oliver | Christmas 2025
Counts in tens | Ten-frames with pasta | May 2026`,
    ),
    hand(
      '2026-05-10',
      'My long name',
      'child',
      'child',
      `Ifeoluwa

I F E O L U W A

it means love of God

it is 8 leters
Oliver is only 6`,
      { kind: 'writing-or-drawing', paper: 'plain' },
    ),
  ],
)
