/** A person's name as they want it written. */
export type PersonName = string

/**
 * The key by which names are matched: the same for 'Zoë O’Brien-Łęcka' and 'LECKA, zoe obrien'. Accents, case, order and
 * apostrophes do not count; a hyphen parts words. Empty when the name holds no letter: an empty key matches nobody.
 */
export function nameKey(name: string): string {
  const plain = foldLetters(name.toLowerCase().normalize('NFKD').toLowerCase().normalize('NFKD'))
  const words = plain.replace(/['’ʼ‘`.\p{M}]/gu, '').split(/[^\p{L}]+/u)
  return words
    .filter((word) => word !== '')
    .sort()
    .join(' ')
}

/** The first letter of each word, in capitals: 'AK' for 'Amira Khan'. Empty when no word holds one. */
export function initials(name: string): string {
  const firsts = name.split(/\s+/).map((word) => /\p{L}/u.exec(word)?.[0] ?? '')
  return firsts.join('').toUpperCase()
}

/** Letters that Unicode does not take apart but that English writers do without. */
const folded: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

function foldLetters(text: string): string {
  return text.replace(/[ßæœøłđðþı]/g, (letter) => folded[letter] ?? letter)
}
