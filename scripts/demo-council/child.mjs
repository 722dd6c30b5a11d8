import { chance, pick } from './chance.mjs'
import { ageOn, long, schoolYear } from './days.mjs'

/** A child with the papers of their file, and what those papers ask of the child's life. */
export function child(facts, papers) {
  const they = facts.they ?? { F: 'she', M: 'he' }[facts.sex]
  const known = facts.known ?? facts.name.split(' ')[0]
  const surname = facts.name.split(' ').at(-1)
  return { people: [], siblings: [], schools: [], ...facts, they, known, surname, papers, ...numbersOf(facts) }
}

const practices = ['Weirside Surgery', 'The Fenning Practice', 'Cressing Road Medical Centre', 'Old Mill Surgery']
const dentists = ['Bridge Street Dental', 'Lock Cottage Dental Practice', 'Cressing Smiles']

export const practiceOf = ({ id }) => pick(`practice ${id}`, practices)
export const dentistOf = ({ id }) => pick(`dentist ${id}`, dentists)

/** The last of [[day, …], …] that had begun by `day`. */
export const lastOf = (rows, day) => rows.filter(([from]) => from <= day).at(-1)

export const homeOn = ({ homes }, day) => lastOf(homes, day)
export const carersOn = (one, day) => homeOn(one, day)?.[1] ?? 'family'
export const schoolOn = ({ schools }, day) => lastOf(schools, day)?.[1] ?? ''
export const yearOn = ({ born, schools }, day) => (lastOf(schools, day) ? schoolYear(born, day) : '')
export const workerOn = (one, day) => (one.workers ? lastOf(one.workers, day)[1] : one.worker)
export const legalOn = ({ legal }, day) => lastOf(legal, day)

export const statusWords = {
  C1: 'Interim care order (section 38)',
  C2: 'Care order (section 31)',
  E1: 'Placement order',
  V2: 'Accommodated (section 20)',
  V4: 'Short breaks (section 20)',
  J1: 'Remanded to the local authority',
}

/** “3 May 2011 (8)”, as it stands at the head of the council's forms. */
export const bornWords = ({ born, roughly }, day) => (roughly ? roughly : `${long(born)} (aged ${ageOn(born, day)})`)

/** Numbers that are never given to anybody: NHS numbers from 999, and pupil numbers of a council that does not exist. */
function numbersOf({ id, born, noUpn, noNhs }) {
  const place = Number(id.slice(3))
  return {
    nhs: noNhs ? '' : nhsNumber(`99937${String(place).padStart(4, '0')}`),
    upn: noUpn ? '' : upn(`000${String((Number(born.slice(0, 4)) + 5) % 100).padStart(2, '0')}`, place),
  }
}

/** The tenth digit checks the nine (modulus 11); nine that no digit can check are passed over. */
function nhsNumber(nine) {
  const sum = Array.from(nine, Number).reduce((total, digit, place) => total + digit * (10 - place), 0)
  const check = (11 - (sum % 11)) % 11
  if (check === 10) return nhsNumber(`99938${nine.slice(5)}`)
  const all = `${nine}${check}`
  return `${all.slice(0, 3)} ${all.slice(3, 6)} ${all.slice(6)}`
}

function upn(start, place) {
  const digits = `${start}${String(1_000_000 + place * 137 + Math.floor(chance(`upn ${place}`)() * 99))}`
  const sum = Array.from(digits, Number).reduce((total, digit, i) => total + digit * (i + 2), 0)
  return `${'ABCDEFGHJKLMNPQRTUVWXYZ'[sum % 23]}${digits}`
}
