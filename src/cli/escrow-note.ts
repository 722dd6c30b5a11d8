import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { errorCode } from '../platform/problem.ts'

const noteSchema = z.object({ fingerprint: z.string(), splitAt: z.string() })

/** Notes in the secrets folder which root key has been given to holders, and when: for `doctor`, and no secret. */
export async function writeEscrowNote(secrets: string, fingerprint: string): Promise<void> {
  const note = { fingerprint, splitAt: new Date().toISOString() }
  await writeFile(join(secrets, 'escrow.json'), `${JSON.stringify(note)}\n`, { mode: 0o600, flush: true })
}

/** The fingerprint of the root key that was last given to holders; undefined when none was. */
export async function findEscrowNote(secrets: string): Promise<string | undefined> {
  try {
    return noteSchema.parse(JSON.parse(await readFile(join(secrets, 'escrow.json'), 'utf8'))).fingerprint
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || error instanceof SyntaxError || error instanceof z.ZodError) return undefined
    throw error
  }
}
