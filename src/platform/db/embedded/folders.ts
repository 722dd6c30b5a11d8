import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { errorCode, Problem } from '../../problem.ts'

/** Makes a folder, with those above it, unless it is there. Throws Problem. */
export function makeFolder(folder: string, mode: number): void {
  try {
    mkdirSync(folder, { recursive: true, mode })
  } catch (error) {
    throw unwritable(folder, error)
  }
}

/** The Problem of a folder that cannot be written. */
export function unwritable(folder: string, error: unknown): Problem {
  return new Problem(
    `The folder ${folder} cannot be written (${errorCode(error) ?? 'unknown error'}).`,
    'Give the user who starts Holdfast the right to write there, or set HOLDFAST_DATA to another folder.',
    { cause: error },
  )
}

/** Makes what was created or renamed in a folder outlast a power cut. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
