import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder that is removed when the test is over; others may pass through it, as through a user's own. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), `holdfast-test-${process.pid}-`))
  chmodSync(folder, 0o711)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}
