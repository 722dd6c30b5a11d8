import type { Inside } from '../../confidentiality/action.ts'
import type { Reader } from '../../platform/db/index.ts'
import { type Line, loadLines, type Registry } from '../entries/index.ts'
import { fieldsOf, type Kind } from '../entries/kinds.ts'

/** Somebody's own words, the question they answer, and the entry that has them. */
export type Said = { words: string; question: string; line: Line }

/** How many entries are opened in search of words: few where the newest have some, and never more than a hundred. */
const batches = [4, 16, 80]

/**
 * The newest words of the child's own among the newest entries that may have some. The identity is left out: what the
 * child would like people to know about them stands by itself. `newest`: the newest entries of all kinds, opened already.
 * Source: procedure 26.
 */
export async function findLastSaid(
  inside: Inside<Reader>,
  registry: Registry,
  newest: readonly Line[],
): Promise<Said | undefined> {
  for (const line of newest) {
    const said = line.kind.name === 'identity' ? undefined : saidIn(line)
    if (said) return said
  }
  const only = [...registry.kinds.values()]
    .filter((kind) => kind.name !== 'identity' && ownWordsOf(kind).length > 0)
    .map(({ name }) => name)
  let before: { day: Line['day']; id: Line['id'] } | null = null
  for (const atOnce of batches) {
    const lines: Line[] = await loadLines(inside, registry, { before, only, hide: null, howMany: atOnce })
    for (const line of lines) {
      const said = saidIn(line)
      if (said) return said
    }
    const last = lines.at(-1)
    if (lines.length < atOnce || !last) return undefined
    before = { day: last.day, id: last.id }
  }
  return undefined
}

function saidIn(line: Line): Said | undefined {
  for (const { name, about } of ownWordsOf(line.kind)) {
    const words = line.body[name]
    if (typeof words === 'string') return { words, question: about.label, line }
  }
  return undefined
}

function ownWordsOf(kind: Kind) {
  return fieldsOf(kind).filter(({ about }) => about.type === 'ownWords')
}
