import { blocksOf, facts, heading, signed, table } from './blocks.mjs'
import { bornWords, carersOn, dentistOf, practiceOf } from './child.mjs'
import { addMonths, ageOn, long, monthYear, officeDay } from './days.mjs'
import { paper } from './papers.mjs'
import { council, health as healthHead, nameOf } from './senders.mjs'
import { eventsOf, storySoFar } from './story.mjs'

/** A health assessment. `actions`: [what, who, by when]. */
export function health(day, by, text, actions, { as = 'pdf', initial = false } = {}) {
  const title = initial ? 'Initial health assessment' : 'Review health assessment'
  return paper('medical', as, officeDay(day), title, by, (one, on) => ({
    head: healthHead,
    title: `${one.known}’s health assessment`,
    sub: `${title}, ${long(on)}`,
    blocks: [
      facts([
        ['Name', one.name],
        ['Born', bornWords(one, on)],
        ['NHS number', one.nhs],
        ['Doctor', practiceOf(one)],
        ['Dentist', dentistOf(one)],
        ['Came with', carersOn(one, on)],
      ]),
      ...blocksOf(text),
      heading('Health plan'),
      table(['What', 'Who', 'By when'], actions),
      { is: 'small', text: `Next assessment due by ${monthYear(addMonths(on, ageOn(one.born, on) < 5 ? 6 : 12))}.` },
      signed(by, '', long(on)),
    ],
  }))
}

/** A pathway plan, in the young person’s own headings. `steps`: [step, who helps, by when]. */
export function pathway(day, text, steps, { as = 'pdf', title = 'Pathway plan' } = {}) {
  return paper('plan', as, officeDay(day), title, 'worker', (one, on) => ({
    head: council,
    title: `${one.known}’s pathway plan`,
    sub: `Written together, ${long(on)}`,
    blocks: [
      facts([
        ['Whose plan', one.name],
        ['Age', ageOn(one.born, on)],
        ['Lives', carersOn(one, on)],
        ['Written with', nameOf(one.worker)],
      ]),
      ...blocksOf(text),
      ...storySoFar(one, on),
      heading('Steps'),
      table(['Step', 'Who helps', 'By when'], steps),
      signed(one.known, 'My plan', long(on)),
    ],
  }))
}

/** A later life letter: the story told to the child, by whoever knew them then. */
export function laterLife(day, by, text, { as = 'docx' } = {}) {
  return paper('letter', as, officeDay(day), 'Later life letter', by, (one, on) => ({
    head: council,
    title: `For ${one.known}, for when you are older`,
    sub: long(on),
    blocks: [...blocksOf(text), signed(by, '', long(on))],
  }))
}

/** The chronology as the old system printed it, from what the file holds about the child until that day. */
export function chronology(day, extra = [], { as = 'pdf' } = {}) {
  return paper('report', as, officeDay(day), 'Chronology', 'worker', (one, on) => ({
    head: council,
    title: `Chronology: ${one.known}`,
    sub: `Printed on ${long(on)}`,
    blocks: [
      table(['When', 'What happened', 'From'], eventsOf(one, extra, on)),
      ...blocksOf(
        '~ What mattered to the child stands beside what mattered to the office. Dates are of the events, not of the typing.',
      ),
    ],
  }))
}
