/**
 * Whether `text` is an NHS number: ten digits (spaces and hyphens do not matter), the last a check digit by modulus 11.
 * Ten noughts pass the sum but are what people type to get past a form, and would make strangers look like one child.
 * Source: NHS Data Dictionary, NHS NUMBER.
 */
export function isNhsNumber(text: string): boolean {
  const tidy = tidyNhsNumber(text)
  if (!/^\d{10}$/.test(tidy) || tidy === '0000000000') return false
  const digits = Array.from(tidy, Number)
  const sum = digits.slice(0, 9).reduce((total, digit, place) => total + digit * (10 - place), 0)
  return (11 - (sum % 11)) % 11 === digits[9]
}

/** The number as it is stored: without spaces and hyphens. Does not check it. */
export function tidyNhsNumber(text: string): string {
  return text.replace(/[\s\-‐‑–—]/g, '')
}

/** As it is printed on letters, in three groups, which are easier to compare: '943 476 5919'. */
export function sayNhsNumber(tidy: string): string {
  return tidy.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3')
}
