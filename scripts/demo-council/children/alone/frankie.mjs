import { child } from '../../child.mjs'
import { dear, note, report, review } from '../../papers.mjs'
import { hand, mail, pic } from '../../papers-made.mjs'

export const frankie = child(
  {
    id: 'MB-2502',
    name: 'Frankie Ashdown',
    born: '2010-11-05',
    sex: 'U',
    they: 'they',
    worker: 'grace',
    iro: 'iris',
    from: '2022-11-14',
    legal: [['2022-11-14', 'V2']],
    homes: [
      ['2022-11-14', 'Priti and Olwen Shah-Davies', 'Regent Row, Marlow Bridge', 'Two guinea pigs and a drum kit.'],
    ],
    schools: [
      ['2015-09-03', 'Regent Primary School'],
      ['2022-09-05', 'Tilden Park School'],
    ],
  },
  [
    dear(
      '2022-11-16',
      'grace',
      `
Thank you for telling me your name and how to write about you. It is on the front of everything now: Frankie, they, them. If a letter comes that has it wrong, give it to me and I'll send it back with a pencil mark, and if I get it wrong you can send me back too.

You told me about Sunday and your stepdad and the bin bags. You told it very calmly, as if it were about somebody else. You need not be calm with me.

Your mum says that you may come home "when you've stopped all that". I asked her what there was to stop. She did not know what to say. I think that she is frightened of him. You think so too.

Priti and Olwen have put nothing on your wall. Olwen says: it is your wall.`,
    ),
    note(
      '2022-12-12',
      'Visit: drum kit',
      'grace',
      `
I could hear it from the bus. Frankie plays like someone coming down a lot of stairs and enjoying it. The neighbours have been given a timetable and ear plugs.

We talked on the floor, with the guinea pigs (Dolly and Dolly's Husband) going to and fro.

# What Frankie said
> At home I was a problem. Here I'm just loud.

# Mum
She has rung Priti twice, when he was out. She asked whether Frankie has their winter coat. Frankie listened to that with their head down and then played for an hour.

# Actions
- Coat: I'll fetch it on Friday at ten, when he is at work
- School: the register has been put right. The PE list has not. I have asked for that today.`,
      { later: 1 },
    ),
    review(
      '2023-05-16',
      'PN1',
      `
# What Frankie said
> I want two things. I want Mum, and I don't want him. If you can only do one of those I understand.

# Home
Six months. They have a band (Bin Bags). The name was theirs; Olwen had to sit down.

# School
Tilden Park. One boy was told once and did not need telling twice. A teacher needed telling four times.

# Mum
Joanne came by herself and held her bag on her knees. She said, "I didn't know you could just use it. The name. I've been practising in the car." She said it four times during the meeting and got it right each time.

# What I think
Joanne is nearer to leaving than she says. She has been given the number to ring.`,
      `
Mum and Frankie: Saturdays at the café, he’s not told where | Grace Mensah | from 20 May 2023
Counselling, with somebody Frankie has met first | Grace Mensah | June 2023
Gig in the church hall: permission (granted, loudly) | Priti and Olwen | 1 July 2023`,
      { as: 'docx' },
    ),
    pic('2023-07-01', 'Bin Bags, before the gig', 'guitar', { wood: '#1f1f24', wall: '#5b2a7a' }),
    hand(
      '2023-09-02',
      'Lyrics: “All My Things”',
      'child',
      'teen',
      `ALL MY THINGS  (by Frankie)

you put my life in plastic
you tied it with a bow
I had to ask the driver
which one had my clothes

chorus:
ALL MY THINGS ARE BLACK AND SHINY
ALL MY THINGS ARE ON THE STEP
I don't want 'em in a suitcase
I just want the ones you kept

(guitar bit - Nell)

you kept my baby photo
I saw it on the shelf
so which one of us were you
keeping for yourself`,
      { kind: 'writing-or-drawing', paper: 'lined' },
    ),
    mail(
      '2024-02-19',
      'Joanne Ashdown <jo.ashdown@quickpost.example>',
      'grace',
      'I have done it',
      `
Grace

I have done it. Flat above the launderette. I went when he was at darts. I took the kettle, the photos and Frankie's box.

I played the song in the car before I went in. I expect they didn't know I'd got it. It was on the school's page.

I'm not asking for them back. I know I've got to earn it. I want them to know that there is a wall here with nothing on it.

Joanne (mum)`,
      { time: '22:48' },
    ),
    report(
      '2025-07-10',
      'Report, Year 9',
      'Mr Osian Pugh, tutor',
      `
Music | Well above | Plays anything. Is kind to bassists.
English | Above | Their essay on names in “The Crucible” was the best I have marked.
Mathematics | On track | Counts in sevens for fun.
Physics | On track | Likes resonance.
French | Towards | Resents that tables are feminine.`,
      `
Frankie started a lunchtime club in which people learn to play by making a noise first. There are thirty in it. I am one.`,
      { as: 'docx' },
    ),
    review(
      '2026-05-12',
      'PN1',
      `
# What Frankie said
> I've got two houses with my wall in. I want to stay at Priti and Olwen's for exams and be at Mum's Friday to Sunday, and nobody call it a trial, because a trial's when they find you guilty.

# Mum
Joanne has had the flat for two years. She has done the course on controlling men, and now helps to run it. Friday nights have been steady since September.

# Home
Priti: "We'll always have the drum kit." Olwen: "We will always have the *neighbours*."

# What is decided
It is not a trial.`.replaceAll('*', ''),
      `
Fridays to Sundays at Mum’s | Grace Mensah | from 15 May 2026
Second drum kit: no. Practice pads: yes | Joanne Ashdown | May 2026
Needs assessment at sixteen, written in Frankie’s words | Grace Mensah | February 2027`,
    ),
  ],
)
