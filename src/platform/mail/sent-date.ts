/**
 * The instant that a Date line of a message means (RFC 5322 section 3.3, and 4.3 for old ways); null when it means none. A zone that
 * is missing or unknown counts as UTC, as section 4.3 says. Never the machine's own zone.
 */
export function sentDate(line: string): Date | null {
  const plain = line
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
  const [, day = '', name = '', year = '', hour = '', minute = '', second = '0', zone = ''] = pattern.exec(plain) ?? []
  const month = months.indexOf(name.toLowerCase())
  if (month === -1) return null
  const fits = Number(hour) < 24 && Number(minute) < 60 && Number(second) <= 60
  const local = Date.UTC(fullYear(year), month, Number(day), Number(hour), Number(minute), Math.min(59, Number(second)))
  const isDay = new Date(local).getUTCDate() === Number(day)
  return fits && isDay ? new Date(local - minutesOf(zone) * 60_000) : null
}

/** The instants, each once, in the order in which they were told. */
export function eachOnce(dates: readonly (Date | null)[]): Date[] {
  const found = dates.filter((date) => date !== null)
  return found.filter((date, place) => found.findIndex((other) => other.getTime() === date.getTime()) === place)
}

const pattern =
  /^(?:[a-z]{3,9},? )?(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{2,4}),? (\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?: ?([a-z]+|(?:gmt|utc)?[+-]\d{1,2}:?\d{2}))?/i
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** RFC 5322 section 4.3: two digits below 50 are of this century, three count from 1900. */
function fullYear(written: string): number {
  if (written.length === 4) return Number(written)
  return Number(written) + (written.length === 2 && Number(written) < 50 ? 2000 : 1900)
}

/** Minutes before UTC. BST is what clocks in the United Kingdom show in summer, whatever RFC 5322 leaves unsaid of it. */
const zones: Readonly<Record<string, number>> = {
  bst: 60,
  ist: 60,
  cet: 60,
  cest: 120,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
}

function minutesOf(zone: string): number {
  const [, sign, hours, minutes] = /([+-])(\d{1,2}):?(\d{2})$/.exec(zone) ?? []
  if (sign === undefined) return zones[zone.toLowerCase()] ?? 0
  const size = Number(hours) * 60 + Number(minutes)
  return sign === '-' ? -size : size
}
