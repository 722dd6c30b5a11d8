type Row = { id: string; at: Date; class: string }

/**
 * Whether a stored line, its leaf and the sealed event tell the same: which event, when, and what was done. The commitment
 * binds the sealed event only; who alters the row or the rest of the leaf is found here. Source: integrity.md 3.
 */
export function agrees(row: Row, leaf: string, event: Readonly<{ id: string; at: string; class: string }>): boolean {
  const told = readLeaf(leaf)
  if (!told) return false
  const sameId = row.id === event.id && told.id === event.id
  const sameClass = row.class === event.class && told.class === event.class
  return sameId && sameClass && told.at === event.at && row.at.getTime() === Date.parse(event.at)
}

function readLeaf(leaf: string): { id: unknown; at: unknown; class: unknown } | undefined {
  try {
    const told: unknown = JSON.parse(leaf)
    const isWhole = typeof told === 'object' && told !== null && 'id' in told && 'at' in told && 'class' in told
    return isWhole ? { id: told.id, at: told.at, class: told.class } : undefined
  } catch {
    // Not even JSON any more: altered, which is what the caller wants to know.
    return undefined
  }
}

/** What stands in the column "what": the words of the action, and the kind (and the entry) that it was about. */
export type Did = { says: string; about: { kind: string; entry: string | undefined } | undefined }

/**
 * An event in the words of the rulebook. `sayOf` knows the words of an action, and nothing of what is no action. A page about
 * the whole record is not about one entry, though it opens some.
 */
export function whatWasDone(
  event: { class: string; detail: Readonly<Record<string, unknown>> },
  sayOf: (action: string) => string | undefined,
): Did {
  const { entry, kind, action } = event.detail
  const aboutOne = typeof kind === 'string' && !event.class.startsWith('record.read')
  const about = aboutOne ? { kind, entry: typeof entry === 'string' ? entry : undefined } : undefined
  if (event.class !== 'refusal') return { says: sayOf(event.class) ?? event.class, about }
  const wanted = typeof action === 'string' ? (sayOf(action) ?? action) : 'an action'
  return { says: `Was refused: ${wanted}`, about }
}
