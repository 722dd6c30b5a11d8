/** Characters that a password must have at least, and may have at most. Source: OWASP ASVS 5.0, 6.2.1 and 6.2.9 (unverified); local decision. */
export const passwordLength = { least: 12, most: 1000 } as const

/**
 * What is wrong with a password, in words for the person who chose it; undefined when nothing is. Length is what counts:
 * no rules of composition. It may not hold the user name or the council's name, which anybody would try first.
 */
export function problemWithPassword(
  password: string,
  about: { userName: string; council: string },
): string | undefined {
  const characters = Array.from(password).length
  if (characters < passwordLength.least) {
    return `Use at least ${passwordLength.least} characters. Three or four words that do not belong together are easy to keep in mind`
  }
  if (characters > passwordLength.most) return `Use at most ${passwordLength.most.toLocaleString('en-GB')} characters`
  if (holds(password, about.userName)) return 'Leave your user name out of the password: it would be tried first'
  if (holds(password, about.council)) return 'Leave the council’s name out of the password: it would be tried first'
  return undefined
}

/** A short name such as "mo" stands in many words; it counts only where little else is left. */
function holds(password: string, name: string): boolean {
  const [whole, part] = [tidy(password), tidy(name)]
  if (part === '' || !whole.includes(part)) return false
  return part.length >= 4 || whole.replaceAll(part, '').length < 4
}

function tidy(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
