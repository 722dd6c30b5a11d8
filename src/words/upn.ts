import { checkLetter, checkLetters } from './check-letter.ts'

/**
 * Whether `text` is a unique pupil number in capitals without spaces: check letter and 12 digits, or check letter,
 * 11 digits and a letter while it is temporary. The check letter is verified. The codes for children who have none
 * (UN1 to UN5) are not numbers; they stand in the rulebook.
 * Source: UK Government Data Standards Catalogue, Unique Pupil Number 2.0 (18 November 2004); school census rule 1510.
 */
export function isUpn(text: string): boolean {
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(text)) return false
  const values = Array.from(text.slice(1), (character) => valueOf(character))
  return text.startsWith(checkLetter(values, weights))
}

const weights = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]

function valueOf(character: string): number {
  return /\d/.test(character) ? Number(character) : checkLetters.indexOf(character)
}
