import { errorCode } from '../problem.ts'

/** PostgreSQL, appendix A: stopped by an administrator, crashed, not ready yet; the rest are the system's. */
const codes: ReadonlySet<string> = new Set([
  '57P01',
  '57P02',
  '57P03',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
])

/** Whether an error says that the database cannot be reached any more, rather than that it would not do what was asked. */
export function hasGoneAway(error: unknown): boolean {
  const code = errorCode(error)
  // A socket that is not there; any other file that is missing is another matter.
  if (code === 'ENOENT') return error instanceof Error && 'syscall' in error && error.syscall === 'connect'
  if (code !== undefined) return codes.has(code) || code.startsWith('08')
  return error instanceof Error && said.test(error.message)
}

/** What the driver and its pool say without a code. */
const said = /^Connection terminated|^timeout exceeded when trying to connect|not queryable/
