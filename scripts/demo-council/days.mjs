// Days as they are written: ISO inside, and in the council's several styles outside. No clock is read.
const months = 'January February March April May June July August September October November December'.split(' ')

const at = (day) => new Date(`${day}T12:00:00Z`)
const iso = (date) => date.toISOString().slice(0, 10)

export const long = (day) => `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
export const monthYear = (day) => long(day).replace(/^\d+ /, '')
export const slashed = (day) => day.split('-').reverse().join('/')
export const dotted = (day) => `${Number(day.slice(8))}.${Number(day.slice(5, 7))}.${day.slice(2, 4)}`

export function addDays(day, count) {
  const date = at(day)
  date.setUTCDate(date.getUTCDate() + count)
  return iso(date)
}

/** The same day some months later, or the last day of that month. */
export function addMonths(day, count) {
  const date = at(`${day.slice(0, 7)}-01`)
  date.setUTCMonth(date.getUTCMonth() + count)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  return `${iso(date).slice(0, 8)}${String(Math.min(Number(day.slice(8)), last)).padStart(2, '0')}`
}

export const dayOfWeek = (day) => at(day).getUTCDay()

/** The day itself, or the next on which offices are open: not a weekend, not Christmas to New Year. */
export function officeDay(day) {
  const closed = [0, 6].includes(dayOfWeek(day)) || ['12-25', '12-26', '01-01'].includes(day.slice(5))
  return closed ? officeDay(addDays(day, 1)) : day
}

export function ageOn(born, day) {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) < born.slice(5) ? years - 1 : years
}

/** “Year 8”, “Reception”, or nothing outside the years of school. The year begins on 1 September. */
export function schoolYear(born, day) {
  const autumn = Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0)
  const turnsFive = Number(born.slice(0, 4)) + 5 + (born.slice(5) >= '09-01' ? 1 : 0)
  const year = autumn - turnsFive + 1
  if (year === 0) return 'Reception'
  return year > 0 && year <= 13 ? `Year ${year}` : ''
}

/** The day as RFC 5322 writes it in the UK's own time. */
export function mailDate(day, time) {
  const week = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][dayOfWeek(day)]
  const month = months[Number(day.slice(5, 7)) - 1].slice(0, 3)
  return `${week}, ${Number(day.slice(8))} ${month} ${day.slice(0, 4)} ${time}:00 ${isSummer(day) ? '+0100' : '+0000'}`
}

function isSummer(day) {
  const lastSunday = (month) => {
    const end = `${day.slice(0, 4)}-${month}-31`
    return addDays(end, -dayOfWeek(end))
  }
  return day >= lastSunday('03') && day < lastSunday('10')
}
