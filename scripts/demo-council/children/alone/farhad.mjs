import { child } from '../../child.mjs'
import { certificate, doc, note, pep, placementPlan } from '../../papers.mjs'
import { health, pathway } from '../../papers-health.mjs'
import { mail, pic } from '../../papers-made.mjs'
import { club } from '../../senders.mjs'

export const farhad = child(
  {
    id: 'MB-2001',
    name: 'Farhad Ahmadi',
    born: '2008-03-21',
    roughly: 'about March 2008',
    sex: 'M',
    worker: 'hannah',
    iro: 'iris',
    from: '2023-10-05',
    until: '2026-03-21',
    legal: [['2023-10-05', 'V2']],
    homes: [
      ['2023-10-05', 'Tomasz and Wren Holloway', 'Bellfounders Lane, Marlow Bridge'],
      ['2025-09-01', 'Kiln House supported accommodation', 'Marlow Bridge', 'His own front door, on the second floor.'],
    ],
    schools: [
      ['2023-11-06', 'Cressing High School'],
      ['2024-09-03', 'Marlow Bridge College'],
    ],
  },
  [
    note(
      '2023-10-05',
      'The first hours',
      'hannah',
      `
With Mr Sediqi, interpreter in Dari, by telephone and then, from four o'clock, in person.

Farhad had walked into the police station in wet shoes. He gave his name and said that he was fifteen. We began with dry socks, rice, and a place to pray. He asked which way Mecca was, and the custody sergeant found it on his telephone, and was thanked like a lord.

I told him: you need not tell us anything tonight.

# What Farhad said
> I am not hungry for food, I am hungry for sleeping without shoes.

# About his age
He was born in the spring, around Nowruz, in 1387 by his calendar. There is no paper. I believe him. The date that we use is written as *about* March 2008, and should stay so.`.replaceAll(
        '*',
        '',
      ),
    ),
    placementPlan(
      '2023-10-09',
      `
# Bellfounders Lane
Tomasz came to England himself at sixteen, from Gdynia, on a lorry. He has said so once, and not again. Wren teaches the cello.

# What Farhad wants known
> I can cook. Please let me cook one time in the week. It makes me a person.

# Faith
He prays five times and fasts. The back bedroom faces the right way, so it was made his. Friday prayers on Corn Street with Mr Sediqi's sons.

# Family
Mother, Zohra, and two small sisters in Herat. He has a number that sometimes works. The Red Cross has his letter. He sends no photographs, so that nobody can be found by one.

# Night
A lamp, and the door not locked from outside or inside. If he shouts, Tomasz knocks, says his name, and waits.`,
      `
Cooking on Wednesdays | Farhad
Doctor, dentist | Tomasz and Wren, with an interpreter, not with Farhad’s telephone
Solicitor | Farhad chooses who comes
Talking to the newspapers or the television | Nobody asks him
Nights away | Tomasz and Wren
Phone | Farhad. It is the only thread`,
    ),
    health(
      '2023-10-31',
      'Dr Tess Morgan',
      `
# How he is
A courteous, tired young man. Mr Sediqi interpreted. Farhad understood more English than he let on, and smiled when I noticed.

# Body
Underweight by six kilograms. Healed fracture of the left wrist. Feet: better already. Blood tests for what people pick up in camps, all clear but for a low iron.

# Sleep
Two hours, then wakes. He dreams of water. I asked whether he would like to talk with somebody, and he said, "When I have slept I will have words."

# Injections
No record. We have begun again from the first, and he bore it like a soldier, and then asked for a sticker.`,
      `
Iron for three months | Fenning Practice | November 2023
Injections: second round | Nurse | 28 November 2023
Eyes tested | Wren Holloway | November 2023
Dentist: two fillings | Wren Holloway | December 2023
Sleep: look again, and offer the refugee young people’s counsellor | Dr Morgan | January 2024`,
      { initial: true },
    ),
    mail(
      '2024-05-20',
      'Ferncliffe Legal <office@ferncliffe-legal.example>',
      'hannah',
      'Decision: refugee status',
      `
Dear Hannah,

I am very happy to say that the decision came this morning: refugee status, and leave to remain for five years. His account was accepted in full.

I have not rung Farhad, because you asked that he should hear it from a person in a room. May I come?

The letter is attached. He may like to keep the original; please take a copy for your file and give him the envelope as well. They often want the envelope.

Yours,
Maud Ferncliffe`,
      {
        time: '11:48',
        attach: [
          doc(
            'letter',
            '2024-05-20',
            'Letter of decision (summary)',
            'Maud Ferncliffe, Solicitor',
            {
              theme: 'plain',
              name: 'Ferncliffe Legal',
              lines: ['3 Quay Steps, Marlow Bridge', 'Phone 01632 960171'],
            },
            `
This is a summary in plain words for Farhad Ahmadi, which was read to him in Dari.

- You are a refugee. The United Kingdom has agreed that you cannot safely go home.
- You may live, study and work here. The leave is for five years, and then you can ask to stay for good.
- You may ask for a travel document. It is not good for going to Afghanistan.
- You may ask for help to bring your mother and sisters. It is hard, and slow. We have begun.`,
          ),
        ],
      },
    ),
    pep(
      '2024-02-15',
      `
# Where he is
Four months of English and he has begun to make jokes in it. Mathematics far beyond his class: he learned from his uncle, who was a surveyor. He measures things with his arms.

# What Farhad says
> In my school the girls stopped. My sister is nine and she cannot go. So I study two times, one for her.

# What helps
A friend, Elias, who also came by himself and came before. The library at lunch. Nobody asking where he is from "really".`,
      `
English entry level 3 | Six hours a week; Elias; subtitles | July 2024
GCSE mathematics a year early | Mr Ferriby’s evening group | June 2024
College: construction or surveying, visit both | Virtual School | March 2024`,
      { as: 'docx' },
    ),
    certificate(
      '2024-06-20',
      'Cricket: bowling figures, 5 for 11',
      'Quayside Cricket Club',
      `
took five wickets for eleven runs against Tilden, in borrowed shoes, and was carried off the field by people who had known him for three weeks.`,
      { head: club('Quayside Cricket Club', '#2b6a3c') },
    ),
    pathway(
      '2025-10-14',
      `
# My home
Kiln House since September. I have a key, a kettle and a window to the east. There is a worker downstairs called Benjy who plays draughts badly.

# My work
Level 3 in surveying at college. I know now what all the poles are for. I want to be the man who says where the road goes.

# My family
They are in Mashhad now. My mother has had the appointment. My sister is in a school, in secret, in a kitchen. I spoke with her on Friday. She is better at fractions than I was.

# What is hard
The news. Evenings. Benefit letters. When people say "at least you are safe", because it is true and it is not the end of the sentence.

# What I want from you
> Do not close the file on my birthday, because I don't know when my birthday is.`,
      `
Family reunion: next papers | Maud Ferncliffe | December 2025
Bank account in his own name | Benjy | done
Provisional driving licence | Farhad | January 2026
Wednesdays: cook at Tomasz and Wren’s, as before | Farhad | every week
Personal adviser until 25 | Hannah Lewis hands over in person | March 2026`,
    ),
    pic('2025-10-15', 'Qabuli palaw, Wednesday', 'cooking', { food: '#d9a441', bits: '#8a3b12', wall: '#c8d6cf' }),
  ],
)
