import { type CustomTypesConfig, types } from 'pg'

/** Type numbers of PostgreSQL's catalogue (pg_type.dat). */
const DATE = 1082
const DATE_ARRAY = 1182
const INT8 = 20
const INT8_ARRAY = 1016
const TEXT_ARRAY = 1009

/**
 * How values arrive: a `date` as its text 'YYYY-MM-DD' (a day has no time and no zone), a `timestamptz` as a Date, an
 * `int8` as a number, and an error rather than a wrong number beyond 2^53.
 */
export const valueTypes: CustomTypesConfig = {
  getTypeParser(type: number, format?: 'text' | 'binary') {
    const ours = format === 'binary' ? undefined : parsers.get(type)
    return ours ?? known.getTypeParser(type, format)
  },
}

/** The library's list of type numbers leaves arrays out, though its parsers know them. */
const known: { getTypeParser(type: number, format?: 'text' | 'binary'): (text: string) => (string | null)[] } = types
const textArray = known.getTypeParser(TEXT_ARRAY)

const parsers = new Map<number, (text: string) => unknown>([
  [DATE, (text) => text],
  [DATE_ARRAY, textArray],
  [INT8, wholeNumber],
  [INT8_ARRAY, (text) => textArray(text).map((item) => (item === null ? null : wholeNumber(item)))],
])

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError('the database holds a whole number too large for a number')
  return number
}
