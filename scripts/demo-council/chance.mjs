/** Chance that falls the same way every time for the same words. Answers numbers from 0 up to 1. */
export function chance(words) {
  let state = 2166136261
  for (const letter of words) state = Math.imul(state ^ letter.codePointAt(0), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export const pick = (words, list) => list[Math.floor(chance(words)() * list.length)]
