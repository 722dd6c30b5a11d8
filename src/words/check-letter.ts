/** The 23 letters that are not mistaken for a digit (no I, O or S), in order of their value: A is 0, Z is 22. */
export const checkLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/** The letter for the sum of each value times its weight, modulo 23. Throws RangeError when they do not pair up. */
export function checkLetter(values: readonly number[], weights: readonly number[]): string {
  if (values.length !== weights.length) throw new RangeError(`${values.length} values, ${weights.length} weights`)
  const sum = values.reduce((total, value, place) => total + value * (weights[place] ?? 0), 0)
  return checkLetters.charAt(sum % checkLetters.length)
}
