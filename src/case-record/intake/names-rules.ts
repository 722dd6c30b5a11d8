import { nameKey } from '../../words/name.ts'
import type { ListedChild } from './shapes.ts'

/** What is needed of a child of the folder to find their name in a text. */
export type NamedChild = Pick<ListedChild, 'childId' | 'name' | 'knownAs' | 'siblings'>

/**
 * The child ids of other children of the folder whom one of the texts names: by the whole name, in whatever order, or, for
 * a brother or sister of a child whose file it is, by the first name alone. A name that is also the child's own tells nothing.
 */
export function othersNamed(
  texts: readonly (string | null)[],
  own: readonly NamedChild[],
  folder: readonly NamedChild[],
): readonly string[] {
  const said = texts.map((text) => new Set(wordsOf(text ?? '')))
  const ownIds = new Set(own.map(({ childId }) => childId))
  const ownWords = new Set(own.flatMap(allWords))
  const siblings = new Set(own.flatMap((child) => child.siblings))
  const named = (signs: readonly (readonly string[])[]) =>
    signs.some((sign) => !sign.every((word) => ownWords.has(word)) && said.some((words) => holds(words, sign)))
  return folder
    .filter(({ childId }) => !ownIds.has(childId))
    .filter((other) => named(signsOf(other, siblings.has(other.childId))))
    .map(({ childId }) => childId)
}

/**
 * Whether a name as somebody wrote it may be the child's: 'KHAN, Maya', 'M. Khan' and 'Maya Rose Khan' may all be Maya
 * Khan's, and a child known as Mimi may be written 'Mimi Khan'. A name without letters is nobody's.
 */
export function mayBeNameOf(written: string, child: Pick<ListedChild, 'name' | 'knownAs'>): boolean {
  const said = wordsOf(written)
  if (said.length === 0) return false
  const full = wordsOf(child.name)
  const own = [...full, ...wordsOf(child.knownAs ?? '')]
  const knows = (word: string) => own.some((one) => one === word || (word.length === 1 && one.startsWith(word)))
  return said.every(knows) || (full.length > 1 && full.every((word) => said.includes(word)))
}

function wordsOf(text: string): string[] {
  const key = nameKey(text)
  return key === '' ? [] : key.split(' ')
}

function allWords({ name, knownAs }: Pick<ListedChild, 'name' | 'knownAs'>): string[] {
  return [...wordsOf(name), ...wordsOf(knownAs ?? '')]
}

function holds(words: ReadonlySet<string>, sign: readonly string[]): boolean {
  return sign.every((word) => words.has(word))
}

/** The sets of words each of which, found together, names the child. A first name is the first word, or the one behind a comma. */
function signsOf(child: NamedChild, isSibling: boolean): string[][] {
  const parts = inOrder(child.name)
  const known = inOrder(child.knownAs ?? '')
  const [first, last] = [parts.at(0), parts.at(-1)]
  const whole = parts.length > 1 && first !== undefined && last !== undefined ? [parts, [first, last]] : []
  const nick =
    known.length === 1 && last !== undefined && parts.length > 1 ? [[...known, last]] : known.length > 1 ? [known] : []
  const alone = isSibling ? [first, known.at(0)].filter((word) => word !== undefined).filter(isTelling) : []
  return [...whole, ...nick, ...alone.map((word) => [word])]
}

function inOrder(name: string): string[] {
  const [last, rest] = name.split(',', 2)
  const turned = rest === undefined ? name : `${rest} ${last}`
  return turned.split(/[\s\-‐‑–—]+/).flatMap(wordsOf)
}

/** A month is in the title of every other letter, and two letters are too few. */
function isTelling(word: string): boolean {
  return word.length > 2 && !['april', 'may', 'june', 'august'].includes(word)
}
