/**
 * How far the search for the end of a row has come. `stray`: something follows a closing quote that may not. `quoted`: inside
 * quotes, where delimiters and line ends are text.
 */
export type Scan = { at: number; quoted: boolean; fieldStart: boolean; closed: boolean; stray: boolean }

export function beginScan(): Scan {
  return { at: 0, quoted: false, fieldStart: true, closed: false, stray: false }
}

/**
 * Moves `scan` on to the line end that ends the row, or to the end of the text: then true when the text holds the whole row.
 * What cannot be told before the next character is known waits for it, unless this is the last of the text. `inOneLine`: also a
 * line end inside quotes ends the row.
 */
export function scanRow(text: string, delimiter: string, scan: Scan, isLast: boolean, inOneLine: boolean): boolean {
  for (; scan.at < text.length; scan.at += 1) {
    const character = text.charAt(scan.at)
    const mayBePair = character === '"' && scan.quoted
    if (mayBePair && scan.at + 1 === text.length && !isLast) return false
    if (mayBePair && text.charAt(scan.at + 1) === '"') scan.at += 1
    else if (scan.quoted && !(inOneLine && isLineEnd(character))) leaveQuotes(character, scan)
    else if (isLineEnd(character)) return isLast || character === '\n' || scan.at + 1 < text.length
    else outsideQuotes(character, delimiter, scan)
  }
  return isLast
}

/** The place behind the first line end; undefined when there is none, or when it is not known whether it is over. */
export function afterFirstLine(text: string, isLast: boolean): number | undefined {
  const at = text.search(/[\r\n]/)
  if (at === -1 || (text.charAt(at) === '\r' && at + 1 === text.length && !isLast)) return undefined
  return afterLineEnd(text, at)
}

/** Behind the line end that stands there: '\r\n', '\n', or the '\r' of old Macintoshes. */
export function afterLineEnd(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? at + 2 : at + 1
}

/** How many lines a text has begun behind its first. */
export function lineEndsIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0
}

function leaveQuotes(character: string, scan: Scan): void {
  if (character !== '"') return
  scan.quoted = false
  scan.closed = true
}

function outsideQuotes(character: string, delimiter: string, scan: Scan): void {
  const opens = character === '"' && scan.fieldStart
  const ends = character === delimiter
  scan.stray ||= scan.closed && !ends
  scan.quoted = opens
  scan.fieldStart = ends
  scan.closed &&= !ends
}

function isLineEnd(character: string): boolean {
  return character === '\n' || character === '\r'
}
