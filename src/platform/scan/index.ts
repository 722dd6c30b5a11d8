import { Problem } from '../problem.ts'
import { askClamd, type ClamdAddress, readClamdAddress, scanWithClamd } from './clamd.ts'

/** Looks for something harmful in bytes that come in; `finding` is what the scanner calls it. Throws Problem when it cannot look. */
export type Scan = (bytes: AsyncIterable<Uint8Array>) => Promise<{ finding: string | null }>

/** The scanner that HOLDFAST_CLAMD names; null where none is set. Throws Problem for a value that names none. */
export function scanFrom(env: Environment): Scan | null {
  const address = addressFrom(env)
  return address && ((bytes) => scanWithClamd(address, bytes))
}

/** The version of the scanner that HOLDFAST_CLAMD names; null where none is set. Throws Problem where it does not answer. */
export async function scannerVersion(env: Environment): Promise<string | null> {
  const address = addressFrom(env)
  return address && askClamd(address)
}

type Environment = Readonly<Record<string, string | undefined>>

function addressFrom(env: Environment): ClamdAddress | null {
  const text = env['HOLDFAST_CLAMD']?.trim() ?? ''
  if (text === '') return null
  const address = readClamdAddress(text)
  if (address) return address
  throw new Problem(
    `HOLDFAST_CLAMD is "${text}", which is neither an address nor a socket.`,
    'Set it to host:port or to the path of clamd’s socket, for example /run/clamav/clamd.ctl.',
  )
}
