import type { Refused } from './shapes.ts'
import type { FoundFile, Walked } from './walk.ts'

/** The file that a row of the list means, or why it is refused, with the path that was looked for beneath the folder. Only what the walk has found is ever opened. */
export type Meant = { found: FoundFile } | { refused: Refused; path: string | undefined }

/**
 * Finds files as lists write them: with either slash, in any normal form of Unicode, and, as on the systems that lists come from, in
 * any case where only one file can be meant.
 */
export function createFinder(walked: Walked): (written: string) => Meant {
  const loose = new Map<string, FoundFile | 'several'>()
  for (const [path, found] of walked.files) loose.set(folded(path), loose.has(folded(path)) ? 'several' : found)
  return (written) => {
    const exact = walked.files.get(written)
    if (exact) return { found: exact }
    const path = tidied(written)
    if (path === undefined) return { refused: 'climbs-out', path }
    const found = walked.files.get(path) ?? loose.get(folded(path))
    return found && found !== 'several' ? { found } : { refused: whyNot(walked, path), path }
  }
}

/** Undefined for what does not stay beneath the folder. */
function tidied(written: string): string | undefined {
  if (written.includes('\u0000') || /^([a-z]:|[\\/])/i.test(written)) return undefined
  const parts = written.split(/[\\/]/).filter((part) => part !== '' && part !== '.')
  return parts.includes('..') ? undefined : parts.join('/')
}

function whyNot({ links, others, folders }: Walked, path: string): Refused {
  const parts = path.split('/')
  const onTheWay = parts.map((_, i) => parts.slice(0, i + 1).join('/'))
  if (onTheWay.some((part) => links.has(part))) return 'link'
  return others.has(path) || folders.has(path) ? 'not-a-file' : 'no-such-file'
}

function folded(path: string): string {
  return path.normalize('NFC').toLowerCase()
}
