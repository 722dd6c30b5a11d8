import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder of Holdfast itself: the nearest one above this code whose package.json is named holdfast. The same from
 * `src` as from the bundle in `dist`.
 */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!isHoldfast(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('the code of Holdfast is not inside its package')
    folder = parent
  }
  return folder
}

function isHoldfast(packageJson: string): boolean {
  if (!existsSync(packageJson)) return false
  const parsed: unknown = JSON.parse(readFileSync(packageJson, 'utf8'))
  return typeof parsed === 'object' && parsed !== null && 'name' in parsed && parsed.name === 'holdfast'
}
