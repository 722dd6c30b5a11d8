import { type RecordNumber, recordNumber } from '../../src/words/ids.ts'
import { isNhsNumber } from '../../src/words/nhs-number.ts'
import { addDays, type PlainDate, plainDate } from '../../src/words/plain-date.ts'

/** Records of one worker, which does not change with the size of the council: a larger one has more workers. */
export const recordsEach = 50
/** Workers in a team, who share a manager. */
export const teamSize = 10
/** In how many sweeps over all records their years are written: what is on one record then lies apart on the disk. */
export const sweeps = 4
/** Entries on the record with the most, which is the first one. */
export const largest = 5000

/** How the i-th record is: the same in every council of the bench, whatever its size. */
export type Shape = {
  i: number
  number: RecordNumber
  name: string
  born: PlainDate
  nhsNumber: string | undefined
  /** From when the child is looked after, as a distance for `dayOf`. */
  began: number
  /** Of another child in the same council, for every third. */
  sibling: { name: string; number: RecordNumber } | undefined
  /** All entries, those that stand at the beginning included. */
  entries: number
}

export function shapeOf(i: number): Shape {
  const born = Math.floor(3650 * share(i, 1)) + 200
  const base = {
    i,
    number: numberOf(i),
    name: nameOf(i),
    born: dayOf(born),
    nhsNumber: nhsNumberOf(i),
    began: born + 1000 + Math.floor(1500 * share(i, 2)),
    entries: entriesOf(i),
  }
  return { ...base, sibling: i % 3 === 0 ? { name: nameOf(i + 1), number: numberOf(i + 1) } : undefined }
}

/** Most have 10 to 60, one in fifty 100 to 400, the first 5,000: about 31 each. */
export function entriesOf(i: number): number {
  if (i === 0) return largest
  const chance = share(i, 3)
  return i % 50 === 7 ? 100 + Math.floor(300 * chance) : 10 + Math.floor(50 * chance * chance)
}

/** Every number once, in no order: 3^18 has no factor in common with a million. */
export function numberOf(i: number): RecordNumber {
  return recordNumber('child', (i * 387_420_489 + 71) % 1_000_000)
}

export const userNameOf = (worker: number) => `worker${worker}`
export const managerOf = (team: number) => `manager${team}`
/** Somebody with a basis for no record. */
export const strangersName = 'stranger'
export const teamOf = (worker: number) => `Team ${Math.floor(worker / teamSize)}`

/** The same share, 0 to 1, for the same question about the same record. */
export function share(i: number, question: number): number {
  let h = Math.imul(i + 1, 0x9e3779b1) ^ Math.imul(question + 1, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39)
  return ((h ^ (h >>> 15)) >>> 0) / 2 ** 32
}

const calendar: PlainDate[] = []
/** A day by its distance from 1 January 2008. Looked up, since working out millions of days costs more than sealing them. */
export function dayOf(distance: number): PlainDate {
  const n = Math.floor(distance)
  for (let at = calendar.length; at <= n; at += 1) calendar.push(addDays(plainDate('2008-01-01'), at))
  return calendar[n] ?? plainDate('2008-01-01')
}

const syllables = ['ba', 'de', 'fi', 'go', 'hu', 'ka', 'le', 'mi', 'no', 'pu', 'ra', 'se', 'ti', 'vo', 'wu', 'za']

/** No two children share a word of their names: the door would hold the second until somebody had looked at it. */
export function nameOf(i: number): string {
  const word = (n: number, ending: string) => {
    const letters = Array.from({ length: 5 }, (_, place) => syllables[(n >> (4 * place)) & 15]).join('')
    return letters.charAt(0).toUpperCase() + letters.slice(1) + ending
  }
  return `${word(i, 'n')} ${word(i ^ 0x5a5a5, 'ford')}`
}

/** Of the numbers that the NHS keeps for tests (999 ...); one in eleven has no check digit, and that child no number. */
function nhsNumberOf(i: number): string | undefined {
  const base = `999${String(i).padStart(6, '0')}`
  return Array.from({ length: 10 }, (_, digit) => `${base}${digit}`).find(isNhsNumber)
}
