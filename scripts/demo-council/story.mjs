import { heading, table } from './blocks.mjs'
import { long } from './days.mjs'

/** What the council’s forms say of a life before they come to the day: where the child lived, which courts, which schools. */
export function storySoFar(one, on) {
  const rows = eventsOf({ ...one, papers: [] }, [], on)
  return rows.length < 2 ? [] : [heading('The story so far'), table(['When', 'What happened', 'From'], rows)]
}

/** [when, what, from where it is known] in order, until that day. `extra`: [day, what, from]. */
export function eventsOf(one, extra, on) {
  const rows = [
    [one.born, `${one.known} is born.`, 'Birth certificate'],
    ...one.homes.map(([day, who, where, why]) => [
      day,
      `Comes to live with ${who}${where ? `, ${where}` : ''}.${why ? ` ${why}` : ''}`,
      'Placement record',
    ]),
    ...one.legal.map(([day, code]) => [day, legalWords[code], code === 'V2' ? 'Agreement' : 'Court']),
    ...one.schools.map(([day, name]) => [day, `Begins at ${name}.`, 'School']),
    ...one.papers
      .filter(({ kind }) => kind === 'certificate')
      .map(({ day, title, author }) => [day, `${title}.`, author]),
    ...one.papers
      .filter(({ title }) => title === 'Review record')
      .map(({ day }) => [day, 'Review held.', 'Reviewing officer']),
    ...extra.map(([day, what, from]) => [day, what, from ?? 'Case notes']),
  ]
  return rows
    .filter(([day]) => day <= on)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, ...rest], i) => [i === 0 && one.roughly ? one.roughly : long(day), ...rest])
}

const legalWords = {
  V2: 'Accommodated under section 20, with the agreement of those who may agree.',
  V4: 'Short breaks begin under section 20.',
  C1: 'The court makes an interim care order.',
  C2: 'The court makes a care order.',
  E1: 'The court makes a placement order.',
  J1: 'Remanded to the care of the council.',
}
