/** Answers as a draft keeps them. */
type Typed = Readonly<Record<string, string | readonly string[]>>
type Child = { name: string | undefined; legalName: string | undefined; siblings: readonly { name: string }[] }

/** What its writer called a draft, by the answer that names entries of its kind; undefined where nothing is typed there yet. */
export function titleTyped(answers: Typed): string | undefined {
  const typed = [answers['title'] ?? answers['subject'] ?? answers['name'] ?? ''].flat()[0]?.trim()
  return typed ? typed : undefined
}

/**
 * The brothers and sisters whom the answers name: the cheapest guard against writing in the wrong child's record. Compared
 * word by word, whatever the case; a word of the child's own names, such as a surname they share, tells nothing.
 */
export function siblingsNamed(answers: Typed, child: Child): string[] {
  const written = new Set(Object.values(answers).flatMap((answer) => [answer].flat().flatMap(wordsOf)))
  const own = new Set([child.name, child.legalName].flatMap((name) => wordsOf(name ?? '')))
  return child.siblings
    .map(({ name }) => name)
    .filter((name) => wordsOf(name).some((word) => word.length > 1 && !own.has(word) && written.has(word)))
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  )
}
