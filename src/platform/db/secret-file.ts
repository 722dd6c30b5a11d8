import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { errorCode, Problem } from '../problem.ts'

/**
 * Writes a secret file (0600) whole or not at all; false when it is there already, and then
 * that one stands. Throws Problem when the folder cannot be written.
 */
export function createOnce(file: string, text: string): boolean {
  const unfinished = `${file}.new-${process.pid}-${randomBytes(4).toString('hex')}`
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(unfinished, text, { mode: 0o600, flush: true })
    linkSync(unfinished, file)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw unwritableSecrets(dirname(file), error)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

function unwritableSecrets(folder: string, error: unknown): Problem {
  return new Problem(
    `The secrets folder ${folder} cannot be written (${errorCode(error) ?? 'unknown error'}).`,
    'Give the user who starts Holdfast the right to write there, or set HOLDFAST_SECRETS to another folder.',
    { cause: error },
  )
}
