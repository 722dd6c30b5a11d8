import type { Body } from '../../src/case-record/entries/index.ts'
import type { PlainDate } from '../../src/words/plain-date.ts'
import { dayOf, type Shape, share } from './shape.ts'

/** An entry to be made: `day` is when it happened, null for what has no day of its own. */
export type ToMake = { kind: string; body: Body; day: PlainDate | null }

const sentences = [
  'We walked to the park and talked about school and about the holidays.',
  'The carer said that sleep is better this week, and that mornings are calm.',
  'A plan was made for the summer: swimming on Tuesdays, and the library with Aunt Jo.',
  'The teacher rang about the reading prize, which was given out in assembly.',
  'There was a quarrel about bedtime; both had found words for it by the next day.',
  'The dentist saw nothing that needs doing before the spring.',
  'A letter to mum was written together, with a drawing of the dog.',
]
const said = ['I like it here.', 'I want to see my brother more often.', 'Can I keep the bike?', 'School is alright.']

/** What is on a record from the beginning: who the child is, since when they are looked after, and who is around them. */
export function standing(shape: Shape): ToMake[] {
  const { name, born, nhsNumber, began, sibling } = shape
  const identity = {
    legalName: name,
    sex: shape.i % 2 ? 'F' : 'M',
    ...(nhsNumber && { nhsNumber }),
    upnReason: 'UN1',
    inOwnWords: 'I am good at drawing, and I want to be asked first.',
  }
  const period = { legalStatus: 'C2', because: 'To be safe and looked after well while things are put right at home.' }
  return [
    { kind: 'identity', body: identity, day: born },
    { kind: 'looked-after-period', body: period, day: dayOf(began) },
    personOf('mother', `Jo ${name}`, true),
    personOf('grandparent', `Pat ${name}`, false),
    ...(sibling ? [{ kind: 'sibling', body: { ...sibling, placed: 'together' }, day: null }] : []),
  ]
}

/** The n-th entry of what happened later, of `all` that are spread evenly over some three years and a half. */
export function later(shape: Shape, n: number, all: number): ToMake {
  const day = dayOf(shape.began + 1 + (1300 * n) / all)
  return n % 6 === 5 ? letter(shape, n, day) : note(shape, n, day)
}

function note(shape: Shape, n: number, day: PlainDate): ToMake {
  const from = Math.floor(7 * share(shape.i * 31 + n, 4))
  const length = 3 + Math.floor(9 * share(shape.i * 31 + n, 5))
  const account = Array.from({ length }, (_, k) => sentences[(from + k) % sentences.length]).join(' ')
  const body = {
    title: `Visit ${n + 1}`,
    account,
    ...(n % 3 === 0 && { childSaid: said[from % said.length] }),
    ...(n % 12 === 3 && { significant: true }),
  }
  return { kind: 'case-note', body, day }
}

function letter(shape: Shape, n: number, day: PlainDate): ToMake {
  const summary = `${sentences[n % sentences.length]} ${sentences[(n + 2) % sentences.length]}`
  const body = {
    subject: `How the term goes (${n})`,
    direction: 'received',
    medium: 'email',
    from: 'The school',
    to: `The worker of ${shape.name}`,
    summary,
  }
  return { kind: 'correspondence', body, day }
}

function personOf(relationship: string, name: string, parentalResponsibility: boolean): ToMake {
  return { kind: 'person', body: { name, relationship, parentalResponsibility }, day: null }
}
