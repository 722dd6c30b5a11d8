/**
 * Whether any text in what was sent, or any name, holds the character of code zero. People cannot type it, and the
 * database keeps no text that holds it: such input is refused at the edge, once. Deep input costs no stack.
 */
export function holdsZero(sent: unknown): boolean {
  const left: unknown[] = [sent]
  while (left.length > 0) {
    const one = left.pop()
    if (typeof one === 'string' && one.includes('\0')) return true
    if (typeof one !== 'object' || one === null) continue
    for (const [name, value] of Object.entries(one)) left.push(name, value)
  }
  return false
}
